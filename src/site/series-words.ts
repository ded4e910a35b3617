import type { Language } from './language.ts';

/** Words on the page of a series. */
interface SeriesWords {
  readonly parties: string;
  readonly begunBy: string;
  readonly knownRounds: string;
  readonly count: (rounds: number) => string;
  readonly rounds: string;
}

const WORDS: Readonly<Record<Language, SeriesWords>> = {
  en: {
    parties: 'Parties',
    begunBy: 'Begun by',
    knownRounds: 'Known rounds',
    count: (rounds) => String(rounds),
    rounds: 'Rounds',
  },
  ja: {
    parties: '当事者',
    begunBy: '発意者のレベル',
    knownRounds: '知られる会合',
    count: (rounds) => `${rounds}回`,
    rounds: '会合',
  },
};

/** The words of series in the language of the page. */
export function seriesWords(language: Language): SeriesWords {
  return WORDS[language];
}
