import type { Iri } from '../terms/iri.ts';
import type { LanguageTag } from '../terms/language.ts';
import type { Term } from '../terms/namespace.ts';

/**
 * Where a statement comes from: the field of the record, and the rule that turns the field into it.
 *
 * A constant of the mapping. Sinks that write files ignore it; `explain` listens to nothing else.
 */
export interface Origin {
  /** `meeting.outcomeTopics`: the kind of record and the name of the rule; stable. */
  readonly name: string;
  /** Path of the field in the record, with a `*` for each item of a list or map. */
  readonly field: string;
  /** What the rule does, in a sentence. */
  readonly rule: string;
}

/** Positions in lists and maps of the record; see {@link Sink}. */
export type At = readonly (number | undefined)[];

/**
 * Listens to a mapping: the mapper tells it resource after resource, and it writes a format, makes quads or
 * explains. The mapper never knows which.
 *
 * Order of calls: `openDocument`, then for each resource `resource` and its statements, then `closeDocument`.
 * A resource is told once in a document, each of its statements once, and the statements of one predicate
 * one after the other. Terms were checked when they were made; sinks only escape them.
 *
 * `at` says which items of the record are meant: one number, counted from 0, for each `*` of the origin's
 * field; `undefined` is passed over, so that a mapper can hand on what it was given.
 */
export interface Sink {
  /** @param document the address of the document; its parts are `{document}#…` */
  openDocument(document: Iri): void;

  /** Begins a resource; without types it is only spoken of here and described elsewhere. */
  resource(subject: Iri, types: readonly Term[], from: Origin, ...at: At): void;

  /** Links the resource to another one. */
  link(predicate: Term, object: Iri, from: Origin, ...at: At): void;

  /** Links the resource to a term of a vocabulary, such as a code. */
  term(predicate: Term, object: Term, from: Origin, ...at: At): void;

  /** A text in a language. */
  text(predicate: Term, value: string, language: LanguageTag, from: Origin, ...at: At): void;

  /** A text without language, such as an abbreviation or a code. */
  plain(predicate: Term, value: string, from: Origin, ...at: At): void;

  /** A value with a datatype, in the lexical form of that datatype. */
  typed(predicate: Term, value: string, datatype: Term, from: Origin, ...at: At): void;

  /** A statement about another document's resource, whose object is this resource. */
  inverse(predicate: Term, subject: Iri, from: Origin, ...at: At): void;

  /** Names a further field that the statement told last comes from, or would also come from. */
  also(from: Origin, ...at: At): void;

  closeDocument(): void;
}

/** Takes text as a sink writes it: piece by piece, each piece whole characters. */
export type Write = (text: string) => void;
