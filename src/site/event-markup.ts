import type { Event, Place, PostalAddress, Statement } from 'schema-dts';
import type { Iri } from '../terms/iri.ts';
import { type Markup, nameMarkup, nested } from './markup.ts';
import { type Mention, type Mentions, someOf } from './mentions.ts';
import type { Omission } from './omission.ts';
import { linksOf, type Told, type ToldNode, textOf } from './search-sink.ts';
import type { View } from './site-data.ts';

const FULL_DAY = /^\d{4}-\d\d-\d\d$/;

/** A meeting that search engines can take for an event, and why another one cannot be. */
export type EventMarkup =
  | { readonly event: object; readonly omitted: readonly Omission[] }
  | { readonly event: undefined; readonly omitted: readonly Omission[] };

/**
 * Describes a meeting as an event, but only where all is known that Google requires of one.
 *
 * An event without its day or without an address is reported there as broken, and helps nobody.
 *
 * @see https://developers.google.com/search/docs/appearance/structured-data/event
 */
export function describeEvent({ told, data }: View, it: Iri, mentions: Mentions): EventMarkup {
  const node = told.get(it);
  const place = linksOf(node, 'location')[0];
  const where = place === undefined ? undefined : describeLocation(data.told(data.folderOf(place)), place);
  const missing = findMissing(node, place, where);
  if (node === undefined || missing.length > 0) return { event: undefined, omitted: missing };
  mentions.describe(it);
  if (place !== undefined) mentions.describe(place);
  const event = {
    '@type': 'Event',
    ...nameMarkup(node),
    url: linksOf(node, 'url')[0],
    startDate: textOf(node, 'startDate'),
    endDate: textOf(node, 'endDate'),
    eventStatus: enumerationOf(node, 'eventStatus') as 'https://schema.org/EventScheduled' | undefined,
    eventAttendanceMode: enumerationOf(node, 'eventAttendanceMode') as
      | 'https://schema.org/OfflineEventAttendanceMode'
      | undefined,
    location: where,
    superEvent: mentions.all(linksOf(node, 'superEvent').filter((series) => !told.has(series))),
    organizer: mentions.all(linksOf(node, 'organizer')),
    attendee: mentions.all(linksOf(node, 'attendee')),
    about: mentions.all(linksOf(node, 'about')),
    subjectOf: someOf(listSubjects(node, told, mentions)),
  } satisfies Markup<Event>;
  return { event, omitted: listOmitted(node, told) };
}

function findMissing(node: ToldNode | undefined, place: Iri | undefined, where: object | undefined) {
  const missing: Omission[] = [];
  const needs = (why: string) => missing.push({ what: 'Event', why });
  if (textOf(node, 'name') === undefined) needs('the meeting has no name');
  if (!FULL_DAY.test(textOf(node, 'startDate') ?? '')) needs('the day on which it began is not known');
  if (place === undefined) needs('no place is known');
  else if (where === undefined) needs('the place has no address');
  return missing;
}

function listOmitted(node: ToldNode, told: Told): readonly Omission[] {
  const larger = linksOf(node, 'superEvent').some((event) => told.has(event));
  return [
    ...(linksOf(node, 'subEvent').length > 0
      ? [{ what: 'subEvent', why: 'a page is to have one event, the meeting' }]
      : []),
    ...(larger ? [{ what: 'superEvent', why: 'of the larger event only the name is known' }] : []),
  ];
}

/** The place with its address, as the record of the place has them. */
function describeLocation(told: Told, place: Iri) {
  const node = told.get(place);
  const address = told.get(linksOf(node, 'address')[0] ?? place);
  if (node === undefined || address === undefined || address === node) return undefined;
  return {
    '@type': 'Place',
    '@id': place,
    name: textOf(node, 'name', 'en'),
    address: describeAddress(address),
  } satisfies Markup<Place>;
}

/** An address, without an identifier of its own: nothing else speaks of it. */
export function describeAddress(address: ToldNode) {
  return nested<PostalAddress>({
    '@type': 'PostalAddress',
    streetAddress: textOf(address, 'streetAddress', 'en'),
    postalCode: textOf(address, 'postalCode'),
    addressLocality: textOf(address, 'addressLocality', 'en'),
    addressRegion: textOf(address, 'addressRegion', 'en'),
    addressCountry: textOf(address, 'addressCountry'),
  });
}

/** `https`, as Google spells members of enumerations; the graph has `http`. */
function enumerationOf(node: ToldNode, property: string): string | undefined {
  return linksOf(node, property)[0]?.replace(/^http:/, 'https:');
}

/** Documents about the meeting, and what came of it: outcomes inside what is said of them as a whole. */
function listSubjects(node: ToldNode, told: Told, mentions: Mentions): readonly (Mention | Statement)[] {
  const subjects = linksOf(node, 'subjectOf');
  const isPart = new Set(subjects.flatMap((subject) => linksOf(told.get(subject), 'hasPart')));
  return subjects
    .filter((subject) => !isPart.has(subject))
    .flatMap((subject) => {
      const statement = told.get(subject);
      return statement === undefined
        ? (mentions.one(subject) ?? [])
        : describeStatement(statement, told, mentions);
    });
}

function describeStatement(node: ToldNode, told: Told, mentions: Mentions): Statement {
  const position = textOf(node, 'position');
  const parts = linksOf(node, 'hasPart').flatMap((part) => told.get(part) ?? []);
  return nested<Statement>({
    '@type': 'Statement',
    '@id': mentions.describe(node.iri),
    position: position === undefined ? undefined : Number(position),
    description: textOf(node, 'description', 'en'),
    temporalCoverage: textOf(node, 'temporalCoverage'),
    about: mentions.all(linksOf(node, 'about')),
    isBasedOn: mentions.all(linksOf(node, 'isBasedOn')),
    hasPart: someOf(parts.map((part) => describeStatement(part, told, mentions))),
  });
}
