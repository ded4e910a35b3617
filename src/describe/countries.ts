import type { AnyRecord, Organization, Place } from '../model/kinds.ts';
import { compareText } from '../problem/problem.ts';

/**
 * The countries of all parties to series and meetings, sorted by id: those that the records of the parties name, or
 * the records of the bodies they are part of. An international organization has none; its members are no parties.
 */
export function findCountries(records: readonly AnyRecord[]): Place[] {
  const organizations = new Map<string, Organization>();
  const places = new Map<string, Place>();
  const parties = new Set<string>();
  for (const { kind, record } of records) {
    if (kind === 'organization') organizations.set(record.id, record);
    if (kind === 'place') places.set(record.id, record);
    if (kind === 'series' || kind === 'meeting') for (const party of record.parties) parties.add(party);
  }
  const countries = new Set<Place>();
  for (const party of parties) {
    const country = places.get(findCountry(party, organizations) ?? '');
    if (country !== undefined) countries.add(country);
  }
  return [...countries].sort((a, b) => compareText(a.id, b.id));
}

function findCountry(id: string, organizations: ReadonlyMap<string, Organization>): string | undefined {
  const seen = new Set<string>();
  const open = [id];
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    const organization = seen.has(next) ? undefined : organizations.get(next);
    seen.add(next);
    if (organization?.country !== undefined) return organization.country;
    open.push(...(organization?.parents ?? []).map((parent) => parent.organization));
  }
  return undefined;
}
