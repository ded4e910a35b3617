import { type AnyRecord, KINDS, type Meeting } from '../model/kinds.ts';
import { compareText } from '../problem/problem.ts';
import type { Iri } from '../terms/iri.ts';
import type { Addresses } from './addresses.ts';
import { recordsOf } from './create-dataset.ts';

/** Where somebody who does not know the data set may begin. */
export interface Entries {
  /** Lists from which all things can be reached: of each kind that has records. */
  readonly roots: readonly Iri[];
  /** Things that show what the data looks like: the meeting held last, its series and one of its parties. */
  readonly examples: readonly Iri[];
}

export function findEntries(records: readonly AnyRecord[], addresses: Addresses): Entries {
  const kinds = KINDS.filter((kind) => records.some((record) => record.kind === kind));
  return {
    roots: kinds.map((kind) => `${addresses.list(kind)}#list` as Iri),
    examples: listExamples(findLastMeeting(records), records, addresses),
  };
}

function listExamples(
  meeting: Meeting | undefined,
  records: readonly AnyRecord[],
  addresses: Addresses,
): Iri[] {
  if (meeting === undefined) {
    return records.slice(0, 1).map(({ kind, record }) => addresses.thing(kind, record.id));
  }
  const [party] = meeting.parties;
  return [
    addresses.thing('meeting', meeting.id),
    addresses.thing('series', meeting.series),
    ...(party === undefined ? [] : [addresses.thing('organization', party)]),
  ];
}

/** Of those that were held, the one that ended last; of several the first by id. */
function findLastMeeting(records: readonly AnyRecord[]): Meeting | undefined {
  const held = recordsOf('meeting', records).filter(({ status }) => status === 'held');
  const endOf = ({ date }: Meeting) => date?.notAfter ?? '';
  return held.sort((a, b) => compareText(endOf(b), endOf(a)) || compareText(a.id, b.id))[0];
}
