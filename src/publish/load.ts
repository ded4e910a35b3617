import { lstatSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { type AnyRecord, KINDS, type Kind } from '../model/kinds.ts';
import type { Publication } from '../model/publication.ts';
import { formatValue } from '../problem/format-value.ts';
import { compareProblems, type Locate, type Problem } from '../problem/problem.ts';
import { EXIT, PublishError } from '../problem/publish-error.ts';
import { listRecords, type RecordEntry } from '../read/list-records.ts';
import { readRecordText } from '../read/read-file.ts';
import { parseRecord } from '../read/read-yaml.ts';
import { type KnownIds, validateCycles, validateReferences } from '../validate/between-records.ts';
import { RecordIndex } from '../validate/index-of-records.ts';
import { validateParts } from '../validate/parts.ts';
import { type Validated, validatePublication, validateRecord } from '../validate/record.ts';
import { groupMeetings, resolveRecord } from '../validate/resolve.ts';
import { validateSanity } from '../validate/sanity.ts';

/** A data folder, read and checked as a whole. */
export interface Loaded {
  /** Left out when publication.yaml has problems. */
  readonly publication: Publication | undefined;
  /** Resolved records without errors, by kind and id; the publication is complete only without errors. */
  readonly records: readonly AnyRecord[];
  /** All problems, sorted by file and line. */
  readonly problems: readonly Problem[];
  /** Files that were looked into. */
  readonly files: number;
}

/**
 * Reads every record of a folder and checks each by itself and all together; shows all problems, not the first.
 *
 * Records are held in memory once they are checked, since each may ask about any other. Positions are not: a file
 * with a problem is read once more to find the line.
 *
 * @throws {PublishError} when the folder or publication.yaml is missing
 */
export function loadData(data: string): Loaded {
  const { entries, problems: listed } = listRecords(data);
  const { record: publication, problems: ofPublication } = loadPublication(data);
  const problems = [...listed, ...ofPublication];
  const records: AnyRecord[] = [];
  for (const entry of entries) {
    const loaded = loadRecord(entry);
    problems.push(...loaded.problems);
    if (loaded.record !== undefined) records.push(loaded.record);
  }
  problems.push(...validateTogether(records, entries));
  return {
    publication,
    records: resolveAll(records),
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

function loadRecord(entry: RecordEntry): {
  readonly record: AnyRecord | undefined;
  readonly problems: Problem[];
} {
  const { text, problem } = readRecordText(entry.path, entry.shownPath);
  if (text === undefined) return { record: undefined, problems: problem === undefined ? [] : [problem] };
  const parsed = parseRecord(text, entry.shownPath);
  const problems = [...parsed.problems];
  if (parsed.value === undefined) return { record: undefined, problems };
  const validated = validateRecord(entry.kind, parsed.value, parsed.locate);
  problems.push(...validated.problems);
  if (validated.record === undefined) return { record: undefined, problems };
  const record = { kind: entry.kind, record: validated.record } as AnyRecord;
  const ofId = validateId(record, entry, parsed.locate);
  problems.push(...ofId, ...validateParts(record, parsed.locate));
  return { record: ofId.length === 0 ? record : undefined, problems }; // nothing is found by an id that is wrong
}

function validateId({ kind, record }: AnyRecord, { id }: RecordEntry, locate: Locate): Problem[] {
  if (record.id === id) return [];
  const message = `Cannot publish ${kind} ${formatValue(record.id)}: the file is called ${formatValue(`${id}.yaml`)}`;
  const help = `Write id: ${id}, or rename the file`;
  return [{ code: 'ID_MISMATCH', severity: 'error', place: locate(['id']), message, help }];
}

function validateTogether(records: readonly AnyRecord[], entries: readonly RecordEntry[]): Problem[] {
  const index = new RecordIndex(records);
  const known = idsOf(entries);
  const files = new Map(entries.map((entry) => [`${entry.kind}/${entry.id}`, entry]));
  return records.flatMap((record) => {
    const locate = createLocate(files.get(`${record.kind}/${record.record.id}`));
    return [
      ...validateReferences(record, known, locate),
      ...validateCycles(record, index, locate),
      ...validateSanity(record, index, locate),
    ];
  });
}

function idsOf(entries: readonly RecordEntry[]): KnownIds {
  const ids = Object.fromEntries(KINDS.map((kind) => [kind, new Set<string>()])) as Record<Kind, Set<string>>;
  for (const { kind, id } of entries) ids[kind].add(id);
  return ids;
}

function resolveAll(records: readonly AnyRecord[]): AnyRecord[] {
  const index = new RecordIndex(records);
  const meetings = groupMeetings(index.all('meeting'));
  return records.map((record) => resolveRecord(record, index, meetings));
}

/** Reads and checks the file of one record, with the sources beside it that it cites. */
export function loadFile(file: string): {
  readonly record: AnyRecord | undefined;
  readonly problems: Problem[];
} {
  const path = resolve(file);
  const [, kind, id] = /([^/\\]+)[/\\]([^/\\]+)\.yaml$/.exec(path) ?? [];
  const known = KINDS.find((name) => name === kind);
  if (known === undefined || id === undefined) throw notARecord(file);
  const loaded = loadRecord({ kind: known, id, path, shownPath: file });
  if (loaded.record === undefined || loaded.problems.some(({ severity }) => severity === 'error')) {
    return { record: undefined, problems: loaded.problems };
  }
  const sources = citedBy(loaded.record).flatMap((source) => {
    const beside = join(dirname(path), '..', 'source', `${source}.yaml`);
    const { record } = loadRecord({ kind: 'source', id: source, path: beside, shownPath: shownPath(beside) });
    return record ?? [];
  });
  const index = new RecordIndex([loaded.record, ...sources]);
  return { record: resolveRecord(loaded.record, index, new Map()), problems: loaded.problems };
}

function citedBy({ record }: AnyRecord): string[] {
  const passages = 'passages' in record ? (record.passages ?? []) : [];
  return [...new Set(passages.map(({ source }) => String(source)))];
}

function notARecord(file: string): PublishError {
  const message = `Cannot map ${formatValue(file)}: a record is a file {kind}/{id}.yaml`;
  return new PublishError('USAGE', EXIT.usage, message, `Kinds: ${KINDS.join(', ')}`);
}

/** Finds the fields of a record in its file, which is read when the first one is asked for. */
export function locateInRecord(data: string, kind: Kind, id: string): Locate {
  const path = join(data, kind, `${id}.yaml`);
  return createLocate({ kind, id, path, shownPath: shownPath(path) });
}

function createLocate(entry: RecordEntry | undefined): Locate {
  let locate: Locate | undefined;
  return (path, target) => {
    if (entry === undefined) return { file: '', line: 1, column: 1, length: 1 };
    locate ??= parseRecord(readRecordText(entry.path, entry.shownPath).text ?? '', entry.shownPath).locate;
    return locate(path, target);
  };
}

/** A path as a person would type it here. */
function shownPath(path: string): string {
  const short = relative(process.cwd(), path);
  return short.startsWith('..') ? path : short;
}
