import type { Meeting, Series } from '../../model/kinds.ts';
import { compareText } from '../../problem/problem.ts';
import { compareMeetings, type ThingIndex } from '../thing-index.ts';
import { stretchOf } from './calendar.ts';

/** A series with its rounds. */
export interface SeriesRounds {
  readonly series: Series;
  readonly rounds: readonly Meeting[];
}

/** All series: first the one whose first round came first; those without a date come last. */
export function listSeriesRounds(index: ThingIndex): readonly SeriesRounds[] {
  const all = index.all('series').map((series) => ({ series, rounds: listRounds(index, series) }));
  const firstDay = ({ rounds }: SeriesRounds) => {
    return rounds.flatMap(({ date }) => stretchOf(date)?.first ?? []).sort(compareText)[0] ?? '~';
  };
  return all.sort((a, b) => {
    return compareText(firstDay(a), firstDay(b)) || compareText(a.series.id, b.series.id);
  });
}

/** The rounds of a series by their first possible day. */
export function listRounds(index: ThingIndex, { meetings = [] }: Series): readonly Meeting[] {
  return meetings.flatMap((id) => index.get('meeting', id) ?? []).sort(compareMeetings);
}
