import { expect, test } from 'vitest';
import { formatCsv, formatSpreadsheetCsv } from '../../src/web/sparql/csv.ts';

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

test.each([
  ['=1+1', "'=1+1"],
  ['=HYPERLINK("https://host.example/","here")', `"'=HYPERLINK(""https://host.example/"",""here"")"`],
  ['+81 3', "'+81 3"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\r=1', `"'\r=1"`],
  ['\n=1', `"'\n=1"`],
  ['＝1', "'＝1"],
  ['－1', "'－1"],
  ['a=1', 'a=1'],
  [' =1', ' =1'],
  ['', ''],
  ['日本', '日本'],
])('formatSpreadsheetCsv() writes %j so that no spreadsheet runs it', (value, cell) => {
  const rows = [{ x: { type: 'literal', value } }] as const;
  expect(formatSpreadsheetCsv(['x'], rows)).toBe(`\uFEFFx\r\n${cell}\r\n`);
});

test('formatSpreadsheetCsv() looks at what is written, whatever its sort', () => {
  const rows = [
    {
      a: { type: 'uri', value: '=x:y' },
      b: { type: 'bnode', value: '=b' },
      c: { type: 'literal', value: '-5', datatype: 'http://www.w3.org/2001/XMLSchema#integer' },
    },
  ] as const;
  expect(formatSpreadsheetCsv(['a', 'b', 'c'], rows)).toBe("\uFEFFa,b,c\r\n'=x:y,_:=b,'-5\r\n");
  expect(formatCsv(['a', 'b', 'c'], rows)).toBe('a,b,c\r\n=x:y,_:=b,-5\r\n');
});
