import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listHead } from '../../../src/describe/feed/feed-item.ts';
import {
  type FrozenPage,
  parseFrozenPages,
  serializeFrozenPages,
} from '../../../src/describe/feed/frozen-page.ts';
import type { Payload } from '../../../src/describe/feed/payload.ts';
import { writeFeed, writeFrozenPages } from '../../../src/describe/feed/write-feed.ts';
import type { PublicationState } from '../../../src/state/publication-state.ts';
import { type FeedPage, findLatest, readFeedPage } from '../../../src/verify/feed-pages.ts';
import { parseTrig } from './datasets.ts';
import { BASE, feedFolder, feedOf, payloadOf } from './feed-folder.ts';
import { documentState, release, stateOf } from './states.ts';

/** What is published for each folder now; undefined for what was there once. */
type Contents = Map<string, string | undefined>;

interface Site {
  readonly contents: Contents;
  readonly state: PublicationState;
  readonly frozen: readonly FrozenPage[];
  /** All files of the feed. */
  readonly files: ReadonlyMap<string, string>;
}

interface Step {
  readonly edits: readonly (readonly [folder: string, content: string | undefined])[];
  readonly isRelease: boolean;
}

function payloadIn(contents: Contents): (folder: string) => Payload | undefined {
  return (folder) => {
    const content = contents.get(folder);
    return content === undefined ? undefined : payloadOf(folder, content);
  };
}

/** Edits records, builds on the next day, and perhaps releases: as a publisher does with a state. */
function advance(site: Site, { edits, isRelease }: Step, step: number): Site {
  const contents: Contents = new Map(site.contents);
  const documents = new Map(site.state.documents);
  for (const [folder, content] of edits) {
    const known = documents.get(folder);
    if (content === undefined ? known === undefined : contents.get(folder) === content) continue;
    contents.set(folder, content);
    const status = content === undefined ? 'withdrawn' : 'published';
    const revision = (known?.revision ?? 0) + 1;
    documents.set(folder, { ...(known ?? documentState(folder)), status, revision, changed: dayOf(step) });
  }
  const built = stateOf(...documents.values());
  const folder = feedFolder();
  for (const [path, text] of site.files) if (isFrozen(path)) folder.files.set(path, text);
  const feed = feedOf(listHead(built), site.frozen, payloadIn(contents));
  const added = isRelease ? writeFrozenPages(feed, `1.${step}.0`, folder) : [];
  const frozen = [...site.frozen, ...(parseFrozenPages(`1.${step}.0`, serializeFrozenPages(added)) ?? [])];
  const state = isRelease ? release(built) : built;
  writeFeed(feedOf(listHead(state), frozen, payloadIn(contents)), 'Example', folder);
  return { contents, state, frozen, files: folder.files };
}

function dayOf(step: number): string {
  return `2026-11-${String(step + 1).padStart(2, '0')}`;
}

function isFrozen(path: string): boolean {
  return /^feed\/[^/]+\//.test(path);
}

/** The pages that a client comes to from the head; it leaves out those that end before a time. */
function follow(files: ReadonlyMap<string, string>, since = ''): FeedPage[] {
  const read = (path: string) => readFeedPage(path, parseTrig(files.get(path) ?? ''));
  const head = read('feed/index.trig');
  const past = head.relations.filter(
    ({ type, value }) => type.endsWith('LessThanOrEqualToRelation') && value < since,
  );
  const nodes = new Set(
    head.relations.map(({ node }) => node).filter((node) => !past.some((one) => one.node === node)),
  );
  return [head, ...[...nodes].map((node) => read(node.slice(BASE.length)))];
}

/** What a client holds after it took the latest of all that it saw: lines by folder. */
function replicate(pages: readonly FeedPage[]): Map<string, readonly string[]> {
  const latest = [...findLatest(pages)].map(
    ([thing, { lines }]) => [thing.slice(BASE.length, -'/#it'.length), lines] as const,
  );
  return new Map(latest.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function expected(contents: Contents): Map<string, readonly string[]> {
  const lines = (content: string | undefined, folder: string) =>
    content === undefined ? [] : payloadOf(folder, content).nTriples.split('\n').slice(0, -1).sort();
  const all = [...contents].map(([folder, content]) => [folder, lines(content, folder)] as const);
  return new Map(all.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const EMPTY: Site = { contents: new Map(), state: stateOf(), frozen: [], files: new Map() };

const anyEdit = fc.tuple(
  fc.constantFrom('meeting/a', 'meeting/b', 'topic/c', 'person/d'),
  fc.option(fc.constantFrom('one', 'two', 'three'), { nil: undefined }),
);
const anyHistory = fc.array(
  fc.record({ edits: fc.array(anyEdit, { maxLength: 3 }), isRelease: fc.boolean() }),
  {
    minLength: 1,
    maxLength: 8,
  },
);

describe('a client that follows the feed', () => {
  test('holds what the documents say, after any history of edits and releases', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const site = history.reduce(advance, EMPTY);
        expect(replicate(follow(site.files))).toEqual(expected(site.contents));
      }),
    );
  });

  test('that looks in each time needs only the pages that do not end before it looked last', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        let site = EMPTY;
        let held = new Map<string, readonly string[]>();
        for (const [step, one] of history.entries()) {
          site = advance(site, one, step);
          held = new Map([...held, ...replicate(follow(site.files, `${dayOf(step)}T00:00:00Z`))]);
        }
        expect(held).toEqual(
          new Map([...held].map(([folder]) => [folder, expected(site.contents).get(folder)])),
        );
        expect(held.size).toBe(site.contents.size);
      }),
    );
  });

  test('never finds a frozen page changed', () => {
    fc.assert(
      fc.property(anyHistory, anyHistory, (before, after) => {
        const past = before.reduce(advance, EMPTY);
        const now = after.reduce((site, step, i) => advance(site, step, before.length + i), past);
        for (const [path, text] of past.files) if (isFrozen(path)) expect(now.files.get(path)).toBe(text);
      }),
    );
  });

  test('finds each version on one page', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const { files } = history.reduce(advance, EMPTY);
        const members = follow(files).flatMap(({ activities }) => activities.map(({ iri }) => iri));
        expect(new Set(members).size).toBe(members.length);
      }),
    );
  });
});
