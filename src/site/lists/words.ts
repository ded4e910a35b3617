import type { Language } from '../language.ts';
import { formatCount } from '../words.tsx';

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

/** Everything that lists say of themselves. */
export interface ListWords {
  /** What the page says of itself: the name of the publication may be in another language. */
  readonly description: (title: string, publication: string, count: number) => string;
  readonly rounds: (n: number) => string;
  readonly meetings: (n: number) => string;
  readonly mentions: (n: number) => string;
  readonly year: (year: string) => string;
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
}

const WORDS: Readonly<Record<Language, ListWords>> = {
  en: {
    description: (title, publication, count) => `${title} of ${publication}: ${count} in all.`,
    rounds: (n) => formatCount(n, 'known round'),
    meetings: (n) => formatCount(n, 'meeting'),
    mentions: (n) => formatCount(n, 'mention'),
    year: (year) => year,
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
  },
  ja: {
    description: (title, publication, count) =>
      `「${publication}」に収録する${title}の一覧（全${count}件）。`,
    rounds: (n) => `知られる会合${n}回`,
    meetings: (n) => `会合${n}回`,
    mentions: (n) => `言及${n}件`,
    year: (year) => `${year}年`,
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
  },
};

/** The words of lists, in a language. */
export function listWords(language: Language): ListWords {
  return WORDS[language];
}
