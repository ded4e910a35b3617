import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { describe, expect, test } from 'vitest';
import { Remote, type RemoteOptions } from '../../src/remote/ask-remote.ts';
import { parseChallenges } from '../../src/remote/challenge.ts';
import { parseCredentials } from '../../src/remote/credentials.ts';
import { answerDigest } from '../../src/remote/digest.ts';
import { explainConnectionError } from '../../src/remote/remote-failure.ts';
import { listen } from '../support/reference-server.ts';
import { createFakeTiming } from './fake-timing.ts';

interface Asked {
  readonly request: IncomingMessage;
  readonly number: number;
  readonly body: string;
}

type Answer = (asked: Asked, response: ServerResponse) => void;

async function serve(answer: Answer) {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const one = { request, number: asked.length, body: Buffer.concat(chunks).toString('utf8') };
      asked.push(one);
      answer(one, response);
    });
  });
  return { url: new URL(`http://127.0.0.1:${await listen(server)}/a?b=c`), asked };
}

function createRemote(url: URL, options: Partial<RemoteOptions> = {}) {
  const timing = createFakeTiming([10_000, 60_000, 120_000]);
  return { timing, remote: new Remote({ purpose: 'ask', endpoints: [url], timing, ...options }) };
}

const DIGEST = 'Digest realm="SPARQL", nonce="one", qop="auth", algorithm="MD5"';

describe('Remote', () => {
  test('sends a request as it is, and gives the answer whatever its status', async () => {
    const { url, asked } = await serve((_, response) => response.writeHead(418, { 'X-A': 'b' }).end('tea'));
    const { remote } = createRemote(url);
    const reply = await remote.ask({
      method: 'PUT',
      url,
      headers: { 'Content-Type': 'text/plain' },
      body: 'ü',
    });
    expect(reply).toMatchObject({ status: 418, body: Buffer.from('tea') });
    expect(reply.headers.get('x-a')).toBe('b');
    expect(asked[0]?.body).toBe('ü');
    expect(asked[0]?.request.headers).toMatchObject({
      'accept-encoding': 'identity',
      'content-length': '2',
      'content-type': 'text/plain',
    });
    expect(asked[0]?.request.headers.authorization).toBeUndefined();
    remote.close();
  });

  test('asks nobody who was not named', async () => {
    const { remote } = createRemote(new URL('http://127.0.0.1:1/'));
    const url = new URL('http://127.0.0.1:2/');
    await expect(remote.ask({ method: 'GET', url })).rejects.toThrow('http://127.0.0.1:2 was not named');
  });

  test.each<[string, number, number[], Readonly<Record<string, string>>]>([
    ['a server error, once', 500, [375], {}],
    ['a gateway without answer, three times', 502, [375, 750, 1_500], {}],
    ['one that is busy, as long as it asks for', 503, [5_000, 5_000, 5_000], { 'Retry-After': '5' }],
    [
      'one that is busy until a time of day',
      503,
      [9_000, 9_000, 9_000],
      { 'Retry-After': 'Thu, 01 Jan 1970 00:00:09 GMT' },
    ],
    [
      'one that is busy until yesterday',
      503,
      [375, 750, 1_500],
      { 'Retry-After': 'Thu, 01 Jan 1970 00:00:00 GMT' },
    ],
    ['one that is busy for it knows not how long', 429, [375, 750, 1_500], { 'Retry-After': '-1' }],
    ['one that is busy for longer than we wait, never', 429, [], { 'Retry-After': '61' }],
    ['a refusal, never', 400, [], {}],
    ['a closed door, never', 403, [], {}],
  ])('repeats %s', async (_, status, waits, headers) => {
    const { url, asked } = await serve((_, response) => response.writeHead(status, headers).end());
    const { remote, timing } = createRemote(url);
    expect((await remote.ask({ method: 'GET', url })).status).toBe(status);
    expect(timing.waits).toEqual(waits);
    expect(asked).toHaveLength(waits.length + 1);
    expect(remote.sent).toBe(waits.length + 1);
    remote.close();
  });

  test('is content when the second answer is good', async () => {
    const { url } = await serve(({ number }, response) =>
      response.writeHead(number === 0 ? 500 : 200).end('good'),
    );
    const { remote } = createRemote(url);
    expect((await remote.ask({ method: 'GET', url })).body.toString()).toBe('good');
    remote.close();
  });

  test.each([
    ['GET', true],
    ['PUT', true],
    ['DELETE', true],
    ['POST', false],
  ] as const)('repeats a %s: %s', async (method, isRepeated) => {
    const { url, asked } = await serve((_, response) => response.writeHead(503).end());
    const { remote } = createRemote(url);
    await remote.ask({ method, url });
    expect(asked.length > 1).toBe(isRepeated);
    remote.close();
  });

  test('does not repeat what may change something twice when the connection ends, but all else', async () => {
    const { url, asked } = await serve(({ request }) => request.socket.destroy());
    const { remote } = createRemote(url);
    await expect(remote.ask({ method: 'POST', url })).rejects.toMatchObject({ code: 'REMOTE_BROKEN' });
    expect(asked).toHaveLength(1);
    await expect(remote.ask({ method: 'POST', url, isRepeatable: true })).rejects.toMatchObject({ exit: 4 });
    expect(asked).toHaveLength(5);
    remote.close();
  });

  test('ends at once when it is told to', async () => {
    const stop = new AbortController();
    const { url } = await serve(() => stop.abort());
    const { remote } = createRemote(url);
    await expect(remote.ask({ method: 'GET', url, signal: stop.signal })).rejects.toMatchObject({
      code: 'REMOTE_STOPPED',
    });
    await expect(remote.ask({ method: 'GET', url, signal: stop.signal })).rejects.toMatchObject({
      code: 'REMOTE_STOPPED',
    });
    remote.close();
  });

  test('takes no more of an answer than it was told', async () => {
    const { url } = await serve((_, response) => response.end('1234567890'));
    const { remote } = createRemote(url);
    expect((await remote.ask({ method: 'GET', url, maxBytes: 10 })).body).toHaveLength(10);
    const cut = remote.ask({ method: 'GET', url, maxBytes: 9 });
    await expect(cut).rejects.toMatchObject({ code: 'REMOTE_TOO_LARGE', exit: 4 });
    remote.close();
  });

  test('says where a redirect leads, without what may be secret in it', async () => {
    const { url, asked } = await serve((_, response) => {
      response.writeHead(302, { Location: 'https://user:pw@login.example/x?token=hunter2' }).end();
    });
    const { remote } = createRemote(url);
    const error = await remote.ask({ method: 'GET', url }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      code: 'REMOTE_REDIRECT',
      message: `Cannot ask ${url.origin}/a: the server must answer itself, not lead to "https://login.example/x"`,
    });
    expect(asked).toHaveLength(1);
    remote.close();
  });

  test('gives the connection up that takes too long to be made', async () => {
    const { url } = await serve((_, response) => response.end());
    const { remote, timing } = createRemote(url);
    timing.pass(10_000);
    await expect(remote.ask({ method: 'GET', url })).rejects.toMatchObject({
      code: 'REMOTE_TIMEOUT',
      message: expect.stringContaining('take the connection within 10 s'),
    });
    remote.close();
  });
});

describe('Remote, with credentials', () => {
  const credentials = parseCredentials('dba:hunter2', 'a test');
  const basic = credentials.inPlain();

  test('sends a token with each request', async () => {
    const { url, asked } = await serve((_, response) => response.end());
    const { remote } = createRemote(url, { credentials: parseCredentials('Bearer abc', 'a test') });
    await remote.ask({ method: 'GET', url });
    expect(asked[0]?.request.headers.authorization).toBe('Bearer abc');
    remote.close();
  });

  test('tells a password only to a server that asks, and from then on with each request', async () => {
    const { url, asked } = await serve(({ request }, response) => {
      if (request.headers.authorization === basic) response.end('good');
      else response.writeHead(401, { 'WWW-Authenticate': 'Basic realm="a"' }).end();
    });
    const { remote } = createRemote(url, { credentials });
    expect((await remote.ask({ method: 'POST', url })).status).toBe(200);
    expect((await remote.ask({ method: 'POST', url })).status).toBe(200);
    expect(asked.map(({ request }) => request.headers.authorization)).toEqual([undefined, basic, basic]);
    remote.close();
  });

  test('sends a password that was refused no second time', async () => {
    const { url, asked } = await serve((_, response) => {
      response.writeHead(401, { 'WWW-Authenticate': 'Basic realm="a"' }).end();
    });
    const { remote, timing } = createRemote(url, { credentials });
    expect((await remote.ask({ method: 'GET', url })).status).toBe(401);
    expect(asked).toHaveLength(2);
    expect(timing.waits).toEqual([]);
    remote.close();
  });

  test('answers Digest rather than Basic, and counts its answers', async () => {
    const { url, asked } = await serve(({ request }, response) => {
      const field = `Basic realm="a", ${DIGEST}`;
      if (isRight(request, 'one')) response.end('good');
      else response.writeHead(401, { 'WWW-Authenticate': field }).end();
    });
    const { remote } = createRemote(url, { credentials });
    expect((await remote.ask({ method: 'PUT', url, body: 'x' })).status).toBe(200);
    expect((await remote.ask({ method: 'GET', url })).status).toBe(200);
    const fields = asked.map(({ request }) => request.headers.authorization ?? '');
    expect(fields.map((field) => /nc=(\d+)/.exec(field)?.[1])).toEqual([undefined, '00000001', '00000002']);
    expect(fields.join()).not.toMatch(/Basic|hunter2/);
    remote.close();
  });

  test.each([
    ['says so', ', stale=true'],
    ['does not say so', ''],
  ])('answers anew when a nonce has been used up and the server %s', async (_, stale) => {
    const { url, asked } = await serve(({ request, number }, response) => {
      const nonce = number < 2 ? 'one' : 'two';
      if (isRight(request, nonce)) response.end('good');
      else
        response
          .writeHead(401, { 'WWW-Authenticate': `${DIGEST.replace('"one"', `"${nonce}"`)}${stale}` })
          .end();
    });
    const { remote } = createRemote(url, { credentials });
    await remote.ask({ method: 'GET', url });
    expect((await remote.ask({ method: 'GET', url })).status).toBe(200);
    expect(asked).toHaveLength(4);
    remote.close();
  });

  test('ends when Digest is never right', async () => {
    const { url, asked } = await serve((_, response) => {
      response.writeHead(401, { 'WWW-Authenticate': `${DIGEST}, stale=true` }).end();
    });
    const { remote } = createRemote(url, { credentials });
    expect((await remote.ask({ method: 'GET', url })).status).toBe(401);
    expect(asked).toHaveLength(2);
    remote.close();
  });

  function isRight({ headers, method = '', url = '' }: IncomingMessage, nonce: string): boolean {
    const [sent] = parseChallenges(headers.authorization ?? '');
    if (sent === undefined || sent.scheme !== 'digest' || sent.parameters.get('nonce') !== nonce)
      return false;
    const [challenge] = parseChallenges(DIGEST.replace('"one"', `"${nonce}"`));
    const count = Number.parseInt(sent.parameters.get('nc') ?? '', 16);
    const request = { method, target: url, count, nonce: sent.parameters.get('cnonce') ?? '' };
    return challenge !== undefined && answerDigest(challenge, credentials, request) === headers.authorization;
  }
});

test.each([
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'untrusted'],
  ['CERT_HAS_EXPIRED', 'untrusted'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'untrusted'],
  ['ENOTFOUND', 'unreachable'],
  ['EAI_AGAIN', 'unreachable'],
  ['ENETUNREACH', 'unreachable'],
  ['ECONNRESET', 'broken'],
  ['HPE_INVALID_CONSTANT', 'broken'],
])('the error %s of a connection tells that it is %s', (code, kind) => {
  expect(explainConnectionError(Object.assign(new Error('no'), { code }))).toMatchObject({ kind });
});
