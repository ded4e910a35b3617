import { join } from 'node:path';
import { DistFolder } from './dist-folder.ts';
import type { FileSystem } from './file-system.ts';
import type { Journal, Move } from './journal.ts';
import { foldersOf } from './path.ts';
import { removeFolder } from './remove-folder.ts';
import { syncFolder } from './sync.ts';
import { type Attempt, hasCode } from './write-error.ts';

/** Where a swap takes place. */
export interface SwapPlace {
  readonly fileSystem: FileSystem;
  /** `dist/`: absolute, links resolved; made when it is missing. */
  readonly root: string;
  /** The staging folder, on the same file system. */
  readonly staging: string;
  /** What was typed for `dist/`. */
  readonly shown: string;
  /** Names the path inside `dist/` when the system refuses. */
  readonly attempt: Attempt;
}

/** The moves of a journal that have not been made; none when the swap came to its end. */
export function findPendingMoves(place: SwapPlace, journal: Journal): Move[] {
  return [...journal.moves, journal.manifest].filter((move) => isPending(place, journal, move));
}

/**
 * Puts the staged files in place, one rename each, so that a reader sees an old or a new file and never a part.
 *
 * Folders are made first; then come contents and the pages that list them; stale files and the folders that
 * they leave empty go after that; the manifest is the very last. May be run again after it was cut anywhere.
 * Whoever calls has made sure that only files of ours are in the way.
 */
export function applySwap(place: SwapPlace, journal: Journal): void {
  const pending = findPendingMoves(place, journal);
  const manifest = pending.pop();
  if (manifest === undefined) return;
  makeRootFolder(place);
  const ready = new Set<string>();
  for (const move of [...pending, manifest]) place.attempt(move.to, () => makeWay(place, move.to, ready));
  for (const move of pending) makeMove(place, journal, move);
  removeStale(place, journal.removals);
  makeMove(place, journal, manifest);
  // One is enough where the file system keeps changes of names in order: ext4, XFS and Btrfs do.
  place.attempt('', () => syncFolder(place.fileSystem, place.root));
}

function stagedFile(place: SwapPlace, journal: Journal, move: Move): string {
  return join(place.staging, journal.files, move.from);
}

function isPending(place: SwapPlace, journal: Journal, move: Move): boolean {
  return lookUp(place.fileSystem, stagedFile(place, journal, move)) !== undefined;
}

function makeMove(place: SwapPlace, journal: Journal, move: Move): void {
  const file = stagedFile(place, journal, move);
  place.attempt(move.to, () => place.fileSystem.renameSync(file, join(place.root, move.to)));
}

/** Makes the folders above a path; a stale file where a folder is due, or the reverse, has to go before its time. */
function makeWay({ fileSystem, root }: SwapPlace, path: string, ready: Set<string>): void {
  for (const folder of foldersOf(path)) {
    if (ready.has(folder)) continue;
    ready.add(folder);
    const file = join(root, folder);
    const stats = lookUp(fileSystem, file);
    if (stats?.isDirectory()) continue;
    if (stats?.isFile()) fileSystem.unlinkSync(file);
    makeFolder(fileSystem, file);
  }
  const target = join(root, path);
  if (lookUp(fileSystem, target)?.isDirectory()) removeFolder(fileSystem, target);
}

function makeRootFolder({ fileSystem, root, attempt }: SwapPlace): void {
  if (lookUp(fileSystem, root) === undefined) attempt('', () => makeFolder(fileSystem, root));
}

/** Not `recursive`: on a read-only disk that reports ENOENT. */
function makeFolder(fileSystem: FileSystem, folder: string): void {
  fileSystem.mkdirSync(folder, 0o755);
  fileSystem.chmodSync(folder, 0o755); // whatever the umask
}

function removeStale({ fileSystem, root, attempt }: SwapPlace, paths: readonly string[]): void {
  const dist = new DistFolder(fileSystem, root);
  const present = paths.filter((path) => attempt(path, () => dist.look(path)) === 'file');
  const folders = new Set(
    paths.flatMap(foldersOf).filter((path) => attempt(path, () => dist.look(path)) === 'folder'),
  );
  for (const path of present) attempt(path, () => fileSystem.unlinkSync(join(root, path)));
  const innermostFirst = [...folders].sort((a, b) => b.length - a.length);
  for (const path of innermostFirst) attempt(path, () => removeIfEmpty(fileSystem, join(root, path)));
}

function removeIfEmpty(fileSystem: FileSystem, folder: string): void {
  try {
    fileSystem.rmdirSync(folder);
  } catch (error) {
    if (!hasCode(error, 'ENOTEMPTY', 'EEXIST', 'ENOENT')) throw error;
  }
}

function lookUp(fileSystem: FileSystem, file: string) {
  return fileSystem.lstatSync(file, { throwIfNoEntry: false });
}

/** The folders whose entries a swap changes, as far as they exist; to ask beforehand whether they can be written. */
export function findChangedFolders(place: SwapPlace, journal: Journal): Set<string> {
  const paths = [...journal.moves.map((move) => move.to), ...journal.removals, journal.manifest.to];
  const dist = new DistFolder(place.fileSystem, place.root);
  const folders = new Set<string>();
  for (const path of paths)
    folders.add(foldersOf(path).findLast((folder) => dist.look(folder) === 'folder') ?? '');
  return folders;
}
