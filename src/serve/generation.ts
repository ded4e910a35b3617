import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { VOID_FILE } from '../host/table.ts';
import { formatValue } from '../problem/format-value.ts';
import { type ManifestEntry, parseManifest } from '../write/manifest.ts';
import { MANIFEST_PATH } from '../write/path.ts';
import { isSystemError } from '../write/write-error.ts';
import { arrangeResources, type ServedFiles } from './arrange.ts';
import { DiskBody } from './disk-body.ts';
import type { MemoryLimits } from './limits.ts';
import { parseRobots, readTombstones, TOMBSTONE_DUMP, type Tombstone } from './read-facts.ts';
import { isStillThere, readServedFile, type Shelf } from './read-served-file.ts';
import { parseTarget } from './request-target.ts';
import type { Resource } from './resource.ts';
import { describeFile, type ServedFile } from './served-file.ts';

/** All that one build published, as it is served: it never changes, and the next build makes another. */
export interface Generation {
  /** SHA-256 of the manifest, lower-case hexadecimal. */
  readonly version: string;
  /** What all addresses of the publication start with, where it says so. */
  readonly base: string | undefined;
  /** That of the base, decoded: what is published is below it. It begins and ends with a slash. */
  readonly basePath: string;
  readonly files: ServedFiles;
  /** By path in `dist/`. */
  readonly resources: ReadonlyMap<string, Resource>;
  readonly tombstones: readonly Tombstone[];
}

/** Where a generation comes from. */
export interface GenerationSource {
  readonly dist: string;
  /** In place of what the publication says. */
  readonly base: string | undefined;
  readonly limits: MemoryLimits;
  /** Files that may be held open. */
  readonly maxOpenFiles: number;
}

/** Why what is in `dist/` cannot be served now: a sentence that goes on after "Cannot serve …: ". */
export interface Obstacle {
  readonly obstacle: string;
  /** Whether there is no publication at all. */
  readonly isMissing: boolean;
}

/** Addresses that the server answers itself. */
export const HEALTH_PATH = 'health';
export const SPARQL_PATH = 'sparql';

/**
 * Reads what is published now; all of it is there, and as the manifest lists it, or it is not taken.
 *
 * What has not changed since the generation before is taken over from it.
 */
export async function readGeneration(
  source: GenerationSource,
  before: Generation | undefined,
): Promise<Generation | Obstacle> {
  try {
    const bytes = readFileSync(join(source.dist, MANIFEST_PATH));
    const entries = parseManifest(bytes.toString());
    if (entries === undefined) return refuse('manifest.json must be a list of files');
    const served = entries.filter(({ path }) => isServed(path));
    const reserved = served.find(({ path }) => isReserved(path));
    if (reserved !== undefined)
      return refuse(`the server needs the address of ${formatValue(reserved.path)} itself`);
    const files = await readFiles(source, served, before);
    if ('obstacle' in files) return files;
    files.set(MANIFEST_PATH, describeManifest(source.dist, bytes));
    return await complete(source, files, before);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const isMissing = (error.code === 'ENOENT' || error.code === 'ENOTDIR') && before === undefined;
    return { obstacle: `all files of manifest.json must be there, and readable (${error.code})`, isMissing };
  }
}

function refuse(obstacle: string): Obstacle {
  return { obstacle, isMissing: false };
}

/** Hidden files are nobody's business but one. */
function isServed(path: string): boolean {
  return path === VOID_FILE.path || !path.split('/').some((name) => name.startsWith('.'));
}

function isReserved(path: string): boolean {
  return path === HEALTH_PATH || path.startsWith(`${HEALTH_PATH}/`) || path === SPARQL_PATH;
}

/** How long others wait at most, in milliseconds, while small files are read one after the other. */
const SLICE_MS = 10;

async function readFiles(
  source: GenerationSource,
  entries: readonly ManifestEntry[],
  before: Generation | undefined,
): Promise<Map<string, ServedFile> | Obstacle> {
  const files = new Map<string, ServedFile>();
  const shelves = chooseShelves(entries, source);
  let restedMs = performance.now();
  for (const entry of entries) {
    const { path } = entry;
    const shelf = shelves.get(path) ?? 'disk';
    const known = before?.files.get(path);
    const isKnown = known !== undefined && isStillThere(source.dist, known, entry, shelf);
    const file = isKnown ? known : await readServedFile(source.dist, entry, shelf);
    if (file === undefined) {
      retire(files.values(), before?.files);
      return refuse(`${formatValue(path)} must be as manifest.json lists it`);
    }
    files.set(path, file);
    if (performance.now() - restedMs < SLICE_MS) continue;
    await setImmediate();
    restedMs = performance.now();
  }
  return files;
}

/** The smallest files go into memory, as many as fit; the largest of the others are held open. */
function chooseShelves(
  entries: readonly ManifestEntry[],
  { limits, maxOpenFiles }: GenerationSource,
): ReadonlyMap<string, Shelf> {
  const shelves = new Map<string, Shelf>();
  const others: string[] = [];
  let held = 0;
  for (const { path, bytes } of entries.toSorted((a, b) => a.bytes - b.bytes)) {
    held += bytes;
    if (bytes <= limits.maxFileBytes && held <= limits.maxBytes) shelves.set(path, 'memory');
    else others.push(path);
  }
  for (const path of others.slice(-maxOpenFiles)) shelves.set(path, 'open');
  return shelves;
}

function describeManifest(dist: string, bytes: Buffer): ServedFile {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const entry = { path: MANIFEST_PATH, mediaType: 'application/json', bytes: bytes.length, sha256 };
  return describeFile(entry, bytes, statSync(join(dist, MANIFEST_PATH)).mtimeMs);
}

async function complete(
  source: GenerationSource,
  files: Map<string, ServedFile>,
  before: Generation | undefined,
): Promise<Generation> {
  const { sha256: version = '' } = files.get(MANIFEST_PATH)?.entry ?? {};
  const robots = files.get('robots.txt')?.body;
  const base = source.base ?? (robots instanceof Buffer ? parseRobots(robots.toString()) : undefined);
  const dump = files.get(TOMBSTONE_DUMP);
  const isSame = before !== undefined && before.files.get(TOMBSTONE_DUMP) === dump;
  const tombstones = isSame ? before.tombstones : dump === undefined ? [] : await readTombstones(source.dist);
  const resources = arrangeResources(files, tombstones, base);
  return { version, base, basePath: pathOf(base), files, tombstones, resources };
}

function pathOf(base: string | undefined): string {
  return base === undefined ? '/' : (parseTarget(new URL(base).pathname) ?? '/');
}

/** Lets files go that are in no later generation. */
export function retire(files: Iterable<ServedFile>, later: ServedFiles | undefined): void {
  for (const file of files) {
    const { body } = file;
    if (body instanceof DiskBody && later?.get(file.entry.path) !== file) body.retire();
  }
}
