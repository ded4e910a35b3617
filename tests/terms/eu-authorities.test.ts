import { describe, expect, test } from 'vitest';
import { authorityIri, DATA_THEMES, languageIri, tableOf } from '../../src/terms/eu-authorities.ts';

describe('languageIri()', () => {
  test.each([
    ['en', 'ENG'],
    ['ja', 'JPN'],
    ['zh-hant-tw', 'ZHO'],
    ['de', 'DEU'],
    ['fr', 'FRA'],
    ['ko', 'KOR'],
    ['el', 'ELL'],
    ['aa', 'AAR'],
    ['zu', 'ZUL'],
  ])('finds %s as %s', (tag, code) => expect(languageIri(tag)).toBe(authorityIri('language', code)));

  test.each(['yue', 'xx', 'e', ''])('knows no entry for "%s"', (tag) =>
    expect(languageIri(tag)).toBeUndefined(),
  );

  test('knows the languages of ISO 639-1, each by a code of its own', () => {
    const letters = 'abcdefghijklmnopqrstuvwxyz'.split('');
    const tags = letters.flatMap((a) => letters.map((b) => a + b));
    const known = tags.flatMap((tag) => languageIri(tag) ?? []);
    expect(known.length).toBeGreaterThan(175);
    expect(new Set(known).size).toBe(known.length);
  });
});

describe('tableOf()', () => {
  test.each([
    ['http://publications.europa.eu/resource/authority/country/JPN', 'country'],
    ['http://publications.europa.eu/resource/authority/data-theme/INTR', 'data-theme'],
  ])('finds the table of %s', (address, table) => expect(tableOf(address)).toBe(table));

  test.each([
    'http://publications.europa.eu/resource/authority/country',
    'http://publications.europa.eu/resource/authority/country/JPN/more',
    'https://example.org/resource/authority/country/JPN',
  ])('finds none of %s', (address) => expect(tableOf(address)).toBeUndefined());
});

test('DATA_THEMES have their addresses in the table', () => {
  expect([...DATA_THEMES.keys()].map(tableOf)).toEqual(Array.from(DATA_THEMES, () => 'data-theme'));
});
