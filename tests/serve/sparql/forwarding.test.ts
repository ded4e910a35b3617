import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { parseCredentials } from '../../../src/remote/credentials.ts';
import { createEndpoint } from '../../../src/serve/sparql/create-endpoint.ts';
import { publishSmallData } from '../../query/small-publication.ts';
import { serveEndpoint, targetOf } from './serve-endpoint.ts';

let dist: string;
beforeAll(async () => {
  dist = await publishSmallData();
});

interface Got {
  readonly headers: IncomingMessage['headers'];
  readonly fields: URLSearchParams;
}

type Handler = (got: Got, response: ServerResponse) => void;

/** A store on loopback that does what it is told, and remembers what it was asked. */
async function startStore(handler: Handler) {
  const asked: Got[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => {
      text += chunk.toString();
    });
    request.on('end', () => {
      const got = { headers: request.headers, fields: new URLSearchParams(text) };
      asked.push(got);
      handler(got, response);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { asked, endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/sparql` };
}

async function serveStore(handler: Handler, more: Partial<Parameters<typeof createEndpoint>[0]> = {}) {
  const { asked, endpoint: address } = await startStore(handler);
  const credentials = parseCredentials('reader:secret', 'a test');
  const backend = { endpoint: address, credentials };
  const endpoint = await createEndpoint({
    dist,
    version: 'v1',
    timeoutMs: 500,
    workers: 1,
    backend,
    ...more,
  });
  const { ask, close } = await serveEndpoint(endpoint);
  onTestFinished(close);
  return { asked, ask, endpoint };
}

const SRJ = 'application/sparql-results+json';
const YES = '{"head":{},"boolean":true}';
const answer =
  (body: string, type = SRJ, status = 200, fields: Readonly<Record<string, string>> = {}): Handler =>
  (_, response) =>
    response.writeHead(status, { 'Content-Type': type, ...fields }).end(body);

describe('an endpoint in front of a store', () => {
  test('hands on the query, with what the store cannot know, and the answer', async () => {
    const { asked, ask } = await serveStore(answer(YES));
    const target = `${targetOf('ASK { <place/tokyo/#it> a schema:City }')}&default-graph-uri=http://e/g`;
    const reply = await ask(target, { headers: { Accept: 'text/html;q=0.1, */*', 'User-Agent': 'x' } });
    expect([reply.status, reply.text, reply.headers['content-type']]).toEqual([200, YES, SRJ]);
    expect(asked[0]?.headers).toMatchObject({ accept: SRJ });
    expect([...(asked[0]?.fields ?? [])]).toEqual([
      [
        'query',
        'BASE <https://communique.example/>\nPREFIX schema: <http://schema.org/> \nASK { <place/tokyo/#it> a schema:City }',
      ],
      ['default-graph-uri', 'http://e/g'],
    ]);
  });

  test('keeps an answer, and tells clients when it is the same', async () => {
    const { asked, ask } = await serveStore(answer(YES));
    const first = await ask(targetOf('ASK { }'));
    const again = await ask(targetOf('ASK { }'), {
      headers: { 'If-None-Match': String(first.headers['etag']) },
    });
    expect([again.status, asked.length]).toEqual([304, 1]);
  });

  test('asks anew once something else was published', async () => {
    let body = YES;
    const { ask, endpoint } = await serveStore((got, response) => answer(body)(got, response));
    const first = await ask(targetOf('ASK { }'));
    body = YES.replace('true', 'false');
    await endpoint.follow('v2');
    const again = await ask(targetOf('ASK { }'), {
      headers: { 'If-None-Match': String(first.headers['etag']) },
    });
    expect([again.status, again.text]).toEqual([200, body]);
  });

  test.each([
    ['an update', 'INSERT DATA { <a> <b> <c> }', 403],
    ['SERVICE', 'ASK { SERVICE <http://127.0.0.1/> { } }', 400],
    ['no query', 'queries', 400],
    ['what cannot be planned', `ASK { FILTER(1${'+1'.repeat(600)}) }`, 422],
  ])('never hands on %s', async (_, query, status) => {
    const { asked, ask } = await serveStore(answer(YES));
    expect([(await ask(targetOf(query))).status, asked]).toEqual([status, []]);
  });

  test.each<[string, Handler, number, RegExp]>([
    ['a mistake', answer('SPARQL compiler, line 1: syntax error', 'text/plain', 400), 400, /syntax error/],
    ['another refusal', answer('no', 'text/plain', 400), 502, /cannot answer/],
    ['an error', answer('secret stack', 'text/plain', 500), 502, /^The store cannot answer this query$/],
    ['a demand to log in', answer('who?', 'text/plain', 401), 502, /cannot answer/],
    ['no time', answer('', 'text/plain', 503, { 'Retry-After': '99999' }), 503, /no time/],
    [
      'a time that is up',
      answer('S1T00 Error SR171: Transaction timed out', 'text/plain', 500),
      504,
      /stopped/,
    ],
    ['a part, by time', answer(YES, SRJ, 200, { 'X-SQL-State': 'S1TAT' }), 504, /stopped/],
    ['a part, by rows', answer(YES, SRJ, 200, { 'X-SPARQL-MaxRows': '10000' }), 422, /more rows/],
    ['a page to log in', answer('<html>', 'text/html'), 502, /another format/],
    ['a redirect', answer('', SRJ, 302, { Location: 'http://169.254.169.254/' }), 502, /cannot be asked/],
    [
      'half of it',
      (_, response) => response.writeHead(200, { 'Content-Length': 99 }).write('{', () => response.destroy()),
      502,
      /cannot be asked/,
    ],
    ['the end of the connection', (_, response) => response.destroy(), 502, /cannot be asked/],
    ['nothing', () => {}, 504, /stopped/],
    ['no end', (_, response) => response.writeHead(200, { 'Content-Type': SRJ }).write('{'), 504, /stopped/],
    ['too much', answer('x'.repeat(5_000)), 422, /more than/],
    [
      'too much, without a length',
      (_, response) => response.writeHead(200, { 'Content-Type': SRJ }).end('x'.repeat(5_000)),
      422,
      /more than/,
    ],
    [
      'too many rows',
      answer(`{"head":{},"results":{"bindings":[${Array(11).fill('{}').join()}]}}`),
      422,
      /10 rows/,
    ],
    ['something compressed', answer(YES, SRJ, 200, { 'Content-Encoding': 'gzip' }), 502, /cannot be asked/],
  ])('makes an error of %s', async (_, handler, status, words) => {
    const { ask } = await serveStore(handler, { maxBytes: 4_000, maxRows: 10, timeoutMs: 300 });
    const reply = await ask(targetOf('ASK { }'));
    expect([reply.status, reply.headers['content-type']]).toEqual([status, 'application/problem+json']);
    const { detail } = JSON.parse(reply.text) as { detail: string };
    expect(detail).toMatch(words);
    expect(reply.text).not.toContain('secret');
  });

  test('stops asking when nobody waits', async () => {
    let closed = () => {};
    const isClosed = new Promise<void>((resolve) => {
      closed = resolve;
    });
    const { asked, ask } = await serveStore((_, response) => response.once('close', closed), {
      timeoutMs: 20_000,
    });
    const controller = new AbortController();
    const gone = ask(targetOf('ASK { }'), { signal: controller.signal });
    while (asked.length === 0) await ask('', { method: 'OPTIONS' }); // oxlint-disable-line no-await-in-loop -- until it has come
    controller.abort();
    await expect(gone).rejects.toThrow('aborted');
    await isClosed;
  });

  test('is as healthy as the store', async () => {
    let handler = answer(YES);
    const { endpoint } = await serveStore((got, response) => handler(got, response));
    expect(await endpoint.check()).toEqual({ isHealthy: true, detail: 'the store answers' });
    handler = answer('<html>', 'text/html');
    expect((await endpoint.check()).isHealthy).toBe(false);
    handler = (_, response) => response.destroy();
    const { isHealthy, detail } = await endpoint.check();
    expect([isHealthy, detail]).toEqual([false, expect.not.stringContaining('secret')]);
  });

  test('needs an address, without a password in it', async () => {
    const create = (endpoint: string) =>
      createEndpoint({ dist, version: 'v1', backend: { endpoint, credentials: undefined } });
    await expect(create('localhost:8890')).rejects.toMatchObject({ code: 'USAGE' });
    const error: unknown = await create('http://reader:secret@127.0.0.1/').catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'USAGE', message: expect.not.stringContaining('secret') });
  });
});
