import { createDataset } from '../describe/create-dataset.ts';
import type { Dataset } from '../describe/dataset.ts';
import { lastChangeOf } from '../state/advance-state.ts';
import type { PublicationState } from '../state/publication-state.ts';
import type { Edition } from './edition.ts';
import type { Told } from './write-documents.ts';

/** Says of an edition as a whole what its records, the figures and the state say together. */
export function describeEdition(
  { publication, records, iriOf, day }: Edition,
  { counts, distributions }: Pick<Told, 'counts' | 'distributions'>,
  state: PublicationState,
): Dataset {
  const modified = lastChangeOf(state) ?? day;
  const issued = state.releases[0]?.date ?? modified;
  const facts = { publication, counts, distributions, version: versionOf(state, modified), issued, modified };
  return createDataset(facts, records, iriOf);
}

/** The version that was released last, as long as nothing has changed since; then the day of the change. */
function versionOf({ releases, documents }: PublicationState, modified: string): string {
  const isReleased = [...documents.values()].every(({ revision, released }) => revision === released);
  const last = releases.at(-1);
  return last !== undefined && isReleased ? last.version : modified.replaceAll('-', '.');
}
