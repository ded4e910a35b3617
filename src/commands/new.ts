import { existsSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { chooseSeries } from '../draft/choose-series.ts';
import { draftMeeting } from '../draft/draft-meeting.ts';
import { formOf } from '../draft/form.ts';
import type { KnownFields } from '../draft/known.ts';
import { requireId, requireKind } from '../draft/require-name.ts';
import { createSkeleton } from '../draft/skeleton.ts';
import { writeDraft } from '../draft/write-draft.ts';
import type { AnyRecord, Kind } from '../model/kinds.ts';
import { formatValue } from '../problem/format-value.ts';
import { EXIT, PublishError } from '../problem/publish-error.ts';
import { loadData } from '../publish/load.ts';
import type { Console } from './console.ts';

interface NewOptions {
  readonly data: string;
  readonly series?: string | undefined;
}

/**
 * Writes the skeleton of a record, with all that can be known filled in; asks nothing.
 *
 * @throws {PublishError} `USAGE` for a kind, id or series that cannot be, `NO_DATA` without a data folder,
 *   `FILE_EXISTS` for a record that there is, `WRITE_FAILED`
 */
export function createRecord(
  kindName: string,
  idText: string,
  options: NewOptions,
  { stdout }: Console,
): void {
  const { data, series } = options;
  const kind = requireKind(kindName);
  const id = requireId(idText);
  if (series !== undefined && kind !== 'meeting') throw refuseSeries(kind);
  if (!isFolder(data)) throw refuseDataFolder(data);
  const known = kind === 'meeting' ? knowMeeting(id, data, series) : {};
  const path = join(data, kind, `${id}.yaml`);
  writeDraft(path, formatDraft(kind, { id: { value: id }, ...known }, data));
  const check = data === 'data' ? 'communique check' : `communique check --data ${data}`;
  stdout.write(`${path}\nNext: fill in what is empty, take what you need of the rest, and run: ${check}\n`);
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false; // missing, or out of reach
  }
}

function knowMeeting(id: string, data: string, asked: string | undefined): KnownFields {
  const records = loadRecords(data);
  const all = records.flatMap((each) => (each.kind === 'series' ? each.record : []));
  const chosen = chooseSeries(id, asked, all);
  const meetings = records.flatMap((each) => (each.kind === 'meeting' ? each.record : []));
  return chosen === undefined ? {} : draftMeeting(chosen, meetings);
}

/** None in an empty folder: somebody has to write the first one. */
function loadRecords(data: string): readonly AnyRecord[] {
  try {
    return loadData(data).records;
  } catch (error) {
    if (error instanceof PublishError && error.code === 'NO_RECORDS') return [];
    throw error;
  }
}

function formatDraft(kind: Kind, known: KnownFields, data: string): string {
  const schema = `vocab/records/${kind}.schema.json`;
  const root = dirname(data);
  const isBeside = existsSync(join(root, schema));
  const lines = [
    ...(isBeside
      ? [`# yaml-language-server: $schema=${pathFrom(join(data, kind), join(root, schema))}`]
      : []),
    '# Fill in what is empty. Of what follows a #, take what a source tells, without the #, and delete the rest.',
    ...createSkeleton(formOf(kind), known),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function pathFrom(folder: string, file: string): string {
  return relative(folder, file).replaceAll('\\', '/');
}

function refuseSeries(kind: Kind): PublishError {
  const message = `Cannot start a ${kind} from a series: only a meeting belongs to one`;
  return new PublishError('USAGE', EXIT.usage, message, 'Leave out --series');
}

function refuseDataFolder(data: string): PublishError {
  const message = `Cannot find data folder ${formatValue(data)}: a folder with records must be there`;
  const help = 'Name the folder with --data, or change to the folder above it';
  return new PublishError('NO_DATA', EXIT.usage, message, help);
}
