import type { Language } from './language.ts';
import { formatCount } from './words.tsx';

/** The sentences that sum a thing up; names, codes and dates come in words of the same language. */
interface SummaryWords {
  /** The whole, of the title of the thing and what one of the others says. */
  readonly sentence: (title: string, said: string) => string;
  /** Those who meet, in one phrase. */
  readonly parties: (names: readonly string[]) => string;
  readonly series: (kind: string, parties: string) => string;
  readonly meeting: (meeting: MeetingFacts) => string;
  readonly organization: (kind: string, meetings: number) => string;
  readonly person: (meetings: number) => string;
  readonly place: (kind: string, meetings: number) => string;
  readonly topic: (mentions: number) => string;
  readonly source: (kind: string, standing: string, date: string | undefined) => string;
}

interface MeetingFacts {
  readonly parties: string;
  readonly date: string | undefined;
  readonly place: string | undefined;
  readonly status: string;
}

const WORDS: Readonly<Record<Language, SummaryWords>> = {
  en: {
    sentence: (title, said) => `${title}: ${said}.`,
    parties: (names) =>
      [names.slice(0, -1).join(', '), names.at(-1)].filter((part) => part !== '').join(' and '),
    series: (kind, parties) => `${kind} between ${parties}`,
    meeting: ({ parties, date, place, status }) => {
      const known = [date, place].filter((part) => part !== undefined);
      return `${[`meeting between ${parties}`, ...known].join(', ')} (${status})`;
    },
    organization: (kind, meetings) => `${kind}, named at ${formatCount(meetings, 'meeting')}`,
    person: (meetings) => `named at ${formatCount(meetings, 'meeting')} between governments`,
    place: (kind, meetings) => `${kind}, the place of ${formatCount(meetings, 'meeting')}`,
    topic: (mentions) => `topic of dialogues between governments, mentioned ${formatCount(mentions, 'time')}`,
    source: (kind, standing, date) => [kind, standing, date].filter((part) => part !== undefined).join(', '),
  },
  ja: {
    sentence: (title, said) => `${title}：${said}。`,
    parties: (names) => names.join(names.length > 2 ? '、' : 'と'),
    series: (kind, parties) => `${parties}による${kind}`,
    meeting: ({ parties, date, place, status }) => {
      const known = [date, place].filter((part) => part !== undefined);
      return `${[`${parties}の会合`, ...known].join('、')}（${status}）`;
    },
    organization: (kind, meetings) =>
      `${kind}。${meetings === 0 ? '名が挙がる会合はない' : `${meetings}回の会合に名が挙がる`}`,
    person: (meetings) =>
      meetings === 0 ? '名が挙がる政府間の会合はない' : `${meetings}回の政府間の会合に名が挙がる`,
    place: (kind, meetings) =>
      `${kind}。${meetings === 0 ? 'ここでの会合の記録はない' : `${meetings}回の会合の開催地`}`,
    topic: (mentions) =>
      `政府間対話の議題。${mentions === 0 ? '言及の記録はない' : `${mentions}件の言及がある`}`,
    source: (kind, standing, date) => [kind, standing, date].filter((part) => part !== undefined).join('、'),
  },
};

/** The words in which a thing is summed up on a page in the language. */
export function summaryWords(language: Language): SummaryWords {
  return WORDS[language];
}
