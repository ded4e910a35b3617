import { describe, expect, test } from 'vitest';
import { publication } from '../../src/model/publication.ts';

const LEAST = {
  base: 'https://example.org/',
  name: { en: 'X' },
  description: { en: 'X' },
  publisher: { name: { en: 'X' }, url: 'https://example.org/' },
  license: 'https://creativecommons.org/licenses/by/4.0/',
  topicScheme: { en: 'X' },
  date: '2026-11-25',
};

const EU = 'http://publications.europa.eu/resource/authority/';

describe('publication', () => {
  test('needs nothing but a name, an address, a licence and a day', () => {
    expect(publication.safeParse(LEAST).success).toBe(true);
  });

  test.each([
    ['a contact with a page', { contact: { name: { en: 'X' }, url: 'https://example.org/' } }],
    ['a contact with a mail address', { contact: { name: { en: 'X' }, email: 'a.b+c@mail.example.org' } }],
    ['keywords by language', { keywords: { en: ['one', 'two'], ja: ['三'] } }],
    ['themes of the table', { themes: [`${EU}data-theme/INTR`, `${EU}data-theme/OP_DATPRO`] }],
    ['a frequency of the table', { frequency: `${EU}frequency/IRREG` }],
    ['the kind of publisher', { publisher: { ...LEAST.publisher, kind: 'organization' } }],
  ])('takes %s', (_, fields) => {
    expect(publication.safeParse({ ...LEAST, ...fields }).success).toBe(true);
  });

  test.each([
    ['a contact that cannot be reached', { contact: { name: { en: 'X' } } }],
    ['a contact without a name', { contact: { url: 'https://example.org/' } }],
    ['a mail address with a blank', { contact: { name: { en: 'X' }, email: 'a b@example.org' } }],
    ['a mail address without a domain', { contact: { name: { en: 'X' }, email: 'a@localhost' } }],
    ['a mail address as a link', { contact: { name: { en: 'X' }, email: 'mailto:a@example.org' } }],
    ['a mail address with a question', { contact: { name: { en: 'X' }, email: 'a@example.org?cc=b' } }],
    ['a page that is no page', { contact: { name: { en: 'X' }, url: 'mailto:a@example.org' } }],
    ['a theme of another table', { themes: [`${EU}country/JPN`] }],
    ['a theme that the table lacks', { themes: [`${EU}data-theme/INTL`] }],
    ['a frequency in words', { frequency: 'monthly' }],
    ['a publisher of another kind', { publisher: { ...LEAST.publisher, kind: 'group' } }],
    ['no keywords', { keywords: { en: [] } }],
  ])('refuses %s', (_, fields) => {
    expect(publication.safeParse({ ...LEAST, ...fields }).success).toBe(false);
  });
});
