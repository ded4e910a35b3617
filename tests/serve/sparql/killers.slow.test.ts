import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createEndpoint } from '../../../src/serve/sparql/create-endpoint.ts';
import { publishSmallData } from '../../query/small-publication.ts';
import { KILLERS } from './killers.ts';
import { query } from './random-query.ts';
import { type Ask, serveEndpoint, targetOf } from './serve-endpoint.ts';

const DEADLINE_MS = 1_000;
/** From when a query is to be stopped to when that is said; a busy machine included. */
const SLACK_MS = 1_500;

const CANARY = 'SELECT ?name { ?meeting a cmq:Meeting ; schema:name ?name } ORDER BY ?name';
const ANSWER = 'name\r\nFirst Talks\r\nSecond Talks\r\n第1回協議\r\n';

let ask: Ask;
let close: () => Promise<void>;
afterAll(() => close());
beforeAll(async () => {
  const dist = await publishSmallData();
  // nothing is kept, so that the engine has to answer each time
  ({ ask, close } = await serveEndpoint(
    await createEndpoint({ dist, version: 'v1', workers: 2, timeoutMs: DEADLINE_MS, cacheBytes: 0 }),
  ));
});

async function expectRefusalOrAnswer(text: string): Promise<void> {
  const start = performance.now();
  const headers = { 'Content-Type': 'application/sparql-query' };
  const answer = await ask('', { method: 'POST', headers, body: text });
  expect(performance.now() - start).toBeLessThan(DEADLINE_MS + SLACK_MS);
  expect([200, 400, 413, 422, 504]).toContain(answer.status);
  if (answer.status === 200) expect(answer.text).not.toBe('');
  else expect(answer.headers['content-type']).toBe('application/problem+json');
}

async function expectCanary(): Promise<void> {
  const answer = await ask(targetOf(CANARY), { headers: { Accept: 'text/csv' } });
  expect([answer.status, answer.text]).toEqual([200, ANSWER]);
}

describe('an endpoint survives', () => {
  test.each(KILLERS)('%s', async (_, text) => {
    await expectRefusalOrAnswer(text);
    await expectCanary();
  });

  test('random queries', async () => {
    await fc.assert(
      fc.asyncProperty(query, async (text) => {
        await expectRefusalOrAnswer(text);
        await expectCanary();
      }),
      { numRuns: 150 },
    );
  });

  test('many killers one after the other, and gives their memory back', async () => {
    const memory = async () => {
      await new Promise((resolve) => {
        setTimeout(resolve, 2_000);
      });
      return process.memoryUsage().rss;
    };
    const killers = KILLERS.filter(([name]) => /bomb|path that|GROUP/.test(name));
    const round = async () => {
      for (const [, text] of killers) await expectRefusalOrAnswer(text); // oxlint-disable-line no-await-in-loop -- one after the other
      return await memory();
    };
    const first = await round();
    const last = await round();
    expect(last).toBeLessThan(first * 1.2 + 50e6);
    await expectCanary();
  });
});
