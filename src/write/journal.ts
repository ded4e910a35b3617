import { join } from 'node:path';
import type { FileSystem } from './file-system.ts';
import { isInsidePath } from './path.ts';
import { writeNewFile } from './staged-file.ts';
import { syncFiles, syncFolder } from './sync.ts';
import { hasCode } from './write-error.ts';

/** One staged file and where in `dist/` it goes. */
export interface Move {
  /** Name inside the folder of staged files. */
  readonly from: string;
  /** Path inside `dist/`. */
  readonly to: string;
}

/**
 * What a swap does, written down before it begins, so that another build can finish it.
 *
 * A move whose staged file is gone has been made.
 */
export interface Journal {
  /** Name of the folder of staged files; no other build has one of that name. */
  readonly files: string;
  /** In this order: contents, then the pages that list them. */
  readonly moves: readonly Move[];
  /** Paths of stale files. */
  readonly removals: readonly string[];
  /** Made last of all: once it is, there is nothing left to do. */
  readonly manifest: Move;
}

const NAME = 'journal.json';

/**
 * Writes the journal into the staging folder: with that the swap is decided.
 *
 * The journal appears whole, and after the staged files are kept by the disk.
 */
export async function writeJournal(fileSystem: FileSystem, staging: string, journal: Journal): Promise<void> {
  const draft = `${NAME}-draft`;
  writeNewFile(fileSystem, join(staging, draft), Buffer.from(JSON.stringify(journal)));
  await syncFiles(fileSystem, staging, [draft]);
  fileSystem.renameSync(join(staging, draft), join(staging, NAME));
  syncFolder(fileSystem, staging);
}

/** The journal that a build left, or `undefined` when it had not come that far. */
export function readJournal(fileSystem: FileSystem, staging: string): Journal | undefined {
  try {
    return parseJournal(fileSystem.readFileSync(join(staging, NAME), 'utf8'));
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/** Reads the text of a journal; `undefined` when it is damaged or names a path outside. */
export function parseJournal(text: string): Journal | undefined {
  try {
    const value = JSON.parse(text) as Record<keyof Journal, unknown>;
    return isJournal(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isJournal(value: Record<keyof Journal, unknown>): value is Record<keyof Journal, unknown> & Journal {
  const { files, moves, removals, manifest } = value;
  return (
    isName(files) &&
    Array.isArray(moves) &&
    moves.every(isMove) &&
    Array.isArray(removals) &&
    removals.every((path) => typeof path === 'string' && isInsidePath(path)) &&
    isMove(manifest)
  );
}

function isMove(value: unknown): value is Move {
  if (typeof value !== 'object' || value === null) return false;
  const { from, to } = value as Record<keyof Move, unknown>;
  return isName(from) && typeof to === 'string' && isInsidePath(to);
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && isInsidePath(value) && !value.includes('/');
}
