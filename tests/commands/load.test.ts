import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { load } from '../../src/commands/load.ts';
import { named, THREE, writeDist } from '../store/publications.ts';
import { createTemporaryFolder } from '../support/dist-files.ts';
import { createFakeConsole } from '../support/fake-console.ts';
import { type SparqlStoreOptions, startSparqlStore } from '../support/sparql-store.ts';

const PASSWORD = 'hunter2';
const BASIC = `Basic ${Buffer.from(`me:${PASSWORD}`).toString('base64')}`;

type Options = Parameters<typeof load>[1];
/** Options, and the variable of the environment. */
type Prepared = [Partial<Options>, string | undefined];

async function run(endpoint: string, dist: string, options: Partial<Options> = {}, credentials?: string) {
  const console = createFakeConsole();
  const environment = credentials === undefined ? {} : { COMMUNIQUE_CREDENTIALS: credentials };
  const exit = await load(endpoint, { dist, format: 'text', ...options }, { ...console, environment });
  return { exit, out: console.out(), err: console.err() };
}

async function start(options: SparqlStoreOptions = {}) {
  const dist = createTemporaryFolder();
  writeDist(dist, THREE);
  const store = await startSparqlStore({ server: 'Oxigraph/0.5', ...options });
  return { dist, store, endpoint: store.query.href };
}

describe('load', () => {
  test('says what it did, and that there is nothing left to do', async () => {
    const { dist, endpoint } = await start();
    expect(await run(endpoint, dist)).toEqual({
      exit: 0,
      err: '',
      out: `Loaded https://e.example/ into ${endpoint} (Oxigraph, by Graph Store Protocol, all at once)
  4 graphs put with 7 triples, 0 deleted, 0 kept
  4 graphs read back and compared, 4 counted: 7 triples
`,
    });
    expect((await run(endpoint, dist)).out).toBe(
      `Nothing to do: ${endpoint} has all of https://e.example/, by its manifest; communique load --verify-all reads all 4 graphs\n`,
    );
    expect((await run(endpoint, dist, { verifyAll: true })).out).toBe(
      `Nothing to do: ${endpoint} has all of https://e.example/, all 4 graphs were read and are what is published\n`,
    );
  });

  test('shows with --dry-run what it would do', async () => {
    const { dist, endpoint, store } = await start();
    await run(endpoint, dist);
    const { 'meeting/b/': _, ...kept } = THREE;
    writeDist(dist, { ...kept, 'topic/d/': named('topic/d/', 'Peace') });
    const writes = store.requests.filter(({ kind }) => kind !== 'query').length;
    expect((await run(endpoint, dist, { dryRun: true })).out).toBe(
      `Would load https://e.example/ into ${endpoint} (Oxigraph; writing to ${new URL('/store', endpoint).href})
  1 graph to put, 1 to delete, 3 as they must be
  put https://e.example/topic/d/
  delete https://e.example/meeting/b/
Nothing was sent; without --dry-run it will be
`,
    );
    expect(store.requests.filter(({ kind }) => kind !== 'query')).toHaveLength(writes);
  });

  test('shows on a terminal how far it is, and takes that away in the end', async () => {
    const { dist, endpoint } = await start();
    const console = createFakeConsole();
    const stderr = { ...console.stderr, isTerminal: true };
    await load(endpoint, { dist, format: 'text', verifyAll: true }, { ...console, stderr });
    expect(console.err().split('\r\u001b[K')).toEqual([
      '',
      '4 of 4 graphs sent and compared',
      '0 of 4 graphs about to be seen',
      ...[1, 2, 3, 4].map((done) => `${done} of 4 graphs read`),
      '',
    ]);
  });

  test('tells programs all of it', async () => {
    const { dist, endpoint } = await start();
    const { out } = await run(endpoint, dist, { format: 'json' });
    expect(JSON.parse(out)).toEqual({
      base: 'https://e.example/',
      version: expect.stringMatching(/^[0-9a-f]{64}$/),
      isDryRun: false,
      isUpToDate: false,
      profile: 'oxigraph',
      endpoints: {
        query: endpoint,
        update: new URL('/update', endpoint).href,
        graphStore: new URL('/store', endpoint).href,
      },
      put: ['series/', ...Object.keys(THREE)].map((path) => `https://e.example/${path}`),
      deleted: [],
      kept: 0,
      triples: 7,
      triplesPut: 7,
      sentBy: 'Graph Store Protocol',
      isSwapped: true,
      compared: 4,
      others: 0,
      storeChanges: [],
      rewritten: [],
      requests: expect.any(Number),
    });
  });

  test.each<[string, (folder: string) => Prepared]>([
    ['the environment', () => [{}, `me:${PASSWORD}`]],
    [
      'a file',
      (folder) => {
        writeFileSync(join(folder, 'secret'), `me:${PASSWORD}\n`);
        return [{ credentials: join(folder, 'secret') }, 'other:wrong'];
      },
    ],
  ])('takes credentials from %s', async (_, prepare) => {
    const login = { accepts: (field: string) => field === BASIC, challenge: 'Basic realm="a"' };
    const { dist, endpoint } = await start({ login });
    const [options, variable] = prepare(createTemporaryFolder());
    const { exit, out, err } = await run(endpoint, dist, options, variable);
    expect(exit).toBe(0);
    expect(out + err).not.toContain(PASSWORD);
  });

  test('shows no secret when it is refused', async () => {
    const { dist, endpoint } = await start({ login: { accepts: () => false, challenge: 'Basic realm="a"' } });
    const error = await run(endpoint, dist, {}, `me:${PASSWORD}`).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'REMOTE_DENIED', exit: 4 });
    expect(JSON.stringify([error, (error as Error).stack])).not.toContain(PASSWORD);
  });

  test('shows no secret that a server repeats', async () => {
    const { dist, endpoint, store } = await start();
    store.fault = (request) => (_, response) => {
      response.writeHead(400).end(`What is Authorization: ${request.authorization}?`);
    };
    const error = await run(endpoint, dist, {}, 'Bearer hunter2').catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      code: 'REMOTE_REFUSED',
      message: expect.stringContaining('Authorization: Bearer …?'),
    });
    expect(String(error)).not.toContain(PASSWORD);
  });

  test.each<[string, Partial<Options>, RegExp]>([
    [
      `http://me:${PASSWORD}@host/sparql`,
      {},
      /^Cannot use "http:\/\/…@host\/sparql": a name or password must not/,
    ],
    ['localhost:8890', {}, /it must be an address that begins http/],
    [
      'http://host/sparql',
      { profile: 'oracle' },
      /it must be one of virtuoso, graphdb, fuseki, oxigraph, qlever, generic$/,
    ],
    ['http://host/sparql', { update: 'host' }, /^Cannot use "host"/],
    ['http://host/sparql', { graphStore: 'host' }, /^Cannot use "host"/],
    ['http://host/sparql', { credentials: '/nonesuch' }, /the file must be there \(ENOENT\)$/],
  ])('refuses %s with %j', async (endpoint, options, message) => {
    const error = await run(endpoint, createTemporaryFolder(), options).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'USAGE', exit: 2, message: expect.stringMatching(message) });
    expect(String(error)).not.toContain(PASSWORD);
  });
});
