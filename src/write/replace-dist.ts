import { constants } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../problem/problem.ts';
import { DistFolder } from './dist-folder.ts';
import { refuseForeign } from './foreign.ts';
import { type Journal, type Move, readJournal, writeJournal } from './journal.ts';
import { isIndexPath, MANIFEST_PATH } from './path.ts';
import type { ProducedFile } from './produced-files.ts';
import { type Published, readPublished } from './published.ts';
import type { StagingFolder } from './staging-folder.ts';
import { applySwap, findChangedFolders, findPendingMoves, type SwapPlace } from './swap.ts';
import { syncFiles, syncFolder } from './sync.ts';

/** The staged files in the order in which they are put in place: contents, then the pages that list them. */
export function orderMoves(files: readonly ProducedFile[]): Move[] {
  const moves = files.flatMap(({ staged, path }) =>
    staged === undefined ? [] : [{ from: staged, to: path }],
  );
  return moves.sort(
    (a, b) => Number(isIndexPath(a.to)) - Number(isIndexPath(b.to)) || compareText(a.to, b.to),
  );
}

/** Files that the last build published, this one did not make, and that are still there as plain files. */
export function findStale(place: SwapPlace, published: Published, files: readonly ProducedFile[]): string[] {
  const dist = new DistFolder(place.fileSystem, place.root);
  const made = new Set(files.map((file) => file.path));
  return [...published.entries.keys()]
    .filter((path) => path !== MANIFEST_PATH && !made.has(path) && dist.look(path) === 'file')
    .sort(compareText);
}

/**
 * Replaces `dist/`: all or nothing once the journal is written, which the next build finishes if this one cannot.
 *
 * @throws {PublishError} `FOREIGN_FILE` or `WRITE_FAILED`; before the journal is written `dist/` is as it was
 */
export async function replaceDist(
  place: SwapPlace,
  folder: StagingFolder,
  published: Published,
  journal: Journal,
): Promise<void> {
  refuseForeignTargets(place, [...journal.moves, journal.manifest], published);
  for (const path of findChangedFolders(place, journal)) {
    place.attempt(path, () => requireWritable(place, path));
  }
  await keepStagedFiles(place, journal);
  await writeJournal(place.fileSystem, place.staging, journal);
  folder.holdsSwap = true;
  applySwap(place, journal);
  folder.holdsSwap = false;
}

/** Finishes the swap that a dead owner of the folder had begun, if there is one. */
export function finishSwap(place: SwapPlace, folder: StagingFolder): void {
  const journal = readJournal(place.fileSystem, place.staging);
  if (journal === undefined) return;
  folder.holdsSwap = true;
  const published = readPublished(place.fileSystem, place.root);
  refuseForeignTargets(place, findPendingMoves(place, journal), published);
  applySwap(place, journal);
  folder.holdsSwap = false;
}

function refuseForeignTargets(place: SwapPlace, moves: readonly Move[], published: Published): void {
  const dist = new DistFolder(place.fileSystem, place.root);
  const targets = moves.map((move) => move.to);
  place.attempt('', () => refuseForeign(dist, targets, published.isOurs, place.shown));
}

/** Asks beforehand, so that a folder that cannot be written does not cut the swap. */
function requireWritable({ fileSystem, root }: SwapPlace, path: string): void {
  const folder = join(root, path);
  if (fileSystem.statSync(folder, { throwIfNoEntry: false }) === undefined) return;
  fileSystem.accessSync(folder, constants.W_OK);
}

async function keepStagedFiles({ fileSystem, staging }: SwapPlace, journal: Journal): Promise<void> {
  const folder = join(staging, journal.files);
  const names = [...journal.moves, journal.manifest].map((move) => move.from);
  await syncFiles(fileSystem, folder, names);
  syncFolder(fileSystem, folder);
}
