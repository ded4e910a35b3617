import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokenize } from '../../src/query/tokens.ts';

function show(text: string): string[] {
  return tokenize(text).map((token) => `${token.type} ${token.text}`);
}

describe('tokenize()', () => {
  test.each([
    ['?x $y', ['variable ?x', 'variable $y']],
    ['<http://e/a#b>', ['iri <http://e/a#b>']],
    ['?a < ?b', ['variable ?a', 'mark <', 'variable ?b']],
    ['schema:name.', ['name schema:name', 'mark .']],
    ['a:b.c :d e:', ['name a:b.c', 'name :d', 'name e:']],
    ['_:b0.', ['blank _:b0', 'mark .']],
    ['"a\\"b"@en-GB', ['string "a\\"b"', 'language @en-GB']],
    [`'''it's\n'''`, [`string '''it's\n'''`]],
    ['-1.5e3 .5 7.', ['number -1.5e3', 'number .5', 'number 7', 'mark .']],
    ['?x>=1&&!?y', ['variable ?x', 'mark >=', 'number 1', 'mark &&', 'mark !', 'variable ?y']],
    ['a/b?', ['word a', 'mark /', 'word b', 'mark ?']],
    ['ENCODE_FOR_URI(', ['word ENCODE_FOR_URI', 'mark (']],
    ['<<( ?s )>>', ['mark <<(', 'variable ?s', 'mark )>>']],
    ['# all of it', []],
    ['?a#b\n?c', ['variable ?a', 'variable ?c']],
    ['"#" ?x', ['string "#"', 'variable ?x']],
    ['§', ['bad §']],
    ['"open\n?x', ['bad "open', 'variable ?x']],
    ['"""open\n?x', ['bad """open\n?x']],
    ['', []],
  ])('cuts %j', (text, tokens) => expect(show(text)).toEqual(tokens));

  test('leaves out nothing but blanks and comments, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const tokens = tokenize(text);
        const ends = tokens.map((token) => token.offset + token.text.length);
        const gaps = [0, ...ends].map((end, i) => text.slice(end, tokens[i]?.offset));
        expect(tokens.every((token) => text.startsWith(token.text, token.offset))).toBe(true);
        expect(gaps.every((gap) => /^(?:\s|#[^\n\r]*)*$/.test(gap))).toBe(true);
      }),
    );
  });

  test.each([
    ['braces', '{'],
    ['words with dots', 'a.'],
    ['words with hyphens', 'a-'],
    ['quotation marks', '"""\\'],
    ['pointed brackets', '<a'],
    ['colons', ':.'],
    ['blanks', ' '],
  ])(
    'takes 256 KiB of %s in time that does not grow with its square',
    (_, piece) => {
      const text = piece.repeat(262_144 / piece.length);
      expect(tokenize(text).reduce((sum, token) => sum + token.text.length, 0)).toBeLessThanOrEqual(
        text.length,
      );
    },
    15_000,
  );
});
