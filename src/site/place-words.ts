import type { Place } from '../model/kinds.ts';
import type { Language } from './language.ts';

/** Words on the page of a place. */
interface PlaceWords {
  readonly kinds: Readonly<Record<Place['kind'], string>>;
  readonly containedIn: string;
  readonly address: string;
  readonly contains: string;
  readonly meetings: string;
  readonly organizations: string;
}

const WORDS: Readonly<Record<Language, PlaceWords>> = {
  en: {
    kinds: { country: 'country', city: 'city', building: 'building' },
    containedIn: 'In',
    address: 'Address',
    contains: 'Places in it',
    meetings: 'Meetings here',
    organizations: 'Organizations',
  },
  ja: {
    kinds: { country: '国', city: '都市', building: '建物' },
    containedIn: '所在',
    address: '住所',
    contains: 'ここにある場所',
    meetings: 'ここでの会合',
    organizations: '機関・団体',
  },
};

/** The words of places in the language of the page. */
export function placeWords(language: Language): PlaceWords {
  return WORDS[language];
}
