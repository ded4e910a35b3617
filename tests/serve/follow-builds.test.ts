import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Endpoint } from '../../src/serve/endpoint.ts';
import { MEMORY } from '../../src/serve/limits.ts';
import { type ServerOptions, startServer } from '../../src/serve/start-server.ts';
import { build, createTemporaryFolder, type Files } from '../support/dist-files.ts';
import { awaitEnd, expectWhole, STEADY_PATHS, startWriter } from '../support/writers.ts';

const LARGE = 300_000;

/** What a build of a version publishes: pages and dumps that all tell which version they are of. */
function filesOf(version: number): Files {
  const text = (path: string, length: number) =>
    `${path} of version ${version}\n`.repeat(length / 10).slice(0, length);
  const documents = Array.from({ length: 40 }, (_, i) => `place/p${i}/index.ttl`);
  const files = documents.map((path) => [path, text(path, 2_000)] as const);
  return {
    ...Object.fromEntries(files),
    'dump/communique.nq': text('dump', LARGE + version),
    'dump/communique.ttl': text('dump in Turtle', LARGE),
    'robots.txt': 'User-agent: *\nAllow: /\n\nSitemap: https://site.example/sitemap.xml\n',
  };
}

/** Serves what was built; pages come from memory, dumps from the disk. */
async function openBuilt(options: Partial<ServerOptions> = {}) {
  const parent = createTemporaryFolder();
  const dist = join(parent, 'dist');
  await build(dist, filesOf(1));
  const [troubles, changes]: [string[], string[]] = [[], []];
  const server = await startServer({
    dist,
    port: 0,
    host: '127.0.0.1',
    memory: { ...MEMORY, maxFileBytes: 100_000 },
    onTrouble: (trouble) => troubles.push(trouble),
    onChange: (version) => changes.push(version),
    ...options,
  });
  onTestFinished(() => server.close());
  const read = async (path: string) => (await fetch(`${server.address}${path}`)).text();
  return { dist, parent, server, troubles, changes, read };
}

describe('a server', () => {
  test('goes over to what was built, without a failed answer or a mixed one', async () => {
    const { dist, server, changes, troubles } = await openBuilt();
    const versions = [1, 2, 3, 4].map(filesOf);
    const paths = Object.keys(filesOf(1)).filter((path) => path !== 'robots.txt');
    const wrong: string[] = [];
    const seen = new Set<number>();
    const state = { isBuilding: true, answers: 0 };
    const answered = async (more: number) => {
      const wanted = state.answers + more;
      while (state.answers < wanted) await new Promise((resolve) => setImmediate(resolve));
    };
    const load = async (start: number) => {
      for (let i = start; state.isBuilding; i += 1) {
        const path = paths[i % paths.length] as string;
        const reply = await fetch(`${server.address}${path}`);
        const body = await reply.text();
        const version = versions.findIndex((files) => files[path] === body);
        seen.add(version);
        state.answers += 1;
        if (reply.status !== 200 || version === -1) wrong.push(`${reply.status} ${path}`);
      }
    };
    const clients = Array.from({ length: 8 }, (_, i) => load(i * 5));
    await answered(100);
    for (const files of versions.slice(1)) {
      await build(dist, files);
      await server.look();
      await answered(100);
    }
    state.isBuilding = false;
    await Promise.all(clients);
    expect(wrong).toEqual([]);
    expect(seen).toEqual(new Set([0, 1, 2, 3]));
    expect([changes.length, changes.at(-1)]).toEqual([3, server.version()]);
    expect(troubles).toEqual([]);
  });

  test('never mixes two builds of another process that takes no heed of it', async () => {
    const { dist, server, troubles } = await openBuilt();
    const wrong: string[] = [];
    const writer = startWriter({ dist, version: 'n', builds: 1, killAt: 0 });
    await awaitEnd(writer);
    await server.look();
    const state = { isBuilding: true };
    const load = async (start: number) => {
      for (let i = start; state.isBuilding; i += 1) {
        const path = STEADY_PATHS[i % STEADY_PATHS.length] as string;
        const reply = await fetch(`${server.address}${path}`);
        if (reply.status === 200) expectWhole(path, Buffer.from(await reply.arrayBuffer()));
        else wrong.push(`${reply.status} ${path}: ${await reply.text()}`);
      }
    };
    const clients = Array.from({ length: 4 }, (_, i) => load(i * 3));
    const looking = setInterval(() => void server.look(), 5);
    await awaitEnd(startWriter({ dist, version: 'v', builds: 30, killAt: 0 }));
    clearInterval(looking);
    await server.look();
    state.isBuilding = false;
    await Promise.all(clients);
    expect(wrong).toEqual([]);
    expect(await (await fetch(`${server.address}index.txt`)).text()).toMatch(/^v29\n/);
    expect(troubles.filter((trouble) => !trouble.includes('manifest.json'))).toEqual([]);
  });

  test('sends old bytes to the end where it began with them', async () => {
    const { dist, server, read } = await openBuilt();
    const reply = await fetch(`${server.address}dump/communique.nq`);
    const reader = reply.body?.getReader();
    const first = await reader?.read();
    await build(dist, filesOf(2));
    await server.look();
    let text = Buffer.from(first?.value ?? []).toString();
    for (let piece = await reader?.read(); piece?.done === false; piece = await reader?.read()) {
      text += Buffer.from(piece.value).toString();
    }
    expect(text).toBe(filesOf(1)['dump/communique.nq']);
    expect(await read('dump/communique.nq')).toBe(filesOf(2)['dump/communique.nq']);
  });

  test('keeps to what it has while a build is not whole, says so once, and goes on when it is', async () => {
    const { dist, server, read, troubles } = await openBuilt();
    await build(dist, filesOf(2));
    writeFileSync(join(dist, 'place/p0/index.ttl'), 'torn');
    await server.look();
    await server.look();
    expect(await read('place/p0/index.ttl')).toBe(filesOf(1)['place/p0/index.ttl']);
    expect(await read('dump/communique.nq')).toBe(filesOf(1)['dump/communique.nq']);
    expect(troubles).toEqual([
      'Cannot go over to the new version: "place/p0/index.ttl" must be as manifest.json lists it',
    ]);
    writeFileSync(join(dist, 'place/p0/index.ttl'), filesOf(2)['place/p0/index.ttl'] ?? '');
    await server.look();
    expect(await read('place/p0/index.ttl')).toBe(filesOf(2)['place/p0/index.ttl']);
  });

  test('takes nothing while a build puts its files in place', async () => {
    const { dist, parent, server, read, changes } = await openBuilt();
    const [staging, files] = [join(parent, '.dist.staging'), join(parent, '.dist.staging', 'files-a')];
    await build(dist, filesOf(2));
    mkdirSync(files, { recursive: true });
    writeFileSync(join(files, '9'), '');
    const move = { from: '9', to: 'manifest.json' };
    const journal = { files: 'files-a', moves: [], removals: [], manifest: move };
    writeFileSync(join(staging, 'journal.json'), JSON.stringify(journal));
    await server.look();
    expect(changes).toEqual([]);
    rmSync(join(files, '9')); // the last move is made
    await server.look();
    expect(changes).toHaveLength(1);
    expect(await read('place/p0/index.ttl')).toBe(filesOf(2)['place/p0/index.ttl']);
  });

  test.each([
    ['is taken away', (dist: string) => rmSync(dist, { recursive: true })],
    ['loses its list', (dist: string) => rmSync(join(dist, 'manifest.json'))],
    ['gets a list that is none', (dist: string) => writeFileSync(join(dist, 'manifest.json'), '[]')],
  ])('goes on when the folder %s', async (_, spoil) => {
    const { dist, server, read } = await openBuilt();
    spoil(dist);
    await server.look();
    for (const path of ['place/p1/index.ttl', 'dump/communique.ttl']) {
      expect(await read(path)).toBe(filesOf(1)[path]);
    }
  });

  test('follows a link that leads to another folder', async () => {
    const parent = createTemporaryFolder();
    await build(join(parent, 'one'), filesOf(1));
    await build(join(parent, 'two'), filesOf(2));
    const dist = join(parent, 'dist');
    symlinkSync('one', dist);
    const { server, read } = await openBuilt({ dist });
    rmSync(dist);
    symlinkSync('two', dist);
    await server.look();
    expect(await read('place/p0/index.ttl')).toBe(filesOf(2)['place/p0/index.ttl']);
  });

  test('waits for the new list where a file that it does not hold was replaced', async () => {
    const { dist, server, read } = await openBuilt({
      memory: { ...MEMORY, maxFileBytes: 100_000, maxBytes: 10_000 },
    });
    const reading = async () => {
      await build(dist, filesOf(2)); // not looked at yet
      return read('place/p13/index.ttl');
    };
    expect(await reading()).toBe(filesOf(2)['place/p13/index.ttl']);
    expect(server.files()).toBe(44);
  });

  test('has the endpoint follow, and goes on when that fails', async () => {
    const followed: string[] = [];
    const endpoint: Endpoint = {
      answer: async () => {},
      follow: async (version) => {
        followed.push(version);
        throw new RangeError('no');
      },
      check: async () => ({ isHealthy: true, detail: '' }),
      close: async () => void followed.push('closed'),
    };
    const { dist, server, troubles, read } = await openBuilt({ openEndpoint: async () => endpoint });
    await build(dist, filesOf(2));
    await server.look();
    expect(await read('place/p0/index.ttl')).toBe(filesOf(2)['place/p0/index.ttl']);
    expect(followed).toEqual([server.version()]);
    expect(troubles.join()).toContain('RangeError: no');
    await server.close();
    expect(followed.at(-1)).toBe('closed');
  });

  test('that stops ends what is under way, and takes nothing more', async () => {
    const { server } = await openBuilt();
    const reply = await fetch(`${server.address}dump/communique.ttl`);
    const closing = server.close();
    expect(await reply.text()).toBe(filesOf(1)['dump/communique.ttl']);
    await closing;
    await expect(fetch(server.address)).rejects.toThrow(/fetch failed/);
  });
});
