import { FOLDER_CLASSES } from '../host/table.ts';
import { compareText } from '../problem/problem.ts';
import type { ManifestEntry } from '../write/manifest.ts';

/** A folder with an index in several formats, one of which a client asks for. */
export interface NegotiatedFolder {
  /** Path with a slash at the end. */
  readonly folder: string;
  /** Its files, by media type. */
  readonly variants: ReadonlyMap<string, ManifestEntry>;
}

/** A larger file is asked for only once, to compare it. */
const MAX_BYTES = 4 * 1024 * 1024;

/** What is looked at of a publication: the same things each time. */
export interface Sample {
  /** How many documents the publication has. */
  readonly documents: number;
  /** Those looked at: the list, the first and the last thing of each kind; those with most formats come first. */
  readonly folders: readonly NegotiatedFolder[];
  /** The smallest file of each extension and part of the publication, since each is asked for several times. */
  readonly files: readonly ManifestEntry[];
}

/**
 * Takes things of every sort out of a manifest.
 *
 * @param gone folders that lead to no record any more, with a slash at the end: no format of theirs is promised
 */
export function takeSample(entries: readonly ManifestEntry[], gone: ReadonlySet<string>): Sample {
  const sorted = entries.toSorted((a, b) => compareText(a.path, b.path));
  const folders = listFolders(sorted);
  const living = folders.filter(({ folder }) => !gone.has(folder));
  return {
    documents: folders.length,
    folders: [...groupBy(living, ({ folder }) => partOf(folder)).values()]
      .flatMap(takeThree)
      .sort((a, b) => b.variants.size - a.variants.size),
    files: [...groupBy(sorted, ({ path }) => `${partOf(path)} ${extensionOf(path)}`).values()]
      .flatMap((group) => group.toSorted((a, b) => a.bytes - b.bytes)[0] ?? [])
      .filter(({ bytes }) => bytes <= MAX_BYTES),
  };
}

/** The extension in small letters, without a dot; empty for a name without one. */
export function extensionOf(path: string): string {
  return /(?<=[^/])\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
}

/** Folders with a choice; which files a choice is between, the table of all server configurations says. */
function listFolders(sorted: readonly ManifestEntry[]): NegotiatedFolder[] {
  const byPath = new Map(sorted.map((entry) => [entry.path, entry]));
  const folders = new Set(sorted.flatMap(({ path }) => /^(?:.*\/)?(?=index\.[a-z]+$)/.exec(path) ?? []));
  return [...folders]
    .map((folder) => ({ folder, variants: findVariants(folder, byPath) }))
    .filter(({ variants }) => variants.size > 1);
}

function findVariants(folder: string, byPath: ReadonlyMap<string, ManifestEntry>) {
  const found = FOLDER_CLASSES.find(({ paths }) => new RegExp(paths).test(folder));
  const variants = new Map<string, ManifestEntry>();
  for (const extension of found?.extensions ?? []) {
    const stem = extension === 'html' ? 'index' : (found?.stem ?? 'index');
    const entry = byPath.get(`${folder}${stem}.${extension}`);
    if (entry !== undefined) variants.set(bareType(entry.mediaType), entry);
  }
  return variants;
}

function bareType(mediaType: string): string {
  return (mediaType.split(';')[0] ?? '').trim().toLowerCase();
}

/** `meeting` of `meeting/a/index.ttl`; empty for what is at the top. */
function partOf(path: string): string {
  return path.includes('/') ? (path.split('/')[0] ?? '') : '';
}

/** The first two, which are the list and the first thing, and the last. */
function takeThree<T>(things: readonly T[]): T[] {
  const [first, second, ...others] = things;
  return [first, second, others.at(-1)].flatMap((thing) => (thing === undefined ? [] : [thing]));
}

function groupBy<T>(things: readonly T[], keyOf: (thing: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const group = groups.get(keyOf(thing));
    if (group === undefined) groups.set(keyOf(thing), [thing]);
    else group.push(thing);
  }
  return groups;
}
