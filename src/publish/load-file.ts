import { dirname, join, resolve } from 'node:path';
import { type AnyRecord, KINDS } from '../model/kinds.ts';
import type { Withdrawn } from '../model/tombstone.ts';
import { formatValue } from '../problem/format-value.ts';
import type { Problem } from '../problem/problem.ts';
import { EXIT, PublishError } from '../problem/publish-error.ts';
import { RecordIndex } from '../validate/index-of-records.ts';
import { resolveRecord } from '../validate/resolve.ts';
import { loadEntry, shownPath } from './load-entry.ts';

/** One file: a resolved record, or what is left of one that was withdrawn; neither where it has errors. */
export interface LoadedFile {
  readonly record: AnyRecord | undefined;
  readonly withdrawn: Withdrawn | undefined;
  readonly problems: readonly Problem[];
}

/** Reads and checks the file of one record, with the sources beside it that it cites. */
export function loadFile(file: string): LoadedFile {
  const path = resolve(file);
  const [, kind, id] = /([^/\\]+)[/\\]([^/\\]+)\.yaml$/.exec(path) ?? [];
  const known = KINDS.find((name) => name === kind);
  if (known === undefined || id === undefined) throw notARecord(file);
  const { record, withdrawn, problems } = loadEntry({ kind: known, id, path, shownPath: file });
  if (problems.some(({ severity }) => severity === 'error')) {
    return { record: undefined, withdrawn: undefined, problems };
  }
  return { record: record === undefined ? undefined : resolveAlone(record, path), withdrawn, problems };
}

function resolveAlone(record: AnyRecord, path: string): AnyRecord {
  const sources = citedBy(record).flatMap((source) => {
    const beside = join(dirname(path), '..', 'source', `${source}.yaml`);
    const loaded = loadEntry({ kind: 'source', id: source, path: beside, shownPath: shownPath(beside) });
    return loaded.record ?? [];
  });
  return resolveRecord(record, new RecordIndex([record, ...sources]), new Map());
}

function citedBy({ record }: AnyRecord): string[] {
  const passages = 'passages' in record ? (record.passages ?? []) : [];
  return [...new Set(passages.map(({ source }) => String(source)))];
}

function notARecord(file: string): PublishError {
  const message = `Cannot map ${formatValue(file)}: a record is a file {kind}/{id}.yaml`;
  return new PublishError('USAGE', EXIT.usage, message, `Kinds: ${KINDS.join(', ')}`);
}
