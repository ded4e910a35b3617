import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { type AnyRecord, KINDS, type Kind } from '../model/kinds.ts';
import type { Publication } from '../model/publication.ts';
import type { Tombstone, Withdrawn } from '../model/tombstone.ts';
import { formatValue } from '../problem/format-value.ts';
import { compareProblems, compareText, type Locate, type Problem } from '../problem/problem.ts';
import { EXIT, PublishError } from '../problem/publish-error.ts';
import { listRecords, type RecordEntry } from '../read/list-records.ts';
import { readRecordText } from '../read/read-file.ts';
import { parseRecord } from '../read/read-yaml.ts';
import { type KnownIds, validateCycles, validateReferences } from '../validate/between-records.ts';
import { Gone } from '../validate/gone.ts';
import { RecordIndex } from '../validate/index-of-records.ts';
import { type Validated, validatePublication } from '../validate/record.ts';
import { groupMeetings, resolveRecord } from '../validate/resolve.ts';
import { validateSanity } from '../validate/sanity.ts';
import { movedTo, validateFormerIds, validateSuccessor } from '../validate/tombstones.ts';
import { createLocate, loadEntry, shownPath } from './load-entry.ts';
import { type LoadedState, loadState } from './load-state.ts';
import { validatePermanence } from './permanence.ts';

/** A data folder, read and checked as a whole. */
export interface Loaded {
  /** Left out when publication.yaml has problems. */
  readonly publication: Publication | undefined;
  /** Resolved records without errors, by kind and id; the publication is complete only without errors. */
  readonly records: readonly AnyRecord[];
  /** Where the values of each record are in its file, by kind and id with a `/` between. */
  readonly lines: ReadonlyMap<string, string>;
  /** What is left of records that were withdrawn, and old addresses of records, by kind and id. */
  readonly tombstones: readonly Tombstone[];
  /** What was published so far; left out before the first release. */
  readonly published: LoadedState | undefined;
  /** All problems, sorted by file and line. */
  readonly problems: readonly Problem[];
  /** Files that were looked into. */
  readonly files: number;
}

/**
 * Reads every record of a folder and checks each by itself, all together, and against what was published before;
 * shows all problems, not the first.
 *
 * Records are held in memory once they are checked, since each may ask about any other. Of positions, only the lines
 * are: a file with a problem is read once more to find the column.
 *
 * @param readEntry how each file is read and checked by itself
 * @throws {PublishError} when the folder or publication.yaml is missing, or what was published before is not to be read
 */
export function loadData(data: string, readEntry = loadEntry): Loaded {
  const published = loadState(data);
  const { entries, problems: listed } = listRecords(data);
  const { record: publication, problems: ofPublication } = loadPublication(data);
  const problems = [...listed, ...ofPublication];
  const records: AnyRecord[] = [];
  const lines = new Map<string, string>();
  const withdrawn: Withdrawn[] = [];
  for (const entry of entries) {
    const loaded = readEntry(entry);
    problems.push(...loaded.problems);
    if (loaded.record !== undefined) records.push(loaded.record);
    if (loaded.lines !== undefined) lines.set(`${entry.kind}/${entry.id}`, loaded.lines);
    if (loaded.withdrawn !== undefined) withdrawn.push(loaded.withdrawn);
  }
  const tombstones = sortTombstones([...withdrawn, ...records.flatMap(movedTo)]);
  const files = new Map(entries.map((entry) => [`${entry.kind}/${entry.id}`, entry]));
  problems.push(...validateTogether({ records, withdrawn, tombstones, files }));
  if (published !== undefined && listed.length === 0) {
    problems.push(...validatePermanence({ data, published, publication, records, tombstones, entries }));
  }
  return {
    publication,
    records: resolveAll(records),
    lines,
    tombstones,
    published,
    problems: problems.sort(compareProblems),
    files: entries.length + 1,
  };
}

function loadPublication(data: string): Validated<Publication> {
  const path = join(data, 'publication.yaml');
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) throw noPublicationFile(shownPath(path));
  const { text, problem } = readRecordText(path, shownPath(path));
  if (text === undefined) return { record: undefined, problems: problem === undefined ? [] : [problem] };
  const parsed = parseRecord(text, shownPath(path));
  if (parsed.value === undefined) return { record: undefined, problems: parsed.problems };
  const { record, problems } = validatePublication(parsed.value, parsed.locate);
  return {
    record: parsed.problems.length > 0 ? undefined : record,
    problems: [...parsed.problems, ...problems],
  };
}

function noPublicationFile(shown: string): PublishError {
  const message = `Cannot find ${formatValue(shown)}: it says what the publication is called and where it is published`;
  const help = 'Write it with the fields that docs/data-format.md lists under publication.yaml';
  return new PublishError('NO_DATA', EXIT.usage, message, help);
}

/** By kind, in the order in which kinds are published, and id; what was withdrawn before what goes by another id. */
function sortTombstones(tombstones: readonly Tombstone[]): readonly Tombstone[] {
  return tombstones.toSorted(
    (a, b) =>
      KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
      compareText(a.id, b.id) ||
      compareText(b.status, a.status) ||
      compareText(a.status === 'moved' ? a.movedTo : '', b.status === 'moved' ? b.movedTo : ''),
  );
}

interface Together {
  readonly records: readonly AnyRecord[];
  readonly withdrawn: readonly Withdrawn[];
  readonly tombstones: readonly Tombstone[];
  /** By kind and id, with a `/` between. */
  readonly files: ReadonlyMap<string, RecordEntry>;
}

function validateTogether({ records, withdrawn, tombstones, files }: Together): Problem[] {
  const index = new RecordIndex(records);
  const gone = new Gone(tombstones);
  const known = listKnown(files.values(), withdrawn);
  const ofRecords = records.flatMap((record) => {
    const locate = createLocate(files.get(`${record.kind}/${record.record.id}`));
    return [
      ...validateReferences(record, known, gone, locate),
      ...validateCycles(record, index, locate),
      ...validateFormerIds(record, known, gone, locate),
      ...validateSanity(record, index, locate),
    ];
  });
  const ofWithdrawn = withdrawn.flatMap((each) => {
    return validateSuccessor(each, known, gone, createLocate(files.get(`${each.kind}/${each.id}`)));
  });
  return [...ofRecords, ...ofWithdrawn];
}

function listKnown(entries: Iterable<RecordEntry>, withdrawn: readonly Withdrawn[]): KnownIds {
  const ids = Object.fromEntries(KINDS.map((kind) => [kind, new Set<string>()])) as Record<Kind, Set<string>>;
  for (const { kind, id } of entries) ids[kind].add(id);
  for (const { kind, id } of withdrawn) ids[kind].delete(id);
  return ids;
}

function resolveAll(records: readonly AnyRecord[]): AnyRecord[] {
  const index = new RecordIndex(records);
  const meetings = groupMeetings(index.all('meeting'));
  return records.map((record) => resolveRecord(record, index, meetings));
}

/** Finds the fields of a record in its file, which is read when the first one is asked for. */
export function locateInRecord(data: string, kind: Kind, id: string): Locate {
  const path = join(data, kind, `${id}.yaml`);
  return createLocate({ kind, id, path, shownPath: shownPath(path) });
}
