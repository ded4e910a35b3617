import { describe, expect, test } from 'vitest';
import { createSite, sign } from '../support/reference-site.ts';
import { ask, fieldOf, open, openServer, parseAnswer, sendRaw, shareServer } from './open-server.ts';

const shared = shareServer();

const HOST = 'Host: here\r\n';

/** Refusals, not failures. */
function expectRefusal(text: string, status: number): void {
  const answer = parseAnswer(text);
  expect(answer.status).toBe(status);
  expect(fieldOf(answer, 'content-type')).toBe('application/problem+json');
  expect(JSON.parse(answer.body)).toMatchObject({ status });
}

describe('a path', () => {
  test.each([
    ['/../../etc/passwd', 404],
    ['/%2e%2e/%2e%2e/etc/passwd', 404],
    ['/..%2f..%2fetc%2fpasswd', 404],
    ['/%2e%2e\\etc', 404],
    ['/..;/..;/etc/passwd', 404],
    ['//etc/passwd', 404],
    ['/..\\..\\etc', 404],
    ['/index.ttl%00.html', 400],
    ['/%c0%ae%c0%ae/etc/passwd', 400],
    ['/%e0%80%ae/', 400],
    ['/%zz', 400],
    ['/%', 400],
    ['/.git/HEAD', 404],
    ['/.env', 404],
    ['/.dist.staging/journal.json', 404],
    [`/${'a/'.repeat(5_000)}`, 414],
    ['etc/passwd', 400],
    ['file:///etc/passwd', 400],
  ])('%s is answered %i', async (target, status) => {
    const { address, troubles } = shared();
    expectRefusal(
      await sendRaw(address, `GET ${target} HTTP/1.1\r\n${HOST}Connection: close\r\n\r\n`),
      status,
    );
    expect(troubles).toEqual([]);
  });

  test.each(['http://other.example/place/jp/index.nt', 'HTTP://[::1]:80/place/jp/index.nt?a=b#c'])(
    '%s is taken with its host, as RFC 9112 has it',
    async (target) => {
      const { address } = shared();
      const { status, body } = await ask(address, target);
      expect([status, body]).toEqual([200, 'place/jp/ in nt\n'.repeat(200)]);
    },
  );
});

describe('a request that is too large', () => {
  test.each([
    ['address', `GET /${'a'.repeat(20_000)} HTTP/1.1\r\n${HOST}\r\n`],
    ['query', `GET /?${'q'.repeat(20_000)} HTTP/1.1\r\n${HOST}\r\n`],
    ['field', `GET / HTTP/1.1\r\n${HOST}X-Long: ${'x'.repeat(20_000)}\r\n\r\n`],
    ['number of fields', `GET / HTTP/1.1\r\n${HOST}${'X-Many: y\r\n'.repeat(3_000)}\r\n`],
  ])('in its %s is answered 431', async (_, text) => {
    const { address } = shared();
    expectRefusal(await sendRaw(address, text), 431);
  });
});

describe('Accept', () => {
  test.each([
    ['', 200],
    ['*/*', 200],
    ['text/turtle;charset=utf-8', 200],
    ['text/turtle;q=0', 406],
    ['application/x-nothing', 406],
    ['text/turtle;q=abc', 200],
    ['text/turtle;q=2', 200],
    [',,,', 200],
    [Array.from({ length: 1_000 }, (_, i) => `text/x-${i}`).join(','), 406],
    ['text/turtle,'.repeat(1_300), 200],
    [`text/turtle;a="${'\\"'.repeat(7_000)}`, 200],
  ])('"%s" is answered %i, within a moment', async (accept, status) => {
    const { address, troubles } = shared();
    const startMs = performance.now();
    expect((await ask(address, '/place/jp/', { fields: [`Accept: ${accept}`] })).status).toBe(status);
    expect(performance.now() - startMs).toBeLessThan(1_000);
    expect(troubles).toEqual([]);
  });

  test('in several lines counts as one', async () => {
    const { address } = shared();
    const answer = await ask(address, '/place/jp/', { fields: ['Accept: image/png', 'Accept: text/turtle'] });
    expect(fieldOf(answer, 'content-type')).toBe('text/turtle; charset=utf-8');
  });
});

describe('a condition or a range', () => {
  test.each([
    ['If-None-Match: *', 304],
    [`If-None-Match: ${'"a", '.repeat(2_000)}"b"`, 200],
    ['If-None-Match: "', 200],
    ['If-Modified-Since: Thu, 01 Jan 2099 00:00:00 GMT', 304],
    ['If-Modified-Since: never', 200],
    ['If-Match: "other"', 412],
    ['If-Unmodified-Since: Thu, 01 Jan 1970 00:00:00 GMT', 412],
    ['Range: bytes=0-9', 206],
    ['Range: bytes=-0', 416],
    ['Range: bytes=9-3', 200],
    [`Range: bytes=${'0-0,'.repeat(1_000)}0-0`, 200],
    ['Range: lines=1-2', 200],
    [`Range: bytes=${'9'.repeat(400)}-`, 416],
  ])('%s is answered %i', async (line, status) => {
    const { address, troubles } = shared();
    expect((await ask(address, '/place/jp/index.ttl', { fields: [line] })).status).toBe(status);
    expect(troubles).toEqual([]);
  });
});

describe('a method', () => {
  test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'PROPFIND', 'FOO', 'CONNECT'])(
    '%s is answered 405, with those that are allowed',
    async (method) => {
      const { address } = shared();
      const answer = await ask(address, method === 'CONNECT' ? 'a.example:80' : '/place/jp/', { method });
      expect([answer.status, fieldOf(answer, 'allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
    },
  );

  test.each(['/place/jp/', '/place/jp/index.ttl', '/dump/communique.nq', '/nowhere', '/place/jp', '/health'])(
    'HEAD %s is answered as GET is, without a body',
    async (target) => {
      const { address } = await openServer({
        memory: { maxFileBytes: 1_000, maxBytes: 1e9, maxCompressedBytes: 1e9 },
      });
      const get = await ask(address, target, { fields: ['Accept-Encoding: gzip'] });
      const head = await ask(address, target, { method: 'HEAD', fields: ['Accept-Encoding: gzip'] });
      const withoutDate = ({ head: text }: typeof get) => text.replace(/^Date: .*\r\n/m, '');
      expect([withoutDate(head), head.body]).toEqual([withoutDate(get), '']);
    },
  );
});

describe('Host', () => {
  test.each([
    ['missing', 'GET / HTTP/1.1\r\n\r\n'],
    ['there twice', 'GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n'],
    ['no host', 'GET / HTTP/1.1\r\nHost: evil"><script>alert(1)</script>\r\nConnection: close\r\n\r\n'],
  ])('that is %s is answered 400', async (_, text) => {
    const { address } = shared();
    const answer = await sendRaw(address, text);
    expect(parseAnswer(answer).status).toBe(400);
    expect(answer).not.toContain('script');
  });

  test('is not needed in HTTP/1.0', async () => {
    const { address } = shared();
    expect(parseAnswer(await sendRaw(address, 'GET /llms.txt HTTP/1.0\r\n\r\n')).status).toBe(200);
  });
});

describe('a request that two servers could read in two ways', () => {
  test.each([
    [
      'length and chunks',
      `POST / HTTP/1.1\r\n${HOST}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    ],
    ['two lengths', `POST / HTTP/1.1\r\n${HOST}Content-Length: 4\r\nContent-Length: 5\r\n\r\nabcd`],
    ['a length that is none', `POST / HTTP/1.1\r\n${HOST}Content-Length: +4\r\n\r\nabcd`],
    ['chunks that are not last', `POST / HTTP/1.1\r\n${HOST}Transfer-Encoding: chunked, gzip\r\n\r\n`],
    ['a folded field', `GET / HTTP/1.1\r\n${HOST}X-Long: a\r\n b\r\n\r\n`],
    ['a blank before a colon', `GET / HTTP/1.1\r\n${HOST}X-Long : a\r\n\r\n`],
    ['a control character', `GET / HTTP/1.1\r\n${HOST}X-Long: a\u0000b\r\n\r\n`],
    ['lines that end in CR', `GET / HTTP/1.1\r${HOST.replace('\n', '')}\r\r`],
    ['another protocol', '\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003'],
    ['HTTP/3.0', `GET / HTTP/3.0\r\n${HOST}\r\n`],
  ])('for %s is answered 400', async (_, text) => {
    const { address } = shared();
    expectRefusal(await sendRaw(address, text), 400);
  });

  test('for a chunk that is none ends the connection', async () => {
    const { address, troubles } = shared();
    const head = `POST / HTTP/1.1\r\n${HOST}Transfer-Encoding: chunked\r\n\r\n`;
    const text = await sendRaw(address, `${head}zz\r\n`);
    expect(text).toMatch(/^(?:HTTP\/1\.1 40[05] |$)/);
    expect(text.match(/^HTTP\/1\.1 /gm)?.length ?? 0).toBeLessThanOrEqual(2);
    expect(troubles).toEqual([]);
  });
});

describe('a connection', () => {
  test('answers 1,000 requests that are sent at once, in order, and then ends', async () => {
    const { address } = shared();
    const one = (i: number) => `GET /place/${i % 2 === 0 ? 'jp' : 'us'}/index.nt HTTP/1.1\r\n${HOST}\r\n`;
    const text = await sendRaw(address, Array.from({ length: 1_000 }, (_, i) => one(i)).join(''));
    const firsts = [...text.matchAll(/\r\n\r\n(place\/..\/) in nt\n/g)].map(([, name]) => name);
    expect(firsts).toEqual(
      Array.from({ length: 1_000 }, (_, i) => (i % 2 === 0 ? 'place/jp/' : 'place/us/')),
    );
    expect(text.match(/^Connection: close\r$/gm)).toHaveLength(1);
  });

  test('that speaks of another protocol is answered in this one', async () => {
    const { address } = shared();
    const fields = ['Connection: Upgrade', 'Upgrade: h2c', 'HTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA'];
    expect((await ask(address, '/llms.txt', { fields })).status).toBe(200);
  });

  test.each(['CONNECT a.example:80 HTTP/1.1', 'GET / HTTP/1.1', 'NONSENSE'])(
    'that is reset after %s disturbs nobody',
    async (line) => {
      const { address, troubles } = shared();
      for (let i = 0; i < 20; i += 1) {
        const socket = open(address);
        socket.write(`${line}\r\n${HOST}\r\n`.repeat(10));
        await new Promise((resolve) => socket.once('connect', resolve));
        socket.resetAndDestroy();
      }
      expect((await ask(address, '/llms.txt')).status).toBe(200);
      expect(troubles).toEqual([]);
    },
  );

  test('that expects what there is not is told so', async () => {
    const { address } = shared();
    expect((await ask(address, '/', { fields: ['Expect: 200-ok'] })).status).toBe(417);
  });

  test('is one of 1,000 that do nothing, and answered', async () => {
    const { address } = shared();
    const idle = Array.from({ length: 1_000 }, () => open(address));
    await Promise.all(idle.map((socket) => new Promise((resolve) => socket.once('connect', resolve))));
    const startMs = performance.now();
    expect((await ask(address, '/llms.txt')).status).toBe(200);
    expect(performance.now() - startMs).toBeLessThan(1_000);
  });

  test('that is left in the middle of an answer disturbs nobody', async () => {
    const site = createSite();
    site.set('dump/large.nt', { mediaType: 'application/n-triples', bytes: Buffer.alloc(8_000_000, 'a\n') });
    sign(site);
    const { address, troubles } = await openServer({}, site);
    for (let i = 0; i < 20; i += 1) {
      const socket = open(address);
      socket.write(`GET /dump/large.nt HTTP/1.1\r\n${HOST}\r\n`);
      await new Promise((resolve) => socket.once('data', resolve));
      socket.destroy();
    }
    const whole = await (await fetch(`${address}dump/large.nt`)).arrayBuffer();
    expect(whole.byteLength).toBe(8_000_000);
    expect(troubles).toEqual([]);
  });
});

describe('what is sent', () => {
  test.each([
    ['/<script>alert(1)</script>', []],
    ['/%3Cscript%3Ealert(1)%3C/script%3E', []],
    ['/?<script>alert(1)</script>', ['Accept: <script>alert(1)</script>/x']],
    ['/place/jp?<script>alert(1)</script>', []],
    ['/', ['Range: <script>alert(1)</script>', 'X-Forwarded-Host: <script>alert(1)</script>']],
  ])('for %s repeats nothing of it', async (target, fields) => {
    const { address } = shared();
    const answer = await ask(address, target, { fields });
    expect(`${answer.head}${answer.body}`).not.toContain('alert(1)');
  });
});
