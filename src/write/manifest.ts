import { compareText } from '../problem/problem.ts';
import { isInsidePath } from './path.ts';

/** One published file, as `manifest.json` lists it. */
export interface ManifestEntry {
  /** Relative to `dist/`, divided by `/`. */
  readonly path: string;
  readonly mediaType: string;
  /** Size of the file itself; of a `.gz` therefore the compressed size. */
  readonly bytes: number;
  /** Of the file itself, lower-case hexadecimal. */
  readonly sha256: string;
}

const HEAD = '{ "files": [';

/**
 * Writes the list of files: sorted by code unit, one entry in a line.
 *
 * It holds no time and no version, so that a build that changes nothing changes no byte of it.
 */
export function serializeManifest(entries: readonly ManifestEntry[]): string {
  const lines = entries.toSorted((a, b) => compareText(a.path, b.path)).map(serializeEntry);
  return `${HEAD}\n${lines.join(',\n')}${lines.length === 0 ? '' : '\n'}] }\n`;
}

function serializeEntry({ path, mediaType, bytes, sha256 }: ManifestEntry): string {
  const [quotedPath, quotedType] = [JSON.stringify(path), JSON.stringify(mediaType)];
  return `  { "path": ${quotedPath}, "mediaType": ${quotedType}, "bytes": ${bytes}, "sha256": "${sha256}" }`;
}

/** Reads what {@link serializeManifest} wrote; `undefined` for anything else, and for a path that leaves `dist/`. */
export function parseManifest(text: string): readonly ManifestEntry[] | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null || !('files' in value)) return undefined;
  return Array.isArray(value.files) && value.files.every(isManifestEntry) ? value.files : undefined;
}

/**
 * True for a manifest of ours that was damaged, so that it may be replaced.
 *
 * Any other text belongs to somebody else: web applications and browser extensions have a `manifest.json` too.
 */
export function isDamagedManifest(text: string): boolean {
  return text === '' || text.startsWith(HEAD);
}

function isManifestEntry(value: unknown): value is ManifestEntry {
  if (typeof value !== 'object' || value === null) return false;
  const { path, mediaType, bytes, sha256 } = value as Record<keyof ManifestEntry, unknown>;
  return (
    typeof path === 'string' &&
    isInsidePath(path) &&
    typeof mediaType === 'string' &&
    Number.isSafeInteger(bytes) &&
    typeof sha256 === 'string'
  );
}
