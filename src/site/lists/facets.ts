import type { AnyRecord, Kind, Meeting } from '../../model/kinds.ts';
import { DEFAULT_LANGUAGE } from '../language.ts';
import type { SiteData } from '../site-data.ts';
import type { Title } from '../titles.ts';
import { formatCode } from '../words.tsx';
import { countryOf } from './country-of.ts';
import { type FacetName, listWords } from './words.ts';

/** A value by which a list can be narrowed down: as it stands in addresses, and as people read it. */
export interface FacetValue {
  readonly value: string;
  readonly label: Title;
}

/** What a list can be narrowed down by: the values of one thing, without spaces in them. */
interface Facet {
  readonly name: FacetName;
  readonly valuesOf: (data: SiteData, each: AnyRecord) => readonly string[];
  readonly labelOf: (data: SiteData, value: string) => Title;
  /** Values are numbers or dates, of which the last comes first. */
  readonly isBackwards?: boolean;
}

const titleOf = (kind: Kind) => (data: SiteData, value: string) => data.titleOf(kind, value);
const meetingsOnly = (read: (meeting: Meeting) => readonly string[]) => (_: SiteData, each: AnyRecord) => {
  return each.kind === 'meeting' ? read(each.record) : [];
};

const YEAR: Facet = {
  name: 'year',
  valuesOf: (_, { record }) => listYears('date' in record ? record.date : undefined),
  labelOf: ({ language }, value) => ({ text: listWords(language).year(value) }),
  isBackwards: true,
};

const FACETS: Readonly<Partial<Record<Kind, readonly Facet[]>>> = {
  meeting: [
    { name: 'party', valuesOf: meetingsOnly(({ parties }) => parties), labelOf: titleOf('organization') },
    YEAR,
    { name: 'topic', valuesOf: meetingsOnly(listTopics), labelOf: titleOf('topic') },
    { name: 'series', valuesOf: meetingsOnly(({ series }) => [series]), labelOf: titleOf('series') },
  ],
  organization: [
    {
      name: 'country',
      valuesOf: ({ index }, { kind, record }) => {
        return kind === 'organization' ? presentOf(countryOf(index, record)) : [];
      },
      labelOf: titleOf('place'),
    },
    {
      name: 'kind',
      valuesOf: (_, { kind, record }) => (kind === 'organization' ? [record.kind] : []),
      labelOf: (data, value) => ({ text: formatCode(data, 'organization', value as never) }),
    },
  ],
  source: [
    {
      name: 'standing',
      valuesOf: (_, { kind, record }) => (kind === 'source' ? [record.standing] : []),
      labelOf: (data, value) => ({ text: formatCode(data, 'standing', value as never) }),
    },
    {
      name: 'language',
      valuesOf: (_, { kind, record }) => (kind === 'source' ? [record.language] : []),
      labelOf: (_, value) => ({ text: value }),
    },
    YEAR,
  ],
};

/** What the list of a kind can be narrowed down by, each with the values that occur; none with a single one. */
export function listFacets(
  data: SiteData,
  kind: Kind,
): readonly { readonly name: FacetName; readonly values: readonly FacetValue[] }[] {
  const records = data.index.all(kind).map((record) => ({ kind, record }) as AnyRecord);
  return (FACETS[kind] ?? [])
    .map((facet) => ({ name: facet.name, values: listValues(data, facet, records) }))
    .filter(({ values }) => values.length > 1);
}

/** Attributes of the item of a list, by which a program narrows it down: `data-party="jp-gov us-gov"`. */
export function facetAttributes(data: SiteData, each: AnyRecord): Readonly<Record<string, string>> {
  const facets = FACETS[each.kind] ?? [];
  return Object.fromEntries(
    facets.map(({ name, valuesOf }) => [`data-${name}`, valuesOf(data, each).join(' ')]),
  );
}

function listValues(data: SiteData, facet: Facet, records: readonly AnyRecord[]): readonly FacetValue[] {
  const found = new Set(records.flatMap((each) => facet.valuesOf(data, each)));
  const english = data.in(DEFAULT_LANGUAGE);
  const sorted = Array.from(found, (value) => ({ value, sortedAs: facet.labelOf(english, value).text }));
  sorted.sort((a, b) => (a.sortedAs === b.sortedAs ? 0 : a.sortedAs < b.sortedAs ? -1 : 1));
  const values = sorted.map(({ value }) => ({ value, label: facet.labelOf(data, value) }));
  return facet.isBackwards === true ? values.reverse() : values;
}

/** Topics of all that came of a meeting, each once. */
function listTopics({ outcomes, followUps, purposes, sideEvents }: Meeting): readonly string[] {
  const parts = [outcomes, followUps, purposes, sideEvents];
  return [...new Set(parts.flatMap((list) => (list ?? []).flatMap(({ topics }) => topics ?? [])))];
}

/** More than one where a date spans the turn of a year; none for a date that says no year. */
function listYears(date: Meeting['date']): readonly string[] {
  const own = /\d{4}/.exec(date?.edtf ?? '')?.[0];
  const first = date?.notBefore?.slice(0, 4) ?? own;
  const last = date?.notAfter?.slice(0, 4) ?? first;
  if (first === undefined || last === undefined) return [];
  const years: string[] = [];
  for (let year = Number(first); year <= Math.min(Number(last), Number(first) + 9); year++)
    years.push(String(year));
  return years;
}

function presentOf(value: string | undefined): readonly string[] {
  return value === undefined ? [] : [value];
}
