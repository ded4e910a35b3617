import type { Iri } from '../../terms/iri.ts';
import { describeHead, HEAD, type PageSummary } from './describe-head.ts';
import { describePage } from './describe-page.ts';
import type { FeedItem } from './feed-item.ts';
import { type FrozenPage, frozenStem } from './frozen-page.ts';
import type { Payload } from './payload.ts';
import { type PageOfMembers, splitPages } from './split-pages.ts';
import { type FeedFiles, writePage } from './write-page.ts';

/** A feed, or what a release takes out of it. */
export interface Feed {
  readonly base: Iri;
  /** Sorted by day and folder: see `listHead`. */
  readonly items: readonly FeedItem[];
  /**
   * All statements that the document of a folder has now; asked once for each item, in their order, and let go with
   * the page. `undefined` for what is gone without a trace.
   */
  readonly payloadOf: (folder: string) => Payload | undefined;
  /** Pages of all releases so far, the oldest first. */
  readonly frozen: readonly FrozenPage[];
}

/**
 * Writes the part of the feed that changes with each build: the head, with what is newer than the last release, and
 * open pages beside it when that is more than a page.
 *
 * @param name of the publication, in English
 */
export function writeFeed(feed: Feed, name: string, files: FeedFiles): void {
  const { base, items, payloadOf } = feed;
  const known = feed.frozen.map((page) => ({ ...page, stem: frozenStem(page), isFrozen: true }));
  const open: PageSummary[] = [];
  for (const page of splitPages(base, items, payloadOf)) {
    if (page.isLast && open.length === 0) {
      writePage(base, HEAD, describeHead(base, name, known, page.members), page.members, files);
      return;
    }
    const n = open.length + 1;
    const previous = open.at(-1)?.stem ?? known.at(-1)?.stem;
    writeNumbered(base, { stemOf: openStem, n, previous }, page, files);
    open.push({ stem: openStem(n), ...spanOf(page), isFrozen: false });
  }
  writePage(base, HEAD, describeHead(base, name, [...known, ...open], []), [], files);
}

/**
 * Writes the pages that a release freezes: what is newer than the release before, as `feed/{version}/{n}`.
 *
 * They name neither the pages that will follow them nor anything that changes but the stream, and depend on nothing
 * but what they say: they are to be kept as they are.
 *
 * @param version part of their path: a name of one folder
 * @returns what later heads have to know of them
 */
export function writeFrozenPages(feed: Feed, version: string, files: FeedFiles): FrozenPage[] {
  const stemOf = (n: number) => frozenStem({ version, n });
  const last = feed.frozen.at(-1);
  const written: FrozenPage[] = [];
  for (const page of splitPages(feed.base, feed.items, feed.payloadOf)) {
    const n = written.length + 1;
    const previous = n > 1 ? stemOf(n - 1) : last && frozenStem(last);
    writeNumbered(feed.base, { stemOf, n, previous }, page, files);
    written.push({ version, n, ...spanOf(page) });
  }
  return written;
}

function openStem(n: number): string {
  return `feed/open-${n}`;
}

function writeNumbered(
  base: Iri,
  place: {
    readonly stemOf: (n: number) => string;
    readonly n: number;
    readonly previous: string | undefined;
  },
  { members, isLast }: PageOfMembers,
  files: FeedFiles,
): void {
  const { stemOf, n, previous } = place;
  const stem = stemOf(n);
  const next = isLast ? undefined : stemOf(n + 1);
  writePage(base, stem, describePage(base, { stem, previous, next }, members), members, files);
}

function spanOf({ members }: PageOfMembers): { from: string; to: string; members: number } {
  const from = members[0]?.item.published ?? '';
  return { from, to: members.at(-1)?.item.published ?? from, members: members.length };
}
