import type { Meeting } from '../../model/kinds.ts';
import type { ThingIndex } from '../thing-index.ts';
import { yearOf } from './calendar.ts';
import { type Tallied, YearTally } from './year-tally.ts';

/** How often topics were raised at meetings that were held. */
export interface TopicCounts {
  readonly rows: readonly Tallied[];
  /** Outcomes and purposes that name a topic at all; one may name several. */
  readonly items: number;
  /** Meetings that these are of. */
  readonly meetings: number;
}

/** Counts, for each topic and year, the outcomes and purposes of held meetings that name it. */
export function countTopics(index: ThingIndex): TopicCounts {
  const tally = new YearTally();
  const meetings = new Set<Meeting>();
  let items = 0;
  for (const meeting of index.all('meeting')) {
    if (meeting.status !== 'held') continue;
    for (const { topics = [] } of [...(meeting.outcomes ?? []), ...(meeting.purposes ?? [])]) {
      if (topics.length === 0) continue;
      items += 1;
      meetings.add(meeting);
      for (const topic of new Set(topics)) tally.add(topic, yearOf(meeting.date) ?? 'uncertain');
    }
  }
  return { rows: tally.rows, items, meetings: meetings.size };
}
