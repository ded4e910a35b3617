import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Outcome } from '../../../src/serve/sparql/computer.ts';
import type { EngineThread } from '../../../src/serve/sparql/engine-thread.ts';
import { LocalComputer } from '../../../src/serve/sparql/local-computer.ts';
import { fillOptions } from '../../../src/serve/sparql/settings.ts';
import type { Start, TaskReply } from '../../../src/serve/sparql/thread-messages.ts';

const WORKERS = 2;
const TIMEOUT_MS = 1_000;
const LOAD_MS = 50;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A computer whose threads do what the query says: `ok 20` takes 20 ms, `trap` dies, `runaway` never ends. */
async function openDouble() {
  const alive = new Set<EngineThread>();
  /** What was asked of a thread that was busy, or dead. */
  const misused: string[] = [];
  let version = 0;
  const readDump = async () => {
    version += 1;
    return { bytes: new SharedArrayBuffer(version), dataset: String(version), base: 'https://e.example/' };
  };
  const startThread = ({ dump }: { readonly dump: SharedArrayBuffer }) => {
    const later = <M>(ms: number, message: M) => {
      return new Promise<M>((resolve) => {
        setTimeout(() => alive.has(thread) && resolve(message), ms);
      });
    };
    let isUsable = true;
    const thread: EngineThread = {
      start: new Promise<Start>((resolve) => {
        setTimeout(() => resolve({ is: 'loaded', graphs: 1, statements: 1 }), LOAD_MS);
      }),
      ask: async ({ query }) => {
        if (!isUsable) misused.push(query);
        isUsable = false;
        const [what, ms] = query.trim().split(' ');
        if (what === 'runaway') return new Promise<TaskReply>(() => {});
        if (what === 'trap') return later<TaskReply>(5, { is: 'trap' });
        const body = new TextEncoder().encode(`${dump.byteLength}`);
        const reply = await later<TaskReply>(Number(ms ?? 0), { is: 'answer', body });
        isUsable = true;
        return reply;
      },
      end: async () => {
        alive.delete(thread);
      },
    };
    alive.add(thread);
    return thread;
  };
  const settings = fillOptions({
    dist: '',
    version: '',
    workers: WORKERS,
    timeoutMs: TIMEOUT_MS,
    maxQueue: 4,
  });
  const opening = LocalComputer.open(settings, { startThread, readDump });
  await vi.advanceTimersByTimeAsync(LOAD_MS);
  const computer = await opening;
  const ask = async (query: string, client: string, signal: AbortSignal): Promise<Outcome> => {
    const question = { base: '', query, isUnion: true, format: 'csv', spread: '' };
    const prepared = { question, explain: () => ({ place: undefined, line: '', message: '', help: '' }) };
    const type = { format: 'csv', mediaType: 'text/csv', aliases: [], name: '' } as const;
    const endsAt = performance.now() + TIMEOUT_MS;
    return await computer.compute({ prepared, dataset: undefined, type, client, endsAt, signal });
  };
  return { alive, ask, computer, misused };
}

const step = fc.record({
  afterMs: fc.nat({ max: 300 }),
  client: fc.constantFrom('a', 'b', 'c'),
  what: fc.oneof(
    { weight: 4, arbitrary: fc.nat({ max: 900 }).map((ms) => `ok ${ms}`) },
    fc.constantFrom('runaway', 'trap', 'gone', 'rebuild'),
  ),
});

const textOf = (outcome: Outcome) => (outcome.is === 'answer' ? Buffer.from(outcome.body).toString() : '');

test('LocalComputer keeps its threads and its time, whatever comes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const { alive, ask, computer, misused } = await openDouble();
      const late: string[] = [];
      const wrong: string[] = [];
      let open = 0;
      const watch = async (what: string, client: string) => {
        const controller = new AbortController();
        const { dataset } = computer;
        const start = performance.now();
        if (what === 'gone') setTimeout(() => controller.abort(), 20);
        open += 1;
        const outcome = await ask(what === 'gone' ? 'runaway' : what, client, controller.signal);
        open -= 1;
        if (performance.now() - start > TIMEOUT_MS) late.push(what);
        if (
          what.startsWith('ok')
            ? outcome.is === 'answer' && textOf(outcome) !== dataset
            : outcome.is === 'answer'
        ) {
          wrong.push(what);
        }
      };
      for (const { afterMs, client, what } of steps) {
        // oxlint-disable-next-line no-await-in-loop -- one after the other
        await vi.advanceTimersByTimeAsync(afterMs);
        if (what === 'rebuild') void computer.follow();
        else void watch(what, client);
      }
      await vi.advanceTimersByTimeAsync(TIMEOUT_MS + steps.length * LOAD_MS);
      expect({ open, late, wrong, misused, alive: alive.size }).toEqual({
        open: 0,
        late: [],
        wrong: [],
        misused: [],
        alive: WORKERS + 1,
      });
      const canary = ask('ok 1', 'd', new AbortController().signal);
      await vi.advanceTimersByTimeAsync(1);
      expect(textOf(await canary)).toBe(computer.dataset);
      await computer.close();
      expect(alive.size).toBe(0);
    }),
    { numRuns: 100 },
  );
});

test('LocalComputer answers others beside a runaway, and after it', async () => {
  const { ask } = await openDouble();
  const { signal } = new AbortController();
  const runaway = ask('runaway', 'a', signal);
  const small = Array.from({ length: 4 }, () => ask('ok 10', 'b', signal));
  await vi.advanceTimersByTimeAsync(40);
  expect((await Promise.all(small)).map(textOf)).toEqual(['1', '1', '1', '1']);
  await vi.advanceTimersByTimeAsync(TIMEOUT_MS);
  expect(await runaway).toMatchObject({ problem: { status: 504 } });
});

test('LocalComputer turns away who would wait too long, with a word when to come back', async () => {
  const { ask } = await openDouble();
  const { signal } = new AbortController();
  const all = Array.from({ length: 8 }, () => ask('runaway', 'a', signal));
  await vi.advanceTimersByTimeAsync(TIMEOUT_MS);
  const statuses = (await Promise.all(all)).map(
    (outcome) => outcome.is === 'problem' && outcome.problem.status,
  );
  expect(statuses).toEqual([504, 504, 503, 503, 503, 503, 503, 503]);
  expect(await all[7]).toMatchObject({ problem: { fields: { 'Retry-After': '1' } } });
});

test('LocalComputer finishes with the old data what it began with it', async () => {
  const { alive, ask, computer } = await openDouble();
  const { signal } = new AbortController();
  const old = ask('ok 300', 'a', signal);
  const following = computer.follow();
  await vi.advanceTimersByTimeAsync(LOAD_MS);
  await following;
  const next = ask('ok 10', 'a', signal);
  await vi.advanceTimersByTimeAsync(300);
  expect([textOf(await old), textOf(await next), alive.size]).toEqual(['1', '2', WORKERS + 1]);
});
