import { relative } from 'node:path';
import type { AnyRecord } from '../model/kinds.ts';
import type { TombstoneFile, Withdrawn } from '../model/tombstone.ts';
import { formatValue } from '../problem/format-value.ts';
import type { Locate, Problem } from '../problem/problem.ts';
import type { RecordEntry } from '../read/list-records.ts';
import { readRecordText } from '../read/read-file.ts';
import { parseRecord } from '../read/read-yaml.ts';
import { serializeLines } from '../read/record-lines.ts';
import { validateParts } from '../validate/parts.ts';
import { hasWithdrawal, validateRecord, validateTombstone } from '../validate/record.ts';

/** What one file came to: a record, what is left of one, or neither where it has errors. */
export interface LoadedEntry {
  readonly record?: AnyRecord | undefined;
  readonly withdrawn?: Withdrawn | undefined;
  /** Where the values of the record are in the file, for {@link parseLines}; of records alone. */
  readonly lines?: string;
  readonly problems: readonly Problem[];
}

/** Reads one file and checks it by itself. */
export function loadEntry(entry: RecordEntry): LoadedEntry {
  const { text, problem } = readRecordText(entry.path, entry.shownPath);
  if (text === undefined) return { problems: problem === undefined ? [] : [problem] };
  const { value, locate, problems } = parseRecord(text, entry.shownPath);
  if (value === undefined) return { problems };
  const loaded = hasWithdrawal(value)
    ? checkTombstone(entry, value, locate)
    : checkRecord(entry, value, locate);
  return { ...loaded, problems: [...problems, ...loaded.problems] };
}

function checkRecord(entry: RecordEntry, value: unknown, locate: Locate): LoadedEntry {
  const { kind } = entry;
  const validated = validateRecord(kind, value, locate);
  if (validated.record === undefined) return { problems: validated.problems };
  const record = { kind, record: validated.record } as AnyRecord;
  const ofId = validateId(record.record.id, entry, locate);
  const problems = [...validated.problems, ...ofId, ...validateParts(record, locate)];
  if (ofId.length > 0) return { problems }; // nothing is found by an id that is wrong
  return { record, lines: serializeLines(value, (path) => locate(path).line), problems };
}

function checkTombstone(entry: RecordEntry, value: unknown, locate: Locate): LoadedEntry {
  const { record, problems } = validateTombstone(entry.kind, value, locate);
  if (record === undefined) return { problems };
  const ofId = validateId(record.id, entry, locate);
  const withdrawn = ofId.length === 0 ? toWithdrawn(entry, record) : undefined;
  return { withdrawn, problems: [...problems, ...ofId] };
}

function toWithdrawn({ kind }: RecordEntry, { id, name, withdrawn }: TombstoneFile): Withdrawn {
  return { kind, id, status: 'withdrawn', name, ...withdrawn };
}

function validateId(own: string, { kind, id }: RecordEntry, locate: Locate): Problem[] {
  if (own === id) return [];
  const message = `Cannot publish ${kind} ${formatValue(own)}: the file is called ${formatValue(`${id}.yaml`)}`;
  const help = `Write id: ${id}, or rename the file`;
  return [{ code: 'ID_MISMATCH', severity: 'error', place: locate(['id']), message, help }];
}

/** Finds the fields of a file, which is read when the first one is asked for. */
export function createLocate(entry: RecordEntry | undefined): Locate {
  let locate: Locate | undefined;
  return (path, target) => {
    if (entry === undefined) return { file: '', line: 1, column: 1, length: 1 };
    locate ??= parseRecord(readRecordText(entry.path, entry.shownPath).text ?? '', entry.shownPath).locate;
    return locate(path, target);
  };
}

/** A path as a person would type it here. */
export function shownPath(path: string): string {
  const short = relative(process.cwd(), path);
  return short.startsWith('..') ? path : short;
}
