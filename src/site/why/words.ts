/** What “why” says, in one language. */
interface WhyWords {
  /** To be opened; the name of the fact follows for those who do not see it. */
  readonly why: string;
  readonly passages: string;
  readonly there: string;
  readonly noPassage: string;
  readonly file: string;
  readonly line: string;
  /** After whole records without parts of their own. */
  readonly record: string;
}

const WORDS: Readonly<Record<'en' | 'ja', WhyWords>> = {
  en: {
    why: 'Why',
    passages: 'Passages',
    there: 'in the source',
    noPassage: 'The record names no passage for it.',
    file: 'Record',
    line: 'With lines',
    record: 'all of this record',
  },
  ja: {
    why: '根拠',
    passages: '典拠箇所',
    there: '原文の該当箇所',
    noPassage: '記録に典拠箇所の記載はありません。',
    file: '記録',
    line: '行番号付き',
    record: 'この記録のすべて',
  },
};

/** @param language of the page; where there are no words in it, they are English */
export function whyWords(language: string): WhyWords {
  return language === 'ja' ? WORDS.ja : WORDS.en;
}
