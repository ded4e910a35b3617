import { compareText } from '../problem/problem.ts';
import type { Sink } from '../sinks/sink.ts';
import type { Iri } from '../terms/iri.ts';
import type { LanguageTag } from '../terms/language.ts';
import type { Term } from '../terms/namespace.ts';
import { rdf, schema } from '../terms/vocabularies.ts';
import type { DatasetCounts, Linkset, Partition } from './dataset.ts';
import { targetOf } from './linkset-target.ts';

const SUBJECT = 1;
const OBJECT = 2;

/** Predicates that link a thing to the same thing in another data set. */
const LINKING: readonly Term[] = [schema.sameAs];

/**
 * Counts all that is told in documents, as a SPARQL engine counts it in the dumps: each statement, subject and
 * object once, however many documents tell it.
 *
 * Remembers every address and text once, since no less can tell what is new; and the statements that documents make
 * about things of other documents. That no document repeats what the own document of a thing says of it is a rule of
 * the mapping, not checked here.
 */
export class CountsSink implements Sink {
  readonly #base: Iri;
  /** What each address was seen as. */
  readonly #addresses = new Map<string, number>();
  /** Texts by their language, datatype or lack of both; each set holds different objects. */
  readonly #texts = new Map<string | Term, Set<string>>();
  /** Statements about things of other documents. */
  readonly #abroad = new Set<string>();
  readonly #classes = new Map<Iri, number>();
  readonly #properties: { term: Term; count: number }[] = [];
  readonly #linksets = new Map<string, { predicate: Iri; target: string; triples: number }>();
  #triples = 0;
  #documents = 0;
  #subjects = 0;
  #objects = 0;
  #parts = '';
  #subject = '' as Iri;
  #isOwn = true;
  #isCounted = false;

  /** @param base what addresses of ours start with */
  constructor(base: Iri) {
    this.#base = base;
  }

  /** The figures of all that was told so far. */
  get counts(): DatasetCounts {
    const properties = this.#properties.flatMap(({ term, count }) => ({ iri: term.iri, count }));
    return {
      triples: this.#triples,
      documents: this.#documents,
      distinctSubjects: this.#subjects,
      distinctObjects: this.#objects,
      classes: sortPartitions([...this.#classes].map(([iri, count]) => ({ iri, count }))),
      properties: sortPartitions(properties),
      linksets: [...this.#linksets.values()].sort(compareLinksets),
    };
  }

  openDocument(document: Iri): void {
    this.#documents += 1;
    this.#parts = `${document}#`;
  }

  resource(subject: Iri, types: readonly Term[]): void {
    this.#subject = subject;
    this.#isOwn = subject.startsWith(this.#parts);
    this.#isCounted = false;
    for (const type of types) {
      if (!this.#count(rdf.type, type.iri, '')) continue;
      this.#countAddress(type.iri, OBJECT);
      this.#classes.set(type.iri, (this.#classes.get(type.iri) ?? 0) + 1);
    }
  }

  link(predicate: Term, object: Iri): void {
    if (!this.#count(predicate, object, '')) return;
    this.#countAddress(object, OBJECT);
    if (LINKING.includes(predicate)) this.#countLink(predicate, object);
  }

  term(predicate: Term, object: Term): void {
    this.link(predicate, object.iri);
  }

  text(predicate: Term, value: string, language: LanguageTag): void {
    this.#countText(predicate, value, language);
  }

  plain(predicate: Term, value: string): void {
    this.#countText(predicate, value, '"');
  }

  typed(predicate: Term, value: string, datatype: Term): void {
    this.#countText(predicate, value, datatype);
  }

  inverse(predicate: Term, subject: Iri): void {
    const [object, isOwn, isCounted] = [this.#subject, this.#isOwn, this.#isCounted];
    [this.#subject, this.#isOwn, this.#isCounted] = [subject, false, false];
    this.link(predicate, object);
    [this.#subject, this.#isOwn, this.#isCounted] = [object, isOwn, isCounted];
  }

  also(): void {}

  closeDocument(): void {}

  /** @returns whether the statement is new */
  #count(predicate: Term, object: string, form: string): boolean {
    if (!this.#isOwn && !this.#isNewAbroad(`${this.#subject} ${predicate.index} ${form} ${object}`))
      return false;
    this.#triples += 1;
    const property = this.#properties[predicate.index];
    if (property === undefined) this.#properties[predicate.index] = { term: predicate, count: 1 };
    else property.count += 1;
    if (!this.#isCounted) this.#countAddress(this.#subject, SUBJECT);
    this.#isCounted = true;
    return true;
  }

  #isNewAbroad(statement: string): boolean {
    const { size } = this.#abroad;
    return this.#abroad.add(statement).size > size;
  }

  #countAddress(address: string, as: typeof SUBJECT | typeof OBJECT): void {
    const seen = this.#addresses.get(address) ?? 0;
    if ((seen & as) !== 0) return;
    this.#addresses.set(address, seen | as);
    if (as === SUBJECT) this.#subjects += 1;
    else this.#objects += 1;
  }

  /** @param form its language, its datatype, or `"` */
  #countText(predicate: Term, value: string, form: string | Term): void {
    if (!this.#count(predicate, value, typeof form === 'string' ? form : form.iri)) return;
    const known = this.#texts.get(form) ?? new Set();
    this.#texts.set(form, known);
    const { size } = known;
    if (known.add(value).size > size) this.#objects += 1;
  }

  #countLink({ iri }: Term, object: Iri): void {
    const target = object.startsWith(this.#base) ? undefined : targetOf(object);
    if (target === undefined) return;
    const key = `${iri} ${target}`;
    const linkset = this.#linksets.get(key);
    if (linkset === undefined) this.#linksets.set(key, { predicate: iri, target, triples: 1 });
    else linkset.triples += 1;
  }
}

function sortPartitions(partitions: readonly Partition[]): Partition[] {
  return partitions.toSorted((a, b) => compareText(a.iri, b.iri));
}

function compareLinksets(a: Linkset, b: Linkset): number {
  return compareText(a.predicate, b.predicate) || compareText(a.target, b.target);
}
