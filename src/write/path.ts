/** Path of the list of files inside `dist/`; it does not list itself. */
export const MANIFEST_PATH = 'manifest.json';

const FORBIDDEN = /[\p{Cc}\\]/u;

/**
 * True for a path that stays inside the folder it is joined to, and means one file on each system.
 *
 * Relative, divided by `/`; refused are empty, `.` and `..` segments, backslashes and control characters.
 */
export function isInsidePath(path: string): boolean {
  return (
    !FORBIDDEN.test(path) && path.split('/').every((name) => name !== '' && name !== '.' && name !== '..')
  );
}

/** The folders above a path, outermost first: `a/b/c` is in `a` and `a/b`. */
export function foldersOf(path: string): string[] {
  const folders: string[] = [];
  for (let end = path.indexOf('/'); end !== -1; end = path.indexOf('/', end + 1)) {
    folders.push(path.slice(0, end));
  }
  return folders;
}

const INDEX_PATH =
  /^(?:[^/]+\/)?index\.[a-z]+$|^sitemap(?:-\d+)?\.xml$|^catalog\.[a-z]+$|^\.well-known\/void$|^(?:feed|v)\/[^/]+$/;

/**
 * True for a file that lists others, and so has to appear after them: an index of the top folder or of a kind,
 * the sitemap, the catalogue, the feed's head.
 */
export function isIndexPath(path: string): boolean {
  return INDEX_PATH.test(path);
}

/**
 * The paths that one build made, each once.
 *
 * A second file of one name is a bug of ours, as is one that only a case-sensitive file system can tell from
 * another, or a file where another file needs a folder.
 */
export class ProducedPaths {
  /** By folded spelling. */
  readonly #seen = new Map<string, { readonly spelling: string; readonly kind: 'file' | 'folder' }>();

  /** @throws {RangeError} when the path leaves the folder, is ours alone to write, or collides */
  add(path: string): void {
    if (!isInsidePath(path)) throw new RangeError(`Cannot write ${JSON.stringify(path)}: it leaves dist/`);
    if (path === MANIFEST_PATH) throw new RangeError(`Cannot write "${path}": staging writes it at the end`);
    for (const folder of foldersOf(path)) this.#register(folder, 'folder', path);
    this.#register(path, 'file', path);
  }

  #register(spelling: string, kind: 'file' | 'folder', path: string): void {
    const folded = spelling.normalize('NFC').toLowerCase();
    const earlier = this.#seen.get(folded);
    if (earlier === undefined) {
      this.#seen.set(folded, { spelling, kind });
    } else if (kind === 'file' || earlier.kind === 'file' || earlier.spelling !== spelling) {
      throw new RangeError(`Cannot write "${path}": "${earlier.spelling}" was written before and collides`);
    }
  }
}
