import { join } from 'node:path';
import { compareText } from '../problem/problem.ts';
import { type FileSystem, realFileSystem } from './file-system.ts';
import type { Journal } from './journal.ts';
import { locateDist } from './locate-dist.ts';
import { type ManifestEntry, serializeManifest } from './manifest.ts';
import { type Processes, realProcesses } from './owner-process.ts';
import { MANIFEST_PATH } from './path.ts';
import { type OpenFile, type ProducedFile, ProducedFiles } from './produced-files.ts';
import { type Published, readPublished } from './published.ts';
import { findStale, finishSwap, orderMoves, replaceDist } from './replace-dist.ts';
import { StagingFolder } from './staging-folder.ts';
import type { SwapPlace } from './swap.ts';
import { createAttempt } from './write-error.ts';

/** What a build did to `dist/`; `manifest.json` is not counted. */
export interface Replaced {
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
  /** All that is published now, sorted by path. */
  readonly files: readonly ManifestEntry[];
}

/**
 * A build in the making: files go to a neighbour of `dist/` until all are there, and then replace it.
 *
 * Paths are relative to `dist/` and divided by `/`; one that leaves it, is made twice or differs from another in
 * case only is a `RangeError`. What the system refuses is a `PublishError`.
 */
export interface Staging {
  /** Writes a whole file; a string becomes UTF-8. */
  writeFile(path: string, mediaType: string, content: string | Uint8Array): void;
  /** Starts a file that is written piece by piece, for what is too large to hold. */
  createFile(path: string, mediaType: string): OpenFile;
  /**
   * Compresses a finished file to `{path}.gz`.
   *
   * A compressed file of the last build is kept while its source is the same, so that its bytes change with the
   * source and not with the version of zlib.
   */
  compressFile(path: string): Promise<void>;
  /** Replaces `dist/`; afterwards this is over. Nothing at all is touched when nothing has changed. */
  commit(): Promise<Replaced>;
  /** Drops what is staged; of a replacement that was cut, nothing is dropped. Never throws, may be called always. */
  discard(): void;
}

/**
 * Begins a build; first finishes the replacement that an earlier one was killed in.
 *
 * @param dist the folder to replace; made at the end when it is missing
 * @throws {PublishError} `BUILD_RUNNING`, `WRITE_FAILED` or, for an earlier build, `FOREIGN_FILE`; exit 3
 */
export function openStaging(
  dist: string,
  fileSystem: FileSystem = realFileSystem,
  processes: Processes = realProcesses,
): Staging {
  const { root, staging, shown } = locateDist(fileSystem, dist);
  let folder: StagingFolder | undefined;
  const attempt = createAttempt(shown, () => folder?.holdsSwap === true);
  return attempt('', () => {
    folder = new StagingFolder(fileSystem, staging, processes);
    return beginBuild({ fileSystem, root, staging, shown, attempt }, folder);
  });
}

function beginBuild(place: SwapPlace, folder: StagingFolder): Staging {
  try {
    finishSwap(place, folder);
    folder.prepare();
    return new Build(place, folder, readPublished(place.fileSystem, place.root));
  } catch (error) {
    folder.leave();
    throw error;
  }
}

class Build implements Staging {
  readonly #place: SwapPlace;
  readonly #folder: StagingFolder;
  readonly #published: Published;
  readonly #produced: ProducedFiles;
  #takesFiles = true;
  #isOver = false;

  constructor(place: SwapPlace, folder: StagingFolder, published: Published) {
    this.#place = place;
    this.#folder = folder;
    this.#published = published;
    this.#produced = new ProducedFiles(place, join(folder.path, folder.files), published);
  }

  writeFile(path: string, mediaType: string, content: string | Uint8Array): void {
    this.#requireOngoing();
    this.#produced.writeFile(path, mediaType, content);
  }

  createFile(path: string, mediaType: string): OpenFile {
    this.#requireOngoing();
    return this.#produced.createFile(path, mediaType);
  }

  async compressFile(path: string): Promise<void> {
    this.#requireOngoing();
    await this.#attempt(`${path}.gz`, this.#produced.compressFile(path));
  }

  async commit(): Promise<Replaced> {
    this.#requireOngoing();
    const files = this.#produced.finished();
    this.#takesFiles = false;
    const journal = this.#place.attempt('', () => this.#plan(files));
    if (journal !== undefined) {
      await this.#attempt('', replaceDist(this.#place, this.#folder, this.#published, journal));
    }
    this.discard();
    const written = journal?.moves.length ?? 0;
    const removed = journal?.removals.length ?? 0;
    return { written, unchanged: files.length - written, removed, files: listEntries(files) };
  }

  discard(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#takesFiles = false;
    this.#produced.abandon();
    this.#folder.leave();
  }

  /** What is to be done, or `undefined` when `dist/` is as it shall be. */
  #plan(files: readonly ProducedFile[]): Journal | undefined {
    const moves = orderMoves(files);
    const removals = findStale(this.#place, this.#published, files);
    const changesFiles = moves.length > 0 || removals.length > 0;
    const from = this.#produced.stageManifest(serializeManifest(files), changesFiles);
    if (from === undefined) return undefined;
    return { files: this.#folder.files, moves, removals, manifest: { from, to: MANIFEST_PATH } };
  }

  #requireOngoing(): void {
    if (!this.#takesFiles) throw new RangeError('Cannot write to a build that has ended');
  }

  async #attempt<T>(path: string, step: Promise<T>): Promise<T> {
    try {
      return await step;
    } catch (error) {
      return this.#place.attempt(path, () => {
        throw error;
      });
    }
  }
}

function listEntries(files: readonly ProducedFile[]): ManifestEntry[] {
  return files
    .map(({ path, mediaType, bytes, sha256 }) => ({ path, mediaType, bytes, sha256 }))
    .sort((a, b) => compareText(a.path, b.path));
}
