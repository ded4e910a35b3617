import type { Quad } from 'n3';
import { dcat, spdx, voids } from '../terms/catalogue-vocabularies.ts';
import type { Term } from '../terms/namespace.ts';
import { rdf } from '../terms/vocabularies.ts';

/** What a catalogue says, to be asked by subject and predicate. */
export class Catalogue {
  readonly #values = new Map<string, string[]>();

  constructor(quads: Iterable<Quad>) {
    for (const { subject, predicate, object } of quads) {
      this.#add(`${subject.value} ${predicate.value}`, object.value);
      if (predicate.value === rdf.type.iri) this.#add(object.value, subject.value);
    }
  }

  /** The addresses of all things of a class. */
  listThings(type: Term): readonly string[] {
    return this.#values.get(type.iri) ?? [];
  }

  list(subject: string, predicate: Term): readonly string[] {
    return this.#values.get(`${subject} ${predicate.iri}`) ?? [];
  }

  /** The only value; of several the first. */
  get(subject: string, predicate: Term): string | undefined {
    return this.list(subject, predicate)[0];
  }

  /** The address of the data set. */
  get dataset(): string {
    return this.listThings(dcat.Dataset)[0] ?? '';
  }

  /** The counts of partitions, by the class or property that each is of. */
  countsOf(partition: Term, of: Term, figure: Term): Map<string, number> {
    const parts = this.list(this.dataset, partition);
    return new Map(parts.map((part) => [this.get(part, of) ?? part, Number(this.get(part, figure))]));
  }

  /** The files that are described, with what is promised of them. */
  listDownloads(): readonly Download[] {
    return this.listThings(dcat.Distribution).map((it) => ({
      address: this.get(it, dcat.downloadURL) ?? it,
      bytes: Number(this.get(it, dcat.byteSize)),
      sha256: this.get(this.get(it, spdx.checksum) ?? '', spdx.checksumValue) ?? '',
    }));
  }

  /** The linksets, with what the addresses of the other data set start with. */
  listLinksets(): readonly CatalogueLinkset[] {
    return this.listThings(voids.Linkset).map((it) => ({
      address: it,
      predicate: this.get(it, voids.linkPredicate) ?? '',
      target: this.get(this.get(it, voids.objectsTarget) ?? '', voids.uriSpace),
      triples: Number(this.get(it, voids.triples)),
    }));
  }

  #add(key: string, value: string): void {
    const values = this.#values.get(key);
    if (values === undefined) this.#values.set(key, [value]);
    else values.push(value);
  }
}

export interface Download {
  readonly address: string;
  readonly bytes: number;
  readonly sha256: string;
}

interface CatalogueLinkset {
  readonly address: string;
  readonly predicate: string;
  readonly target: string | undefined;
  readonly triples: number;
}
