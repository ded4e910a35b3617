import { compareText } from '../problem/problem.ts';
import type { Iri } from '../terms/iri.ts';
import { shortenIri } from '../terms/shorten-iri.ts';
import type { Dataset } from './dataset.ts';
import type { VocabularyTerm } from './vocabulary-term.ts';

/** A term that a query may use, with its name in English where it is one of ours. */
export interface QueryTerm {
  /** `schema:startDate`. */
  readonly name: string;
  readonly label?: string;
}

/**
 * The classes, properties and codes that the documents use, for those who write queries; sorted by name.
 *
 * @param codes in use
 * @param vocabularies ours, for the labels
 */
export function listQueryTerms(
  { counts }: Pick<Dataset, 'counts'>,
  codes: Iterable<Iri>,
  vocabularies: readonly VocabularyTerm[],
): QueryTerm[] {
  const labels = new Map(vocabularies.map(({ iri, labels }) => [iri, labels]));
  const used = new Set([...counts.classes, ...counts.properties].map(({ iri }) => iri));
  for (const code of codes) used.add(code);
  const terms = [...used].map((iri) => {
    const label = labels.get(iri)?.find(({ language }) => language === 'en')?.value;
    return { name: shortenIri(iri, undefined), ...(label !== undefined && { label }) };
  });
  // what has no prefix of ours cannot be written in short
  return terms.filter(({ name }) => !name.startsWith('<')).sort((a, b) => compareText(a.name, b.name));
}
