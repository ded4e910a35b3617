import { KINDS, type Kind } from '../model/kinds.ts';
import type { Language } from './language.ts';

/** A part of the navigation. */
export type Section = Kind | 'follow-ups' | 'questions' | 'vocabulary' | 'data' | 'search';

/** The navigation, with paths from the top of `dist/`. */
export const SECTIONS: readonly {
  readonly id: Section;
  readonly path: string;
  /** Whether there is one for each language; so, unless said otherwise. */
  readonly isTranslated?: boolean;
}[] = [
  { id: 'series', path: 'series/' },
  { id: 'meeting', path: 'meeting/' },
  { id: 'organization', path: 'organization/' },
  { id: 'person', path: 'person/' },
  { id: 'place', path: 'place/' },
  { id: 'topic', path: 'topic/' },
  { id: 'source', path: 'source/' },
  { id: 'follow-ups', path: 'report/follow-ups/' },
  { id: 'questions', path: 'queries/' },
  { id: 'vocabulary', path: 'ns/', isTranslated: false },
  { id: 'data', path: '#data' },
];

const NAMES: Readonly<Record<Language, Readonly<Record<Section, string>>>> = {
  en: {
    series: 'Dialogues',
    meeting: 'Meetings',
    organization: 'Organizations',
    person: 'People',
    place: 'Places',
    topic: 'Topics',
    source: 'Sources',
    'follow-ups': 'Follow-ups',
    questions: 'Questions',
    vocabulary: 'Vocabulary',
    data: 'Data',
    search: 'Search',
  },
  ja: {
    series: '対話',
    meeting: '会合',
    organization: '機関・団体',
    person: '人物',
    place: '場所',
    topic: '議題',
    source: '情報源',
    'follow-ups': 'フォローアップ',
    questions: '問いと答え',
    vocabulary: '語彙',
    data: 'データ',
    search: '検索',
  },
};

/** What a part of the navigation is called on pages in a language. */
export function sectionName(id: Section, language: Language): string {
  return NAMES[language][id];
}

/** What the lists of all kinds are called. */
export function kindNames(language: Language): Readonly<Record<Kind, string>> {
  return Object.fromEntries(KINDS.map((kind) => [kind, sectionName(kind, language)])) as Record<Kind, string>;
}
