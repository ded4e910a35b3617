import type { ComponentChildren } from 'preact';
import type { Disputed } from '../model/conflict.ts';
import type { Language } from './language.ts';
import { formatOrdinal } from './words.tsx';

/** A fact that is told differently, or of which it is said how it is known. */
type Doubted = Disputed | 'status' | 'level' | 'attendanceMode' | 'venue';

interface KeptPieces {
  readonly fields: readonly string[];
  /** Of what part of the meeting; left out for the meeting itself. */
  readonly part: ComponentChildren;
  /** What is kept. */
  readonly value: ComponentChildren;
}

/** What pages say about sources, and about facts that are in doubt, in one language. */
interface EvidenceWords {
  readonly doubts: string;
  readonly differ: string;
  readonly fields: Readonly<Record<Doubted, string>>;
  /** Which account is kept; what comes after it is the reason. */
  readonly kept: (pieces: KeptPieces) => ComponentChildren[];
  readonly noAccount: string;
  readonly round: (n: number) => string;
  /** How a fact is known, before what is to be said of it. */
  readonly basis: (code: string) => string;
  readonly colon: string;
  readonly comma: string;
  readonly sources: string;
  readonly wholeDocument: string;
  readonly readThere: string;
  readonly passage: (n: number) => string;
  readonly withdrawn: string;
  readonly see: (part: ComponentChildren) => ComponentChildren[];
  /** What a part that is given in place of another is called, by the fragment of its address. */
  readonly address: (fragment: string) => string;
  /** A part of a record by the fragment of its address. */
  readonly part: (fragment: string) => string;
}

const WORDS: Readonly<Record<Language, EvidenceWords>> = {
  en: {
    doubts: 'How this is known',
    differ: 'Sources differ',
    fields: {
      name: 'Name',
      sessionNumber: 'Round',
      status: 'Status',
      level: 'Level',
      date: 'Time',
      attendanceMode: 'How it was held',
      location: 'Place',
      venue: 'Building',
      post: 'Post',
      asNamed: 'Wording',
      organization: 'Organization',
    },
    kept: ({ fields, part, value }) => [
      fields.join(', '),
      part !== undefined && [' of ', part],
      ': kept is ',
      value,
      '. ',
    ],
    noAccount: 'no account of it',
    round: formatOrdinal,
    basis: (code) => `${code}. `,
    colon: ': ',
    comma: ', ',
    sources: 'Sources',
    wholeDocument: 'The document as a whole',
    readThere: 'read it there',
    passage: (n) => `Passage ${n}`,
    withdrawn: 'Withdrawn',
    see: (part) => ['See ', part, '.'],
    address: (fragment) => fragment,
    part: (fragment) => fragment.replaceAll('-', ' '),
  },
  ja: {
    doubts: '情報の根拠と異同',
    differ: '情報源の相違',
    fields: {
      name: '名称',
      sessionNumber: '回次',
      status: '状態',
      level: 'レベル',
      date: '時期',
      attendanceMode: '開催形式',
      location: '場所',
      venue: '会場',
      post: '役職',
      asNamed: '表記',
      organization: '機関・団体',
    },
    kept: ({ fields, part, value }) => [
      part !== undefined && [part, 'の'],
      fields.join('・'),
      '：',
      value,
      'を採用。',
    ],
    noAccount: '記載なし',
    round: (n) => `第${n}回`,
    basis: (code) => `${code}。`,
    colon: '：',
    comma: '、',
    sources: '情報源',
    wholeDocument: '文書全体',
    readThere: '原文の該当箇所',
    passage: (n) => `典拠箇所${n}`,
    withdrawn: '取り下げた記載',
    see: (part) => [part, 'を参照。'],
    address: namePart,
    part: namePart,
  },
};

const PARTS_JA: readonly (readonly [start: string, name: string])[] = [
  ['delegation-', '代表団'],
  ['participation-', '参加者'],
  ['outcome-', '成果'],
  ['follow-up-', 'フォローアップ'],
  ['purpose-', '目的'],
  ['step-', '経緯'],
  ['side-event-', '関連行事'],
  ['conflict-', '情報源の相違'],
  ['remark-', '注記'],
  ['passage-', '典拠箇所'],
  ['link-', '関係'],
  ['overall', '成果の概要'],
];

/** With its number right after it, as in 成果3, or with its id after a space. */
function namePart(fragment: string): string {
  const known = PARTS_JA.find(([start]) => fragment.startsWith(start));
  if (known === undefined) return fragment;
  const [start, name] = known;
  const rest = fragment.slice(start.length);
  return /^[^\d]/.test(rest) ? `${name} ${rest}` : `${name}${rest}`;
}

/** What pages say about sources, and about facts that are in doubt. */
export function evidenceWords(language: Language): EvidenceWords {
  return WORDS[language];
}
