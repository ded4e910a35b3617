import { type Path, pathOf } from '../../model/field.ts';
import type { At, Origin, Sink } from '../../sinks/sink.ts';
import type { Iri } from '../../terms/iri.ts';
import type { LanguageTag } from '../../terms/language.ts';
import type { Term } from '../../terms/namespace.ts';

/** The object of a statement: an address, a term of a vocabulary by its short name, or a value. */
export type StatedObject =
  | { readonly iri: Iri }
  | { readonly curie: string }
  | {
      readonly value: string;
      readonly language?: LanguageTag;
      /** Short name of the datatype. */
      readonly datatype?: string;
    };

/** Where a statement comes from. */
interface StatedFrom {
  /** Of the value in the record, numbers counted from 0. */
  readonly path: Path;
  /** What the mapping does with the field, in a sentence. */
  readonly rule: string;
}

/** A statement as the mapping told it. */
export interface Statement {
  readonly subject: Iri;
  /** Short name. */
  readonly predicate: string;
  readonly object: StatedObject;
  /** The field it comes from, and further ones from which it also does. */
  readonly from: StatedFrom[];
}

/** Keeps every statement of a record with the field and the rule that it comes from, which other sinks ignore. */
export class WhySink implements Sink {
  readonly statements: Statement[] = [];
  readonly #record: object;
  #subject = '' as Iri;

  /** @param record as the mapping is given it */
  constructor(record: object) {
    this.#record = record;
  }

  openDocument(): void {}

  resource(subject: Iri, types: readonly Term[], from: Origin, ...at: At): void {
    this.#subject = subject;
    for (const { curie } of types) this.#tell('rdf:type', { curie }, from, at);
  }

  link(predicate: Term, iri: Iri, from: Origin, ...at: At): void {
    this.#tell(predicate.curie, { iri }, from, at);
  }

  term(predicate: Term, { curie }: Term, from: Origin, ...at: At): void {
    this.#tell(predicate.curie, { curie }, from, at);
  }

  text(predicate: Term, value: string, language: LanguageTag, from: Origin, ...at: At): void {
    this.#tell(predicate.curie, { value, language }, from, at);
  }

  plain(predicate: Term, value: string, from: Origin, ...at: At): void {
    this.#tell(predicate.curie, { value }, from, at);
  }

  typed(predicate: Term, value: string, datatype: Term, from: Origin, ...at: At): void {
    this.#tell(predicate.curie, { value, datatype: datatype.curie }, from, at);
  }

  inverse(predicate: Term, subject: Iri, origin: Origin, ...at: At): void {
    const from = [this.#locate(origin, at)];
    this.statements.push({ subject, predicate: predicate.curie, object: { iri: this.#subject }, from });
  }

  also(from: Origin, ...at: At): void {
    this.statements.at(-1)?.from.push(this.#locate(from, at));
  }

  closeDocument(): void {}

  #tell(predicate: string, object: StatedObject, from: Origin, at: At): void {
    this.statements.push({ subject: this.#subject, predicate, object, from: [this.#locate(from, at)] });
  }

  #locate({ field, rule }: Origin, at: At): StatedFrom {
    return { path: pathOf(this.#record, field, at), rule };
  }
}
