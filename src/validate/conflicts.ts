import { type Conflict, disputedIn } from '../model/conflict.ts';
import type { Meeting } from '../model/kinds.ts';
import { partsOfMeeting } from '../model/part-of-meeting.ts';
import { formatValue } from '../problem/format-value.ts';
import { findNearName } from '../problem/near-name.ts';
import type { Tell } from './tell.ts';

/** Checks that each conflict is about one field of a part that there is, and that the field has a kept account. */
export function checkConflicts(meeting: Meeting, tell: Tell): void {
  if (meeting.conflicts === undefined) return;
  const parts = partsOfMeeting(meeting);
  for (const [i, conflict] of meeting.conflicts.entries()) {
    const { part } = conflict;
    const fields = part === undefined ? meeting : parts.get(part)?.fields;
    if (fields === undefined) refusePart(part, i, [...parts.keys()], tell);
    else checkAccounts(conflict, fields, i, tell);
  }
}

function refusePart(part: string | undefined, i: number, parts: readonly string[], tell: Tell): void {
  const near = findNearName(part ?? '', parts);
  const known =
    parts.length === 0 ? 'This meeting has no parts' : `Parts of this meeting: ${parts.join(', ')}`;
  const help = near === undefined ? known : `Did you mean "${near}"?`;
  const message = `Cannot find part ${formatValue(part)}: the meeting has no such part`;
  tell('UNKNOWN_REFERENCE', ['conflicts', i, 'part'], message, help);
}

function checkAccounts(conflict: Conflict, of: object, i: number, tell: Tell): void {
  const accounts = conflict.others.map(disputedIn);
  const [field] = accounts[0] ?? [];
  const odd = accounts.findIndex((fields) => fields.length !== 1 || fields[0] !== field);
  if (field === undefined || odd >= 0) {
    const message =
      'Cannot tell what the sources disagree about: each account gives one field, all the same one';
    const help = 'Give each account one of name, sessionNumber, date, location, post, asNamed, organization';
    tell('BAD_VALUE', ['conflicts', i, 'others', Math.max(0, odd)], message, help);
    return;
  }
  if ((of as Readonly<Record<string, unknown>>)[field] === undefined) {
    const message = `Cannot tell which account of ${field} is kept: ${conflict.part ?? 'the meeting'} has no ${field}`;
    tell('BAD_VALUE', ['conflicts', i, 'others', 0, field], message, `Add ${field}: there, as you keep it`);
  }
  checkLanguages(conflict, field, i, tell);
}

/** An account is one statement, and a statement has one text. */
function checkLanguages({ others }: Conflict, field: string, i: number, tell: Tell): void {
  for (const [j, account] of others.entries()) {
    const value = (account as Readonly<Record<string, unknown>>)[field];
    if (!['name', 'post', 'asNamed'].includes(field) || Object.keys(value as object).length === 1) continue;
    const message = `Cannot tell an account of ${field} in several languages: an account is one text of one source`;
    const help = 'Keep the language of the source, or write another account for each language';
    tell('BAD_VALUE', ['conflicts', i, 'others', j, field], message, help);
  }
}
