import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SearchDocument } from '../../../src/site/search/search-document.ts';
import { findReasons, markTerms } from '../../../src/web/search/find-reasons.ts';
import { SearchIndex } from '../../../src/web/search/search-index.ts';
import { readTokens, tokenize, tokenizeQuery } from '../../../src/web/search/tokens.ts';

function document(id: string, title: string, more: Partial<SearchDocument> = {}): SearchDocument {
  return {
    folder: `meeting/${id}`,
    kind: 'meeting',
    title,
    names: [[title, 'en']],
    related: [],
    dates: [],
    descriptions: [],
    parts: [],
    ...more,
  };
}

const DOCUMENTS = [
  document('first', 'First Japan-U.S. Cyber Dialogue', {
    names: [
      ['First Japan-U.S. Cyber Dialogue', 'en'],
      ['第1回日米サイバー対話', 'ja'],
    ],
    dates: [['9–10 May 2013', 'en'], ['2013年5月9日～10日', 'ja'], ['2013-05-09/2013-05-10']],
    translations: { ja: '第1回日米サイバー対話' },
    parts: [{ part: 'outcome-3', texts: [['The parties agreed to fight ransomware together.', 'en']] }],
  }),
  document('other', 'Dialogue of Müller and Çelik', { related: [['Tokyo', 'en']] }),
];
const index = new SearchIndex(DOCUMENTS);

function find(query: string): string[] {
  return index.find(query).map(({ document: { folder } }) => folder.slice('meeting/'.length));
}

describe('SearchIndex', () => {
  test.each([
    ['日米', 'a part of a Japanese name'],
    ['米サイ', 'letters of two Japanese words'],
    ['話', 'its last letter alone'],
    ['第1回', 'Japanese with a number in it'],
    ['ｃｙｂｅｒ first', 'letters of full width'],
    ['JAPAN', 'capitals'],
    ['ransom', 'the beginning of a word'],
    ['ransonware', 'a slip of the pen'],
    ['2013', 'a year'],
    ['May cyber', 'words of two fields'],
    ['5月9日', 'a date in Japanese'],
  ])('finds %s: %s', (query) => expect(find(query)).toContain('first'));

  test('finds names with accents without them', () => expect(find('muller celik')).toEqual(['other']));

  test.each(['日英', '米日', 'nothing', 'cyber nothing', '', ' ', '。'])(
    'finds nothing for "%s"',
    (query) => {
      expect(find(query)).toEqual([]);
    },
  );

  test('puts what is called so before what is only about it', () => {
    const two = new SearchIndex([DOCUMENTS[1] as SearchDocument, document('tokyo', 'Tokyo')]);
    expect(two.find('tokyo').map(({ document: { title } }) => title)).toEqual([
      'Tokyo',
      'Dialogue of Müller and Çelik',
    ]);
  });

  test('finds any part of a Japanese name', () => {
    const letters = fc.constantFrom(...Array.from('日米印豪対話会合サイバーセキュリティの政策が第回'));
    const name = fc.array(letters, { minLength: 2, maxLength: 20 }).map((all) => all.join(''));
    fc.assert(
      fc.property(name, fc.nat(), fc.nat(), (text, from, length) => {
        const start = from % text.length;
        const part = text.slice(start, start + 1 + (length % (text.length - start)));
        const own = new SearchIndex([document('own', 'A name', { names: [[text, 'ja']] })]);
        expect(own.find(part)).toHaveLength(1);
      }),
    );
  });
});

describe('findReasons()', () => {
  const reasonsFor = (query: string, title = DOCUMENTS[0]?.title ?? '', language = 'en') => {
    return index.find(query).flatMap((hit) => findReasons(hit, title, language));
  };

  test('tells of a word in another name which one it is, and marks it', () => {
    expect(reasonsFor('日米')).toEqual([
      {
        field: 'names',
        part: undefined,
        language: 'ja',
        pieces: [
          { text: '第1回', isFound: false },
          { text: '日米', isFound: true },
          { text: 'サイバー対話', isFound: false },
        ],
      },
    ]);
  });

  test('leads to the part that says it', () => {
    expect(reasonsFor('ransomware')).toMatchObject([{ field: 'parts', part: 'outcome-3' }]);
  });

  test('tells nothing of a word that is in the title in the language of the page', () => {
    expect(reasonsFor('日米', '第1回日米サイバー対話', 'ja')).toEqual([]);
  });

  test('prefers a text in the language of the page', () => {
    expect(reasonsFor('2013', '第1回日米サイバー対話', 'ja')).toMatchObject([
      { field: 'dates', language: 'ja' },
    ]);
    expect(reasonsFor('2013')).toMatchObject([{ field: 'dates', language: 'en' }]);
  });

  test('finds a title that is put together, which no name has', () => {
    const composed = document('composed', 'Third Dialogue', { translations: { ja: '第3回日独対話' } });
    expect(new SearchIndex([composed]).find('日独')).toHaveLength(1);
  });

  test('tells nothing of a word that is in the title', () => expect(reasonsFor('japan')).toEqual([]));
});

describe('tokens', () => {
  test('of any text stand where they say, and pieces of it make the text again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const tokens = [...readTokens(text)];
        for (const { start, end } of tokens) expect(end > start && end <= text.length).toBe(true);
        const pieces = markTerms(text, new Set(tokens.map(({ term }) => term)));
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      }),
    );
  });

  test('of a query are among those of the same text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const known = new Set(tokenize(text));
        expect(tokenizeQuery(text).filter((term) => !known.has(term))).toEqual([]);
      }),
    );
  });
});
