import { expect, test } from 'vitest';
import { serializeOffline } from '../../../src/site/sparql/serialize-offline.ts';

test('serializeOffline() writes the same bytes in whatever order the files come', () => {
  const dump = { address: '../dump/communique.nq', sha256: 'ab' };
  const there = serializeOffline({
    day: '2026-11-25',
    dump,
    files: { 'b.js': 'sha256-b', './': 'sha256-a' },
  });
  const back = serializeOffline({ files: { './': 'sha256-a', 'b.js': 'sha256-b' }, dump, day: '2026-11-25' });
  expect(there).toBe(back);
  expect(Object.keys(JSON.parse(there).files)).toEqual(['./', 'b.js']);
});
