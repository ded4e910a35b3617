import { expect, test } from 'vitest';
import { formatCsv } from '../../src/web/sparql/csv.ts';

test('formatCsv() writes values alone, and nothing for nothing', () => {
  const rows = [
    { a: { type: 'uri', value: 'https://host.example/' }, b: { type: 'bnode', value: 'x' } },
    { b: { type: 'literal', value: '対話', 'xml:lang': 'ja' } },
  ] as const;
  expect(formatCsv(['a', 'b'], rows)).toBe('a,b\r\nhttps://host.example/,_:x\r\n,対話\r\n');
});

test.each([
  ['a,b', '"a,b"'],
  ['say "no"', '"say ""no"""'],
  ['two\nlines', '"two\nlines"'],
  ['two\rlines', '"two\rlines"'],
  ['=1+1', '=1+1'],
])('formatCsv() writes %j so that it is one cell', (value, cell) => {
  expect(formatCsv(['x'], [{ x: { type: 'literal', value } }])).toBe(`x\r\n${cell}\r\n`);
});
