import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Texts } from '../model/values.ts';

/** The languages in which there are pages, the one in which there are all of them first. */
export const LANGUAGES = ['en', 'ja'] as const;

export type Language = (typeof LANGUAGES)[number];

/** The language of pages whose address names none, and in which each record has a name. */
export const DEFAULT_LANGUAGE = 'en' satisfies Language;

/** The language of the page that a component is rendered for; set by {@link renderPage}, and by nothing else. */
export const PageLanguage = createContext<Language>(DEFAULT_LANGUAGE);

/** The language of the page, in a component. */
export function useLanguage(): Language {
  return useContext(PageLanguage);
}

/** A text in some language. */
export interface LanguageText {
  readonly text: string;
  readonly language: string;
}

/** The text in a language; else the English one, else the first, which then says its language. */
export function chooseText(texts: Texts, language: Language): LanguageText {
  const all = Object.entries(texts);
  const [tag, text] = all.find(([tag]) => tag === language) ??
    all.find(([tag]) => tag === DEFAULT_LANGUAGE) ??
    all[0] ?? [language, ''];
  return { text, language: tag };
}

/** The text in a language, where there is one. */
export function textIn(texts: Texts | undefined, language: Language): string | undefined {
  return Object.entries(texts ?? {}).find(([tag]) => tag === language)?.[1];
}

/** Where the page of a folder is in `dist/`, without a slash at the end: that in Japanese is `ja/series`. */
export function placePage(folder: string, language: Language): string {
  if (language === DEFAULT_LANGUAGE) return folder;
  return folder === '' ? language : `${language}/${folder}`;
}

/** What a `lang` attribute has to say of a text on a page: nothing, where it is in the language of the page. */
export function langOf(language: string | undefined, page: Language): string | undefined {
  return language === page ? undefined : language;
}

/** The inverse of {@link placePage}. */
export function readPlace(place: string): { readonly folder: string; readonly language: Language } {
  const [first = '', ...rest] = place.split('/');
  const language = LANGUAGES.find((each) => each === first && each !== DEFAULT_LANGUAGE);
  return language === undefined
    ? { folder: place, language: DEFAULT_LANGUAGE }
    : { folder: rest.join('/'), language };
}
