import { afterEach, expect, test } from 'vitest';
import { type EngineThread, startThread } from '../../../src/serve/sparql/engine-thread.ts';
import { Pool } from '../../../src/serve/sparql/pool.ts';
import type { Task } from '../../../src/serve/sparql/thread-messages.ts';

const DUMP = '<https://e.example/s> <https://e.example/p> "o" <https://e.example/g> .\n';
const { signal } = new AbortController();

const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((one) => one.close()));
});

function shareText(text: string): SharedArrayBuffer {
  const bytes = Buffer.from(text);
  const shared = new SharedArrayBuffer(bytes.length);
  new Uint8Array(shared).set(bytes);
  return shared;
}

function start(dump: string): EngineThread {
  const thread = startThread({ dump: shareText(dump) });
  opened.push({ close: () => thread.end() });
  return thread;
}

const taskOf = (query: string): Task => ({
  base: 'https://e.example/',
  query,
  isUnion: true,
  format: 'csv',
  spread: query,
  maxRows: 10,
  maxBytes: 1_000,
});

test('startThread() says what it has loaded', async () => {
  expect(await start(DUMP).start).toEqual({ is: 'loaded', graphs: 1, statements: 1 });
});

test('startThread() says why it cannot load', async () => {
  expect(await start('<https://e.example/s> ').start).toEqual({
    is: 'unloadable',
    words: expect.any(String),
  });
});

// these are refused before they come to a thread; a thread has to be lost by them all the same
test.each([
  ['braces', `SELECT * ${'{'.repeat(1_000)} ?s ?p ?o ${'}'.repeat(1_000)}`],
  ['negations', `ASK { FILTER(${'!'.repeat(3_000)}true) }`],
  ['a sum', `ASK { FILTER(1${'+1'.repeat(3_000)}) }`],
])('Pool loses a thread by %s, and answers with another one', async (_, query) => {
  const pool = new Pool(() => startThread({ dump: shareText(DUMP) }));
  opened.push(pool);
  await pool.open(1);
  const endsAt = performance.now() + 20_000;
  expect(await pool.run(taskOf(query), endsAt, signal)).toEqual({ is: 'trap' });
  const ending = await pool.run(taskOf('SELECT ?o { ?s ?p ?o }'), endsAt, signal);
  expect(ending.is === 'answer' && Buffer.from(ending.body).toString()).toBe('o\r\no\r\n');
  expect(pool.size).toBe(1);
});
