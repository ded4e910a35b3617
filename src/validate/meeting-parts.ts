import type { Path } from '../model/field.ts';
import type { Meeting } from '../model/kinds.ts';
import { participationName } from '../model/part-of-meeting.ts';
import type { Participation } from '../model/participation.ts';
import { formatValue } from '../problem/format-value.ts';
import type { Tell } from './tell.ts';
import { stepsOf, visit } from './visit.ts';

/** Checks who takes part in a meeting, and that its remarks are about something. */
export function checkMeetingParts(meeting: Meeting, tell: Tell): void {
  checkParticipations(meeting, tell);
  checkDelegations(meeting, tell);
  checkRemarks(meeting, tell);
}

const PARTICIPATIONS = ['delegations/*/participations/*', 'participations/*'].map(stepsOf);

function checkParticipations(meeting: Meeting, tell: Tell): void {
  const seen = new Set<string>();
  for (const steps of PARTICIPATIONS) {
    visit(meeting, steps, (value, path) => checkParticipation(path, value as Participation, seen, tell));
  }
}

function checkParticipation(path: Path, participation: Participation, seen: Set<string>, tell: Tell): void {
  const { person, organization, key, role } = participation;
  if (person === undefined && organization === undefined) {
    const message = 'Cannot tell who takes part: "person" or "organization" is needed';
    tell('MISSING_FIELD', path, message, 'Add person: or organization: with the id of its record');
    return;
  }
  if (person !== undefined && organization !== undefined) {
    const message = 'Cannot tell who takes part: only one of "person" and "organization" may stand here';
    const help = `If the person speaks for it, write below representing: a line - organization: ${organization}`;
    tell('BAD_VALUE', [...path, 'organization'], message, help);
    return;
  }
  const name = participationName(participation);
  if (seen.has(name)) {
    const message = `Cannot tell two participations apart: "${name}" is part of the address of both`;
    const field = key === undefined ? (person === undefined ? 'organization' : 'person') : 'key';
    const help = key === undefined ? `Add a line key: ${role}` : 'Write another key';
    tell('DUPLICATE_NUMBER', [...path, field], message, help);
  }
  seen.add(name);
}

function checkDelegations({ delegations, parties }: Meeting, tell: Tell): void {
  const keys = new Set<string>();
  for (const [i, { key, party }] of (delegations ?? []).entries()) {
    if (keys.has(key)) {
      const message = `Cannot use key ${formatValue(key)} twice in "delegations": it is part of an address`;
      tell('DUPLICATE_NUMBER', ['delegations', i, 'key'], message, 'Give each delegation a key of its own');
    }
    keys.add(key);
    if (parties.includes(party)) continue;
    const message = `Cannot place a delegation of ${formatValue(party)}: it is not a party of the meeting`;
    tell('BAD_VALUE', ['delegations', i, 'party'], message, `Parties of this meeting: ${parties.join(', ')}`);
  }
}

function checkRemarks({ remarks, ...meeting }: Meeting, tell: Tell): void {
  for (const [i, { about, language }] of (remarks ?? []).entries()) {
    const languages = Object.keys(meeting.name).join(', ');
    if (meeting[about] === undefined) {
      const message = `Cannot remark on ${about}: the record has no such field`;
      tell('BAD_VALUE', ['remarks', i, 'about'], message, `Add ${about}: or take the remark away`);
    } else if (about !== 'name' && language !== undefined) {
      const message = `Cannot remark on ${about} in one language: only a name has languages`;
      tell('BAD_VALUE', ['remarks', i, 'language'], message, 'Take the line away');
    } else if (about === 'name' && language === undefined) {
      const message = 'Cannot tell which name the remark is about: "language" is needed';
      tell('MISSING_FIELD', ['remarks', i, 'about'], message, `Add language: with one of ${languages}`);
    } else if (about === 'name' && !Object.hasOwn(meeting.name, String(language))) {
      const message = `Cannot remark on the name in "${language}": the record has none`;
      tell('BAD_VALUE', ['remarks', i, 'language'], message, `Languages of the name: ${languages}`);
    }
  }
}
