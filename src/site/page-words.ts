import type { Language } from './language.ts';

/** What surrounds each page says. */
interface PageWords {
  readonly skip: string;
  /** Names of the two navigations, for those who do not see them. */
  readonly navigation: string;
  readonly trail: string;
  readonly asData: string;
  readonly license: string;
  /** What stands before and after the name of the publication. */
  readonly partOf: readonly [before: string, after: string];
  readonly terms: string;
  readonly modified: string;
}

const WORDS: Readonly<Record<Language, PageWords>> = {
  en: {
    skip: 'Skip to the content',
    navigation: 'Main',
    trail: 'Breadcrumb',
    asData: 'This page as data: ',
    license: 'Licence: ',
    partOf: ['Part of ', ''],
    terms: 'What the terms mean',
    modified: 'Last changed: ',
  },
  ja: {
    skip: '本文へ移動',
    navigation: '主なメニュー',
    trail: '現在位置',
    asData: 'このページのデータ：',
    license: 'ライセンス：',
    partOf: ['', 'の一部'],
    terms: '用語の意味',
    modified: '最終更新日：',
  },
};

/** The words around each page, in a language. */
export function pageWords(language: Language): PageWords {
  return WORDS[language];
}
