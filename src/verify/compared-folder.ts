import { lstatSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { formatValue } from '../problem/format-value.ts';
import { compareText } from '../problem/problem.ts';
import { EXIT, PublishError } from '../problem/publish-error.ts';
import { type ManifestEntry, parseManifest } from '../write/manifest.ts';
import { MANIFEST_PATH } from '../write/path.ts';

/** A publication as its manifest lists it, to be held against another one. */
export interface ComparedFolder {
  /** What was typed, without a slash at the end. */
  readonly shown: string;
  /** SHA-256 by path, sorted by code unit. */
  readonly files: ReadonlyMap<string, string>;
  /** Reads a listed file; missing where only the manifest was named. */
  readonly read?: (path: string) => string;
}

/**
 * Opens a published folder, or no more than its `manifest.json`.
 *
 * @param path a folder, or a file that is a manifest
 * @throws {PublishError} `NO_PUBLICATION` when it is neither, `READ_FAILED` when the system refuses
 */
export function openComparedFolder(path: string): ComparedFolder {
  const shown = path.replace(/(?<=.)[/\\]+$/, '');
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  const manifest = isFolder ? join(path, MANIFEST_PATH) : path;
  const entries = parseManifest(readText(manifest, () => noPublication(shown)));
  if (entries === undefined) throw noPublication(shown);
  const files = new Map(sorted(entries).map((entry) => [entry.path, entry.sha256]));
  return isFolder ? { shown, files, read: (file) => readListed(path, file) } : { shown, files };
}

function sorted(entries: readonly ManifestEntry[]): ManifestEntry[] {
  return entries.toSorted((a, b) => compareText(a.path, b.path));
}

/** Opens no link and no device, whatever somebody put into the folder. */
function readListed(folder: string, file: string): string {
  const path = join(folder, file);
  const isFile = lstatSync(path, { throwIfNoEntry: false })?.isFile() === true;
  if (!isFile) throw fileMissing(path);
  return readText(path, () => fileMissing(path));
}

function readText(path: string, missing: () => PublishError): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === '') throw error;
    throw code === 'ENOENT' || code === 'ENOTDIR' ? missing() : readFailed(path, code, error);
  }
}

function noPublication(shown: string): PublishError {
  const message = `Cannot compare ${formatValue(shown)}: it must be a published folder with a manifest.json, or a manifest`;
  const help = 'Name for example: communique diff old/dist dist';
  return new PublishError('NO_PUBLICATION', EXIT.usage, message, help);
}

function fileMissing(path: string): PublishError {
  const message = `Cannot compare ${formatValue(path)}: manifest.json lists it, and it must be there`;
  const help = 'Copy the folder again, or name only its manifest.json';
  return new PublishError('NOT_COMPARABLE', EXIT.data, message, help);
}

function readFailed(path: string, code: string, cause: unknown): PublishError {
  const message = `Cannot read ${formatValue(path)}: the system must let us (${code})`;
  return new PublishError('READ_FAILED', EXIT.environment, message, 'Make it readable, and run again', cause);
}
