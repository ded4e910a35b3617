import { escapeControls } from '../problem/format-value.ts';
import { shortenIri } from '../terms/shorten-iri.ts';
import type { ResultTerm } from './results.ts';

/** How the terms of a column are shown. */
export interface TermStyle {
  /** What addresses of ours start with. */
  readonly base: string | undefined;
  /** Whether the language of a text is said; for columns that have several. */
  readonly hasLanguages: boolean;
}

/**
 * Shows a term in few letters: `schema:Event`, `<place/tokyo/#it>`, and literals without quotes or datatype.
 *
 * What is shown of an IRI can be copied into a query, where it means the same.
 */
export function formatTerm(term: ResultTerm, style: TermStyle): string {
  if (term.type === 'uri') return escapeControls(shortenIri(term.value, style.base));
  if (term.type === 'bnode') return `_:${term.value}`;
  if (term.type === 'triple') {
    const { subject, predicate, object } = term.value;
    return `<<( ${[subject, predicate, object].map((part) => formatTerm(part, style)).join(' ')} )>>`;
  }
  const language = style.hasLanguages ? languageOf(term) : undefined;
  return escapeControls(language === undefined ? term.value : `${term.value} @${language}`);
}

/** Whether the literals among the terms are in more than one language; to have none counts as one. */
export function hasSeveralLanguages(terms: Iterable<ResultTerm | undefined>): boolean {
  const languages = new Set<string>();
  for (const term of terms) if (term?.type === 'literal') languages.add(languageOf(term) ?? '');
  return languages.size > 1;
}

function languageOf(term: ResultTerm): string | undefined {
  return 'xml:lang' in term ? term['xml:lang'] : undefined;
}
