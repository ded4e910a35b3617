import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PublishError } from '../../src/problem/publish-error.ts';
import { advanceState } from '../../src/state/advance-state.ts';
import type { PublicationState } from '../../src/state/publication-state.ts';
import { serializeState } from '../../src/state/serialize-state.ts';
import { build, builds, dayOf, document, stateAfter } from './draw-state.ts';

const LATE = '2026-12-31';

function one(state: PublicationState | undefined, folder: string) {
  return state?.documents.get(folder);
}

describe('advanceState()', () => {
  test('counts what is new as created on the day of the build', () => {
    const { state, dropped } = advanceState(
      undefined,
      [document('place/a', 1, 'it', 'address')],
      '2026-01-01',
    );
    expect([...state.documents.values()]).toEqual([
      {
        ...document('place/a', 1, 'address', 'it'),
        created: '2026-01-01',
        changed: '2026-01-01',
        revision: 1,
        released: 0,
      },
    ]);
    expect([state.releases, dropped]).toEqual([[], []]);
  });

  test('counts a change, and remembers the day of both', () => {
    const state = stateAfter([[document('place/a', 1)], [document('place/a', 2)]]);
    expect(one(state, 'place/a')).toMatchObject({ created: dayOf(0), changed: dayOf(1), revision: 2 });
  });

  test('counts what is withdrawn, and what comes back, as changes', () => {
    const gone = { ...document('place/a', 2), status: 'withdrawn' } as const;
    const state = stateAfter([[document('place/a', 1, 'address', 'it')], [gone]]);
    expect(one(state, 'place/a')).toMatchObject({
      status: 'withdrawn',
      revision: 2,
      parts: ['address', 'it'],
    });

    const back = advanceState(state, [document('place/a', 1, 'address', 'it')], LATE);
    expect(back.dropped).toEqual([]);
    expect(one(back.state, 'place/a')).toMatchObject({ status: 'published', revision: 3, created: dayOf(0) });
  });

  test('names the parts that something withdrawn had and does not have when it comes back', () => {
    const gone = { ...document('place/a', 2), status: 'withdrawn' } as const;
    const state = stateAfter([[document('place/a', 1, 'address', 'it')], [gone]]);
    expect(advanceState(state, [document('place/a', 3)], LATE).dropped).toEqual([
      { folder: 'place/a', part: 'address' },
    ]);
  });

  test('names documents and parts that are lost, and keeps them', () => {
    const state = stateAfter([
      [document('place/a'), document('meeting/m', 1, 'it', 'outcome-1', 'outcome-2')],
    ]);
    const next = advanceState(state, [document('meeting/m', 2, 'it', 'outcome-2')], LATE);
    expect(next.dropped).toEqual([{ folder: 'meeting/m', part: 'outcome-1' }, { folder: 'place/a' }]);
    expect(one(next.state, 'place/a')).toEqual(one(state, 'place/a'));
    expect(one(next.state, 'meeting/m')?.parts).toEqual(['it', 'outcome-1', 'outcome-2']);
  });

  test('asks for no part of what is withdrawn or goes by another id', () => {
    const state = stateAfter([
      [document('place/a', 1, 'address', 'it'), document('place/b', 1, 'address', 'it')],
    ]);
    const gone = [
      { ...document('place/a', 2), status: 'withdrawn' },
      { ...document('place/b', 2), status: 'moved' },
    ] as const;
    expect(advanceState(state, gone, LATE).dropped).toEqual([]);
  });

  test('refuses a change on a day before the last one, and says how to go on', () => {
    const state = stateAfter([[document('place/a', 1)], [document('place/a', 2)]]);
    const early = () => advanceState(state, [document('place/a', 3)], dayOf(0));
    expect(early).toThrow(PublishError);
    expect(early).toThrow(
      `Cannot publish changes on ${dayOf(0)}: the last change was published on ${dayOf(1)}, and days only go forward`,
    );
  });

  test('refuses a change on a day before the last release', () => {
    const { documents } = stateAfter([[document('place/a', 1)]]) as PublicationState;
    const state = { documents, releases: [{ version: '1.0.0', date: '2026-06-01', files: new Map() }] };
    expect(() => advanceState(state, [document('place/a', 2)], '2026-05-31')).toThrow('2026-06-01');
    expect(advanceState(state, [document('place/a', 2)], '2026-06-01').state.releases).toBe(state.releases);
  });

  test('takes a change on the day of the last one', () => {
    const state = stateAfter([[document('place/a', 1)]]);
    const next = advanceState(state, [document('place/a', 2)], dayOf(0)).state;
    expect(one(next, 'place/a')).toMatchObject({ created: dayOf(0), changed: dayOf(0), revision: 2 });
  });

  test('changes nothing where nothing changed, on any day', () => {
    fc.assert(
      fc.property(builds, build, fc.constantFrom('1999-01-01', LATE), (before, last, day) => {
        const state = stateAfter([...before, last]) as PublicationState;
        expect(serializeState(advanceState(state, last, day).state)).toBe(serializeState(state));
      }),
    );
  });

  test('never lets go of anything, and only counts up', () => {
    fc.assert(
      fc.property(builds, build, (before, last) => {
        const state = stateAfter(before);
        const next = advanceState(state, last, LATE).state;
        for (const known of state?.documents.values() ?? []) {
          const kept = one(next, known.folder);
          expect(kept?.created).toBe(known.created);
          expect(kept?.released).toBe(known.released);
          expect(kept?.parts).toEqual(expect.arrayContaining([...known.parts]));
          const isSame =
            kept?.hash === known.hash &&
            kept.status === known.status &&
            kept.parts.length === known.parts.length;
          expect([kept?.revision, kept?.changed]).toEqual(
            isSame ? [known.revision, known.changed] : [known.revision + 1, LATE],
          );
        }
      }),
    );
  });

  test('names exactly what is in no build any more', () => {
    fc.assert(
      fc.property(builds, build, (before, last) => {
        const state = stateAfter(before);
        const { dropped } = advanceState(state, last, LATE);
        const folders = new Set(last.map(({ folder }) => folder));
        const lost = [...(state?.documents.keys() ?? [])].filter((folder) => !folders.has(folder));
        expect(dropped.flatMap(({ folder, part }) => (part === undefined ? [folder] : []))).toEqual(lost);
      }),
    );
  });

  test('does not depend on the order of documents and parts', () => {
    fc.assert(
      fc.property(builds, build, (before, last) => {
        const state = stateAfter(before);
        const turned = last.toReversed().map((each) => ({ ...each, parts: each.parts.toReversed() }));
        const [a, b] = [advanceState(state, last, LATE), advanceState(state, turned, LATE)];
        expect(serializeState(b.state)).toBe(serializeState(a.state));
        expect(b.dropped).toEqual(a.dropped);
      }),
    );
  });
});
