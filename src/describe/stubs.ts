import type { Sink } from '../sinks/sink.ts';
import { foaf, voids } from '../terms/catalogue-vocabularies.ts';
import type { Iri } from '../terms/iri.ts';
import type { Term } from '../terms/namespace.ts';
import { dcterms, skos } from '../terms/vocabularies.ts';
import { ENGLISH, from } from './catalogue-origins.ts';

/** What is said of a resource of somebody else, so that a validator that reads nothing else knows what it is. */
interface Stub {
  readonly types: Set<Term>;
  scheme: Iri | undefined;
  label: string | undefined;
  title: string | undefined;
  uriSpace: string | undefined;
  readonly kinds: Set<Iri>;
}

interface About extends Partial<Pick<Stub, 'scheme' | 'label' | 'title' | 'uriSpace'>> {
  /** Concepts that say of which kind it is. */
  readonly kinds?: readonly Iri[];
}

/**
 * Collects the resources of others that a catalogue names, each once whatever it is named for.
 *
 * The shapes of DCAT-AP ask for the class of what is linked, and see one file only.
 */
export class Stubs {
  readonly #stubs = new Map<Iri, Stub>();

  /** @returns the address, to be linked */
  add(iri: Iri, type: Term, { scheme, label, title, uriSpace, kinds = [] }: About = {}): Iri {
    const stub = this.#stubs.get(iri) ?? {
      types: new Set(),
      scheme: undefined,
      label: undefined,
      title: undefined,
      uriSpace: undefined,
      kinds: new Set(),
    };
    this.#stubs.set(iri, stub);
    stub.types.add(type);
    stub.scheme ??= scheme;
    stub.label ??= label;
    stub.title ??= title;
    stub.uriSpace ??= uriSpace;
    for (const kind of kinds) stub.kinds.add(kind);
    return iri;
  }

  /** A page, such as a home page. */
  addPage(iri: Iri): Iri {
    return this.add(iri, foaf.Document);
  }

  /** Tells all of them, in the order in which they were named first. */
  tell(sink: Sink): void {
    for (const [iri, { types, scheme, label, title, uriSpace, kinds }] of this.#stubs) {
      sink.resource(iri, [...types], from.software);
      if (title !== undefined) sink.text(dcterms.title, title, ENGLISH, from.software);
      if (label !== undefined) sink.text(skos.prefLabel, label, ENGLISH, from.software);
      for (const kind of kinds) sink.link(dcterms.type, kind, from.software);
      if (scheme !== undefined) sink.link(skos.inScheme, scheme, from.software);
      if (uriSpace !== undefined) sink.plain(voids.uriSpace, uriSpace, from.software);
    }
  }
}
