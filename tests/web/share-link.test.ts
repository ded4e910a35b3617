import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatSharedQuery, readSharedQuery } from '../../src/web/sparql/share-link.ts';

test('a query comes out of a link as it went in, and the link is one word', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (query) => {
      const link = formatSharedQuery(query);
      expect(readSharedQuery(link)).toBe(query);
      expect(link).toMatch(/^#query=[\w%.~-]*$/);
    }),
  );
});

test.each(['', '#', '#ask', '#query', '#query=%', '#query=%ff'])(
  'readSharedQuery() finds nothing in %j',
  (hash) => {
    expect(readSharedQuery(hash)).toBeUndefined();
  },
);
