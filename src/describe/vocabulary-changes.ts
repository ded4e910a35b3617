import { compareText } from '../problem/problem.ts';
import type { LanguageText, Vocabulary, VocabularyTerm } from './vocabulary-term.ts';

/** What differs between two versions of a vocabulary; terms as the newer one has them, but those that are gone. */
export interface VocabularyChanges {
  readonly added: readonly VocabularyTerm[];
  /** Still there, and no longer wanted. */
  readonly deprecated: readonly VocabularyTerm[];
  /** No longer there, which may not be: an address that was published stays. */
  readonly removed: readonly VocabularyTerm[];
  /** Labels, definitions, notes, domain, range or super-terms are others. */
  readonly redefined: readonly VocabularyTerm[];
}

/** A version, with what it changed. */
export interface VocabularyVersion {
  readonly vocabulary: Vocabulary;
  /** Nothing for the first. */
  readonly changes: VocabularyChanges | undefined;
}

/** Compares two versions of one vocabulary; each list of terms in the order of the file. */
export function compareVocabularies(before: Vocabulary, after: Vocabulary): VocabularyChanges {
  const old = new Map(before.terms.map((term) => [term.iri, term]));
  const kept = new Set(after.terms.map(({ iri }) => iri));
  const both = after.terms.flatMap((term) => {
    const earlier = old.get(term.iri);
    return earlier === undefined ? [] : [{ earlier, term }];
  });
  const pick = (differs: (earlier: VocabularyTerm, term: VocabularyTerm) => boolean) =>
    both.filter(({ earlier, term }) => differs(earlier, term)).map(({ term }) => term);
  return {
    added: after.terms.filter(({ iri }) => !old.has(iri)),
    deprecated: pick((earlier, term) => term.isDeprecated && !earlier.isDeprecated),
    removed: before.terms.filter(({ iri }) => !kept.has(iri)),
    redefined: pick((earlier, term) => meaningOf(earlier) !== meaningOf(term)),
  };
}

/**
 * Puts the versions in order, newest first, each with what it changed against the one before.
 *
 * @param all one of each version, in any order; of two with the same number the first is taken
 */
export function listVersions(all: readonly Vocabulary[]): VocabularyVersion[] {
  const byNumber = new Map(all.toReversed().map((vocabulary) => [vocabulary.version, vocabulary]));
  const sorted = [...byNumber.values()].sort((a, b) => compareVersions(b.version, a.version));
  return sorted.map((vocabulary, i) => {
    const before = sorted[i + 1];
    return { vocabulary, changes: before && compareVocabularies(before, vocabulary) };
  });
}

/** Orders versions by their numbers, so that 0.10.0 comes after 0.9.0. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  for (let i = 0; i < 3; i += 1) {
    const difference = (left?.[i] ?? 0) - (right?.[i] ?? 0);
    if (difference !== 0 && !Number.isNaN(difference)) return difference;
  }
  return compareText(a, b);
}

/** All that a person who relies on the term must hear of when it changes; not examples and status. */
function meaningOf(term: VocabularyTerm): string {
  const { kind, superTerms, domain, range, linksThings, disjointWith, list, notation } = term;
  const texts = [term.labels, term.definitions, term.notes].map(sortTexts);
  const links = [superTerms, domain, range, disjointWith].map((all) =>
    all.map(({ iri }) => iri).sort(compareText),
  );
  return JSON.stringify([kind, texts, links, linksThings, list, notation]);
}

function sortTexts(texts: readonly LanguageText[]): string[] {
  return texts.map(({ language, value }) => `${language} ${value}`).sort(compareText);
}
