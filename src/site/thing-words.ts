import type { Language } from './language.ts';
import { formatCount } from './words.tsx';

/** Words on the pages of more than one kind. */
interface ThingWords {
  readonly kind: string;
  /** What names and descriptions are, together. */
  readonly naming: string;
  readonly elsewhere: string;
  readonly code: string;
  /** After a fact that no field of the record says. */
  readonly derived: string;
  /** The same, of all in a list. */
  readonly allDerived: string;
  readonly outcomes: (n: number) => string;
}

const WORDS: Readonly<Record<Language, ThingWords>> = {
  en: {
    kind: 'Kind',
    naming: 'names and description',
    elsewhere: 'Elsewhere',
    code: 'Code',
    derived: 'from the records linked here',
    allDerived: 'From the records linked here.',
    outcomes: (n) => formatCount(n, 'outcome'),
  },
  ja: {
    kind: '種類',
    naming: '名称と説明',
    elsewhere: '外部サイト',
    code: 'コード',
    derived: 'リンク先の記録による',
    allDerived: 'リンク先の各記録による。',
    outcomes: (n) => `成果${n}件`,
  },
};

/** The common words of pages in the language. */
export function thingWords(language: Language): ThingWords {
  return WORDS[language];
}
