import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { KINDS, type Kind } from '../model/kinds.ts';
import { escapeControls, formatValue } from '../problem/format-value.ts';
import { findNearName } from '../problem/near-name.ts';
import { compareText, type Problem } from '../problem/problem.ts';
import { EXIT, PublishError } from '../problem/publish-error.ts';
import { foldFileName, parseRecordFileName } from './record-file-name.ts';

/** A file that holds a record, not yet read. */
export interface RecordEntry {
  readonly kind: Kind;
  /** The name of the file without `.yaml`; nobody has compared it with the field `id`. */
  readonly id: string;
  readonly path: string;
  /** The path for people, with `/` on every system. */
  readonly shownPath: string;
}

export interface RecordList {
  /** In the order of the kinds, and of the ids by code unit within a kind. */
  readonly entries: readonly RecordEntry[];
  readonly problems: readonly Problem[];
}

const PUBLICATION_FILE = 'publication.yaml';

/**
 * Finds the records of a data folder, `{kind}/{id}.yaml`, without opening any file.
 *
 * Hidden files and README.md are passed over everywhere, and in the data folder itself all files that are not
 * YAML. Anything else that is not a record is a problem, so that no record is left out because of its name:
 * folders with other names, links, folders and special files in place of a record, and names that differ from
 * another only in case or form. The data folder itself may be a link. Synchronous, like the reading of records.
 *
 * @param folder the data folder, for example `data`
 * @param shownFolder how problems name it
 * @throws {PublishError} `NO_DATA` when the folder is missing, `NO_RECORDS` when it has neither a record nor a
 *   problem, `READ_FAILED` when the system refuses to list it
 */
export function listRecords(folder: string, shownFolder: string = folder): RecordList {
  const shown = shownFolder.replaceAll('\\', '/').replace(/\/+$/, '');
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw refuseDataFolder(shown);
  const items = readFolder(folder, shown);
  const strangers = items.flatMap((item) => explainStranger(item, `${shown}/${item.name}`));
  const folders = new Set(items.filter((item) => item.isDirectory()).map(({ name }) => name));
  const kinds = KINDS.filter((kind) => folders.has(kind));
  const lists = kinds.map((kind) => listKind(kind, join(folder, kind), `${shown}/${kind}`));
  const entries = lists.flatMap((list) => list.entries);
  const problems = [...strangers, ...lists.flatMap((list) => list.problems)];
  if (entries.length === 0 && problems.length === 0) throw refuseEmptiness(shown);
  return { entries, problems };
}

function listKind(kind: Kind, folder: string, shown: string): RecordList {
  const entries: RecordEntry[] = [];
  const problems: Problem[] = [];
  const items = readFolder(folder, shown);
  const twins = groupTwins(items);
  for (const item of items) {
    const shownPath = `${shown}/${item.name}`;
    const { id, fault } = parseRecordFileName(item.name);
    if (!item.isFile()) problems.push(refuse(shownPath, explainFileType(item)));
    else if (id !== undefined) entries.push({ kind, id, path: join(folder, item.name), shownPath });
    else problems.push(refuse(shownPath, explainTwins(item.name, twins) ?? fault));
  }
  entries.sort((a, b) => compareText(a.id, b.id));
  return { entries, problems };
}

/** What a folder holds, by code unit of the name; without hidden files and README.md, which are nobody's records. */
function readFolder(folder: string, shown: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter(({ name }) => !name.startsWith('.') && name !== 'README.md')
      .sort((a, b) => compareText(a.name, b.name));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    const message = `Cannot list ${formatValue(shown)}: the system must let us read the folder (${code})`;
    const help = `Make it readable: chmod u+rx ${escapeControls(shown)}`;
    throw new PublishError('READ_FAILED', EXIT.environment, message, help, error);
  }
}

type Fault = Pick<Problem, 'code' | 'help'> & { readonly must: string };

/** What in the data folder itself is neither the folder of a kind, nor the description, nor somebody's other file. */
function explainStranger(item: Dirent, shownPath: string): Problem[] {
  const { name } = item;
  if (item.isSymbolicLink()) return [refuse(shownPath, explainFileType(item))];
  if (item.isDirectory()) {
    return isKind(name)
      ? []
      : [refuse(shownPath, { code: 'BAD_FILE_NAME', must: KIND_MUST, help: suggestKind(name) })];
  }
  if (name === PUBLICATION_FILE || !/\.ya?ml$/i.test(name)) return [];
  const help =
    findNearName(name, [PUBLICATION_FILE]) === undefined
      ? 'Move it into the folder of its kind'
      : `Did you mean "${PUBLICATION_FILE}"? Rename it, or move it into the folder of its kind`;
  return [
    refuse(shownPath, { code: 'BAD_FILE_NAME', must: 'a record stands in the folder of its kind', help }),
  ];
}

function isKind(name: string): boolean {
  return (KINDS as readonly string[]).includes(name);
}

const KIND_MUST = `each folder in the data folder is named after a kind: ${KINDS.join(', ')}`;

function suggestKind(name: string): string {
  const near = findNearName(name, KINDS);
  return near === undefined ? 'Move it out of the data folder' : `Did you mean "${near}"? Rename the folder`;
}

function explainFileType(item: Dirent): Fault {
  if (item.isSymbolicLink()) {
    const must = 'a symbolic link is not followed, because it may lead out of the data';
    return { code: 'SYMBOLIC_LINK', must, help: 'Replace the link by what it leads to' };
  }
  const must = `a record is a regular file, not ${item.isDirectory() ? 'a folder' : 'a FIFO, socket or device'}`;
  return { code: 'NOT_A_FILE', must, help: 'Move it out of the data folder' };
}

/** Names of files by what they have in common, to find those that mean one record. */
function groupTwins(items: readonly Dirent[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const { name } of items) {
    const key = foldFileName(name);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [name]);
    else group.push(name);
  }
  return groups;
}

function explainTwins(name: string, twins: ReadonlyMap<string, readonly string[]>): Fault | undefined {
  const twin = twins.get(foldFileName(name))?.find((other) => other !== name);
  if (twin === undefined) return undefined;
  const must = `its name may not differ from ${formatValue(twin)} only in case or form`;
  return { code: 'ID_COLLISION', must, help: 'Delete one of the two, or give its record another id' };
}

function refuse(shownPath: string, { code, must, help }: Fault): Problem {
  const place = { file: escapeControls(shownPath), line: 1, column: 1, length: 1 };
  return { code, severity: 'error', place, message: `Cannot read ${formatValue(shownPath)}: ${must}`, help };
}

function refuseDataFolder(shown: string): PublishError {
  const message = `Cannot find data folder ${formatValue(shown)}: a folder with records must be there`;
  return new PublishError(
    'NO_DATA',
    EXIT.usage,
    message,
    'Name the folder with --data, or change to the folder above it',
  );
}

function refuseEmptiness(shown: string): PublishError {
  const message = `Cannot publish ${formatValue(shown)}: a publication has at least one record`;
  return new PublishError(
    'NO_RECORDS',
    EXIT.data,
    message,
    'Make the first one: communique new meeting my-meeting-1',
  );
}
