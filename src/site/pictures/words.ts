import type { Language } from '../language.ts';
import { formatCount } from '../words.tsx';

/** Of all that come most often. */
type Names = readonly string[];

/** The most names that a sentence has. */
const MAX_NAMES = 3;

const EN = {
  twin: 'The same as a table',
  scrolls: (title: string) => `${title} (scrolls sideways)`,
  noDate: 'date not known',
  uncertainYear: 'year not certain',
  shortYear: (year: number) => `’${String(year).slice(-2)}`,
  sum: 'In all',
  day: 'Held, days known',
  within: 'Held at some time within the bar',
  doubtful: 'The time itself is doubtful',
  hollow: 'Not (yet) known to have been held',
  timeline: {
    title: 'All dialogues through time',
    sentence: ({ rounds, series, exact, notHeld, undated }: TimelineFacts) =>
      `${formatCount(rounds, 'round')} of ${formatCount(series, 'dialogue')}: ${exact} known to the day, ` +
      `${rounds - exact - undated} less exactly${undated > 0 ? `, ${undated} without a date` : ''}; ` +
      `${notHeld} not (yet) known to have been held.`,
    series: 'Dialogue',
    round: 'Round',
    date: 'When',
    status: 'Status',
  },
  topics: {
    title: 'Topics over time',
    sentence: ({ items, meetings, shown, all, most, count }: TopicFacts) =>
      `${formatCount(items, 'outcome or purpose', 'outcomes and purposes')} of ` +
      `${formatCount(meetings, 'held meeting')} name topics, most often ${sayEnglish(most, count)}.` +
      (shown < all ? ` The picture has the ${shown} most frequent of ${all} topics.` : ''),
    topic: 'Topic',
    legend: 'Number of outcomes and purposes that name the topic, by the year of the meeting',
  },
  bodies: {
    title: 'Bodies over time',
    sentence: ({ meetings, shown, all, most, count }: BodyFacts) =>
      `At ${formatCount(meetings, 'held meeting')} bodies other than the parties are known to have been, ` +
      `most often ${sayEnglish(most, count)}.` +
      (shown < all ? ` The picture has the ${shown} most frequent of ${all} bodies.` : ''),
    body: 'Body',
    legend: 'Number of meetings at which the body, or somebody for it, is known to have been, by year',
  },
  attendance: {
    title: 'Who came',
    sentence: ({ rounds, bodies, most, count }: AttendanceFacts) =>
      `${formatCount(bodies, 'body', 'bodies')} known at ${formatCount(rounds, 'held round')}, ` +
      `most often ${sayEnglish(most, count)}.`,
    body: 'Body',
    named: 'Named itself',
    represented: 'A person came for it',
    unlisted: 'Not among those listed',
    unknown: 'Not known: no list, or an open one',
    unheard: 'No bodies known',
  },
  plans: {
    title: 'Planned against actual',
    sentence: ({ plans, dated, codes }: PlanFacts) =>
      `Of ${formatCount(plans, 'plan')} ${dated} ${dated === 1 ? 'names' : 'name'} a time. ` +
      `What came of them: ${codes.map(([name, n]) => `${name} ${n}`).join(', ')}.`,
    plan: 'Plan made at',
    date: 'Planned for',
    actual: 'Held',
    verdict: 'What came of it',
    daysLate: (n: number) => `${formatCount(n, 'day')} after the last planned day`,
    unsure: 'not certain',
    none: 'none known',
    noTime: 'no time',
    window: 'Planned time',
    made: 'The plan was made',
    came: 'The meeting was held',
    gap: 'So long it was late',
    undrawn: (n: number) => `${formatCount(n, 'plan')} without a time or a known meeting cannot be drawn.`,
  },
  graph: {
    title: 'Who meets whom',
    sentence: ({ parties, meetings, most, count }: GraphFacts) =>
      `${formatCount(parties, 'party', 'parties')} in ${formatCount(meetings, 'held meeting')}; ` +
      `most often ${sayEnglish(
        most.map(([a, b]) => `${a} and ${b}`),
        count,
        '; ',
      )}.`,
    a: 'Party',
    b: 'Party',
    meetings: 'Meetings',
    legend: 'A line is as thick as the number on it; one without a number is of one meeting',
    legendSome: 'A line is as thick as the number of meetings, which stands on it where there is room',
    legendNode: 'A circle is as large as the number of meetings',
  },
  rounds: {
    title: 'Rounds, places and heads through time',
    sentence: ({ rounds, places, heads }: RoundFacts) =>
      `${formatCount(rounds, 'round')} in ${formatCount(places, 'known place')}` +
      `${heads.length > 0 ? `; heads of delegation known: ${heads.map((each) => each.join(' ')).join(', ')}` : ''}.`,
    rounds: 'Rounds',
    places: 'Where',
    hosts: 'Hosts',
    heads: (party: string) => `Heads of delegation: ${party}`,
    who: 'Who or where',
    as: 'As',
    round: 'Round',
    date: 'When',
  },
};

/** Everything that pictures say of themselves; names and dates come from the data. */
export type PictureWords = typeof EN;

const JA: PictureWords = {
  twin: '同じ内容の表',
  scrolls: (title) => `${title}（横にスクロールできる）`,
  noDate: '日付不明',
  uncertainYear: '年が不確か',
  shortYear: (year) => String(year).slice(-2).padStart(2, '0'),
  sum: '計',
  day: '開催（日が分かるもの）',
  within: '帯の期間内のいずれかの時に開催',
  doubtful: '時期そのものが不確か',
  hollow: '開催が（まだ）確認されていない',
  timeline: {
    title: '全対話の年表',
    sentence: ({ rounds, series, exact, notHeld, undated }) =>
      `${series}の対話の${rounds}会合。日まで分かるもの${exact}、それより粗いもの${rounds - exact - undated}` +
      `${undated > 0 ? `、日付のないもの${undated}` : ''}。開催が（まだ）確認されていないもの${notHeld}。`,
    series: '対話',
    round: '会合',
    date: '日付',
    status: '状況',
  },
  topics: {
    title: '議題の推移',
    sentence: ({ items, meetings, shown, all, most, count }) =>
      `開催された${meetings}会合の成果と目的のうち${items}件が議題を挙げる。最も多いのは${sayJapanese(most, count, '件')}。` +
      (shown < all ? `図は${all}の議題のうち多いものから${shown}を示す。` : ''),
    topic: '議題',
    legend: '議題を挙げる成果と目的の数（会合の年別）',
  },
  bodies: {
    title: '機関の推移',
    sentence: ({ meetings, shown, all, most, count }) =>
      `開催された${meetings}会合で当事者以外の機関の出席が知られる。最も多いのは${sayJapanese(most, count, '会合')}。` +
      (shown < all ? `図は${all}の機関のうち多いものから${shown}を示す。` : ''),
    body: '機関',
    legend: '機関またはその代表者の出席が知られる会合の数（年別）',
  },
  attendance: {
    title: '出席した機関',
    sentence: ({ rounds, bodies, most, count }) =>
      `開催された${rounds}会合で${bodies}の機関が知られる。最も多いのは${sayJapanese(most, count, '会合')}。`,
    body: '機関',
    named: '機関名が挙がる',
    represented: '代表者が出席',
    unlisted: '一覧に名がない',
    unknown: '不明（一覧がない、または網羅的でない）',
    unheard: '機関は知られていない',
  },
  plans: {
    title: '予定と実際',
    sentence: ({ plans, dated, codes }) =>
      `${plans}の予定のうち時期を挙げるもの${dated}。結果：${codes.map(([name, n]) => `${name}${n}`).join('、')}。`,
    plan: '予定が立てられた会合',
    date: '予定の時期',
    actual: '開催',
    verdict: '結果',
    daysLate: (n) => `予定された最後の日から${n}日後`,
    unsure: '確かでない',
    none: '知られていない',
    noTime: '時期の定めなし',
    window: '予定の時期',
    made: '予定が立てられた時',
    came: '会合の開催',
    gap: '遅れた期間',
    undrawn: (n) => `時期の定めも実現した会合も知られていない${n}の予定は図示できない。`,
  },
  graph: {
    title: '誰が誰と会うか',
    sentence: ({ parties, meetings, most, count }) =>
      `開催された${meetings}会合の当事者は${parties}。最も多いのは` +
      `${sayJapanese(
        most.map(([a, b]) => `${a}と${b}`),
        count,
        '会合',
      )}。`,
    a: '当事者',
    b: '当事者',
    meetings: '会合数',
    legend: '線の太さは会合の数（線上の数字）。数字のない線は一回',
    legendSome: '線の太さは会合の数。余白があれば線上に数字で示す',
    legendNode: '円の大きさは会合の数',
  },
  rounds: {
    title: '会合・開催地・代表団長の推移',
    sentence: ({ rounds, places, heads }) =>
      `${rounds}会合、知られる開催地${places}` +
      `${heads.length > 0 ? `、知られる代表団長：${heads.map(([party, n]) => `${party}${n}人`).join('、')}` : ''}。`,
    rounds: '会合',
    places: '開催地',
    hosts: '主催',
    heads: (party) => `代表団長：${party}`,
    who: '人・場所',
    as: '区分',
    round: '会合',
    date: '日付',
  },
};

/** The words of pictures, by language. */
export const PICTURE_WORDS: Readonly<Record<Language, PictureWords>> = { en: EN, ja: JA };

/** What comes most often, in a sentence; of many only how many they are. */
function sayEnglish(names: Names, count: number, divider = ', '): string {
  if (names.length > MAX_NAMES) return `${names.length} of them (${count} each)`;
  if (names.length < 2) return `${names.join('')} (${count})`;
  const last = divider === ', ' ? ' and ' : divider;
  return `${names.slice(0, -1).join(divider)}${last}${names.at(-1)} (${count} each)`;
}

function sayJapanese(names: Names, count: number, unit: string): string {
  if (names.length > MAX_NAMES) return `同数の${names.length}（各${count}${unit}）`;
  return `${names.join('、')}（${names.length > 1 ? '各' : ''}${count}${unit}）`;
}

interface TimelineFacts {
  readonly rounds: number;
  readonly series: number;
  readonly exact: number;
  readonly undated: number;
  readonly notHeld: number;
}

interface MostFacts {
  readonly most: Names;
  readonly count: number;
}

interface TopicFacts extends MostFacts {
  readonly items: number;
  readonly meetings: number;
  readonly shown: number;
  readonly all: number;
}

interface BodyFacts extends MostFacts {
  readonly meetings: number;
  readonly shown: number;
  readonly all: number;
}

interface AttendanceFacts extends MostFacts {
  readonly rounds: number;
  readonly bodies: number;
}

interface PlanFacts {
  readonly plans: number;
  readonly dated: number;
  /** Names of what came of plans, with how many. */
  readonly codes: readonly (readonly [string, number])[];
}

interface GraphFacts {
  readonly parties: number;
  readonly meetings: number;
  readonly most: readonly (readonly [string, string])[];
  readonly count: number;
}

interface RoundFacts {
  readonly rounds: number;
  readonly places: number;
  /** Parties, with how many heads are known. */
  readonly heads: readonly (readonly [string, number])[];
}
