import type { AnyRecord, Kind, Meeting, Records } from '../model/kinds.ts';
import { compareText } from '../problem/problem.ts';
import type { LanguageTag } from '../terms/language.ts';
import type { Addresses } from './addresses.ts';
import { findCountries } from './countries.ts';
import type { Dataset } from './dataset.ts';

const ENGLISH = 'en' as LanguageTag;

/** What a build knows of a publication, beside its records. */
export type DatasetFacts = Pick<
  Dataset,
  'publication' | 'counts' | 'distributions' | 'version' | 'issued' | 'modified'
>;

/**
 * Puts together what is said of the data set as a whole; what no record says is left out.
 *
 * @param records all that are published, in any order
 */
export function createDataset(
  facts: DatasetFacts,
  records: readonly AnyRecord[],
  addresses: Addresses,
): Dataset {
  const { base } = addresses;
  return {
    ...facts,
    base,
    temporal: findPeriod(recordsOf('meeting', records)),
    spatial: findCountries(records).map(({ id, name, sameAs = [] }) => {
      return { iri: addresses.thing('place', id), sameAs, name: name[ENGLISH] ?? id };
    }),
    languages: rankLanguages(records),
  };
}

/** All records of one kind, in the order given. */
export function recordsOf<K extends Kind>(kind: K, records: readonly AnyRecord[]): Records[K][] {
  return records.flatMap((one) => (one.kind === kind ? [one.record as Records[K]] : []));
}

/** The first day on which a meeting can have begun, and the last on which one can have ended. */
function findPeriod(meetings: readonly Meeting[]): Dataset['temporal'] {
  const held = meetings.filter(({ status }) => status === 'held');
  const [start] = held.flatMap(({ date }) => date?.notBefore ?? []).sort(compareText);
  const end = held
    .flatMap(({ date }) => date?.notAfter ?? [])
    .sort(compareText)
    .at(-1);
  return start === undefined || end === undefined || end < start ? undefined : { start, end };
}

function rankLanguages(records: readonly AnyRecord[]): string[] {
  const names = new Map<string, number>();
  for (const { record } of records) {
    for (const tag of Object.keys(record.name ?? {})) names.set(tag, (names.get(tag) ?? 0) + 1);
  }
  return [...names].sort(([a, m], [b, n]) => n - m || compareText(a, b)).map(([tag]) => tag);
}
