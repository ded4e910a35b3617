/** What a list can be narrowed down by. */
export type FacetName =
  | 'party'
  | 'year'
  | 'topic'
  | 'series'
  | 'country'
  | 'kind'
  | 'standing'
  | 'language'
  | 'level';

interface ListWords {
  readonly filter: string;
  readonly any: string;
  readonly reset: string;
  readonly facets: Readonly<Record<FacetName, string>>;
  /** With `{n}` and `{of}`, which a program replaces. */
  readonly shown: string;
  /** Heads of groups that have no name of their own. */
  readonly noDate: string;
  readonly noCountry: string;
  readonly otherLetters: string;
  readonly noBroader: string;
}

const WORDS: Readonly<Record<'en' | 'ja', ListWords>> = {
  en: {
    filter: 'Show only',
    any: 'any',
    reset: 'Show all',
    facets: {
      party: 'Party',
      year: 'Year',
      topic: 'Topic',
      series: 'Dialogue',
      country: 'Country',
      kind: 'Kind',
      standing: 'Standing',
      language: 'Language',
      level: 'Level',
    },
    shown: '{n} of {of} shown',
    noDate: 'Without a date',
    noCountry: 'Of no single country',
    otherLetters: 'Other letters',
    noBroader: 'Topics',
  },
  ja: {
    filter: '絞り込み',
    any: 'すべて',
    reset: 'すべて表示',
    facets: {
      party: '当事者',
      year: '年',
      topic: '議題',
      series: '対話',
      country: '国',
      kind: '種類',
      standing: '位置付け',
      language: '言語',
      level: 'レベル',
    },
    shown: '{of}件中{n}件を表示',
    noDate: '日付なし',
    noCountry: '特定の国に属さないもの',
    otherLetters: 'その他の文字',
    noBroader: '議題',
  },
};

/** @param language of the page; where there are no words in it, they are English */
export function listWords(language: string): ListWords {
  return language === 'ja' ? WORDS.ja : WORDS.en;
}
