import type { Path } from '../../model/field.ts';
import { evidenceWords } from '../evidence-words.ts';
import type { Language } from '../language.ts';

/** What “why” says, in one language. */
interface WhyWords {
  /** To be opened; the name of the fact follows for those who do not see it. */
  readonly why: string;
  readonly passages: string;
  readonly there: string;
  readonly noPassage: string;
  /** The file of the record. */
  readonly file: string;
  /** Of a field, after its path. */
  readonly line: (n: number) => string;
  /** Before what shows it in a terminal. */
  readonly command: string;
  readonly comma: string;
  readonly colon: string;
  /** Around the address of a passage. */
  readonly brackets: readonly [open: string, close: string];
  /** What is explained: a part of the record by its fragment, or a field. */
  readonly part: (fragment: string) => string;
  readonly field: (path: Path) => string;
}

const WORDS: Readonly<Record<Language, WhyWords>> = {
  en: {
    why: 'Why',
    passages: 'Passages',
    there: 'in the source',
    noPassage: 'The record names no passage for it.',
    file: 'Record',
    line: (n) => `line ${n}`,
    command: 'In a terminal',
    comma: ', ',
    colon: ': ',
    brackets: [' (', ')'],
    part: evidenceWords('en').part,
    field: (path) => path.join(' '),
  },
  ja: {
    why: '根拠',
    passages: '典拠箇所',
    there: '原文の該当箇所',
    noPassage: '記録に典拠箇所の記載はない。',
    file: '記録',
    line: (n) => `${n}行目`,
    command: 'コマンドによる表示',
    comma: '、',
    colon: '：',
    brackets: ['（', '）'],
    part: evidenceWords('ja').part,
    field: (path) => FIELDS_JA[String(path[0])] ?? path.join(' '),
  },
};

/** What is explained on its own, of a meeting and of what it has in common with a series. */
const FIELDS_JA: Readonly<Record<string, string>> = {
  name: '名称',
  date: '日程',
  location: '開催地',
  parties: '当事者',
  series: '対話',
  status: '状態',
  level: 'レベル',
  attendanceMode: '開催形式',
  size: '参加者数',
  onTheSidelinesOf: '開催の機会',
  otherSources: '情報源',
};

/** What “why” says. */
export function whyWords(language: Language): WhyWords {
  return WORDS[language];
}
