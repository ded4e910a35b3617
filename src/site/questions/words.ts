import type { Language } from '../language.ts';

interface QuestionWords {
  readonly title: string;
  readonly lead: string;
  /** In place of the answers, where they are of other data. */
  readonly otherData: string;
  readonly contents: string;
  readonly answer: (rows: number) => string;
  readonly query: string;
  readonly run: string;
  readonly files: string;
  readonly caution: string;
}

const WORDS: Readonly<Record<Language, QuestionWords>> = {
  en: {
    title: 'Questions',
    lead: 'Questions that one would ask of the data, with their answers, and the SPARQL that gives them. Each can be run here, in your browser, and changed.',
    otherData:
      'The answers that come with these questions are of other data, and are therefore not shown: run a question to have the answer of this data.',
    contents: 'All questions',
    answer: (rows) => (rows === 1 ? 'The answer: 1 row' : `The answer: ${rows} rows`),
    query: 'The query',
    run: 'Run it',
    files: 'Files',
    caution: 'Mind',
  },
  ja: {
    title: '問いと答え',
    lead: 'このデータに対する問いと、その答え、答えを導くSPARQLを示す。いずれもブラウザー内で実行し、書き換えることができる。',
    otherData:
      'これらの問いに付属する答えは別のデータのものであるため、表示していない。問いを実行すると、このデータの答えが得られる。',
    contents: 'すべての問い',
    answer: (rows) => `答え：${rows}行`,
    query: 'クエリ',
    run: '実行する',
    files: 'ファイル',
    caution: '注意',
  },
};

/** The words of the page of questions, in a language. */
export function questionWords(language: Language): QuestionWords {
  return WORDS[language];
}
