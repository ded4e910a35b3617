import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseCredentials } from '../../src/remote/credentials.ts';
import { load } from '../../src/store/load.ts';
import { createFakeTiming, type FakeTiming } from '../remote/fake-timing.ts';
import { listen } from '../support/reference-server.ts';
import { RUDE_REMOTES, serveRudely } from '../support/rude-remote.ts';
import { startSparqlStore } from '../support/sparql-store.ts';
import { THREE, writeDist } from './publications.ts';

const DEADLINES = { connect: 10_000, firstByte: 60_000, whole: 120_000 };
const SECRET = 'hunter2';
const dist = mkdtempSync(join(tmpdir(), 'communique-rude-'));

beforeAll(() => writeDist(dist, THREE));

async function loadFrom(endpoint: URL, timing: FakeTiming, update = endpoint) {
  const credentials = parseCredentials(`user:${SECRET}`, 'a test');
  return await load({ dist, endpoint, update, isDryRun: false, verifiesAll: false, credentials, timing });
}

function createTiming(): FakeTiming {
  return createFakeTiming(Object.values(DEADLINES));
}

describe('a remote that is asked what it holds', () => {
  test.each(RUDE_REMOTES)('ends with $code when it $does', async ({ code, write, stalls }) => {
    const timing = createTiming();
    const remote = await serveRudely(write);
    if (stalls !== undefined)
      remote.onRequest = () => void setImmediate(() => timing.pass(DEADLINES[stalls]));
    const error = await loadFrom(remote.url, timing).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'PublishError', code, exit: 4 });
    expect(JSON.stringify([error, String(error), (error as Error).stack])).not.toContain(SECRET);
    expect(remote.requests.length).toBeLessThanOrEqual(4);
    expect(Math.max(0, ...timing.waits)).toBeLessThanOrEqual(8_000);
  });
});

describe('a remote that is written to', () => {
  test.each(RUDE_REMOTES.filter(({ code }) => code !== 'REMOTE_UNEXPECTED' && code !== 'REMOTE_PARTIAL'))(
    'ends with $code when it $does',
    async ({ code, write, stalls }) => {
      const timing = createTiming();
      const store = await startSparqlStore({ server: 'Oxigraph/0.5' });
      const remote = await serveRudely(write);
      if (stalls !== undefined)
        remote.onRequest = () => void setImmediate(() => timing.pass(DEADLINES[stalls]));
      await expect(loadFrom(store.query, timing, remote.url)).rejects.toMatchObject({ code, exit: 4 });
      expect(store.store.size).toBe(0);
    },
  );

  test.each(RUDE_REMOTES.filter(({ code }) => code === 'REMOTE_UNEXPECTED' || code === 'REMOTE_PARTIAL'))(
    'is not believed when it $does',
    async ({ write }) => {
      const store = await startSparqlStore({ server: 'Oxigraph/0.5' });
      const remote = await serveRudely(write);
      await expect(loadFrom(store.query, createTiming(), remote.url)).rejects.toMatchObject({ exit: 4 });
    },
  );
});

describe('a remote that cannot be reached', () => {
  test('ends with REMOTE_UNREACHABLE when nobody listens, after it was tried four times', async () => {
    const server = createServer();
    const port = await listen(server);
    await new Promise((resolve) => server.close(resolve));
    const timing = createTiming();
    await expect(loadFrom(new URL(`http://127.0.0.1:${port}/sparql`), timing)).rejects.toMatchObject({
      code: 'REMOTE_UNREACHABLE',
      exit: 4,
      message: `Cannot load into http://127.0.0.1:${port}/sparql: the server must take connections (ECONNREFUSED)`,
    });
    expect(timing.waits).toEqual([375, 750, 1_500]);
  });

  test('ends with REMOTE_UNTRUSTED when it has no certificate', async () => {
    const port = await listen(createSecureServer((_, response) => response.end()));
    const url = new URL(`https://127.0.0.1:${port}/sparql`);
    await expect(loadFrom(url, createTiming())).rejects.toMatchObject({ code: 'REMOTE_UNTRUSTED', exit: 4 });
  });
});
