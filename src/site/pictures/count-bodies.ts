import type { ThingIndex } from '../thing-index.ts';
import { yearOf } from './calendar.ts';
import { listBodies } from './list-bodies.ts';
import { type Tallied, YearTally } from './year-tally.ts';

/** How many meetings each body came to. */
export interface BodyCounts {
  readonly rows: readonly Tallied[];
  /** Held meetings of which any body is known that came. */
  readonly meetings: number;
}

/** Counts, for each body and year, the held meetings that name it or a person who came for it. */
export function countBodies(index: ThingIndex): BodyCounts {
  const tally = new YearTally();
  let meetings = 0;
  for (const meeting of index.all('meeting')) {
    const bodies = [...listBodies(meeting).keys()];
    if (bodies.length > 0) meetings += 1;
    for (const id of bodies) tally.add(id, yearOf(meeting.date) ?? 'uncertain');
  }
  return { rows: tally.rows, meetings };
}
