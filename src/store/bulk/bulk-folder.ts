import { formatValue } from '../../problem/format-value.ts';
import { EXIT, PublishError } from '../../problem/publish-error.ts';
import type { FileSystem } from '../../write/file-system.ts';
import { hasCode } from '../../write/write-error.ts';
import { SCRIPT_NAMES } from './scripts/loader-scripts.ts';

/** The list of shards: written last, so that a folder without it is not finished. */
export const SHARDS_NAME = 'shards.json';

/** The same list while it is being written. */
export const UNFINISHED_NAME = 'shards.json.part';

const MAX_SHOWN = 5;
const SHARD_NAME = /^communique-\d{4,}\.nq(?:\.gz)?$/;

/**
 * Makes a folder ready to be filled: makes it if it is missing, and removes what an earlier run wrote into it.
 *
 * @param folder absolute
 * @param shown as a person would type it
 * @throws {PublishError} `FOREIGN_FILE` when anything else is in it; nothing is removed then
 */
export function prepareBulkFolder(fileSystem: FileSystem, folder: string, shown: string): void {
  const entries = listEntries(fileSystem, folder);
  if (entries === undefined) {
    fileSystem.mkdirSync(folder, { recursive: true });
    return;
  }
  const foreign = entries.filter((entry) => !(entry.isFile() && isOurs(entry.name))).map(({ name }) => name);
  if (foreign.length > 0) throw foreignFile(foreign.sort(), shown);
  const names = entries.map(({ name }) => name);
  for (const name of [SHARDS_NAME, ...names.filter((name) => name !== SHARDS_NAME)]) {
    if (names.includes(name)) fileSystem.unlinkSync(`${folder}/${name}`);
  }
}

function isOurs(name: string): boolean {
  return (
    name === SHARDS_NAME || name === UNFINISHED_NAME || SHARD_NAME.test(name) || SCRIPT_NAMES.includes(name)
  );
}

function listEntries(fileSystem: FileSystem, folder: string) {
  try {
    return fileSystem.readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

function foreignFile(names: readonly string[], shown: string): PublishError {
  const some = names.slice(0, MAX_SHOWN).map((name) => formatValue(name));
  const more = names.length > MAX_SHOWN ? ` and ${names.length - MAX_SHOWN} more` : '';
  return new PublishError(
    'FOREIGN_FILE',
    EXIT.environment,
    `Cannot fill ${formatValue(shown)}: it holds ${some.join(', ')}${more}, which no run of ours wrote`,
    'Name a folder that is empty, or not there yet; nothing of yours was changed',
  );
}
