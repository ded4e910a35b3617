import fc from 'fast-check';
import { advanceState } from '../../src/state/advance-state.ts';
import type { PublicationState, WrittenDocument } from '../../src/state/publication-state.ts';

/** SHA-256 of nothing in particular, one for each number. */
export function hashOf(n: number): string {
  return n.toString(16).padStart(64, '0');
}

/** A document as a build has written it. */
export function document(folder: string, hash = 1, ...parts: readonly string[]): WrittenDocument {
  return { folder, status: 'published', hash: hashOf(hash), parts: parts.length === 0 ? ['it'] : parts };
}

const FOLDERS = ['meeting', 'meeting/a', 'meeting/b', 'place/a', 'place/a-b', 'report/follow-ups', 'topic'];
const PARTS = ['it', 'list', 'outcome-1', 'outcome-10', 'outcome-2'];

const written = fc.record<WrittenDocument>({
  folder: fc.constantFrom(...FOLDERS),
  status: fc.constantFrom('published', 'withdrawn', 'moved'),
  hash: fc.integer({ min: 1, max: 3 }).map(hashOf),
  parts: fc.subarray(PARTS),
});

/** Documents of a build, each once. */
export const build = fc.uniqueArray(written, { selector: ({ folder }) => folder });

/** Builds in a row. */
export const builds = fc.array(build, { maxLength: 4 });

/** The days of builds in a row. */
export function dayOf(position: number): string {
  return `2026-01-${String(position + 10)}`;
}

/** What is remembered after builds in a row, each on the next day. */
export function stateAfter(all: readonly (readonly WrittenDocument[])[]): PublicationState | undefined {
  let state: PublicationState | undefined;
  for (const [i, each] of all.entries()) state = advanceState(state, each, dayOf(i)).state;
  return state;
}

/** A state with releases, as the file has it. */
export const state = fc
  .tuple(
    builds,
    fc.uniqueArray(fc.stringMatching(/^[0-9]\.[0-9]\.[0-9]$/), { maxLength: 3 }),
    fc.uniqueArray(fc.constantFrom('feed/1.0.0/1.trig', 'dump/a.nq.gz', 'Citation.cff')),
    fc.uniqueArray(fc.constantFrom('ja', 'ja/place/a', 'ja/place/a-b')),
  )
  .map(([all, versions, paths, pages]): PublicationState => {
    const files = new Map(paths.toSorted(compare).map((path, i) => [path, hashOf(i)]));
    const releases = versions.map((version, i) => ({ version, date: dayOf(i), files }));
    const translations = pages.toSorted(compare);
    return {
      releases,
      ...(translations.length > 0 && { translations }),
      documents: stateAfter(all)?.documents ?? new Map(),
    };
  });

function compare(a: string, b: string): number {
  return a < b ? -1 : 1;
}
