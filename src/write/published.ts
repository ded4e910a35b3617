import { join } from 'node:path';
import { DistFolder } from './dist-folder.ts';
import type { FileSystem } from './file-system.ts';
import { isDamagedManifest, type ManifestEntry, parseManifest } from './manifest.ts';
import { MANIFEST_PATH } from './path.ts';

/** What the manifest in `dist/` says was published; nothing else there is ours. */
export interface Published {
  readonly entries: ReadonlyMap<string, ManifestEntry>;
  /** Whether a path may be replaced or removed. */
  readonly isOurs: (path: string) => boolean;
}

/**
 * Reads `dist/manifest.json`; one that is missing or damaged lists nothing, and may be replaced.
 *
 * @param root `dist/`: absolute, links resolved
 */
export function readPublished(fileSystem: FileSystem, root: string): Published {
  const isFile = new DistFolder(fileSystem, root).look(MANIFEST_PATH) === 'file';
  const text = isFile ? fileSystem.readFileSync(join(root, MANIFEST_PATH), 'utf8') : '';
  const listed = parseManifest(text);
  const entries = new Map(listed?.map((entry) => [entry.path, entry]));
  const isReplaceable = listed !== undefined || isDamagedManifest(text);
  return { entries, isOurs: (path) => (path === MANIFEST_PATH ? isReplaceable : entries.has(path)) };
}
