import type { ManifestEntry } from '../write/manifest.ts';

/** A release as its folder beside the data holds it; paths are relative to that folder. */
export interface KeptRelease {
  readonly version: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** What all its addresses start with. */
  readonly base: string;
  /** Absolute. */
  readonly folder: string;
  /** Everything in it that is published, sorted by path. */
  readonly files: readonly ManifestEntry[];
}

/** Name of the file that lists the others; it does not list itself. */
export const RELEASE_FILE = 'release.json';

/** Name of the file in `feed/` that says which pages of the feed a release froze. */
export const FROZEN_PAGES_FILE = 'pages.json';

/** Where a file of a release is published: pages of the feed beside the feed, the others in a folder of their own. */
export function toPublishedPath(version: string, path: string): string {
  return path.startsWith('feed/') ? `feed/${version}/${path.slice('feed/'.length)}` : `v/${version}/${path}`;
}

/**
 * The reverse of {@link toPublishedPath}.
 *
 * @throws {RangeError} for a path that is not of this release
 */
export function toKeptPath(version: string, published: string): string {
  const [feed, own] = [`feed/${version}/`, `v/${version}/`];
  if (published.startsWith(feed)) return `feed/${published.slice(feed.length)}`;
  if (published.startsWith(own)) return published.slice(own.length);
  throw new RangeError(`Cannot keep "${published}": it is not of release ${version}`);
}
