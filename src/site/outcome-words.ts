import type { ComponentChildren } from 'preact';
import type { Language } from './language.ts';
import { formatCount } from './words.tsx';

/** What was planned, piece by piece; any piece may be missing. */
interface PlanPieces {
  readonly date: ComponentChildren;
  /** The plan in the words of the source. */
  readonly asNamed: ComponentChildren;
  readonly place: ComponentChildren;
  readonly by: ComponentChildren;
}

/** What pages say about outcomes and plans, in one language. */
interface OutcomeWords {
  readonly outcomes: string;
  readonly followUps: string;
  readonly purposes: string;
  readonly planned: (pieces: PlanPieces) => ComponentChildren[];
  /** After the meeting that a plan led to. */
  readonly daysLate: (n: number) => string;
  /** Heads of the columns of the report. */
  readonly plan: string;
  readonly madeAt: string;
  readonly plannedFor: string;
  readonly cameOfIt: string;
  readonly noTime: string;
}

const WORDS: Readonly<Record<Language, OutcomeWords>> = {
  en: {
    outcomes: 'What came of it',
    followUps: 'What was to follow',
    purposes: 'What it is for',
    planned: ({ date, asNamed, place, by }) => [
      'Planned',
      around(' for ', date),
      around(' (“', asNamed, '”)'),
      around(' in ', place),
      around(' by ', by),
    ],
    daysLate: (n) => `, ${formatCount(n, 'day')} after the last planned day`,
    plan: 'Plan',
    madeAt: 'Made at',
    plannedFor: 'Planned for',
    cameOfIt: 'What came of it',
    noTime: 'no time',
  },
  ja: {
    outcomes: '成果',
    followUps: 'フォローアップ',
    purposes: '目的',
    planned: ({ date, asNamed, place, by }) => [
      '予定：',
      [date, around('情報源の表記「', asNamed, '」'), place, around('決定者：', by)]
        .filter((piece) => piece !== undefined)
        .map((piece, i) => (i > 0 ? ['、', piece] : piece)),
    ],
    daysLate: (n) => `（予定の最終日から${n}日後）`,
    plan: '予定',
    madeAt: '予定を立てた会合',
    plannedFor: '予定時期',
    cameOfIt: '結果',
    noTime: '時期の定めなし',
  },
};

function around(before: string, piece: ComponentChildren, after = ''): ComponentChildren {
  return piece === undefined ? undefined : [before, piece, after];
}

/** What pages say about outcomes and plans. */
export function outcomeWords(language: Language): OutcomeWords {
  return WORDS[language];
}
