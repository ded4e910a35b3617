import { distanceTo, type Point } from './distance.ts';

interface Drawing {
  readonly parties: readonly (Point & { readonly id: string; readonly radius: number })[];
  readonly ties: readonly {
    readonly a: string;
    readonly b: string;
    readonly meetings: number;
    readonly from: Point;
    readonly to: Point;
    readonly number: Point | undefined;
  }[];
}

/** What a line that runs through a party which it does not lead to weighs, in crossings of lines; it misleads. */
const THROUGH_PARTY = 5;

/** What a line that ought to have a number and has none weighs, for each of its meetings. */
const NUMBERLESS = 5;

/** How hard a picture of parties is to read: crossings, lines through others, numbers that found no place. */
export function weighFaults({ parties, ties }: Drawing): number {
  let faults = 0;
  for (const [i, tie] of ties.entries()) {
    if (tie.number === undefined && tie.meetings > 1) faults += NUMBERLESS * tie.meetings;
    for (const party of parties) {
      if (party.id === tie.a || party.id === tie.b) continue;
      if (distanceTo(party, tie.from, tie.to) < party.radius + 3) faults += THROUGH_PARTY;
    }
    for (const other of ties.slice(i + 1)) if (isCrossing(tie, other)) faults += 1;
  }
  return faults;
}

type Line = Pick<Drawing['ties'][number], 'from' | 'to'>;

function isCrossing(a: Line, b: Line): boolean {
  return sideOf(a, b.from) * sideOf(a, b.to) < 0 && sideOf(b, a.from) * sideOf(b, a.to) < 0;
}

/** Positive on one side of a line, negative on the other, 0 on it. */
function sideOf({ from, to }: Line, { x, y }: Point): number {
  return (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x);
}
