import type { Iri } from '../terms/iri.ts';
import type { LanguageText, TermReference } from './vocabulary-term.ts';

/** What a statement says of its subject: a link, a term of a vocabulary, or a text with its language or datatype. */
export type StatementObject =
  | { readonly kind: 'thing'; readonly iri: Iri }
  | ({ readonly kind: 'term' } & TermReference)
  | { readonly kind: 'text'; readonly value: string; readonly language?: string; readonly datatype?: string };

/** How often a term is used, and the first statement that uses it. */
export interface TermUse {
  readonly count: number;
  /** Address of the document that makes the statement. */
  readonly document: Iri;
  /** Name of what the document is about, in English where there is one; nothing where it has none. */
  readonly name: LanguageText | undefined;
  readonly subject: Iri;
  readonly predicate: TermReference;
  readonly object: StatementObject;
}
