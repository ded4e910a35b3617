import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collectVocabulary } from '../../src/describe/collect-vocabulary.ts';
import {
  compareVersions,
  compareVocabularies,
  listVersions,
  type VocabularyChanges,
} from '../../src/describe/vocabulary-changes.ts';
import { TERMS, writeVocabularyTurtle } from './small-vocabulary.ts';

const BEFORE = collectVocabulary(writeVocabularyTurtle(TERMS));

/** The names of what changed when a text in the terms is replaced. */
function changesOf(from: string, to: string) {
  expect(TERMS).toContain(from);
  return namesOf(
    compareVocabularies(BEFORE, collectVocabulary(writeVocabularyTurtle(TERMS.replace(from, to)))),
  );
}

function namesOf(changes: VocabularyChanges) {
  return Object.fromEntries(
    Object.entries(changes)
      .filter(([, terms]) => terms.length > 0)
      .map(([kind, terms]) => [kind, terms.map(({ local }: { local: string }) => local)]),
  );
}

describe('compareVocabularies()', () => {
  test('finds nothing between a vocabulary and itself', () => {
    expect(namesOf(compareVocabularies(BEFORE, BEFORE))).toEqual({});
  });

  test('finds a term that was added', () => {
    expect(changesOf('ex:host a', 'ex:guest a owl:Class . ex:host a')).toEqual({ added: ['guest'] });
  });

  test('finds a term that was removed', () => {
    expect(changesOf('ex:host a', 'ex:guest a')).toEqual({ added: ['guest'], removed: ['host'] });
  });

  test('finds a term that was deprecated, and not again in the next version', () => {
    const deprecated = TERMS.replace('"stable"', '"stable" ; owl:deprecated true');
    const after = collectVocabulary(writeVocabularyTurtle(deprecated));
    expect(namesOf(compareVocabularies(BEFORE, after))).toEqual({ deprecated: ['host'] });
    expect(namesOf(compareVocabularies(after, after))).toEqual({});
  });

  test.each([
    ['"meeting"@en', '"round"@en'],
    ['"One round"@en', '"Two rounds"@en'],
    ['"一回"@ja', '"二回"@ja'],
    ['"Link it with ex:host"@en', '"Do not link it"@en'],
    ['rdfs:subClassOf schema:Event', 'rdfs:subClassOf schema:Thing'],
    ['owl:disjointWith ex:Person', 'owl:disjointWith ex:Place'],
  ])('finds that %s became %s', (from, to) => {
    expect(changesOf(from, to)).toEqual({ redefined: ['Meeting'] });
  });

  test.each([
    ['schema:domainIncludes ex:Meeting , schema:Event', 'schema:domainIncludes ex:Meeting'],
    ['rdfs:range schema:Person', 'rdfs:range schema:Organization'],
    ['owl:ObjectProperty', 'owl:DatatypeProperty'],
  ])('finds that %s became %s', (from, to) => {
    expect(changesOf(from, to)).toEqual({ redefined: ['host'] });
  });

  test('does not mind the order of texts and links, or another example', () => {
    expect(changesOf('"meeting"@en , "会合"@ja', '"会合"@ja , "meeting"@en')).toEqual({});
    expect(changesOf('ex:Meeting , schema:Event', 'schema:Event , ex:Meeting')).toEqual({});
    expect(changesOf('First round', 'Second round')).toEqual({});
  });

  test('adds in one direction what it removes in the other', () => {
    const vocabulary = fc
      .uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'))
      .map((names) =>
        collectVocabulary(writeVocabularyTurtle(names.map((n) => `ex:${n} a owl:Class .`).join('\n'))),
      );
    fc.assert(
      fc.property(vocabulary, vocabulary, (a, b) => {
        const there = compareVocabularies(a, b);
        const back = compareVocabularies(b, a);
        const sorted = (terms: VocabularyChanges['added']) => terms.map(({ iri }) => iri).sort();
        expect(sorted(there.added)).toEqual(sorted(back.removed));
        expect(there.redefined).toEqual([]);
      }),
    );
  });
});

describe('listVersions()', () => {
  const edition = (version: string, terms = TERMS) =>
    collectVocabulary(writeVocabularyTurtle(terms, version));

  test('has no changes for the first version', () => {
    expect(listVersions([edition('0.1.0')]).map(({ changes }) => changes)).toEqual([undefined]);
  });

  test('puts the newest first, by number, and compares each with the one before', () => {
    const added = `${TERMS} ex:guest a owl:Class .`;
    const versions = listVersions([edition('0.9.0'), edition('0.10.0', added), edition('0.2.0')]);
    expect(versions.map(({ vocabulary }) => vocabulary.version)).toEqual(['0.10.0', '0.9.0', '0.2.0']);
    expect(versions.map(({ changes }) => changes && namesOf(changes))).toEqual([
      { added: ['guest'] },
      {},
      undefined,
    ]);
  });

  test('takes the first of two with the same number', () => {
    const [newest, ...others] = listVersions([
      edition('0.1.0', `${TERMS} ex:guest a owl:Class .`),
      edition('0.1.0'),
    ]);
    expect([newest?.vocabulary.terms.length, others]).toEqual([3, []]);
  });
});

describe('compareVersions()', () => {
  const version = fc.tuple(fc.nat(30), fc.nat(30), fc.nat(30)).map((numbers) => numbers.join('.'));

  test('is an order', () => {
    fc.assert(
      fc.property(version, version, (a, b) => {
        expect(Math.sign(compareVersions(a, b)) + Math.sign(compareVersions(b, a))).toBe(0);
        expect(compareVersions(a, b) === 0).toBe(a === b);
      }),
    );
  });

  test.each([
    ['0.9.0', '0.10.0'],
    ['0.9.9', '1.0.0'],
    ['1.0.9', '1.0.10'],
  ])('puts %s before %s', (a, b) => expect(compareVersions(a, b)).toBeLessThan(0));
});
