import type { Kind } from '../model/kinds.ts';

/** A part of the navigation. */
export type Section = Kind | 'follow-ups' | 'questions' | 'vocabulary' | 'data' | 'search';

/** The navigation, with paths from the top of `dist/`. */
export const SECTIONS: readonly { readonly id: Section; readonly name: string; readonly path: string }[] = [
  { id: 'series', name: 'Dialogues', path: 'series/' },
  { id: 'meeting', name: 'Meetings', path: 'meeting/' },
  { id: 'organization', name: 'Organizations', path: 'organization/' },
  { id: 'person', name: 'People', path: 'person/' },
  { id: 'place', name: 'Places', path: 'place/' },
  { id: 'topic', name: 'Topics', path: 'topic/' },
  { id: 'source', name: 'Sources', path: 'source/' },
  { id: 'follow-ups', name: 'Follow-ups', path: 'report/follow-ups/' },
  { id: 'questions', name: 'Questions', path: 'queries/' },
  { id: 'vocabulary', name: 'Vocabulary', path: 'ns/' },
  { id: 'data', name: 'Data', path: '#data' },
];
