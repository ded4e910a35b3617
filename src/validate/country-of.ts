import type { RecordIndex } from './index-of-records.ts';
import { onceForAll } from './once-for-all.ts';

/** The countries that were found, by the organization that was asked about. */
const answersOf = onceForAll(() => new Map<string, string | undefined>());

/** The country of an organization, or of the first of those above it, or that it is linked to, that has one. */
export function countryOf(index: RecordIndex, id: string): string | undefined {
  const answers = answersOf(index);
  if (!answers.has(id)) answers.set(id, findCountry(index, id));
  return answers.get(id);
}

function findCountry(index: RecordIndex, id: string): string | undefined {
  const seen = new Set<string>();
  const open = [id];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const organization = seen.has(next) ? undefined : index.get('organization', next);
    seen.add(next);
    if (organization === undefined) continue;
    if (organization.country !== undefined) return organization.country;
    const above = [...(organization.parents ?? []), ...(organization.linkedTo ?? [])];
    open.push(...above.map((link) => link.organization).reverse());
  }
  return undefined;
}
