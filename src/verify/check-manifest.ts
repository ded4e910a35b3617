import { formatValue } from '../problem/format-value.ts';
import { DistFolder } from '../write/dist-folder.ts';
import { realFileSystem } from '../write/file-system.ts';
import { type ManifestEntry, parseManifest } from '../write/manifest.ts';
import { MANIFEST_PATH } from '../write/path.ts';
import type { PublishedFolder } from './published-folder.ts';
import type { Check, Finding } from './verification.ts';

const REBUILD = 'Publish again: communique build';

/** The check of `manifest.json`, and what it lists. */
export interface CheckedManifest {
  readonly check: Check;
  /** Paths that it lists; without a manifest, of all plain files, so that the other checks have something to do. */
  readonly listed: ReadonlySet<string>;
}

/** Holds every file against the size and hash that `manifest.json` lists. */
export function checkManifest(folder: PublishedFolder): CheckedManifest {
  const read = readEntries(folder);
  const entries = 'entries' in read ? read.entries : [];
  const listed = new Set('entries' in read ? entries.map(({ path }) => path) : folder.files);
  const findings = 'entries' in read ? findDifferences(folder, entries, listed) : [read.finding];
  const title = 'hold the bytes that manifest.json promises';
  return { check: { name: 'manifest', title, checked: entries.length, unit: 'file', findings }, listed };
}

function readEntries(
  folder: PublishedFolder,
): { readonly entries: readonly ManifestEntry[] } | { readonly finding: Finding } {
  const refuse = (code: 'MANIFEST_MISSING' | 'MANIFEST_BROKEN', must: string) => {
    const message = `Cannot trust the files of the folder: ${must}`;
    return { finding: { code, severity: 'error', file: MANIFEST_PATH, message, help: REBUILD } as const };
  };
  if (!folder.has(MANIFEST_PATH)) return refuse('MANIFEST_MISSING', 'manifest.json must list them');
  const entries = parseManifest(folder.readBytes(MANIFEST_PATH).toString());
  if (entries === undefined) return refuse('MANIFEST_BROKEN', 'manifest.json must be a list of files');
  const isRepeated = new Set(entries.map(({ path }) => path)).size < entries.length;
  return isRepeated ? refuse('MANIFEST_BROKEN', 'manifest.json must list each file once') : { entries };
}

function findDifferences(
  folder: PublishedFolder,
  entries: readonly ManifestEntry[],
  listed: ReadonlySet<string>,
): Finding[] {
  const dist = new DistFolder(realFileSystem, folder.root);
  const findings = entries.flatMap((entry) => compare(entry, dist, folder));
  for (const path of [...folder.files, ...folder.others]) {
    if (path !== MANIFEST_PATH && !listed.has(path)) findings.push(unlisted(path));
  }
  return findings;
}

function compare(entry: ManifestEntry, dist: DistFolder, folder: PublishedFolder): Finding[] {
  const { path, bytes } = entry;
  if (!folder.has(path)) {
    const message = `Cannot find ${formatValue(path)}: manifest.json lists it as a plain file of ${bytes} bytes`;
    return [{ code: 'FILE_MISSING', severity: 'error', file: path, message, help: REBUILD }];
  }
  if (dist.hasHash(path, entry)) return [];
  const size = folder.sizeOf(path);
  const what = size === bytes ? 'its content is not' : `it has ${size} bytes and not ${bytes},`;
  const message = `Cannot trust ${formatValue(path)}: ${what} as manifest.json promises`;
  return [{ code: 'FILE_CHANGED', severity: 'error', file: path, message, help: REBUILD }];
}

function unlisted(path: string): Finding {
  const message = `Cannot say anything about ${formatValue(path)}: manifest.json does not list it`;
  const help = 'Leave it, if it is yours; publishing again does not touch it';
  return { code: 'UNLISTED_FILE', severity: 'note', file: path, message, help };
}
