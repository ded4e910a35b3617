import type { Organization } from '../../model/kinds.ts';
import type { ThingIndex } from '../thing-index.ts';

/** How far up parents are followed: more than any body is deep, and a circle ends. */
const MAX_DEPTH = 10;

/** The country of a body, its own or that of the nearest parent that has one; the first parent is followed. */
export function countryOf(index: ThingIndex, organization: Organization): string | undefined {
  let at: Organization | undefined = organization;
  for (let depth = 0; at !== undefined && depth < MAX_DEPTH; depth++) {
    if (at.country !== undefined) return at.country;
    const above: string | undefined = (at.parents ?? at.linkedTo)?.[0]?.organization;
    at = above === undefined ? undefined : index.get('organization', above);
  }
  return undefined;
}
