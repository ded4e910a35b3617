import type { At, Origin, Sink } from '../sinks/sink.ts';
import type { Iri } from '../terms/iri.ts';
import type { LanguageTag } from '../terms/language.ts';
import type { Term } from '../terms/namespace.ts';
import { rdf } from '../terms/vocabularies.ts';

/** Where one statement comes from: the rule, and which items of the record. */
interface ToldFrom {
  readonly origin: Origin;
  readonly at: At;
}

/** A statement as the mapping told it. */
export interface Told {
  readonly subject: Iri;
  readonly predicate: Term;
  readonly object: ToldObject;
  /** The field it comes from, and further ones from which it also does. */
  readonly from: ToldFrom[];
}

export type ToldObject =
  | { readonly iri: Iri; readonly curie?: string }
  | { readonly value: string; readonly language?: LanguageTag; readonly datatype?: Term };

/** Listens to a mapping for where each statement comes from. */
export class ToldSink implements Sink {
  readonly told: Told[] = [];
  #subject = '' as Iri;

  openDocument(): void {}

  resource(subject: Iri, types: readonly Term[], from: Origin, ...at: At): void {
    this.#subject = subject;
    for (const type of types) this.term(rdf.type, type, from, ...at);
  }

  link(predicate: Term, object: Iri, from: Origin, ...at: At): void {
    this.#tell(predicate, { iri: object }, from, at);
  }

  term(predicate: Term, object: Term, from: Origin, ...at: At): void {
    this.#tell(predicate, { iri: object.iri, curie: object.curie }, from, at);
  }

  text(predicate: Term, value: string, language: LanguageTag, from: Origin, ...at: At): void {
    this.#tell(predicate, { value, language }, from, at);
  }

  plain(predicate: Term, value: string, from: Origin, ...at: At): void {
    this.#tell(predicate, { value }, from, at);
  }

  typed(predicate: Term, value: string, datatype: Term, from: Origin, ...at: At): void {
    this.#tell(predicate, { value, datatype }, from, at);
  }

  inverse(predicate: Term, subject: Iri, origin: Origin, ...at: At): void {
    const from = [{ origin, at }];
    this.told.push({ subject, predicate, object: { iri: this.#subject }, from });
  }

  also(origin: Origin, ...at: At): void {
    this.told.at(-1)?.from.push({ origin, at });
  }

  closeDocument(): void {}

  #tell(predicate: Term, object: ToldObject, origin: Origin, at: At): void {
    this.told.push({ subject: this.#subject, predicate, object, from: [{ origin, at }] });
  }
}
