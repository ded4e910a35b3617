import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { SharedRuns } from '../../../src/serve/sparql/shared-runs.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const STAYS = new AbortController().signal;

/** Runs that end when they are told to, and those that were begun. */
function createRuns() {
  const runs = new SharedRuns<string>();
  const begun: { end(result: string): void; signal: AbortSignal }[] = [];
  const start = (signal: AbortSignal) => {
    return new Promise<string>((resolve) => {
      begun.push({ end: resolve, signal });
    });
  };
  return { begun, runs, join: (key: string | undefined, gone = STAYS) => runs.join(key, gone, start) };
}

describe('SharedRuns', () => {
  test('lets all who ask the same wait for one run', async () => {
    const { begun, join } = createRuns();
    const all = [join('a'), join('a'), join('b'), join('a')];
    begun[0]?.end('A');
    begun[1]?.end('B');
    expect([await Promise.all(all), begun.length]).toEqual([['A', 'A', 'B', 'A'], 2]);
  });

  test('begins anew when the run is over, and for what nobody may share', async () => {
    const { begun, join } = createRuns();
    const first = join('a');
    begun[0]?.end('A');
    await first;
    void join('a');
    void join(undefined);
    void join(undefined);
    expect(begun).toHaveLength(4);
  });

  test('stops a run half a second after the last one has gone', async () => {
    const { begun, join } = createRuns();
    const [one, two] = [new AbortController(), new AbortController()];
    const all = [join('a', one.signal), join('a', two.signal)];
    one.abort();
    await vi.advanceTimersByTimeAsync(600);
    expect(begun[0]?.signal.aborted).toBe(false);
    two.abort();
    await vi.advanceTimersByTimeAsync(499);
    expect(begun[0]?.signal.aborted).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect([begun[0]?.signal.aborted, await Promise.all(all)]).toEqual([true, [undefined, undefined]]);
  });

  test('goes on when somebody else comes in time', async () => {
    const { begun, join } = createRuns();
    const one = new AbortController();
    void join('a', one.signal);
    one.abort();
    await vi.advanceTimersByTimeAsync(400);
    const other = join('a');
    await vi.advanceTimersByTimeAsync(400);
    begun[0]?.end('A');
    expect([await other, begun.length]).toEqual(['A', 1]);
  });

  test('stops all runs at the end', () => {
    const { begun, runs, join } = createRuns();
    void join('a');
    void join(undefined);
    runs.abortAll();
    expect(begun.map(({ signal }) => signal.aborted)).toEqual([true, true]);
  });
});
