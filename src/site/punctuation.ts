import type { Language } from './language.ts';

/** What stands between words in a list or a line, with the blanks that belong to it. */
interface Punctuation {
  readonly comma: string;
  readonly colon: string;
  readonly open: string;
  readonly close: string;
}

const PUNCTUATION: Readonly<Record<Language, Punctuation>> = {
  en: { comma: ', ', colon: ': ', open: ' (', close: ')' },
  ja: { comma: '、', colon: '：', open: '（', close: '）' },
};

/** Only for what is not a sentence: sentences are told whole, by functions. */
export function punctuationOf(language: Language): Punctuation {
  return PUNCTUATION[language];
}
