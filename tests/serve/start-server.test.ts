import { createHash } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COMMON_FIELDS, PREFLIGHT_FIELDS } from '../../src/host/table.ts';
import { probeServer } from '../../src/probe/probe-server.ts';
import type { Endpoint } from '../../src/serve/endpoint.ts';
import { sendProblem } from '../../src/serve/problem-details.ts';
import { startServer } from '../../src/serve/start-server.ts';
import { parseManifest } from '../../src/write/manifest.ts';
import { createTemporaryFolder } from '../support/dist-files.ts';
import { createSite, sign } from '../support/reference-site.ts';
import { ask, fieldOf, openServer, writeSite } from './open-server.ts';

/** Nothing in memory but what is tiny: the rest comes from the disk. */
const FROM_DISK = { maxFileBytes: 100, maxBytes: 1_000, maxCompressedBytes: 0 };

describe('startServer()', () => {
  test.each([
    ['at the root', undefined],
    ['below a path', 'https://site.example/sub/'],
    ['below a path that is not ASCII', 'https://site.example/日本/'],
  ])('keeps every promise that can be asked for, %s', async (_, base) => {
    const { address, troubles } = await openServer({ base });
    const { checks, documents } = await probeServer(address);
    expect(checks.flatMap(({ findings }) => findings)).toEqual([]);
    expect(checks.filter(({ checked }) => checked === 0)).toEqual([]);
    expect(documents).toBe(11);
    expect(troubles).toEqual([]);
  });

  test('keeps all of them from the disk, too, but for compressing on the way', async () => {
    const { address } = await openServer({ memory: FROM_DISK });
    const { checks } = await probeServer(address);
    const codes = checks.flatMap(({ findings }) =>
      findings.map(({ code, severity }) => `${severity} ${code}`),
    );
    expect(codes).toEqual(['note HTTP_COMPRESSION']);
  });

  test('sends each file with a tag of its own, and the fields of the table', async () => {
    const { address } = await openServer();
    const reply = await fetch(`${address}place/jp/`, {
      headers: { Accept: 'text/turtle', 'Accept-Encoding': 'br, gzip' },
    });
    expect(Object.fromEntries(reply.headers)).toMatchObject({
      ...Object.fromEntries(
        Object.entries(COMMON_FIELDS).map(([name, value]) => [name.toLowerCase(), value]),
      ),
      'cache-control': 'no-cache',
      'content-location': 'index.ttl',
      'content-type': 'text/turtle; charset=utf-8',
      vary: 'Accept, Accept-Encoding',
    });
    expect(reply.headers.get('etag')).toMatch(/^"[0-9a-f]{32}-br"$/);
    expect(reply.headers.get('link')).toMatch(/^<https:\/\/site\.example\/place\/jp\/>; rel="canonical", </);
    expect(reply.headers.get('server')).toBeNull();
    expect(await reply.text()).toBe('place/jp/ in ttl\n'.repeat(200));
  });

  test('answers 406 with what there is', async () => {
    const { address } = await openServer();
    const reply = await fetch(`${address}place/jp/`, { headers: { Accept: 'image/png' } });
    expect([reply.status, reply.headers.get('content-type')]).toEqual([406, 'application/problem+json']);
    expect(reply.headers.get('vary')).toBe('Accept');
    expect(reply.headers.get('link')).toContain('<index.ttl>; rel="alternate"; type="text/turtle"');
    const { variants } = (await reply.json()) as { readonly variants: readonly { readonly href: string }[] };
    expect(variants.map(({ href }) => href)).toEqual([
      'index.html',
      'index.ttl',
      'index.jsonld',
      'index.nt',
      'index.rdf',
    ]);
  });

  test('says what became of what was withdrawn, to everybody and in whole', async () => {
    const { address } = await openServer();
    for (const headers of [{ Accept: 'image/png' }, { Range: 'bytes=0-1' }, { 'If-None-Match': '*' }]) {
      const reply = await fetch(`${address}place/gone/`, { headers });
      expect([reply.status, reply.headers.get('cache-control')]).toEqual([410, 'no-cache']);
      expect(await reply.text()).toBe('place/gone/ in html\n'.repeat(200));
    }
    expect((await fetch(`${address}place/gone/index.ttl`)).status).toBe(200);
  });

  test('sends a part of a file as it is, and only while it is the same', async () => {
    const { address } = await openServer();
    const url = `${address}dump/communique.nq`;
    const part = { Range: 'bytes=0-3', 'Accept-Encoding': 'gzip, br' };
    const reply = await fetch(url, { headers: part });
    expect([reply.status, await reply.text()]).toEqual([206, 'nq\nn']);
    const etag = reply.headers.get('etag') ?? '';
    expect((await fetch(url, { headers: { ...part, 'If-Range': etag } })).status).toBe(206);
    expect((await fetch(url, { headers: { ...part, 'If-Range': '"other"' } })).status).toBe(200);
    const beyond = await fetch(url, { headers: { Range: 'bytes=99999-' } });
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, 'bytes */600']);
  });

  test('sends the file .gz of the build in place of compressing a dump', async () => {
    const { address } = await openServer();
    const answer = await ask(address, '/dump/communique.nt', { fields: ['Accept-Encoding: br, gzip'] });
    expect(fieldOf(answer, 'content-encoding')).toBe('gzip');
    const packed = createSite().get('dump/communique.nt.gz')?.bytes;
    expect(Buffer.from(answer.body, 'latin1').equals(packed ?? Buffer.of())).toBe(true);
    expect(gunzipSync(Buffer.from(answer.body, 'latin1')).toString()).toContain('#Tombstone');
  });

  test('answers 404 for what is not listed, hidden, or beside it, though it is there', async () => {
    const site = createSite();
    site.set('.env', { mediaType: 'text/plain', bytes: Buffer.from('secret') });
    site.set('a/.git/HEAD', { mediaType: 'text/plain', bytes: Buffer.from('secret') });
    sign(site); // even if they were listed
    const { address, dist } = await openServer({}, site);
    writeFileSync(join(dist, 'beside.txt'), 'secret');
    for (const path of [
      '.env',
      '%2eenv',
      'a/.git/HEAD',
      'beside.txt',
      'dump/',
      'dump',
      'place/jp/index.html/',
    ]) {
      expect((await ask(address, `/${path}`)).status).toBe(404);
    }
    expect((await ask(address, '/.well-known/void')).status).toBe(200);
  });

  test('sends nothing that the manifest does not list, whatever path is asked for', async () => {
    const site = createSite();
    const { address } = await openServer({}, site);
    const hashes = new Set(
      parseManifest(site.get('manifest.json')?.bytes.toString() ?? '')?.map(({ sha256 }) => sha256),
    );
    hashes.add(
      createHash('sha256')
        .update(site.get('manifest.json')?.bytes ?? '')
        .digest('hex'),
    );
    const piece = fc.constantFrom(
      '..',
      '.',
      '%2e%2e',
      '%2f',
      '/',
      '//',
      '\\',
      'place',
      'jp',
      'index.ttl',
      '%00',
      ';',
      'etc',
      'passwd',
      '%c0%ae',
      '~',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (pieces) => {
        const { status, body } = await ask(address, `/${pieces.join('')}`);
        const hash = createHash('sha256').update(Buffer.from(body, 'latin1')).digest('hex');
        expect(status === 200 ? hashes.has(hash) : [301, 400, 404].includes(status)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test('leads from below the base to it, and from nowhere else', async () => {
    const { address } = await openServer({ base: 'https://site.example/sub/' });
    const moved = await ask(address, '/sub');
    expect([moved.status, fieldOf(moved, 'location')]).toEqual([301, '/sub/']);
    expect((await ask(address, '/')).status).toBe(404);
    expect((await ask(address, '/sub/place/jp')).head).toContain('\r\nLocation: /sub/place/jp/\r\n');
  });

  test.each([
    ['a file is missing', (dist: string) => rmSync(join(dist, 'llms.txt'))],
    ['a file has another size', (dist: string) => writeFileSync(join(dist, 'llms.txt'), 'short')],
    [
      'a file has other bytes',
      (dist: string) => writeFileSync(join(dist, 'llms.txt'), 'LLMS.TXT\n'.repeat(200)),
    ],
    ['the list is broken', (dist: string) => writeFileSync(join(dist, 'manifest.json'), '{ "files": [')],
    ['there is no list', (dist: string) => rmSync(join(dist, 'manifest.json'))],
  ])('does not start when %s', async (_, spoil) => {
    const dist = createTemporaryFolder();
    writeSite(dist, createSite());
    spoil(dist);
    const starting = startServer({ dist, port: 0, host: '127.0.0.1' });
    await expect(starting).rejects.toMatchObject({ code: 'NO_PUBLICATION', message: /^Cannot serve / });
  });

  test.each(['health', 'health/index.html', 'sparql'])('needs the address %s itself', async (path) => {
    const site = createSite();
    site.set(path, { mediaType: 'text/html', bytes: Buffer.from('page') });
    sign(site);
    const message = `the server needs the address of "${path}" itself`;
    await expect(openServer({}, site)).rejects.toThrow(message);
  });

  test('does not start where another server listens', async () => {
    const { address, dist } = await openServer();
    const starting = startServer({ dist, port: Number(new URL(address).port), host: '127.0.0.1' });
    await expect(starting).rejects.toMatchObject({ code: 'PORT_TAKEN', message: /EADDRINUSE/ });
  });
});

describe('GET /health', () => {
  test('says which version is served', async () => {
    const { address, server } = await openServer();
    const reply = await fetch(`${address}health`);
    expect([reply.status, reply.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(await reply.json()).toEqual({ status: 'ok', version: server.version() });
  });

  test('tells of an endpoint that is ill, and stays 200: documents are served all the same', async () => {
    const endpoint = createEndpoint({ isHealthy: false, detail: '1 of 2 workers answers' });
    const { address } = await openServer({ openEndpoint: async () => endpoint });
    const reply = await fetch(`${address}health`);
    expect([reply.status, await reply.json()]).toMatchObject([
      200,
      { status: 'degraded', endpoint: { detail: '1 of 2 workers answers' } },
    ]);
  });
});

describe('/sparql', () => {
  test('is left to the endpoint, whatever the method', async () => {
    const { address, server } = await openServer({
      openEndpoint: async (version) => createEndpoint({ isHealthy: true, detail: version }),
    });
    for (const method of ['GET', 'POST', 'OPTIONS', 'DELETE']) {
      const reply = await fetch(`${address}sparql?query=x`, { method });
      expect([reply.status, await reply.json()]).toMatchObject([
        418,
        { title: method, detail: server.version() },
      ]);
    }
  });

  test('is asked to take a body before one is sent', async () => {
    const { address } = await openServer({
      openEndpoint: async () => createEndpoint({ isHealthy: true, detail: '' }),
    });
    const fields = ['Expect: 100-continue', 'Content-Length: 0'];
    expect((await ask(address, '/sparql', { method: 'POST', fields })).head).toMatch(
      /^HTTP\/1\.1 100 Continue$/,
    );
    expect((await ask(address, '/', { method: 'POST', fields })).status).toBe(405);
  });
});

/** Answers everything alike. */
function createEndpoint(health: Awaited<ReturnType<Endpoint['check']>>): Endpoint {
  return {
    answer: async ({ method = '' }, response) =>
      sendProblem(response, { status: 418, title: method, detail: health.detail }),
    follow: async () => {},
    check: async () => health,
    close: async () => {},
  };
}

describe('OPTIONS', () => {
  test.each(['/', '/place/jp/', '*', '/nowhere'])('%s says what is allowed', async (target) => {
    const { address } = await openServer();
    const answer = await ask(address, target, { method: 'OPTIONS' });
    expect([answer.status, answer.body]).toEqual([204, '']);
    for (const [name, value] of Object.entries(PREFLIGHT_FIELDS)) expect(fieldOf(answer, name)).toBe(value);
  });
});
