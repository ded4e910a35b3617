import { lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { formatValue } from '../problem/format-value.ts';
import { compareText } from '../problem/problem.ts';
import { EXIT, PublishError } from '../problem/publish-error.ts';

/** A published folder as it is on disk; no link inside it is followed. */
export class PublishedFolder {
  /** Absolute, links resolved. */
  readonly root: string;
  /** Paths of all plain files, sorted. */
  readonly files: readonly string[];
  /** Paths of what is neither a plain file nor a folder: links, pipes, sockets. */
  readonly others: readonly string[];
  readonly #known: ReadonlySet<string>;

  /** @throws {PublishError} `NO_PUBLICATION` when there is no such folder */
  constructor(dist: string) {
    if (!statSync(dist, { throwIfNoEntry: false })?.isDirectory()) throw noPublication(dist);
    this.root = realpathSync(dist);
    const found = [...this.#walk('')].sort((a, b) => compareText(a.path, b.path));
    this.files = found.filter(({ isFile }) => isFile).map(({ path }) => path);
    this.others = found.filter(({ isFile }) => !isFile).map(({ path }) => path);
    this.#known = new Set(this.files.flatMap((path) => [path, ...foldersAbove(path)]));
  }

  /** True for a plain file, and for a folder with one in it when the path ends in a slash. */
  has(path: string): boolean {
    return this.#known.has(path);
  }

  sizeOf(path: string): number {
    return lstatSync(join(this.root, path)).size;
  }

  readBytes(path: string): Buffer {
    return readFileSync(join(this.root, path));
  }

  *#walk(folder: string): Generator<{ readonly path: string; readonly isFile: boolean }> {
    for (const entry of readdirSync(join(this.root, folder), { withFileTypes: true })) {
      const path = `${folder}${entry.name}`;
      if (entry.isDirectory()) yield* this.#walk(`${path}/`);
      else yield { path, isFile: entry.isFile() };
    }
  }
}

/** `a/b/c` is in `a/` and `a/b/`; the top folder is the empty path. */
function foldersAbove(path: string): string[] {
  const folders = [''];
  for (let end = path.indexOf('/'); end !== -1; end = path.indexOf('/', end + 1)) {
    folders.push(path.slice(0, end + 1));
  }
  return folders;
}

function noPublication(dist: string): PublishError {
  const message = `Cannot verify ${formatValue(dist)}: there is no such folder`;
  return new PublishError('NO_PUBLICATION', EXIT.usage, message, 'Make it first: communique build');
}
