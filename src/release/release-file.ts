import { type ManifestEntry, parseManifest, serializeManifest } from '../write/manifest.ts';

/** How much a release holds. */
export interface ReleaseCounts {
  readonly records: number;
  readonly documents: number;
  readonly triples: number;
}

/** What `release.json` says: for programs, and for the next build. */
export interface ReleaseFile {
  readonly version: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** What all addresses of the release start with. */
  readonly base: string;
  readonly counts: ReleaseCounts;
  readonly files: readonly ManifestEntry[];
}

/** Writes it with one file in a line, sorted by path; without a time. */
export function serializeReleaseFile({ version, date, base, counts, files }: ReleaseFile): string {
  const head = JSON.stringify({ version, date, base, counts }, null, 2);
  const list = serializeManifest(files)
    .replace(/^\{ /, '  ')
    .replace(/ \}\n$/, '\n}\n');
  return `${head.slice(0, head.lastIndexOf('\n'))},\n${list}`;
}

/** Reads what later builds need of what {@link serializeReleaseFile} wrote; `undefined` for anything else. */
export function parseReleaseFile(text: string): Pick<ReleaseFile, 'base' | 'files'> | undefined {
  const files = parseManifest(text);
  if (files === undefined) return undefined;
  const { base } = JSON.parse(text) as { readonly base?: unknown };
  return typeof base === 'string' ? { base, files } : undefined;
}
