import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { serializeOffline } from '../../src/site/sparql/serialize-offline.ts';
import { KeptEditions } from '../../src/web/sparql/kept-editions.ts';
import { MemoryCaches } from './memory-caches.ts';

const SCOPE = 'https://host.example/a/deep%20path/sparql/';

/** A host that sends one edition, and holds what is sent against `integrity` as a browser does. */
function serve(dump: string, day = '2026-11-25', page = `<p>${day}</p>`) {
  const contents: Record<string, string> = { './': page, 'terms.json': '[]', '../assets/a.js': 'a()' };
  const sha256 = createHash('sha256').update(dump).digest('hex');
  const files = Object.fromEntries(Object.entries(contents).map(([path, text]) => [path, integrityOf(text)]));
  const list = serializeOffline({ day, dump: { address: '../dump/communique.nq', sha256 }, files });
  const sent = new Map(
    Object.entries({ ...contents, 'offline.json': list }).map(([path, text]) => [
      new URL(path, SCOPE).href,
      text,
    ]),
  );
  const asked: string[] = [];
  const load = async (request: Request) => {
    asked.push(request.url);
    const text = sent.get(request.url);
    if (text === undefined) return new Response('', { status: 404 });
    const isAsNamed = request.integrity === '' || request.integrity === integrityOf(text);
    if (!isAsNamed) throw new TypeError('Failed to fetch');
    return new Response(text, { headers: { 'content-type': 'text/plain', vary: 'Accept' } });
  };
  return { dump: new Blob([dump]), load, sent, asked };
}

function integrityOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

async function textOf(response: Promise<Response | undefined>): Promise<string | undefined> {
  return (await response)?.text();
}

test('keep() keeps the page, its files and its data, and find() finds them', async () => {
  const { dump, load } = serve('<s> <p> <o> .\n');
  const caches = new MemoryCaches();
  const editions = new KeptEditions({ scope: SCOPE, caches, load });
  expect(await editions.look()).toBeUndefined();
  expect(await editions.find(SCOPE)).toBeUndefined();
  expect(await caches.keys()).toEqual([]);
  await editions.keep(dump);
  expect(await editions.look()).toBe('2026-11-25');
  expect(await textOf(editions.find(SCOPE))).toBe('<p>2026-11-25</p>');
  expect(await textOf(editions.find('https://host.example/a/deep%20path/assets/a.js'))).toBe('a()');
  const kept = await editions.find('https://host.example/a/deep%20path/dump/communique.nq.gz');
  expect(kept?.headers.get('communique-kept')).toBe('2026-11-25');
  expect(gunzipSync(Buffer.from((await kept?.arrayBuffer()) ?? new ArrayBuffer(0))).toString()).toBe(
    '<s> <p> <o> .\n',
  );
  expect((await editions.find(`${SCOPE}terms.json`))?.headers.get('vary')).toBeNull();
});

test('keep() of what is kept asks for the list alone', async () => {
  const { dump, load, asked } = serve('data');
  const editions = new KeptEditions({ scope: SCOPE, caches: new MemoryCaches(), load });
  await editions.keep(dump);
  asked.length = 0;
  await editions.keep(dump);
  expect(asked).toEqual([`${SCOPE}offline.json`]);
});

test('keep() drops what was kept before, and nothing of another folder or program', async () => {
  const caches = new MemoryCaches();
  const others = [
    'other',
    `communique-sparql 2020-01-01 0 ${SCOPE}deeper/sparql/`,
    `x communique-sparql 1 2 ${SCOPE}`,
  ];
  for (const name of others) await caches.open(name);
  const [first, second] = [serve('one', '2026-11-25'), serve('two', '2026-11-26')];
  await new KeptEditions({ scope: SCOPE, caches, load: first.load }).keep(first.dump);
  const editions = new KeptEditions({ scope: SCOPE, caches, load: second.load });
  expect(await editions.look()).toBe('2026-11-25');
  await editions.keep(second.dump);
  expect(await editions.look()).toBe('2026-11-26');
  expect(await caches.keys()).toEqual([
    ...others,
    expect.stringMatching(
      /^communique-sparql 2026-11-26 [0-9a-f]{16} https:\/\/host\.example\/a\/deep%20path\/sparql\/$/,
    ),
  ]);
});

test('two editions with the same data and day are two versions', async () => {
  const caches = new MemoryCaches();
  const [first, second] = [serve('data'), serve('data', undefined, '<p>mended</p>')];
  await new KeptEditions({ scope: SCOPE, caches, load: first.load }).keep(first.dump);
  const editions = new KeptEditions({ scope: SCOPE, caches, load: second.load });
  await editions.keep(second.dump);
  expect(await textOf(editions.find(SCOPE))).toBe('<p>mended</p>');
  expect(await caches.keys()).toHaveLength(1);
});

test.each([
  ['the data are of another edition', () => ({ dump: new Blob(['other data']), address: '', text: '' })],
  ['a file is of another edition', () => ({ address: `${SCOPE}terms.json`, text: '["other"]' })],
  ['the list is no list', () => ({ address: `${SCOPE}offline.json`, text: '<html>' })],
])('keep() leaves all as it was where %s', async (_, change) => {
  const caches = new MemoryCaches();
  const before = serve('before', '2026-01-01');
  await new KeptEditions({ scope: SCOPE, caches, load: before.load }).keep(before.dump);
  const names = await caches.keys();
  const now = serve('now');
  const { dump = now.dump, address, text } = change() as { dump?: Blob; address: string; text: string };
  if (address !== '') now.sent.set(address, text);
  const editions = new KeptEditions({ scope: SCOPE, caches, load: now.load });
  await expect(editions.keep(dump)).rejects.toThrow();
  expect(await caches.keys()).toEqual(names);
  expect(await editions.look()).toBe('2026-01-01');
});

test.each(['offline.json', 'terms.json'])('keep() keeps nothing where %s is not sent', async (path) => {
  const { dump, load, sent } = serve('data');
  sent.delete(SCOPE + path);
  const caches = new MemoryCaches();
  await expect(new KeptEditions({ scope: SCOPE, caches, load }).keep(dump)).rejects.toThrow('HTTP 404');
  expect(await caches.keys()).toEqual([]);
});

test.each([0, 1, 2, 3])('keep() leaves nothing half where there is room for %i files', async (room) => {
  const { dump, load } = serve('data');
  const caches = new MemoryCaches(room);
  const editions = new KeptEditions({ scope: SCOPE, caches, load });
  await expect(editions.keep(dump)).rejects.toThrow('no room');
  expect(await caches.keys()).toEqual([]);
  expect(await editions.look()).toBeUndefined();
});

test('a cache that another visit has not finished is not found', async () => {
  const { load } = serve('data');
  const caches = new MemoryCaches();
  const cache = await caches.open(`communique-sparql 2026-11-27 0 ${SCOPE}`);
  await cache.put(`${SCOPE}terms.json`, new Response('[]'));
  const editions = new KeptEditions({ scope: SCOPE, caches, load });
  expect(await editions.look()).toBeUndefined();
  expect(await editions.find(`${SCOPE}terms.json`)).toBeUndefined();
});
