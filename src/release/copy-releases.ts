import { join } from 'node:path';
import { type FileSystem, realFileSystem } from '../write/file-system.ts';
import type { ManifestEntry } from '../write/manifest.ts';
import { readPieces } from '../write/read-pieces.ts';
import type { FileTarget } from './freeze.ts';
import { type KeptRelease, toPublishedPath } from './kept-release.ts';
import { releaseChanged } from './read-releases.ts';

/**
 * Publishes kept releases byte by byte as they were frozen, streamed.
 *
 * @throws {PublishError} `RELEASE_CHANGED` when a file is no longer as it was when the releases were read
 */
export function copyReleases(
  releases: readonly KeptRelease[],
  staging: FileTarget,
  fileSystem: FileSystem = realFileSystem,
): void {
  for (const release of releases) {
    for (const file of release.files) copyFile(release, file, staging, fileSystem);
  }
}

function copyFile(
  { version, folder }: KeptRelease,
  { path, mediaType, sha256 }: ManifestEntry,
  staging: FileTarget,
  fileSystem: FileSystem,
): void {
  const copy = staging.createFile(toPublishedPath(version, path), mediaType);
  for (const piece of readPieces(fileSystem, join(folder, path))) copy.write(piece);
  if (copy.close().sha256 !== sha256) throw releaseChanged(version, folder, path);
}
