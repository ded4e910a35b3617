import { createHash } from 'node:crypto';
import { dirname, join, relative, resolve } from 'node:path';
import { formatValue } from '../problem/format-value.ts';
import { EXIT, PublishError } from '../problem/publish-error.ts';
import type { PublicationState, ReleaseState } from '../state/publication-state.ts';
import { type FileSystem, realFileSystem } from '../write/file-system.ts';
import type { ManifestEntry } from '../write/manifest.ts';
import { readPieces } from '../write/read-pieces.ts';
import { hasCode } from '../write/write-error.ts';
import { pendingName, type ReleasesPlace } from './frozen-folder.ts';
import { type KeptRelease, RELEASE_FILE } from './kept-release.ts';
import { parseReleaseFile, type ReleaseFile } from './release-file.ts';
import { parseVersion } from './version.ts';

/** Where the releases of a folder of records are kept: beside it. */
export function locateReleases(data: string): ReleasesPlace {
  const root = join(dirname(resolve(data)), 'releases');
  const short = relative(process.cwd(), root);
  return { root, shown: short.startsWith('..') ? root : short };
}

/**
 * Reads the kept releases, oldest first, and makes sure that no byte of them has changed.
 *
 * Passes over the folder of a release that was cut short before it was remembered.
 *
 * @param data the folder of the records
 * @param state what was published so far; `undefined` when nothing was released yet
 * @throws {PublishError} `RELEASE_MISSING`, `RELEASE_CHANGED`, `STATE_LOST` or `READ_FAILED`
 */
export function readReleases(
  data: string,
  state: Pick<PublicationState, 'releases'> | undefined,
  fileSystem: FileSystem = realFileSystem,
): readonly KeptRelease[] {
  const place = locateReleases(data);
  const known = state?.releases ?? [];
  refuseUnknown(fileSystem, place, known);
  return known.map((release) => readRelease(fileSystem, place, release));
}

function refuseUnknown(fileSystem: FileSystem, place: ReleasesPlace, known: readonly ReleaseState[]): void {
  const names = listFolders(fileSystem, place);
  const unknown = names.find((name) => known.every(({ version }) => version !== name));
  if (unknown !== undefined) throw stateLost(`${place.shown}/${unknown}`);
}

/** Folders that are called like a version, sorted, but not of a release that was cut short. */
function listFolders(fileSystem: FileSystem, { root, shown }: ReleasesPlace): string[] {
  try {
    const entries = fileSystem.readdirSync(root, { withFileTypes: true });
    const pending = new Set(entries.filter((entry) => entry.isFile()).map(({ name }) => name));
    const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    return folders
      .filter((name) => parseVersion(name) !== undefined && !pending.has(pendingName(name)))
      .sort();
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return [];
    throw explain(error, shown);
  }
}

function readRelease(
  fileSystem: FileSystem,
  place: ReleasesPlace,
  { version, date, files }: ReleaseState,
): KeptRelease {
  const [folder, shown] = [join(place.root, version), `${place.shown}/${version}`];
  const isFolder = fileSystem.lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
  if (!isFolder) throw releaseMissing(version, shown);
  for (const [path, sha256] of files) {
    if (hashFile(fileSystem, join(folder, path), `${shown}/${path}`) !== sha256) {
      throw releaseChanged(version, shown, path);
    }
  }
  const listed = readList(fileSystem, join(folder, RELEASE_FILE));
  if (listed === undefined || !isSameList(listed.files, files))
    throw releaseChanged(version, shown, RELEASE_FILE);
  const all = [...listed.files, ownEntry(fileSystem, folder, files)];
  return { version, date, base: listed.base, folder, files: all };
}

/** Reads a kept file as UTF-8; nothing when the release has no such file. */
export function readKeptText(
  { folder, files }: KeptRelease,
  path: string,
  fileSystem: FileSystem = realFileSystem,
): string | undefined {
  const isKept = files.some((file) => file.path === path);
  return isKept ? fileSystem.readFileSync(join(folder, path), 'utf8') : undefined;
}

function readList(fileSystem: FileSystem, file: string): Pick<ReleaseFile, 'base' | 'files'> | undefined {
  const isFile = fileSystem.lstatSync(file, { throwIfNoEntry: false })?.isFile() === true;
  return isFile ? parseReleaseFile(fileSystem.readFileSync(file, 'utf8')) : undefined;
}

/** Whether release.json and the state speak of the same files. */
function isSameList(listed: readonly ManifestEntry[], files: ReadonlyMap<string, string>): boolean {
  const isKnown = listed.every(({ path, sha256 }) => files.get(path) === sha256);
  return isKnown && files.has(RELEASE_FILE) && files.size === listed.length + 1;
}

/** The entry of release.json, which cannot list itself. */
function ownEntry(fileSystem: FileSystem, folder: string, files: ReadonlyMap<string, string>): ManifestEntry {
  const bytes = fileSystem.lstatSync(join(folder, RELEASE_FILE)).size;
  const sha256 = files.get(RELEASE_FILE) ?? '';
  return { path: RELEASE_FILE, mediaType: 'application/json', bytes, sha256 };
}

/** @returns nothing for what is no plain file */
function hashFile(fileSystem: FileSystem, file: string, shown: string): string | undefined {
  try {
    if (fileSystem.lstatSync(file, { throwIfNoEntry: false })?.isFile() !== true) return undefined;
    const hash = createHash('sha256');
    for (const piece of readPieces(fileSystem, file)) hash.update(piece);
    return hash.digest('hex');
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return undefined;
    throw explain(error, shown);
  }
}

function explain(error: unknown, shown: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === '') return error;
  const message = `Cannot read ${formatValue(shown)}: the system must let us (${code})`;
  return new PublishError('READ_FAILED', EXIT.environment, message, 'Make it readable, and run again', error);
}

function releaseMissing(version: string, shown: string): PublishError {
  const message = `Cannot publish without release ${formatValue(version)}: ${formatValue(shown)} must be there`;
  const help = `Restore it from version control: git checkout -- ${JSON.stringify(shown)}`;
  return new PublishError('RELEASE_MISSING', EXIT.data, message, help);
}

/** Also for a release that was changed while a build copied it. */
export function releaseChanged(version: string, shown: string, path: string): PublishError {
  const file = formatValue(`${shown}/${path}`);
  const message = `Cannot publish release ${formatValue(version)}: ${file} must be as it was frozen`;
  const help = `Restore it from version control: git checkout -- ${JSON.stringify(shown)}`;
  return new PublishError('RELEASE_CHANGED', EXIT.data, message, help);
}

function stateLost(shown: string): PublishError {
  const message = `Cannot publish: publication-state.json is missing or older than ${formatValue(shown)}`;
  const help = 'Restore it from version control: git checkout -- publication-state.json';
  return new PublishError('STATE_LOST', EXIT.data, message, help);
}
