import { formatValue } from '../problem/format-value.ts';
import { findNearName } from '../problem/near-name.ts';
import type { Place, Problem } from '../problem/problem.ts';
import type { Dropped } from './find-dropped.ts';
import type { PublicationState } from './publication-state.ts';

/** What the problems of lost addresses are told with. */
export interface DroppedContext {
  readonly previous: PublicationState;
  /** Folders of the build, as far as something may go by a new address there. */
  readonly present: Iterable<string>;
  /** The day to write into a tombstone, `YYYY-MM-DD`. */
  readonly day: string;
  /** How messages name the data folder: `data`. */
  readonly shownData: string;
  /** How messages name the file of the state. */
  readonly shownState: string;
  /** The line of each document in that file, from 1. */
  readonly lines: ReadonlyMap<string, number>;
  /** What records are called now that had another id before, by that id. */
  readonly renamed?: ReadonlyMap<string, string>;
  /** Parts that a document of the build has, if they are known. */
  readonly partsOf?: (folder: string) => Iterable<string>;
  /** Where the record of a document begins, if that is known better than its file. */
  readonly placeOf?: (folder: string) => Place | undefined;
}

/** Says of each address that would be lost how it is kept alive. */
export function describeDropped(dropped: readonly Dropped[], context: DroppedContext): Problem[] {
  const renamed = guessRenamed(dropped, context);
  return dropped.map(({ folder, part }) => {
    if (part === undefined) return refuseAddress(folder, renamed.get(folder), context);
    return refusePart(folder, part, context);
  });
}

function refuseAddress(folder: string, renamed: string | undefined, context: DroppedContext): Problem {
  const { day, shownData } = context;
  const place = placeInState(folder, context);
  const message = `Cannot publish without ${formatValue(folder)}: an address that was published stays`;
  const [kind, id, ...rest] = folder.split('/');
  if (id === undefined || rest.length > 0 || kind === 'report') {
    const help = 'Publish with a version of communique that still has this document';
    return { code: 'ADDRESS_DROPPED', severity: 'error', place, message, help };
  }
  const file = `${shownData}/${kind}/${id}.yaml`;
  const tombstone = `write ${file} with {id: ${id}, withdrawn: {reason: {en: ‹why›}, date: ${day}}}`;
  const guess =
    renamed === undefined
      ? `If it has another id now, write formerIds: [${id}] into its record; if not, `
      : `Did you rename it to "${renamed}"? Then write formerIds: [${id}] into ${kind}/${renamed}.yaml; if not, `;
  return { code: 'ADDRESS_DROPPED', severity: 'error', place, message, help: guess + tombstone };
}

function refusePart(folder: string, part: string, context: DroppedContext): Problem {
  const { day, shownData, placeOf } = context;
  const isOfRecord = /^[a-z]+\/[a-z0-9-]+$/.test(folder) && !folder.startsWith('report/');
  const file = { file: `${shownData}/${folder}.yaml`, line: 1, column: 1, length: 1 };
  const place = isOfRecord ? (placeOf?.(folder) ?? file) : placeInState(folder, context);
  const message = `Cannot publish ${formatValue(folder)} without "${part}": an address that was published stays`;
  const replacedBy = guessPart(folder, part, context);
  const became = replacedBy === undefined ? '' : `, replacedBy: ${replacedBy}`;
  const reason = replacedBy === undefined ? '‹why›' : 'It goes by another name now';
  const line = `- {part: ${part}, reason: {en: ${reason}}, date: ${day}${became}}`;
  const help = isOfRecord
    ? `Put it back as it was called, or add to the record under withdrawnParts: ${line}`
    : 'Publish with a version of communique that still has this part';
  return { code: 'PART_DROPPED', severity: 'error', place, message, help };
}

/** The new part that an old one became because the record, of which it has the id in its name, was renamed. */
function guessPart(
  folder: string,
  part: string,
  { previous, renamed = new Map(), partsOf = () => [] }: DroppedContext,
): string | undefined {
  const known = new Set(previous.documents.get(folder)?.parts);
  const added = new Set([...partsOf(folder)].filter((name) => !known.has(name)));
  const guesses = [part];
  for (const [old, now] of renamed) {
    const id = new RegExp(`(?<=-)${old}(?=-|$)`, 'g');
    if (id.test(part)) guesses.push(...guesses.map((guess) => guess.replace(id, () => now)));
  }
  return guesses.find((guess) => added.has(guess));
}

function placeInState(folder: string, { shownState, lines }: DroppedContext): Place {
  const column = 7; // behind the indentation and the brace
  const length = `"folder": "${folder}"`.length;
  const line = lines.get(folder);
  return line === undefined
    ? { file: shownState, line: 1, column: 1, length: 1 }
    : { file: shownState, line, column, length };
}

/** The new ids that lost documents may go by: one with a name that is near, or the only new one for the only lost one. */
function guessRenamed(dropped: readonly Dropped[], context: DroppedContext): ReadonlyMap<string, string> {
  const lost = groupByKind(dropped.filter(({ part }) => part === undefined).map(({ folder }) => folder));
  const isNew = (folder: string) => !context.previous.documents.has(folder);
  const added = groupByKind([...context.present].filter(isNew));
  const renamed = new Map<string, string>();
  for (const [kind, ids] of lost) {
    const candidates = added.get(kind) ?? [];
    for (const id of ids) {
      const only = ids.length === 1 && candidates.length === 1 ? candidates[0] : undefined;
      const guess = findNearName(id, candidates) ?? only;
      if (guess !== undefined) renamed.set(`${kind}/${id}`, guess);
    }
  }
  return renamed;
}

function groupByKind(folders: readonly string[]): ReadonlyMap<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const folder of folders) {
    const [kind = '', id] = folder.split('/');
    if (id === undefined) continue;
    const group = groups.get(kind);
    if (group === undefined) groups.set(kind, [id]);
    else group.push(id);
  }
  return groups;
}
