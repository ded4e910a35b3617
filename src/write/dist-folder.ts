import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { FileSystem } from './file-system.ts';
import { foldersOf } from './path.ts';
import { readPieces } from './read-pieces.ts';

/** What stands at a path; `other` is a link, a device, a socket or a pipe. */
export type Kind = 'missing' | 'file' | 'folder' | 'other';

/**
 * A look at `dist/` that follows no link inside it.
 *
 * Folders are looked at once and remembered: make another one after folders have changed.
 */
export class DistFolder {
  readonly #fileSystem: FileSystem;
  readonly #root: string;
  readonly #folders = new Map<string, Kind>();

  /** @param root absolute, links resolved; need not exist */
  constructor(fileSystem: FileSystem, root: string) {
    this.#fileSystem = fileSystem;
    this.#root = root;
  }

  /** What stands at a path; `missing` also when it would be under something that is not a folder. */
  look(path: string): Kind {
    return this.#lookAt(path).kind;
  }

  /** The outermost of the folders above a path that is something else. */
  findBlocker(path: string): string | undefined {
    return foldersOf(path).find((folder) => ['file', 'other'].includes(this.#lookAtFolder(folder)));
  }

  /** True when a plain file stands at the path and holds these bytes. */
  hasContent(path: string, content: Uint8Array): boolean {
    const { kind, bytes } = this.#lookAt(path);
    if (kind !== 'file' || bytes !== content.byteLength) return false;
    return this.#fileSystem.readFileSync(join(this.#root, path)).equals(content);
  }

  /** True when a plain file stands at the path and has this size and hash; reads it in pieces. */
  hasHash(path: string, expected: { readonly bytes: number; readonly sha256: string }): boolean {
    const { kind, bytes } = this.#lookAt(path);
    if (kind !== 'file' || bytes !== expected.bytes) return false;
    const hash = createHash('sha256');
    for (const piece of readPieces(this.#fileSystem, join(this.#root, path))) hash.update(piece);
    return hash.digest('hex') === expected.sha256;
  }

  /** Everything inside a folder that is not a folder, at any depth. */
  *filesIn(folder: string): Generator<{ readonly path: string; readonly kind: Kind }> {
    for (const name of this.#fileSystem.readdirSync(join(this.#root, folder))) {
      const path = `${folder}/${name}`;
      const kind = this.look(path);
      if (kind === 'folder') yield* this.filesIn(path);
      else yield { path, kind };
    }
  }

  #lookAt(path: string): { readonly kind: Kind; readonly bytes: number } {
    const slash = path.lastIndexOf('/');
    if (slash !== -1 && this.#lookAtFolder(path.slice(0, slash)) !== 'folder') {
      return { kind: 'missing', bytes: 0 };
    }
    const stats = this.#fileSystem.lstatSync(join(this.#root, path), { throwIfNoEntry: false });
    if (stats === undefined) return { kind: 'missing', bytes: 0 };
    const kind = stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'other';
    return { kind, bytes: stats.size };
  }

  #lookAtFolder(path: string): Kind {
    const known = this.#folders.get(path);
    if (known !== undefined) return known;
    const { kind } = this.#lookAt(path);
    this.#folders.set(path, kind);
    return kind;
  }
}
