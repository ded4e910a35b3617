import type { Disputed } from '../model/conflict.ts';
import type { PartOfMeeting } from '../model/part-of-meeting.ts';
import type { Origin } from '../sinks/sink.ts';
import { rulesOf } from './rules.ts';

const kept = 'The account that is kept is what the record says in the field itself';
const other = 'What another source says instead';

/** Where the statements about a conflict come from. */
export const from = rulesOf('meeting', 'conflict', {
  kept: ['conflicts/*', 'The account that the record keeps, of several that disagree'],
  part: ['conflicts/*/part', 'The part that the accounts are about'],
  reason: ['conflicts/*/reason/*', 'Why the account is kept'],
  other: ['conflicts/*/others/*', 'What another source says: told, and asserted nowhere'],
  otherDescription: ['conflicts/*/others/*/description/*', 'Our own words, for each language'],
  otherEvidence: ['conflicts/*/others/*/evidence/*', 'The passages that say so'],
});

/** The field of another account, by its name. */
export const fromOther: Readonly<Record<Disputed, Origin>> = rulesOf('meeting', 'conflict.other', {
  name: ['conflicts/*/others/*/name', other],
  sessionNumber: ['conflicts/*/others/*/sessionNumber', other],
  date: ['conflicts/*/others/*/date', other],
  location: ['conflicts/*/others/*/location', other],
  post: ['conflicts/*/others/*/post', other],
  asNamed: ['conflicts/*/others/*/asNamed', other],
  organization: ['conflicts/*/others/*/organization', other],
});

const fromMeeting = rulesOf('meeting', 'conflict.kept', {
  name: ['name', kept],
  sessionNumber: ['sessionNumber', kept],
  date: ['date', kept],
  location: ['location', kept],
  'delegations/*/name': ['delegations/*/name', kept],
  'delegations/*/participations/*/post': ['delegations/*/participations/*/post', kept],
  'delegations/*/participations/*/asNamed': ['delegations/*/participations/*/asNamed', kept],
  'delegations/*/participations/*/organization': ['delegations/*/participations/*/organization', kept],
  'participations/*/post': ['participations/*/post', kept],
  'participations/*/asNamed': ['participations/*/asNamed', kept],
  'participations/*/organization': ['participations/*/organization', kept],
  'steps/*/date': ['steps/*/date', kept],
  'steps/*/location': ['steps/*/location', kept],
  'followUps/*/date': ['followUps/*/date', kept],
  'followUps/*/location': ['followUps/*/location', kept],
  'followUps/*/asNamed': ['followUps/*/asNamed', kept],
  'sideEvents/*/name': ['sideEvents/*/name', kept],
  'sideEvents/*/date': ['sideEvents/*/date', kept],
  'sideEvents/*/location': ['sideEvents/*/location', kept],
});

/** The field that holds the account that is kept: of the meeting, or of one of its parts. */
export function originOfKept(part: PartOfMeeting | undefined, field: Disputed): Origin {
  const path = part === undefined ? field : `${part.list}/${field}`;
  return (fromMeeting as Readonly<Record<string, Origin>>)[path] ?? from.kept;
}
