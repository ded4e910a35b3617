import type { ComponentChildren } from 'preact';
import type { Language } from './language.ts';
import { formatCount, formatOrdinal } from './words.tsx';

/** What the page of a meeting says about when, where, and who, in one language. */
interface MeetingWords {
  readonly when: string;
  readonly where: string;
  readonly parties: string;
  readonly dialogue: string;
  readonly status: string;
  readonly level: string;
  readonly how: string;
  readonly size: string;
  readonly occasion: string;
  readonly modes: Readonly<Record<'offline' | 'online' | 'mixed', string>>;
  /** Of a time or place, alone. */
  readonly notKnown: string;
  readonly online: string;
  readonly dateNotKnown: string;
  /** After the name of the place, which the parts are not in. */
  readonly restOfAddress: (parts: readonly string[]) => string;
  /** After the name of the series. */
  readonly round: (n: number) => string;
  readonly persons: (n: number) => string;
  /** The rounds before and after, for those who only hear it. */
  readonly rounds: string;
  readonly previous: string;
  readonly next: string;
  readonly steps: string;
  readonly sideEvents: string;
  readonly organizedBy: string;
  /** Between a date and what happened then. */
  readonly colon: string;
  /** Between a date and a place. */
  readonly comma: string;
  /** Between who took a step and where. */
  readonly byIn: string;
  readonly tookPart: string;
  readonly announced: string;
  /** Who is in no delegation, where there are delegations, and where there are none. */
  readonly others: string;
  readonly noDelegation: string;
  readonly personsOf: (n: number) => string;
  readonly andOthers: string;
  readonly representing: (organizations: ComponentChildren) => ComponentChildren[];
  readonly named: (words: ComponentChildren) => ComponentChildren[];
}

const WORDS: Readonly<Record<Language, MeetingWords>> = {
  en: {
    when: 'When',
    where: 'Where',
    parties: 'Parties',
    dialogue: 'Dialogue',
    status: 'Status',
    level: 'Level',
    how: 'How',
    size: 'Persons',
    occasion: 'On the sidelines of',
    modes: { offline: 'in one place', online: 'by video', mixed: 'in one place and by video' },
    notKnown: 'not known',
    online: 'by video',
    dateNotKnown: 'date not known',
    restOfAddress: (parts) => ` (${parts.join(', ')})`,
    round: (n) => `, ${formatOrdinal(n)} round`,
    persons: String,
    rounds: 'Rounds',
    previous: 'Previous: ',
    next: 'Next: ',
    steps: 'What led to it',
    sideEvents: 'Beside the meeting',
    organizedBy: ' · organized by ',
    colon: ': ',
    comma: ', ',
    byIn: ', in ',
    tookPart: 'Who took part',
    announced: 'Who was announced',
    others: 'Others',
    noDelegation: 'In no delegation',
    personsOf: (n) => formatCount(n, 'person'),
    andOthers: 'and others: the source names examples only',
    representing: (organizations) => ['for ', organizations],
    named: (words) => ['named “', words, '”'],
  },
  ja: {
    when: '日程',
    where: '開催地',
    parties: '当事者',
    dialogue: '対話',
    status: '状態',
    level: 'レベル',
    how: '開催形式',
    size: '参加者数',
    occasion: '開催の機会',
    modes: { offline: '対面', online: 'オンライン', mixed: '対面とオンラインの併用' },
    notKnown: '不明',
    online: 'オンライン',
    dateNotKnown: '日付不明',
    restOfAddress: (parts) => `（${parts.join('、')}）`,
    round: (n) => `（第${n}回）`,
    persons: (n) => `${n}人`,
    rounds: '前後の会合',
    previous: '前回：',
    next: '次回：',
    steps: '開催までの経緯',
    sideEvents: '関連行事',
    organizedBy: ' · 主催：',
    colon: '：',
    comma: '、',
    byIn: '、',
    tookPart: '参加者',
    announced: '発表された参加予定者',
    others: 'その他の参加者',
    noDelegation: '代表団に属さない参加者',
    personsOf: (n) => `${n}人`,
    andOthers: 'ほか（情報源は一部の参加者のみを例示）',
    representing: (organizations) => ['代表する機関・団体：', organizations],
    named: (words) => ['情報源での表記：「', words, '」'],
  },
};

/** What the page of a meeting says about when, where, and who. */
export function meetingWords(language: Language): MeetingWords {
  return WORDS[language];
}
