import type { Language } from './language.ts';

/** What the page of any record says of itself, in one language. */
interface RecordWords {
  /** Below a name that no source and no record has. */
  readonly composedName: string;
}

const WORDS: Readonly<Record<Language, RecordWords>> = {
  en: {
    composedName: 'The editors have put this name together out of the dialogue and the number of the round.',
  },
  ja: { composedName: '名称は、対話名と回次から編者が付けた。' },
};

/** What the page of any record says of itself. */
export function recordWords(language: Language): RecordWords {
  return WORDS[language];
}
