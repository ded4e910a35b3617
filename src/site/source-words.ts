import type { Language } from './language.ts';
import { formatCount } from './words.tsx';

/** Words on the page of a source. */
interface SourceWords {
  readonly address: string;
  readonly published: string;
  readonly language: string;
  readonly title: string;
  readonly read: string;
  readonly publisher: string;
  readonly copyOf: string;
  readonly translationOf: string;
  readonly copiedIn: string;
  readonly translatedIn: string;
  readonly rests: string;
  readonly notCited: string;
  readonly passages: (n: number) => string;
}

const WORDS: Readonly<Record<Language, SourceWords>> = {
  en: {
    address: 'Address',
    published: 'Published',
    language: 'Language',
    title: 'Title',
    read: 'Read by editors',
    publisher: 'Publisher',
    copyOf: 'Copy of',
    translationOf: 'Translation of',
    copiedIn: 'Copied in',
    translatedIn: 'Translated in',
    rests: 'What rests on it',
    notCited: 'about the same, not cited',
    passages: (n) => formatCount(n, 'passage'),
  },
  ja: {
    address: '掲載先',
    published: '公表日',
    language: '言語',
    title: '題名',
    read: '編集者の閲読範囲',
    publisher: '公表者',
    copyOf: '写しの元',
    translationOf: '翻訳の元',
    copiedIn: 'この文書の写し',
    translatedIn: 'この文書の翻訳',
    rests: 'この情報源に基づく記録',
    notCited: '同じ事柄についての資料（引用なし）',
    passages: (n) => `典拠箇所${n}件`,
  },
};

/** The words of sources in the language of the page. */
export function sourceWords(language: Language): SourceWords {
  return WORDS[language];
}
