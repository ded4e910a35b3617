import { eachValue } from './field.ts';
import type { AnyRecord, Meeting, Organization, Records, Source } from './kinds.ts';
import { participationName, partsOfMeeting } from './part-of-meeting.ts';
import type { Participation } from './participation.ts';
import type { OrganizationLink } from './parts.ts';

type NamesOf<K extends keyof Records> = (record: Records[K]) => Iterable<string>;

/**
 * The names of all parts that a record has, as fragments of their addresses: `outcome-3`, `passage-4`.
 *
 * The thing itself, `it`, is none of them; nor are parts that were withdrawn. The mapping makes the addresses; a test
 * holds it against this list.
 */
export function partNamesOf({ kind, record }: AnyRecord): ReadonlySet<string> {
  return new Set((NAMES[kind] as (record: AnyRecord['record']) => Iterable<string>)(record));
}

const NAMES: { readonly [K in keyof Records]: NamesOf<K> } = {
  series: (record) => [...numbered(record, 'purpose', 'purposes/*/n'), ...passagesOf(record)],
  meeting: namesOfMeeting,
  organization: namesOfOrganization,
  person: passagesOf,
  place: ({ address }) => (address === undefined ? [] : ['address']),
  topic: () => [],
  source: namesOfSource,
};

function numbered(record: object, word: string, field: string): string[] {
  return Array.from(eachValue(record, field), ([, n]) => `${word}-${String(n)}`);
}

function passagesOf(record: object): string[] {
  return numbered(record, 'passage', 'passages/*/n');
}

function* namesOfMeeting(meeting: Meeting): Generator<string> {
  yield* partsOfMeeting(meeting).keys();
  yield* numbered(meeting, 'purpose', 'purposes/*/n');
  yield* numbered(meeting, 'remark', 'remarks/*/n');
  for (const { n, others } of meeting.conflicts ?? []) {
    yield `conflict-${n}`;
    for (const other of others) yield `conflict-${n}-${other.n}`;
  }
  if (meeting.overall !== undefined) yield 'overall';
  if (meeting.onTheSidelinesOf !== undefined) yield 'larger-event';
  for (const [, value] of eachValue(meeting, 'delegations/*/participations/*')) yield* linksOf(value);
  for (const [, value] of eachValue(meeting, 'participations/*')) yield* linksOf(value);
  yield* passagesOf(meeting);
}

function linksOf(value: unknown): string[] {
  const participation = value as Participation;
  return remarksOnLinks(`${participationName(participation)}-representing`, participation.representing);
}

function* namesOfOrganization(organization: Organization): Generator<string> {
  const { parents, linkedTo, replaces, members } = organization;
  yield* remarksOnLinks('parent', parents);
  yield* remarksOnLinks('linked-to', linkedTo);
  yield* remarksOnLinks('replaces', replaces);
  yield* remarksOnLinks('member', members);
  yield* passagesOf(organization);
}

/** A link has a name when there is something to say of it. */
function remarksOnLinks(name: string, links: readonly OrganizationLink[] | undefined): string[] {
  const told = (links ?? []).filter(({ during, basis, evidence }) => during ?? basis ?? evidence);
  return told.map(({ organization }) => `link-${name}-${organization}`);
}

function* namesOfSource({ name, nameBasis, date, dateBasis, publisherName }: Source): Generator<string> {
  if (publisherName !== undefined) yield 'publisher';
  if (nameBasis !== undefined) for (const tag of Object.keys(name)) yield `remark-name-${tag}`;
  if (dateBasis !== undefined && date !== undefined) yield 'remark-date';
}
