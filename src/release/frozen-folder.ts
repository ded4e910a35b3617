import { hash } from 'node:crypto';
import { join } from 'node:path';
import { EXIT, PublishError } from '../problem/publish-error.ts';
import type { FileSystem } from '../write/file-system.ts';
import type { ManifestEntry } from '../write/manifest.ts';
import { foldersOf } from '../write/path.ts';
import type { OpenFile } from '../write/produced-files.ts';
import { removeFolder } from '../write/remove-folder.ts';
import { StagedFile, writeNewFile } from '../write/staged-file.ts';
import { syncFiles, syncFolder } from '../write/sync.ts';
import { hasCode, writeFailed } from '../write/write-error.ts';
import { releaseExists } from './version.ts';

/** Where kept releases are. */
export interface ReleasesPlace {
  /** Absolute; made when it is missing. */
  readonly root: string;
  /** As a person would type it. */
  readonly shown: string;
}

/** The file that says that a folder was put in its place, and may not be remembered yet. */
export function pendingName(version: string): string {
  return `.${version}.pending`;
}

/**
 * A release in the making: its files go to a neighbour of its folder, which is renamed once all are there.
 *
 * Until it is confirmed, and when anything fails, there is no release. What a killed attempt left is removed by the
 * next one.
 */
export class FrozenFolder {
  readonly #fileSystem: FileSystem;
  readonly #place: ReleasesPlace;
  readonly #version: string;
  readonly #staged: string;
  readonly #pending: string;
  readonly #folders = new Set<string>();
  readonly #files = new Map<string, ManifestEntry>();
  readonly #open = new Set<StagedFile>();
  /** Whether the folder of releases was missing. */
  #madeRoot = false;
  #state: 'staged' | 'placed' | 'confirmed' = 'staged';

  /** @throws {PublishError} `RELEASE_EXISTS` or `WRITE_FAILED` */
  constructor(fileSystem: FileSystem, place: ReleasesPlace, version: string) {
    this.#fileSystem = fileSystem;
    this.#place = place;
    this.#version = version;
    this.#staged = join(place.root, `.${version}.staged`);
    this.#pending = join(place.root, pendingName(version));
    try {
      this.#attempt('', () => this.#prepare());
    } catch (error) {
      this.drop();
      throw error;
    }
  }

  /** What was written so far, in that order. */
  get files(): readonly ManifestEntry[] {
    return [...this.#files.values()];
  }

  /** @param path inside the folder of the release */
  writeFile(path: string, mediaType: string, content: string | Uint8Array): ManifestEntry {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    this.#attempt(path, () => writeNewFile(this.#fileSystem, this.#pathOf(path), bytes));
    return this.#finish({ path, mediaType, bytes: bytes.byteLength, sha256: hash('sha256', bytes) });
  }

  /** Starts a file that is written piece by piece. */
  createFile(path: string, mediaType: string): OpenFile {
    const file = this.#attempt(path, () => new StagedFile(this.#fileSystem, this.#pathOf(path)));
    this.#open.add(file);
    const close = () => {
      this.#open.delete(file);
      return file.close();
    };
    return {
      write: (chunk) => this.#attempt(path, () => file.write(chunk)),
      close: () => this.#finish({ path, mediaType, ...this.#attempt(path, close) }),
    };
  }

  /**
   * Puts the folder in its place; it is a release once that is remembered and confirmed.
   *
   * @throws {PublishError} `RELEASE_EXISTS` when somebody was faster, or `WRITE_FAILED`
   */
  async keep(): Promise<void> {
    try {
      await syncFiles(this.#fileSystem, this.#staged, [...this.#files.keys()]);
      for (const folder of this.#folders) syncFolder(this.#fileSystem, join(this.#staged, folder));
      syncFolder(this.#fileSystem, this.#staged);
      writeNewFile(this.#fileSystem, this.#pending, Buffer.alloc(0));
      this.#fileSystem.renameSync(this.#staged, this.#target);
      this.#state = 'placed';
      syncFolder(this.#fileSystem, this.#place.root);
    } catch (error) {
      if (hasCode(error, 'EEXIST', 'ENOTEMPTY')) throw releaseExists(this.#version);
      throw this.#explain('', error);
    }
  }

  /** Ends it, once the release is remembered. Never throws: what is remembered needs no confirmation. */
  confirm(): void {
    this.#state = 'confirmed';
    ignoringErrors(() => this.#fileSystem.unlinkSync(this.#pending));
  }

  /**
   * Removes what was not confirmed; may be called always.
   *
   * Never throws: what the system does not let go is taken for a release by nobody.
   */
  drop(): void {
    if (this.#state === 'confirmed') return;
    for (const file of this.#open) ignoringErrors(() => file.abandon());
    this.#open.clear();
    if (this.#state === 'placed') ignoringErrors(() => removeFolder(this.#fileSystem, this.#target));
    ignoringErrors(() => this.#fileSystem.unlinkSync(this.#pending));
    ignoringErrors(() => removeFolder(this.#fileSystem, this.#staged));
    if (this.#madeRoot) ignoringErrors(() => this.#fileSystem.rmdirSync(this.#place.root)); // refused unless empty
  }

  get #target(): string {
    return join(this.#place.root, this.#version);
  }

  #prepare(): void {
    this.#madeRoot = !this.#has(this.#place.root);
    this.#makeFolder(this.#place.root);
    if (this.#has(this.#pending)) {
      removeFolder(this.#fileSystem, this.#target);
      this.#fileSystem.unlinkSync(this.#pending);
    }
    if (this.#has(this.#target)) throw releaseExists(this.#version);
    removeFolder(this.#fileSystem, this.#staged);
    this.#makeFolder(this.#staged);
  }

  #has(path: string): boolean {
    return this.#fileSystem.lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  }

  /** Where a file is written; makes the folders above it. */
  #pathOf(path: string): string {
    for (const folder of foldersOf(path)) {
      if (!this.#folders.has(folder)) this.#makeFolder(join(this.#staged, folder));
      this.#folders.add(folder);
    }
    return join(this.#staged, path);
  }

  #makeFolder(folder: string): void {
    try {
      this.#fileSystem.mkdirSync(folder, 0o755);
    } catch (error) {
      if (hasCode(error, 'EEXIST')) return;
      throw error;
    }
    this.#fileSystem.chmodSync(folder, 0o755); // whatever the umask
  }

  #finish(entry: ManifestEntry): ManifestEntry {
    this.#files.set(entry.path, entry);
    return entry;
  }

  #attempt<T>(path: string, step: () => T): T {
    try {
      return step();
    } catch (error) {
      throw this.#explain(path, error);
    }
  }

  #explain(path: string, error: unknown): unknown {
    const shown = `${this.#place.shown}/${this.#version}${path === '' ? '' : `/${path}`}`;
    const failed = writeFailed(error, shown, false);
    if (failed === error || !(failed instanceof PublishError)) return error;
    const help = 'Clear the cause and run again; nothing of the release was kept';
    return new PublishError('WRITE_FAILED', EXIT.environment, failed.message, help, error);
  }
}

function ignoringErrors(step: () => void): void {
  try {
    step();
  } catch {
    // The error that led here, if any, says what happened.
  }
}
