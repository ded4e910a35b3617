import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { EXIT, PublishError } from '../problem/publish-error.ts';
import { type FileSystem, realFileSystem } from './file-system.ts';
import { writeNewFile } from './staged-file.ts';
import { syncFolder } from './sync.ts';
import { describeSystemError, isSystemError } from './write-error.ts';

const NAME = 'publication-state.json';

/** Where the state is kept: beside the data folder, under one name. */
export function locateState(data: string): string {
  return join(dirname(resolve(data)), NAME);
}

/**
 * Reads the text of the state, without a byte order mark; nothing where there is no file.
 *
 * @param file absolute
 * @throws {PublishError} `STATE_UNREADABLE` for a link, which may lead anywhere, for what is not a file, and where the
 *   system refuses
 */
export function readStateText(file: string, fileSystem: FileSystem = realFileSystem): string | undefined {
  try {
    if (!requireFile(file, fileSystem)) return undefined;
    const descriptor = fileSystem.openSync(file, constants.O_RDONLY | constants.O_NOFOLLOW);
    try {
      return fileSystem.readFileSync(descriptor, 'utf8').replace(/^\uFEFF/, '');
    } finally {
      fileSystem.closeSync(descriptor);
    }
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const message = `Cannot read ${JSON.stringify(file)}: ${describeSystemError(error)}`;
    throw new PublishError(
      'STATE_UNREADABLE',
      EXIT.environment,
      message,
      'Make it readable and run again',
      error,
    );
  }
}

/**
 * Writes the state so that a reader, and the next build, sees the old text or the new one, never a part of it.
 *
 * Leaves the file alone when the text is the same. What is there under the name is replaced, never written through.
 *
 * @param file absolute; its folder must exist
 * @throws {PublishError} `STATE_UNREADABLE` for a link or what is not a file, `WRITE_FAILED` when the system refuses;
 *   the old file is then still whole
 */
export function writeStateText(
  file: string,
  text: string,
  fileSystem: FileSystem = realFileSystem,
): 'written' | 'unchanged' {
  if (readStateText(file, fileSystem) === text) return 'unchanged';
  const beside = join(dirname(file), `.${NAME}.${randomBytes(8).toString('hex')}`);
  try {
    replaceFile(file, beside, Buffer.from(text), fileSystem);
    return 'written';
  } catch (error) {
    removeIfThere(beside, fileSystem);
    if (!isSystemError(error)) throw error;
    const message = `Cannot write ${JSON.stringify(file)}: ${describeSystemError(error)}`;
    const help = 'Clear the cause and run the same command again; the file is whole';
    throw new PublishError('WRITE_FAILED', EXIT.environment, message, help, error);
  }
}

function replaceFile(file: string, beside: string, bytes: Uint8Array, fileSystem: FileSystem): void {
  writeNewFile(fileSystem, beside, bytes);
  const descriptor = fileSystem.openSync(beside, 'r');
  try {
    fileSystem.fsyncSync(descriptor);
  } finally {
    fileSystem.closeSync(descriptor);
  }
  fileSystem.renameSync(beside, file);
  syncFolder(fileSystem, dirname(file));
}

/** Whether there is a file; anything else under its name is refused. */
function requireFile(file: string, fileSystem: FileSystem): boolean {
  const stats = fileSystem.lstatSync(file, { throwIfNoEntry: false });
  if (stats === undefined) return false;
  if (stats.isFile()) return true;
  const what = stats.isSymbolicLink() ? 'a symbolic link, which is not followed' : 'not a file';
  const message = `Cannot read ${JSON.stringify(file)}: it is ${what}`;
  const help = 'Put the file itself there, as version control has it';
  throw new PublishError('STATE_UNREADABLE', EXIT.environment, message, help);
}

/** What stopped the writing is what is told; should this fail too, a hidden file stays behind. */
function removeIfThere(file: string, fileSystem: FileSystem): void {
  try {
    fileSystem.unlinkSync(file);
  } catch (error) {
    if (!isSystemError(error)) throw error;
  }
}
