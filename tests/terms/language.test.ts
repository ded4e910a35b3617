import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseLanguageTag } from '../../src/terms/language.ts';

describe('parseLanguageTag()', () => {
  test.each([
    ['en', 'en'],
    ['EN', 'en'],
    ['ja', 'ja'],
    ['en-US', 'en-us'],
    ['es-419', 'es-419'],
    ['zh-Hant-TW', 'zh-hant-tw'],
    ['sr-Latn', 'sr-latn'],
    ['de-1996', 'de-1996'],
    ['sl-rozaj-biske', 'sl-rozaj-biske'],
    ['zh-cmn-Hans-CN', 'zh-cmn-hans-cn'],
    ['haw', 'haw'],
    ['und', 'und'],
    ['de-CH-1901', 'de-ch-1901'],
    ['ja-u-ca-japanese', 'ja-u-ca-japanese'],
    ['en-a-bbb-x-a-ccc', 'en-a-bbb-x-a-ccc'],
    ['ja-x-mofa', 'ja-x-mofa'],
    ['az-IL', 'az-il'], // I stays an ASCII i under a Turkish locale
  ])('reads %s as %s', (text, tag) => expect(parseLanguageTag(text)).toBe(tag));

  test.each([
    '',
    'e',
    'en_US',
    'english',
    'engl',
    'x y',
    ' en',
    'en ',
    'en-',
    '-en',
    'en--us',
    'en-abcdefghi',
    'abcdefghi',
    'x-mine',
    'i-klingon',
    'en-GB-oed',
    'en-US-US',
    'en-Latn-Cyrl',
    'de-1996-1996',
    'en-a-bb-a-cc',
    'en-a',
    'en-x',
    'en-u-ca-gregory-u-co-phonebk',
    'en . <http://e/q> <http://e/r> <http://e/z>',
    'en\n',
    'ｅｎ',
    '日本',
    `en-x${'-aaaaaaaa'.repeat(11)}`,
  ])('refuses %j', (text) => expect(parseLanguageTag(text)).toBeUndefined());

  test('accepts nothing that Intl refuses, but for extended languages', () => {
    const subtag = fc.string({ unit: fc.constantFrom(...'aeuxt019Z'.split('')), minLength: 1, maxLength: 9 });
    const tag = fc.array(subtag, { minLength: 1, maxLength: 5 }).map((parts) => parts.join('-'));
    fc.assert(
      fc.property(tag, (text) => {
        fc.pre(parseLanguageTag(text) !== undefined && !/^[a-z]{2,3}-[a-z]{3}(?:-|$)/i.test(text));
        fc.pre(!/-[tu]-/i.test(text)); // whose inner form Intl checks as well
        expect(() => Intl.getCanonicalLocales(text)).not.toThrow();
      }),
      { numRuns: 2_000 },
    );
  });

  test('accepts what it returned', () => {
    const tag = fc.stringMatching(/^[a-zA-Z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?(-[0-9][a-z]{3})?$/);
    fc.assert(
      fc.property(tag, (text) => {
        expect(parseLanguageTag(parseLanguageTag(text) ?? '')).toBe(text.toLowerCase());
      }),
    );
  });
});
