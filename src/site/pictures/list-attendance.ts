import type { Meeting } from '../../model/kinds.ts';
import type { Delegation } from '../../model/participation.ts';
import { compareText } from '../../problem/problem.ts';
import { listBodies, type Presence } from './list-bodies.ts';

/**
 * What is known of a body at a round.
 *
 * `unlisted`: bodies of its party are listed, the list is not said to be open, and it is not among them. `unknown`:
 * nobody says whether it came, because no bodies are listed or the list is open.
 */
export type Attendance = Presence | 'unlisted' | 'unknown';

/** A body, and what is known of it at each round. */
export interface AttendanceRow {
  readonly id: string;
  /** The party that it came for; `undefined` where it belonged to none. */
  readonly party: string | undefined;
  /** One for each round, in their order. */
  readonly cells: readonly Attendance[];
}

/** Who came to which round: party by party, first those who came to most. */
export function listAttendance(rounds: readonly Meeting[]): readonly AttendanceRow[] {
  const present = rounds.map(listBodies);
  const parties: readonly (string | undefined)[] = [...new Set(rounds.flatMap((round) => round.parties))];
  const ids = new Set(present.flatMap((bodies) => [...bodies.keys()]));
  const rows = [...ids].map((id) => {
    const party = rounds.flatMap((round) => findDelegation(round, id)?.party ?? [])[0];
    const cells = rounds.map((round, i) => present[i]?.get(id) ?? absenceFrom(round, party));
    return { id, party, cells };
  });
  const rank = ({ party }: AttendanceRow) => {
    const at = parties.indexOf(party);
    return at === -1 ? parties.length : at;
  };
  return rows.sort(
    (a, b) => rank(a) - rank(b) || countPresent(b) - countPresent(a) || compareText(a.id, b.id),
  );
}

/** The number of rounds that a body was at. */
export function countPresent({ cells }: AttendanceRow): number {
  return cells.filter((cell) => cell === 'named' || cell === 'represented').length;
}

function findDelegation({ delegations = [] }: Meeting, id: string): Delegation | undefined {
  return delegations.find(({ participations = [] }) => {
    return participations.some(({ organization, representing = [] }) => {
      return organization === id || representing.some((each) => each.organization === id);
    });
  });
}

function absenceFrom({ delegations = [] }: Meeting, party: string | undefined): Attendance {
  const own = delegations.filter((delegation) => delegation.party === party);
  const isClosed = own.every(({ complete }) => complete !== false);
  const hasBodies = own.some(({ participations = [] }) => {
    return participations.some(({ organization }) => organization !== undefined && organization !== party);
  });
  return isClosed && hasBodies ? 'unlisted' : 'unknown';
}
