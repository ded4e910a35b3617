import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { collectVocabulary } from '../../src/describe/collect-vocabulary.ts';
import { compareVersions, compareVocabularies } from '../../src/describe/vocabulary-changes.ts';
import type { Vocabulary } from '../../src/describe/vocabulary-term.ts';
import { readVocab } from './read-turtle.ts';

const KEPT = readdirSync(new URL('../../vocab/versions/', import.meta.url)).sort(compareVersions);

const read = (path: string) => collectVocabulary(readVocab(path));

/** Everything that a rule of versions forbids between a version that was kept and the vocabulary as it is. */
function findBroken(kept: Vocabulary, now: Vocabulary): string[] {
  const changes = compareVocabularies(kept, now);
  const removed = changes.removed.map(({ curie }) => `${curie} is gone`);
  if (kept.version !== now.version) return removed;
  const others = [...changes.added, ...changes.deprecated, ...changes.redefined];
  return [...removed, ...others.map(({ curie }) => `${curie} is another in the same version`)];
}

describe('vocab/versions/', () => {
  test('has versions', () => expect(KEPT).not.toEqual([]));

  describe.each(['ns', 'codes'])('%s.ttl', (name) => {
    const now = read(`${name}.ttl`);

    test.each(KEPT)('%s says of itself that it is that version', (version) => {
      const { version: said, versionIri, iri } = read(`versions/${version}/${name}.ttl`);
      expect([said, versionIri]).toEqual([version, `${iri}/${version}`]);
    });

    test.each(KEPT)('keeps every term of %s, and changes none without a new number', (version) => {
      expect(findBroken(read(`versions/${version}/${name}.ttl`), now)).toEqual([]);
    });

    test('has no number that is lower than one that was kept', () => {
      expect(KEPT.filter((version) => compareVersions(version, now.version) > 0)).toEqual([]);
    });

    test('is found out when it changes without a new number', () => {
      const turtle = readVocab(`${name}.ttl`);
      const first = now.terms[0]?.labels[0]?.value ?? '';
      const redefined = collectVocabulary(turtle.replace(`"${first}"@en`, '"another"@en'));
      expect(findBroken(now, redefined)).toEqual([`${now.terms[0]?.curie} is another in the same version`]);
      const shorter = { ...now, terms: now.terms.slice(1), version: '99.0.0' };
      expect(findBroken(now, shorter)).toEqual([`${now.terms[0]?.curie} is gone`]);
    });
  });
});
