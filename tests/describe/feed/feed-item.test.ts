import { describe, expect, test } from 'vitest';
import { type FeedItem, listHead, listLatest } from '../../../src/describe/feed/feed-item.ts';
import type { DocumentState, PublicationState } from '../../../src/state/publication-state.ts';
import { documentState, release, stateOf } from './states.ts';

const RELEASED = release(
  stateOf(documentState('meeting/a'), documentState('meeting/b'), documentState('meeting')),
);
const DAY = '2026-11-25';

/** What a build remembers, after one change to what was released. */
const CHANGES: Readonly<Record<string, PublicationState>> = {
  nothing: RELEASED,
  added: changed(documentState('meeting/c', { created: DAY, changed: DAY })),
  changed: changed({ ...known('meeting/b'), revision: 2, changed: DAY }),
  removed: changed({ ...known('meeting/b'), status: 'withdrawn', revision: 2, changed: DAY }),
};

const NEWS: Readonly<Record<string, readonly FeedItem[]>> = {
  nothing: [],
  added: [{ activity: 'Create', isMoved: false, folder: 'meeting/c', revision: 1, published: DAY }],
  changed: [{ activity: 'Update', isMoved: false, folder: 'meeting/b', revision: 2, published: DAY }],
  removed: [{ activity: 'Delete', isMoved: false, folder: 'meeting/b', revision: 2, published: DAY }],
};

function known(folder: string): DocumentState {
  return RELEASED.documents.get(folder) ?? documentState(folder);
}

function changed(document: DocumentState): PublicationState {
  return stateOf(...RELEASED.documents.values(), document);
}

/** What a build without state takes for new: all that is there today. */
function forget({ documents }: PublicationState): PublicationState {
  const kept = [...documents.values()].filter(({ status }) => status === 'published');
  return stateOf(...kept.map(({ folder }) => documentState(folder, { created: DAY, changed: DAY })));
}

describe('listHead()', () => {
  test.each(Object.keys(CHANGES))('tells after a release what was %s', (change) => {
    expect(listHead(CHANGES[change] as PublicationState)).toEqual(NEWS[change]);
  });

  test.each(Object.keys(CHANGES))('tells the same from a clean checkout: %s', (change) => {
    const state = CHANGES[change] as PublicationState;
    const read = { ...state, documents: new Map([...state.documents].reverse()) };
    expect(listHead(read)).toEqual(NEWS[change]);
  });

  test.each(Object.keys(CHANGES))('tells nothing once it was released: %s', (change) => {
    expect(listHead(release(CHANGES[change] as PublicationState))).toEqual([]);
  });

  test.each(Object.keys(CHANGES))('tells all that is there as new when the state is lost: %s', (change) => {
    const state = forget(CHANGES[change] as PublicationState);
    const things = [...state.documents.keys()].filter((folder) => folder.includes('/')).sort();
    const told = things.map((folder) => ({
      activity: 'Create',
      isMoved: false,
      folder,
      revision: 1,
      published: DAY,
    }));
    expect(listHead(state)).toEqual(told);
  });

  test('tells everything in the first build', () => {
    const first = stateOf(documentState('meeting/b'), documentState('meeting/a'));
    expect(listHead(first).map(({ activity, folder }) => `${activity} ${folder}`)).toEqual([
      'Create meeting/a',
      'Create meeting/b',
    ]);
  });

  test('puts the oldest day first, and of a day goes by folder', () => {
    const days = { 'topic/z': '2026-11-02', 'meeting/b': '2026-11-03', 'meeting/a': '2026-11-03' };
    const documents = Object.entries(days).map(([folder, day]) => documentState(folder, { changed: day }));
    expect(listHead(stateOf(...documents)).map(({ folder }) => folder)).toEqual([
      'topic/z',
      'meeting/a',
      'meeting/b',
    ]);
  });

  test.each(['meeting', 'report/follow-ups', 'v/1.0.0', 'meeting/a/b'])(
    'leaves out %s, which is no thing',
    (folder) => {
      expect(listHead(stateOf(documentState(folder)))).toEqual([]);
    },
  );

  test('tells what moved as gone from its old address', () => {
    const moved = documentState('person/old', { status: 'moved', revision: 3, released: 2 });
    expect(listHead(stateOf(moved))).toMatchObject([{ activity: 'Delete', isMoved: true }]);
  });
});

describe('listLatest()', () => {
  test('has what was released too', () => {
    expect(
      listLatest(CHANGES['changed'] as PublicationState).map(({ folder, revision }) => [folder, revision]),
    ).toEqual([
      ['meeting/a', 1],
      ['meeting/b', 2],
    ]);
  });
});
