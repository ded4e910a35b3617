import { join } from 'node:path';
import { formatValue } from '../problem/format-value.ts';
import { EXIT, PublishError } from '../problem/publish-error.ts';
import type { FileSystem } from '../write/file-system.ts';
import { type ManifestEntry, parseManifest } from '../write/manifest.ts';
import { MANIFEST_PATH } from '../write/path.ts';
import { readPieces } from '../write/read-pieces.ts';
import type { Staging } from '../write/staging.ts';
import { serializeChecksums } from './checksums.ts';
import { type CitedRelease, formatCitation, serializeCitation } from './citation.ts';
import type { FrozenFolder } from './frozen-folder.ts';
import { RELEASE_FILE, toKeptPath } from './kept-release.ts';
import { type ReleaseCounts, serializeReleaseFile } from './release-file.ts';

/** Everything that is frozen of a publication that was just made. */
export interface FreezeFacts extends CitedRelease {
  readonly counts: ReleaseCounts;
}

/** Takes files by the paths at which they will be published. */
export type FileTarget = Pick<Staging, 'writeFile' | 'createFile'>;

const DUMPS = ['jsonld', 'nq', 'nt', 'ttl'].map((format) => `dump/communique.${format}.gz`);

/**
 * Writes all files of a release: dumps as they are in `dist/`, their checksums, the citation, pages of the feed.
 *
 * @param writeFeed writes pages to `feed/{version}/…`
 * @returns every file, `release.json` too, in the order in which they were written
 * @throws {PublishError} `READ_FAILED` when a dump is not as `manifest.json` lists it, or `WRITE_FAILED`
 */
export function freeze(
  fileSystem: FileSystem,
  dist: string,
  facts: FreezeFacts,
  folder: FrozenFolder,
  writeFeed: (target: FileTarget) => void,
): readonly ManifestEntry[] {
  const { version, date, base, counts } = facts;
  const listed = parseManifest(readDist(fileSystem, dist, MANIFEST_PATH)) ?? [];
  const dumps = DUMPS.map((path) => copyDump(fileSystem, dist, path, listed, folder));
  const named = dumps.map(({ path, sha256 }) => ({ name: path.slice('dump/'.length), sha256 }));
  folder.writeFile('dump/SHA256SUMS', 'text/plain', serializeChecksums(named));
  folder.writeFile('CITATION.cff', 'application/yaml', serializeCitation(facts));
  folder.writeFile('citation.txt', 'text/plain', formatCitation(facts));
  writeFeed(toTarget(folder, version));
  const text = serializeReleaseFile({ version, date, base, counts, files: folder.files });
  folder.writeFile(RELEASE_FILE, 'application/json', text);
  return folder.files;
}

function toTarget(folder: FrozenFolder, version: string): FileTarget {
  return {
    writeFile: (path, mediaType, content) => {
      folder.writeFile(toKeptPath(version, path), mediaType, content);
    },
    createFile: (path, mediaType) => folder.createFile(toKeptPath(version, path), mediaType),
  };
}

function copyDump(
  fileSystem: FileSystem,
  dist: string,
  path: string,
  listed: readonly ManifestEntry[],
  folder: FrozenFolder,
): ManifestEntry {
  const copy = folder.createFile(path, 'application/gzip');
  try {
    for (const piece of readPieces(fileSystem, join(dist, path))) copy.write(piece);
  } catch (error) {
    if (error instanceof PublishError) throw error;
    throw dumpChanged(join(dist, path), error);
  }
  const entry = copy.close();
  const isAsListed = listed.some((file) => file.path === path && file.sha256 === entry.sha256);
  if (!isAsListed) throw dumpChanged(join(dist, path));
  return entry;
}

function readDist(fileSystem: FileSystem, dist: string, path: string): string {
  try {
    return fileSystem.readFileSync(join(dist, path), 'utf8');
  } catch (error) {
    throw dumpChanged(join(dist, path), error);
  }
}

function dumpChanged(path: string, cause?: unknown): PublishError {
  const message = `Cannot freeze ${formatValue(path)}: it must be as the build has just made it`;
  const help = 'Let nothing else change the folder meanwhile, and run again; nothing of the release was kept';
  return new PublishError('READ_FAILED', EXIT.environment, message, help, cause);
}
