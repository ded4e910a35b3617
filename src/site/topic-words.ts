import type { Language } from './language.ts';

/** Words on the page of a topic. */
interface TopicWords {
  readonly scheme: string;
  readonly broader: string;
  readonly narrower: string;
  readonly related: string;
  readonly raised: string;
}

const WORDS: Readonly<Record<Language, TopicWords>> = {
  en: {
    scheme: 'Scheme',
    broader: 'Part of',
    narrower: 'Covers',
    related: 'See also',
    raised: 'Where it was raised',
  },
  ja: {
    scheme: '議題の体系',
    broader: '上位の議題',
    narrower: '下位の議題',
    related: '関連する議題',
    raised: '取り上げられた場',
  },
};

/** The words of topics in the language of the page. */
export function topicWords(language: Language): TopicWords {
  return WORDS[language];
}
