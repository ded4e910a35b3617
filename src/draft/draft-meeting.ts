import type { Meeting, Series } from '../model/kinds.ts';
import { compareText } from '../problem/problem.ts';
import type { KnownFields } from './known.ts';

/** Where the series of a meeting is from. */
export interface ChosenSeries {
  readonly series: Series;
  /** Whether it was guessed from the id of the meeting. */
  readonly isGuess: boolean;
}

/**
 * What the series of a meeting, and the meetings that it has so far, say of the next one.
 *
 * The number and the meeting before are guesses, marked as such: the new record may well be of an earlier round.
 *
 * @param meetings of any series
 */
export function draftMeeting({ series, isGuess }: ChosenSeries, meetings: readonly Meeting[]): KnownFields {
  const earlier = meetings.filter((meeting) => meeting.series === series.id).sort(compareRounds);
  const last = earlier.at(-1);
  const numbers = earlier.flatMap(({ sessionNumber }) => sessionNumber ?? []);
  return {
    series: { value: series.id, ...(isGuess && { remark: 'a guess, from the id' }) },
    previousMeeting: last && { value: last.id, remark: 'a guess: the last one that has a record; check it' },
    sessionNumber: numbers.length === 0 ? undefined : guessNumber(Math.max(...numbers) + 1),
    parties: series.parties.map((party) => ({ value: party })),
    delegations: series.parties.map((party) => {
      return { key: { value: keyOf(party, series, earlier) }, party: { value: party } };
    }),
  };
}

function guessNumber(value: number) {
  return { value, remark: 'a guess: one more than the highest so far; check it' };
}

/** By number, then by date; those that have neither come first. */
function compareRounds(a: Meeting, b: Meeting): number {
  return (
    (a.sessionNumber ?? 0) - (b.sessionNumber ?? 0) ||
    compareText(a.date?.notBefore ?? '', b.date?.notBefore ?? '') ||
    compareText(a.id, b.id)
  );
}

/** The key that the party had last, else what its id starts with where no other party does: `jp` of `jp-gov`. */
function keyOf(party: string, { parties }: Series, earlier: readonly Meeting[]): string {
  const delegations = earlier.flatMap((meeting) => meeting.delegations ?? []);
  const known = delegations.findLast((delegation) => delegation.party === party)?.key;
  if (known !== undefined) return known;
  const start = firstPart(party);
  return parties.filter((other) => firstPart(other) === start).length === 1 ? start : party;
}

function firstPart(id: string): string {
  return id.split('-')[0] ?? id;
}
