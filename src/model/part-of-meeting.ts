import type { Disputed } from './conflict.ts';
import type { EdtfDate } from './edtf.ts';
import { eachValue } from './field.ts';
import type { Meeting } from './kinds.ts';
import type { Delegation, Participation } from './participation.ts';
import type { RecordId, Texts } from './values.ts';

/** What a part of a meeting may say that another source says differently. */
export type DisputedFields = { readonly [F in Disputed]?: Texts | EdtfDate | RecordId | number | undefined };

/** The name of a participation in addresses, after `participation-`. */
export function participationName({ person, organization, key }: Participation): string {
  return `${person ?? organization}${key === undefined ? '' : `-${key}`}`;
}

/** A part of a meeting that has an address of its own. */
export interface PartOfMeeting {
  readonly fields: DisputedFields;
  /** Where it stands: the list, with a `*` for each position, and the positions. */
  readonly list: (typeof PART_LISTS)[number];
  readonly at: readonly number[];
}

/** The lists of a meeting whose items have addresses of their own. */
const PART_LISTS = [
  'delegations/*',
  'delegations/*/participations/*',
  'participations/*',
  'steps/*',
  'outcomes/*',
  'followUps/*',
  'sideEvents/*',
] as const;

/** The parts of a meeting, by the fragment of their address. */
export function partsOfMeeting(meeting: Meeting): Map<string, PartOfMeeting> {
  const parts = new Map<string, PartOfMeeting>();
  for (const list of PART_LISTS) {
    for (const [path, part] of eachValue(meeting, list)) {
      const at = path.filter((step) => typeof step === 'number');
      parts.set(fragmentOf(list, part), { fields: part as DisputedFields, list, at });
    }
  }
  return parts;
}

function fragmentOf(list: PartOfMeeting['list'], part: unknown): string {
  if (list === 'delegations/*') return `delegation-${(part as Delegation).key}`;
  if (list.endsWith('participations/*')) return `participation-${participationName(part as Participation)}`;
  const name = { 'steps/*': 'step', 'outcomes/*': 'outcome', 'followUps/*': 'follow-up' }[list as string];
  return `${name ?? 'side-event'}-${(part as { n: number }).n}`;
}
