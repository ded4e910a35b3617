import { createServer, type RequestListener } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { createServer as createSocketServer, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { explainError } from '../../src/probe/failure.ts';
import { probeServer } from '../../src/probe/probe-server.ts';
import { listen, serveSite } from '../support/reference-server.ts';
import { createSite } from '../support/reference-site.ts';

/** Short enough for a test, long enough for a machine with other work. */
const TIMEOUT = 1;

/** Serves whatever is written to a connection. */
async function serveBytes(write: (socket: Socket) => void): Promise<string> {
  const server = createSocketServer((socket) => {
    onTestFinished(() => void socket.destroy());
    socket.on('error', () => {});
    socket.once('data', () => write(socket));
  });
  return `http://127.0.0.1:${await listen(server)}/`;
}

async function serve(listener: RequestListener): Promise<string> {
  return `http://127.0.0.1:${await listen(createServer(listener))}/`;
}

async function probe(address: string) {
  return await probeServer(address, { timeout: TIMEOUT });
}

const HEAD = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n';

describe('a remote that is broken', () => {
  test.each<[string, string, (socket: Socket) => void]>([
    ['says nothing', 'REMOTE_TIMEOUT', () => {}],
    ['sends a byte now and then', 'REMOTE_TIMEOUT', drip],
    ['stops in its head', 'REMOTE_BROKEN', (socket) => void socket.end('HTTP/1.1 200 OK\r\nContent-Ty')],
    [
      'stops in its body',
      'REMOTE_BROKEN',
      (socket) => void socket.end(`${HEAD}Content-Length: 100\r\n\r\nten bytes.`),
    ],
    [
      'stops in a chunk',
      'REMOTE_BROKEN',
      (socket) => void socket.end(`${HEAD}Transfer-Encoding: chunked\r\n\r\nff\r\nten`),
    ],
    ['speaks no HTTP', 'REMOTE_BROKEN', (socket) => void socket.end('SSH-2.0-OpenSSH_9.2\r\n')],
    ['resets the connection', 'REMOTE_BROKEN', (socket) => void socket.resetAndDestroy()],
    [
      'sends fields without end',
      'REMOTE_BROKEN',
      (socket) => void socket.write(`${HEAD}X: ${'x'.repeat(100_000)}`),
    ],
    [
      'says its length twice',
      'REMOTE_BROKEN',
      (socket) => void socket.end(`${HEAD}Content-Length: 1\r\nContent-Length: 2\r\n\r\nxx`),
    ],
    [
      'changes to another protocol',
      'REMOTE_BROKEN',
      (socket) => void socket.write('HTTP/1.1 101 X\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n'),
    ],
    ['sends a body without end', 'REMOTE_BROKEN', flood],
  ])('ends with exit code 4 when it %s: %s', async (_, code, write) => {
    await expect(probe(await serveBytes(write))).rejects.toMatchObject({ code, exit: 4 });
  });

  test('ends with exit code 4 when nobody listens', async () => {
    const server = createServer();
    const port = await listen(server);
    await new Promise((resolve) => server.close(resolve));
    const address = `http://127.0.0.1:${port}/`;
    await expect(probe(address)).rejects.toMatchObject({
      code: 'REMOTE_UNREACHABLE',
      exit: 4,
      message: `Cannot verify ${address}: the server must take connections (ECONNREFUSED)`,
    });
  });

  test('ends with exit code 4 when it has no certificate', async () => {
    const port = await listen(createSecureServer((_, response) => response.end()));
    const untrusted = { code: 'REMOTE_UNTRUSTED', exit: 4 };
    await expect(probe(`https://127.0.0.1:${port}/`)).rejects.toMatchObject(untrusted);
  });

  test.each([
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'untrusted'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'untrusted'],
    ['CERT_HAS_EXPIRED', 'untrusted'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'untrusted'],
    ['ENOTFOUND', 'unreachable'],
    ['EAI_AGAIN', 'unreachable'],
    ['ENETUNREACH', 'unreachable'],
    ['ECONNRESET', 'broken'],
    ['HPE_INVALID_CONSTANT', 'broken'],
  ])('is told by the error %s to be %s', (code, kind) => {
    expect(explainError(Object.assign(new Error('no'), { code }))).toMatchObject({ kind });
  });

  test('ends with exit code 4 when it falls silent after the manifest', async () => {
    const manifest = createSite().get('manifest.json')?.bytes;
    const address = await serve((request, response) => {
      if (request.url === '/') response.end('home');
      else if (request.url === '/manifest.json') response.end(manifest);
    });
    await expect(probe(address)).rejects.toMatchObject({ code: 'REMOTE_TIMEOUT', exit: 4 });
  });

  test.each([
    ['itself', '/'],
    ['a file of this machine', 'file:///etc/passwd'],
    ['the address of a cloud', 'http://169.254.169.254/latest/meta-data/'],
    ['another scheme', 'javascript:alert(1)'],
  ])('is not followed to %s', async (_, location) => {
    let requests = 0;
    const address = await serve((_, response) => {
      requests += 1;
      response.writeHead(302, { location }).end();
    });
    const { checks } = await probe(address);
    expect(checks.flatMap(({ findings }) => findings.map(({ code }) => code))).toEqual(['HTTP_REDIRECT']);
    expect(requests).toBe(1);
  });

  test('does not unpack more than the manifest promises', async () => {
    const bomb = gzipSync(Buffer.alloc(4 * 1024 * 1024));
    const address = await serveSite(createSite(), (answer, { headers }) => {
      return headers['accept-encoding'] === 'gzip' && answer.headers['content-encoding'] === 'gzip'
        ? { ...answer, body: bomb }
        : answer;
    });
    const { checks } = await probe(address);
    expect(checks.flatMap(({ findings }) => findings.map(({ code }) => code))).toEqual(['HTTP_ENCODING']);
  });

  test.each([
    ['a page with a form', '<form>Log in</form>'],
    ['an error in JSON', '{"error":"quota"}'],
    ['half a list', '{ "files": [\n  { "path": "a", '],
    [
      'paths that lead elsewhere',
      '{ "files": [{ "path": "../a", "mediaType": "a/b", "bytes": 1, "sha256": "" }] }',
    ],
    ['nothing', ''],
  ])('is told when its manifest is %s', async (_, text) => {
    const { checks } = await probe(await serve((_, response) => response.end(text)));
    expect(checks.flatMap(({ findings }) => findings.map(({ code }) => code))).toEqual(['MANIFEST_BROKEN']);
  });

  test('is told when a file has more bytes than its length says', async () => {
    const address = await serveSite(createSite(), (answer, { path, headers }) => {
      return path === '/llms.txt' && headers.range === undefined
        ? { ...answer, body: Buffer.alloc(10_000_000) }
        : answer;
    });
    const { checks } = await probe(address);
    const codes = checks.flatMap(({ findings }) => findings.map(({ code }) => code));
    expect(codes).toEqual(['HTTP_NO_ANSWER']);
  });
});

/** Ends when the other side has had enough. */
function drip(socket: Socket): void {
  socket.write(`${HEAD}Content-Length: 1000\r\n\r\n`);
  const timer = setInterval(() => socket.write('x'), 50);
  socket.on('close', () => clearInterval(timer));
}

function flood(socket: Socket): void {
  socket.write(`${HEAD}\r\n`);
  const chunk = Buffer.alloc(1024 * 1024);
  const more = () => {
    while (!socket.destroyed && socket.write(chunk));
  };
  socket.on('drain', more);
  more();
}
