import { join } from 'node:path';
import { type AnyRecord, KINDS } from '../model/kinds.ts';
import { partNamesOf } from '../model/part-names.ts';
import type { Publication } from '../model/publication.ts';
import type { Tombstone } from '../model/tombstone.ts';
import type { Place, Problem } from '../problem/problem.ts';
import type { RecordEntry } from '../read/list-records.ts';
import { lastDayOf } from '../state/advance-state.ts';
import { type DroppedContext, describeDropped } from '../state/describe-dropped.ts';
import { type Dropped, findDropped, type Present } from '../state/find-dropped.ts';
import { createLocate, shownPath } from './load-entry.ts';
import type { LoadedState } from './load-state.ts';

/** What was published, and what the data folder has now. */
interface Held {
  readonly data: string;
  readonly published: LoadedState;
  readonly publication: Publication | undefined;
  readonly records: readonly AnyRecord[];
  readonly tombstones: readonly Tombstone[];
  /** All files, also those with errors: of these nobody knows which parts they have. */
  readonly entries: readonly RecordEntry[];
}

/**
 * Checks, before anything is mapped, that no address of a record or of a part of one is lost that was published.
 *
 * A build looks again at what it has written, which includes lists and reports; see {@link describeLost}.
 */
export function validatePermanence(held: Held): Problem[] {
  const present = listPresent(held);
  const dropped = findDropped(held.published.state, present, isOfRecord);
  const parts = new Map(present.map((document) => [document.folder, document.parts]));
  const moved = held.tombstones.filter((tombstone) => tombstone.status === 'moved');
  const renames = {
    renamed: new Map(moved.map(({ id, movedTo }) => [id, movedTo])),
    partsOf: (folder: string) => parts.get(folder) ?? [],
  };
  return describeLost(dropped, held, [...parts.keys()], renames);
}

/**
 * Says of each address that would be lost how it is kept alive, with its place in a record or in the file of the state.
 *
 * @param present the folders of the build
 * @param renames what is known of new names
 */
export function describeLost(
  dropped: readonly Dropped[],
  { data, published, publication }: Pick<Held, 'data' | 'published' | 'publication'>,
  present: readonly string[],
  renames: Pick<DroppedContext, 'renamed' | 'partsOf'> = {},
): Problem[] {
  const { state, shownFile, lines } = published;
  const last = lastDayOf(state) ?? '';
  const own = publication?.date.notBefore ?? '';
  const shownData = shownPath(data);
  const placeOf = (folder: string) => findId(data, folder);
  const context = {
    previous: state,
    present,
    day: own > last ? own : last,
    shownData,
    shownState: shownFile,
    lines,
  };
  return describeDropped(dropped, { ...context, ...renames, placeOf });
}

/** The id of a record in its file. */
function findId(data: string, folder: string): Place {
  const [kindName, id = ''] = folder.split('/');
  const kind = KINDS.find((known) => known === kindName) ?? 'series';
  const path = join(data, kind, `${id}.yaml`);
  return createLocate({ kind, id, path, shownPath: shownPath(path) })(['id']);
}

function isOfRecord(folder: string): boolean {
  const [kind, id, ...rest] = folder.split('/');
  return KINDS.some((known) => known === kind) && id !== undefined && rest.length === 0;
}

function listPresent({ records, tombstones, entries }: Held): Present[] {
  const present = new Map<string, Present>();
  for (const { kind, id } of entries)
    present.set(`${kind}/${id}`, { folder: `${kind}/${id}`, status: 'published' });
  for (const record of records) {
    const folder = `${record.kind}/${record.record.id}`;
    present.set(folder, { folder, status: 'published', parts: listParts(record) });
  }
  for (const { kind, id, status } of tombstones) {
    present.set(`${kind}/${id}`, { folder: `${kind}/${id}`, status });
  }
  return [...present.values()];
}

function listParts(of: AnyRecord): string[] {
  const withdrawn = of.kind === 'topic' ? [] : (of.record.withdrawnParts ?? []);
  return ['it', ...partNamesOf(of), ...withdrawn.map(({ part }) => part)];
}
