import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compare, isSame } from '../../src/compare/compare.ts';
import type { Change } from '../../src/compare/comparison.ts';
import { createDocuments, type Documents } from './sides.ts';

const lines = fc.uniqueArray(
  fc.constantFrom(
    'it name "a"@en',
    'it name "b"@en',
    'it a http://schema.org/Place',
    'x name "x"',
    'y name "y"',
  ),
  { minLength: 1 },
);

const documents: fc.Arbitrary<Documents> = fc.dictionary(
  fc.constantFrom('place', 'place/a', 'place/b', 'topic/a', 'report/r'),
  lines,
  { noNullPrototype: true },
);

const OPPOSITE: Readonly<Record<string, Change>> = { added: 'removed', removed: 'added', changed: 'changed' };

test('a publication is the same as itself', () => {
  fc.assert(
    fc.property(documents, (all) => {
      expect(isSame(compare(createDocuments('a', all), createDocuments('b', all), 0))).toBe(true);
    }),
  );
});

test('the other way round, what was added is removed', () => {
  fc.assert(
    fc.property(documents, documents, (one, other) => {
      const [a, b] = [createDocuments('a', one), createDocuments('b', other)];
      const [there, back] = [compare(a, b, 10), compare(b, a, 10)];
      expect(back.documents).toEqual(
        there.documents.map((each) => ({ ...each, change: OPPOSITE[each.change] })),
      );
      expect(back.classes.map(({ before, after }) => [after, before])).toEqual(
        there.classes.map(({ before, after }) => [before, after]),
      );
    }),
  );
});

test('figures of the kinds add up', () => {
  fc.assert(
    fc.property(documents, documents, (one, other) => {
      const { kinds } = compare(createDocuments('a', one), createDocuments('b', other), 10);
      for (const { before, after, added, removed } of kinds) expect(before + added - removed).toBe(after);
    }),
  );
});
