import { type AnyRecord, KINDS, type Meeting, type Series } from '../../model/kinds.ts';
import type { RecordId, TextLists, Texts } from '../../model/values.ts';
import { formatDate } from '../format-date.ts';
import { LANGUAGES } from '../language.ts';
import type { SiteData } from '../site-data.ts';
import type { SearchDocument, SearchText } from './search-document.ts';

/** What can be found of each record, in the order of the lists. */
function listSearchDocuments(data: SiteData): readonly SearchDocument[] {
  return KINDS.flatMap((kind) => data.index.all(kind).map((record) => ({ kind, record }) as AnyRecord)).map(
    (each) => describeRecord(data, each),
  );
}

/** Serializes what can be found for the browser, which makes an index of it: that is smaller than an index. */
export function serializeSearchDocuments(data: SiteData): string {
  return `${JSON.stringify({ documents: listSearchDocuments(data) })}\n`;
}

function describeRecord(data: SiteData, each: AnyRecord): SearchDocument {
  const { kind, record } = each;
  return {
    folder: `${kind}/${record.id}`,
    kind,
    title: data.titleOf(kind, record.id).text,
    ...listTranslations(data, each),
    names: listNames(each),
    related: uniqueOf(listRelated(data, each)),
    dates: listDates(each),
    descriptions: [
      ...textsOf('description' in record ? record.description : undefined),
      ...textsOf(kind === 'topic' ? record.definition : undefined),
    ],
    parts: kind === 'meeting' ? listMeetingParts(record) : kind === 'series' ? listPurposes(record) : [],
  };
}

function listTranslations(data: SiteData, { kind, record }: AnyRecord): Pick<SearchDocument, 'translations'> {
  const others = LANGUAGES.filter((language) => language !== data.language)
    .map((language) => data.in(language))
    .filter((other) => other.hasPage(kind, record.id))
    .map((other) => [other.language, other.titleOf(kind, record.id).text] as const);
  return others.length === 0 ? {} : { translations: Object.fromEntries(others) };
}

function listNames({ record }: AnyRecord): readonly SearchText[] {
  return [
    ...textsOf(record.name),
    ...textListsOf('alternateNames' in record ? record.alternateNames : undefined),
    ...('abbreviation' in record && record.abbreviation !== undefined
      ? [[record.abbreviation] as const]
      : []),
  ];
}

/** Names of other things by which people look for this one. */
function listRelated(data: SiteData, each: AnyRecord): readonly SearchText[] {
  const name = (kind: 'organization' | 'place' | 'topic', ids: readonly (RecordId | undefined)[]) => {
    return ids.flatMap((id) =>
      id === undefined ? [] : textsOf((data.index.get(kind, id) as { name: Texts } | undefined)?.name),
    );
  };
  const { kind, record } = each;
  if (kind === 'meeting') {
    const parts = [record.outcomes, record.followUps, record.purposes, record.sideEvents];
    const topics = parts.flatMap((list) => (list ?? []).flatMap((part) => part.topics ?? []));
    const places = name('place', [record.venue, record.location]);
    return [...name('organization', record.parties), ...places, ...name('topic', topics)];
  }
  if (kind === 'series') return name('organization', record.parties);
  if (kind === 'organization')
    return name(
      'organization',
      (record.parents ?? []).map((link) => link.organization),
    );
  if (kind === 'place') return name('place', [record.containedInPlace]);
  if (kind === 'topic') return name('topic', [record.broader]);
  if (kind === 'source')
    return [...name('organization', [record.publisher]), ...textsOf(record.publisherName)];
  return [];
}

function listDates({ kind, record }: AnyRecord): readonly SearchText[] {
  const date = kind === 'meeting' || kind === 'source' ? record.date : undefined;
  if (date === undefined) return [];
  return [...LANGUAGES.map((language) => [formatDate(date, language), language] as const), [date.edtf]];
}

/** Outcomes, plans and all else of a meeting that says something in a sentence. */
function listMeetingParts(meeting: Meeting): SearchDocument['parts'] {
  const { overall, outcomes = [], followUps = [], purposes = [], steps = [], sideEvents = [] } = meeting;
  return [
    ...(overall === undefined ? [] : [{ part: 'overall', texts: textsOf(overall.description) }]),
    ...outcomes.map(({ n, description }) => ({ part: `outcome-${n}`, texts: textsOf(description) })),
    ...followUps.map(({ n, description }) => ({ part: `follow-up-${n}`, texts: textsOf(description) })),
    ...purposes.map(({ n, description }) => ({ part: `purpose-${n}`, texts: textsOf(description) })),
    ...steps.map(({ n, description }) => ({ part: `step-${n}`, texts: textsOf(description) })),
    ...sideEvents.map(({ n, name, description }) => {
      return { part: `side-event-${n}`, texts: [...textsOf(name), ...textsOf(description)] };
    }),
  ];
}

function listPurposes({ purposes = [] }: Series): SearchDocument['parts'] {
  return purposes.map(({ n, description }) => ({ part: `purpose-${n}`, texts: textsOf(description) }));
}

function textsOf(texts: Texts | undefined): readonly SearchText[] {
  return Object.entries(texts ?? {}).map(([language, text]) => [text, language]);
}

function textListsOf(lists: TextLists | undefined): readonly SearchText[] {
  return Object.entries(lists ?? {}).flatMap(([language, texts]) =>
    texts.map((text) => [text, language] as const),
  );
}

function uniqueOf(texts: readonly SearchText[]): readonly SearchText[] {
  return [...new Map(texts.map((text) => [text.join('\n'), text])).values()];
}
