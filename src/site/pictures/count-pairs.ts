import { compareText } from '../../problem/problem.ts';
import type { ThingIndex } from '../thing-index.ts';

/** Two parties, and the meetings that both were party to. */
interface Pair {
  readonly a: string;
  /** Comes after `a` by code units. */
  readonly b: string;
  readonly meetings: number;
}

/** Who met whom. */
export interface Pairs {
  /** By id, each with the meetings that it was party to. */
  readonly parties: ReadonlyMap<string, number>;
  /** Those who met most come first; of equals, by id. */
  readonly pairs: readonly Pair[];
  /** Meetings that were held. */
  readonly meetings: number;
}

/** Counts the held meetings of each two parties; one of three counts for each two of them. */
export function countPairs(index: ThingIndex): Pairs {
  const meetings = index.all('meeting').filter(({ status }) => status === 'held');
  const parties = new Map<string, number>();
  const pairs = new Map<string, Pair>();
  for (const meeting of meetings) {
    const ids = [...new Set<string>(meeting.parties)].sort(compareText);
    for (const id of ids) parties.set(id, (parties.get(id) ?? 0) + 1);
    for (const [a, b] of ids.flatMap((a, i) => ids.slice(i + 1).map((b) => [a, b] as const))) {
      pairs.set(`${a} ${b}`, { a, b, meetings: (pairs.get(`${a} ${b}`)?.meetings ?? 0) + 1 });
    }
  }
  const compare = (x: Pair, y: Pair) => {
    return y.meetings - x.meetings || compareText(`${x.a} ${x.b}`, `${y.a} ${y.b}`);
  };
  return {
    parties: new Map([...parties].sort(([a], [b]) => compareText(a, b))),
    pairs: [...pairs.values()].sort(compare),
    meetings: meetings.length,
  };
}
