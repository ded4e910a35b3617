import type { Kind } from '../../model/kinds.ts';
import type { Language } from '../language.ts';
import { kindNames } from '../sections.ts';

/** What the search page says once it runs, in one language; `{n}` and `{query}` are replaced. */
export interface LiveSearchWords {
  readonly loading: string;
  readonly failed: string;
  readonly none: string;
  readonly one: string;
  readonly many: string;
  readonly showAll: string;
  /** After the name of a field. */
  readonly colon: string;
  readonly kinds: Readonly<Record<Kind, string>>;
  /** Where a word was found. */
  readonly fields: Readonly<Record<'names' | 'related' | 'dates' | 'descriptions' | 'parts', string>>;
}

interface SearchWords {
  readonly title: string;
  readonly description: string;
  readonly label: string;
  readonly button: string;
  readonly hint: string;
  readonly index: string;
  readonly digits: string;
  readonly otherLetters: string;
  readonly live: LiveSearchWords;
}

const WORDS: Readonly<Record<Language, SearchWords>> = {
  en: {
    title: 'Search',
    description:
      'Search meetings, dialogues, organizations, people, places, topics and sources, or go through them from A to Z.',
    label: 'Search everything',
    button: 'Search',
    hint: 'Names in any language, abbreviations, dates, topics, and what came of a meeting. Press / to get here, and the arrow keys to go through what is found. It all happens in your browser.',
    index: 'Everything, from A to Z',
    digits: '0–9',
    otherLetters: 'Other',
    live: {
      loading: 'Loading what can be found …',
      failed: 'What can be found could not be loaded. The list from A to Z is below.',
      none: 'Nothing found for “{query}”',
      one: '1 thing found for “{query}”',
      many: '{n} things found for “{query}”',
      showAll: 'Show all {n}',
      colon: ': ',
      kinds: kindNames('en'),
      fields: {
        names: 'Also called',
        related: 'About',
        dates: 'Date',
        descriptions: 'Description',
        parts: 'Says',
      },
    },
  },
  ja: {
    title: '検索',
    description: '会合、対話、機関・団体、人物、場所、議題、情報源を検索する。または索引から探す。',
    label: 'すべてを検索',
    button: '検索',
    hint: '各言語の名称、略称、日付、議題、会合の成果から探すことができる。「/」キーで検索欄へ、矢印キーで結果の間を移動する。検索はすべてブラウザー内で行われる。',
    index: '総索引（英語名のA–Z順）',
    digits: '0–9',
    otherLetters: 'その他',
    live: {
      loading: '検索データを読み込み中…',
      failed: '検索データを読み込めなかった。下の索引から探すことができる。',
      none: '「{query}」に該当するものはない',
      one: '「{query}」：1件',
      many: '「{query}」：{n}件',
      showAll: '{n}件すべてを表示',
      colon: '：',
      kinds: kindNames('ja'),
      fields: {
        names: '別名',
        related: '関連',
        dates: '日付',
        descriptions: '説明',
        parts: '内容',
      },
    },
  },
};

/** The words of the search page and the search box, in a language. */
export function searchWords(language: Language): SearchWords {
  return WORDS[language];
}
