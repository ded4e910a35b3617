import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseBase, parseStatements, parseText } from '../../src/compare/statements.ts';
import { escapeLiteral } from '../../src/sinks/escape-literal.ts';

const BASE = 'https://a.example/';

describe('parseStatements()', () => {
  test.each([
    ['<https://a.example/place/jp/#it> <http://p> <https://a.example/x/> .', '<place/jp/#it>', '<x/>'],
    [
      '<https://a.example/place/jp/#it> <http://p> "a \\" b . c"@en-GB .',
      '<place/jp/#it>',
      '"a \\" b . c"@en-GB',
    ],
    ['<https://b.example/> <http://p> "1"^^<http://d> .', '<https://b.example/>', '"1"^^<http://d>'],
    ['_:b0 <http://p> _:b1 .', '_:b0', '_:b1'],
    ['<https://a.example/a:b> <http://p> "" .', '<https://a.example/a:b>', '""'], // would be another scheme
    [
      '<https://a.example/> <http://p> "https://a.example/" .',
      '<https://a.example/>',
      '"https://a.example/"',
    ],
  ])('reads %s', (line, subject, object) => {
    expect(parseStatements(`${line}\n`, BASE)).toEqual([{ subject, predicate: '<http://p>', object }]);
  });

  test.each([
    '<a> <b> "unfinished .',
    '<a> <b> "a" b" .',
    '<a> <b> <c>',
    '<a> "b" <c> .',
    '<a> <b> <c> <d> .',
    '<a b> <c> <d> .',
    'nonsense',
  ])('gives the line that is no statement: %s', (line) => {
    expect(parseStatements(`<a> <b> <c> .\n\n${line}\n`, BASE)).toBe(3);
  });

  test('reads a text of 64 KiB, and one that is nothing but escapes', () => {
    for (const text of ['x'.repeat(65_536), '\\"'.repeat(32_768)]) {
      expect(parseStatements(`<a> <b> "${text}" .\n`, BASE)).toHaveLength(1);
    }
  });
});

describe('parseText()', () => {
  test('gives back what was escaped', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(parseText(`"${escapeLiteral(text)}"@en`)).toBe(text);
      }),
    );
  });

  test.each([
    ['"\\U0001F600"', '😀'],
    ['"\\UFFFFFFFF"', '\uFFFD'],
    ['<https://a.example/>', undefined],
  ])('reads %s', (term, text) => expect(parseText(term)).toBe(text));
});

describe('parseBase()', () => {
  test.each([
    ['<https://a.example/sub/place/jp/#it> <p> <o> .\n', 'https://a.example/sub/'],
    ['<https://x.example/y> <p> <o> .\n<http://[::1]:80/place/jp/#it> <p> <o> .\n', 'http://[::1]:80/'],
    ['<https://a.example/place/jpn/#it> <p> <https://b.example/place/jp/#it> .\n', undefined],
    ['', undefined],
  ])('of %j is %s', (text, base) => expect(parseBase(text, 'place/jp')).toBe(base));
});
