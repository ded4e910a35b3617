import { hash } from 'node:crypto';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { DistFolder } from './dist-folder.ts';
import type { ManifestEntry } from './manifest.ts';
import { MANIFEST_PATH, ProducedPaths } from './path.ts';
import type { Published } from './published.ts';
import { readPieces } from './read-pieces.ts';
import { StagedFile, writeNewFile } from './staged-file.ts';
import type { SwapPlace } from './swap.ts';

/** A file that is being made piece by piece. */
export interface OpenFile {
  write(chunk: string | Uint8Array): void;
  /** Ends the file, and tells what it came to; nothing may be written afterwards. */
  close(): ManifestEntry;
}

/** A finished file, and the name of its staged copy unless `dist/` holds the same already. */
export interface ProducedFile extends ManifestEntry {
  readonly staged: string | undefined;
}

/**
 * The files that one build makes: their contents go to the staging folder, and only when `dist/` differs.
 *
 * Of each file the path, type, size and hash stay in memory, never the content.
 */
export class ProducedFiles {
  readonly #place: SwapPlace;
  readonly #folder: string;
  readonly #published: Published;
  readonly #dist: DistFolder;
  readonly #paths = new ProducedPaths();
  readonly #open = new Set<StagedFile>();
  readonly #finished = new Map<string, ProducedFile>();
  #lastName = 0;

  /** @param folder absolute: the empty folder for staged files */
  constructor(place: SwapPlace, folder: string, published: Published) {
    this.#place = place;
    this.#folder = folder;
    this.#published = published;
    this.#dist = new DistFolder(place.fileSystem, place.root);
  }

  /** Writes a whole file; see `Staging.writeFile`. */
  writeFile(path: string, mediaType: string, content: string | Uint8Array): void {
    this.#paths.add(path);
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const entry = { path, mediaType, bytes: bytes.byteLength, sha256: hash('sha256', bytes) };
    this.#place.attempt(path, () => this.#finish(entry, this.#stageIfChanged(path, bytes)));
  }

  /** Starts a file; see `Staging.createFile`. */
  createFile(path: string, mediaType: string): OpenFile {
    this.#paths.add(path);
    const staged = this.#nextName();
    const { attempt, fileSystem } = this.#place;
    const file = attempt(path, () => new StagedFile(fileSystem, join(this.#folder, staged)));
    this.#open.add(file);
    return {
      write: (chunk) => attempt(path, () => file.write(chunk)),
      close: () => attempt(path, () => this.#close(file, path, mediaType, staged)),
    };
  }

  /** Makes `{path}.gz`; see `Staging.compressFile`. */
  async compressFile(path: string): Promise<void> {
    const source = this.#finished.get(path);
    if (source === undefined) throw new RangeError(`Cannot compress "${path}": it is not finished`);
    const target = `${path}.gz`;
    const kept = this.#place.attempt(target, () => this.#findCompressed(source, target));
    if (kept === undefined) return this.#compress(source, target);
    this.#paths.add(target);
    this.#finish(kept, undefined);
  }

  /** Every finished file. @throws {RangeError} while one is open */
  finished(): ProducedFile[] {
    if (this.#open.size > 0) throw new RangeError(`Cannot end the build: ${this.#open.size} files are open`);
    return [...this.#finished.values()];
  }

  /** Stages the manifest, and tells its name; `undefined` when `dist/` has the same. */
  stageManifest(text: string, evenIfSame: boolean): string | undefined {
    const bytes = Buffer.from(text);
    const step = () => (evenIfSame ? this.#stage(bytes) : this.#stageIfChanged(MANIFEST_PATH, bytes));
    return this.#place.attempt(MANIFEST_PATH, step);
  }

  /** Gives the descriptors of open files back. Never throws. */
  abandon(): void {
    for (const file of this.#open) {
      try {
        file.abandon();
      } catch {
        // The disk refused what is dropped anyway.
      }
    }
    this.#open.clear();
  }

  #close(file: StagedFile, path: string, mediaType: string, staged: string): ManifestEntry {
    if (!this.#open.delete(file)) throw new RangeError(`Cannot close "${path}": it is closed`);
    const entry = { path, mediaType, ...file.close() };
    const isSame = this.#dist.hasHash(path, entry);
    if (isSame) this.#place.fileSystem.unlinkSync(join(this.#folder, staged));
    this.#finish(entry, isSame ? undefined : staged);
    return entry;
  }

  #finish(entry: ManifestEntry, staged: string | undefined): void {
    this.#finished.set(entry.path, { ...entry, staged });
  }

  #stageIfChanged(path: string, bytes: Uint8Array): string | undefined {
    return this.#dist.hasContent(path, bytes) ? undefined : this.#stage(bytes);
  }

  #stage(bytes: Uint8Array): string {
    const staged = this.#nextName();
    writeNewFile(this.#place.fileSystem, join(this.#folder, staged), bytes);
    return staged;
  }

  #nextName(): string {
    this.#lastName += 1;
    return String(this.#lastName);
  }

  /** The compressed file of the last build, when source and result are both as its manifest lists them. */
  #findCompressed(source: ProducedFile, target: string): ManifestEntry | undefined {
    const isSameSource = this.#published.entries.get(source.path)?.sha256 === source.sha256;
    const entry = isSameSource ? this.#published.entries.get(target) : undefined;
    return entry !== undefined && this.#dist.hasHash(target, entry) ? entry : undefined;
  }

  async #compress(source: ProducedFile, target: string): Promise<void> {
    const { fileSystem, root } = this.#place;
    const file = source.staged === undefined ? join(root, source.path) : join(this.#folder, source.staged);
    const result = this.createFile(target, 'application/gzip');
    // Node writes neither a name nor a time into the head.
    await pipeline(Readable.from(readPieces(fileSystem, file)), createGzip({ level: 9 }), async (pieces) => {
      for await (const piece of pieces) result.write(piece);
    });
    result.close();
  }
}
