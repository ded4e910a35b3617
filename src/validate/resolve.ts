import type { AnyRecord, Meeting } from '../model/kinds.ts';
import type { Passage } from '../model/parts.ts';
import type { RecordId } from '../model/values.ts';
import { compareText } from '../problem/problem.ts';
import type { RecordIndex } from './index-of-records.ts';

/**
 * Puts into a record what its mapping needs of others: the address and language of each cited source, and the
 * meetings of a series in their order.
 */
export function resolveRecord(
  resolvable: AnyRecord,
  index: RecordIndex,
  meetings: MeetingsOfSeries,
): AnyRecord {
  const { kind, record } = resolvable;
  if (!('passages' in record) && kind !== 'series') return resolvable;
  const passages =
    'passages' in record ? record.passages?.map((passage) => resolvePassage(passage, index)) : undefined;
  const resolved = { ...record, ...(passages === undefined ? {} : { passages }) };
  if (kind !== 'series') return { kind, record: resolved } as AnyRecord;
  const own = meetings.get(record.id);
  return { kind, record: { ...resolved, ...(own === undefined ? {} : { meetings: own }) } } as AnyRecord;
}

function resolvePassage(passage: Passage, index: RecordIndex): Passage {
  const source = index.get('source', passage.source);
  return source === undefined ? passage : { ...passage, url: source.url, language: source.language };
}

/** The ids of the meetings of each series. */
export type MeetingsOfSeries = ReadonlyMap<RecordId, readonly RecordId[]>;

/** Groups meetings by series, by their first possible day and then by id. */
export function groupMeetings(meetings: readonly Meeting[]): MeetingsOfSeries {
  const groups = new Map<RecordId, Meeting[]>();
  for (const meeting of meetings) {
    const group = groups.get(meeting.series);
    if (group === undefined) groups.set(meeting.series, [meeting]);
    else group.push(meeting);
  }
  return new Map(
    [...groups].map(([series, group]) => [series, group.sort(compareMeetings).map(({ id }) => id)]),
  );
}

function compareMeetings(a: Meeting, b: Meeting): number {
  return compareText(dayOf(a), dayOf(b)) || compareText(a.id, b.id);
}

/** A day to sort by: the first that is possible, else the start of what is written, else the end of time. */
function dayOf({ date }: Meeting): string {
  return date?.notBefore ?? date?.edtf.replace(/^[^0-9]+/, '') ?? '9999';
}
