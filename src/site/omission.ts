import { compareText } from '../problem/problem.ts';

/** Something that a page shows, or a reader may expect, and that its markup for search engines leaves out. */
export interface Omission {
  /** A type or property of schema.org: `Event`, `subEvent`. */
  readonly what: string;
  /** Why, in a sentence without a final period. */
  readonly why: string;
}

/** A page, and what its markup for search engines leaves out. */
export interface Rendered {
  /** A whole document with a final newline. */
  readonly html: string;
  readonly omitted: readonly Omission[];
}

/**
 * Serializes what the markup of all pages leaves out: how often for each reason, and page by page.
 *
 * @param omissions by the path of the page in `dist/`, each with its reasons in the order of the page
 */
export function serializeSearchReport(omissions: ReadonlyMap<string, readonly Omission[]>): string {
  const counts = new Map<string, Omission & { pages: number }>();
  for (const each of [...omissions.values()].flat()) {
    const key = `${each.what} ${each.why}`;
    const known = counts.get(key) ?? { ...each, pages: 0 };
    counts.set(key, { ...known, pages: known.pages + 1 });
  }
  const summary = [...counts.values()].sort((a, b) => {
    return compareText(a.what, b.what) || compareText(a.why, b.why);
  });
  const pages = [...omissions]
    .filter(([, leftOut]) => leftOut.length > 0)
    .sort(([a], [b]) => compareText(a, b))
    .map(([page, leftOut]) => ({ page, leftOut }));
  return `${JSON.stringify({ pages: omissions.size, summary, leftOut: pages }, undefined, 2)}\n`;
}
