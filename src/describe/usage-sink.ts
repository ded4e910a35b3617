import type { Sink } from '../sinks/sink.ts';
import { codeTerm } from '../terms/codes.ts';
import type { Iri } from '../terms/iri.ts';
import type { LanguageTag } from '../terms/language.ts';
import type { Term } from '../terms/namespace.ts';
import { cmq, rdf, schema } from '../terms/vocabularies.ts';
import type { StatementObject, TermUse } from './term-use.ts';

const OURS = new Set([cmq.Meeting.namespace, codeTerm('status', 'held').namespace]);

/** A use that is still to be named, since the document may name what it is about later. */
type OpenUse = { -readonly [Key in keyof TermUse]: TermUse[Key] };

/**
 * Remembers of each class, property and code of ours how often it is used, and the first statement that uses it,
 * in the order in which documents are told. Holds no more than one statement for each term.
 */
export class UsageSink implements Sink {
  readonly #uses = new Map<Iri, OpenUse>();
  #document = '' as Iri;
  #subject = '' as Iri;
  #open: OpenUse[] = [];
  #name: { readonly language: LanguageTag; readonly value: string } | undefined;

  /** By the IRI of the term; terms without an entry are not used. */
  get uses(): ReadonlyMap<Iri, TermUse> {
    return this.#uses;
  }

  openDocument(document: Iri): void {
    this.#document = document;
    this.#open = [];
    this.#name = undefined;
  }

  resource(subject: Iri, types: readonly Term[]): void {
    this.#subject = subject;
    for (const type of types) {
      if (OURS.has(type.namespace)) this.#add(type, rdf.type, { kind: 'term', ...pick(type) });
    }
  }

  link(predicate: Term, iri: Iri): void {
    if (OURS.has(predicate.namespace)) this.#add(predicate, predicate, { kind: 'thing', iri });
  }

  term(predicate: Term, object: Term): void {
    const isOurs = OURS.has(predicate.namespace);
    const value = { kind: 'term', ...pick(object) } as const;
    if (isOurs) this.#add(predicate, predicate, value);
    if (OURS.has(object.namespace) && predicate !== rdf.predicate) this.#add(object, predicate, value);
  }

  text(predicate: Term, value: string, language: LanguageTag): void {
    if (predicate === schema.name && this.#subject === `${this.#document}#it`) this.#nameIt(value, language);
    if (OURS.has(predicate.namespace)) this.#add(predicate, predicate, { kind: 'text', value, language });
  }

  plain(predicate: Term, value: string): void {
    if (OURS.has(predicate.namespace)) this.#add(predicate, predicate, { kind: 'text', value });
  }

  typed(predicate: Term, value: string, datatype: Term): void {
    if (!OURS.has(predicate.namespace)) return;
    this.#add(predicate, predicate, { kind: 'text', value, datatype: datatype.curie });
  }

  inverse(predicate: Term, subject: Iri): void {
    if (!OURS.has(predicate.namespace)) return;
    this.#add(predicate, predicate, { kind: 'thing', iri: this.#subject }, subject);
  }

  also(): void {}

  closeDocument(): void {
    for (const use of this.#open) if (this.#name !== undefined) use.name = this.#name;
    this.#open = [];
  }

  #add(term: Term, predicate: Term, object: StatementObject, subject = this.#subject): void {
    const known = this.#uses.get(term.iri);
    if (known !== undefined) {
      known.count += 1;
      return;
    }
    const use = {
      count: 1,
      document: this.#document,
      subject,
      predicate: pick(predicate),
      object,
      name: undefined,
    };
    this.#uses.set(term.iri, use);
    this.#open.push(use);
  }

  /** English comes first, since the pages are English; else the first name that is told. */
  #nameIt(value: string, language: LanguageTag): void {
    if (this.#name === undefined || (language === 'en' && this.#name.language !== 'en')) {
      this.#name = { language, value };
    }
  }
}

function pick({ iri, curie }: Term): { readonly iri: Iri; readonly curie: string } {
  return { iri, curie };
}
