import { createServer, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { onTestFinished } from 'vitest';
import { listen } from './reference-server.ts';

/** What a remote does wrong, and what is said of it. */
export interface RudeRemote {
  readonly does: string;
  readonly code: string;
  /** What it writes once a request has come. */
  readonly write: (socket: Socket) => void;
  /** The phase in which it makes us wait, if it does. */
  readonly stalls?: 'firstByte' | 'whole';
}

const RESULTS = 'HTTP/1.1 200 OK\r\nContent-Type: application/sparql-results+json\r\n';
const EMPTY = '{"head":{"vars":[]},"results":{"bindings":[]}}';

function send(head: string, body: string | Buffer): (socket: Socket) => void {
  return (socket) => {
    const bytes = Buffer.from(body);
    socket.write(`${head}Content-Length: ${bytes.length}\r\n\r\n`);
    socket.end(bytes);
  };
}

function redirect(does: string, location: string, status = 302): RudeRemote {
  const write = send(`HTTP/1.1 ${status} Elsewhere\r\nLocation: ${location}\r\n`, '');
  return { does: `leads to ${does}`, code: 'REMOTE_REDIRECT', write };
}

export const RUDE_REMOTES: readonly RudeRemote[] = [
  { does: 'says nothing', code: 'REMOTE_TIMEOUT', write: () => {}, stalls: 'firstByte' },
  {
    does: 'sends one byte and then no more',
    code: 'REMOTE_TIMEOUT',
    write: (socket) => void socket.write(`${RESULTS}Content-Length: 1000\r\n\r\n{`),
    stalls: 'whole',
  },
  {
    does: 'stops in its head',
    code: 'REMOTE_BROKEN',
    write: (socket) => void socket.end('HTTP/1.1 200 OK\r\nContent-Ty'),
  },
  {
    does: 'stops in its body',
    code: 'REMOTE_BROKEN',
    write: (socket) => void socket.end(`${RESULTS}Content-Length: 1000\r\n\r\n${EMPTY}`),
  },
  {
    does: 'stops in a chunk',
    code: 'REMOTE_BROKEN',
    write: (socket) => void socket.end(`${RESULTS}Transfer-Encoding: chunked\r\n\r\nff\r\n${EMPTY}`),
  },
  {
    does: 'sends more than its length says',
    code: 'REMOTE_BROKEN',
    write: (socket) => void socket.end(`${RESULTS}Content-Length: ${EMPTY.length}\r\n\r\n${EMPTY}${EMPTY}`),
  },
  {
    does: 'sends less than it has, with the length of that',
    code: 'REMOTE_UNEXPECTED',
    write: send(RESULTS, EMPTY.slice(0, -3)),
  },
  {
    does: 'speaks no HTTP',
    code: 'REMOTE_BROKEN',
    write: (socket) => void socket.end('SSH-2.0-OpenSSH\r\n'),
  },
  { does: 'resets the connection', code: 'REMOTE_BROKEN', write: (socket) => void socket.resetAndDestroy() },
  {
    does: 'sends fields without end',
    code: 'REMOTE_BROKEN',
    write: (socket) => void socket.write(`${RESULTS}X: ${'x'.repeat(100_000)}`),
  },
  { does: 'has failed', code: 'REMOTE_FAILED', write: send('HTTP/1.1 500 No\r\n', 'out of memory') },
  { does: 'is a gateway to nothing', code: 'REMOTE_FAILED', write: send('HTTP/1.1 502 No\r\n', '') },
  { does: 'is busy', code: 'REMOTE_BUSY', write: send('HTTP/1.1 503 No\r\nRetry-After: 1\r\n', '') },
  {
    does: 'is busy for a day',
    code: 'REMOTE_BUSY',
    write: send('HTTP/1.1 429 No\r\nRetry-After: 99999\r\n', ''),
  },
  {
    does: 'is busy for it knows not how long',
    code: 'REMOTE_BUSY',
    write: send('HTTP/1.1 503 No\r\nRetry-After: soon\r\n', ''),
  },
  {
    does: 'wants to know who we are',
    code: 'REMOTE_DENIED',
    write: send('HTTP/1.1 401 No\r\nWWW-Authenticate: Basic realm="a"\r\n', ''),
  },
  { does: 'forbids it', code: 'REMOTE_DENIED', write: send('HTTP/1.1 403 No\r\n', '') },
  { does: 'knows no such address', code: 'REMOTE_REFUSED', write: send('HTTP/1.1 404 No\r\n', 'no') },
  {
    does: 'shows a page to log in',
    code: 'REMOTE_UNEXPECTED',
    write: send('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n', '<form>Log in</form>'),
  },
  {
    does: 'shows that page as if it were results',
    code: 'REMOTE_UNEXPECTED',
    write: send(RESULTS, '<form>Log in</form>'),
  },
  { does: 'sends an error in JSON', code: 'REMOTE_UNEXPECTED', write: send(RESULTS, '{"error":"quota"}') },
  {
    does: 'sends rows that are none',
    code: 'REMOTE_UNEXPECTED',
    write: send(RESULTS, '{"results":{"bindings":[{"graph":"https://e.example/"}]}}'),
  },
  {
    does: 'sends results of an unknown type',
    code: 'REMOTE_UNEXPECTED',
    write: send('HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n', EMPTY),
  },
  {
    does: 'ran out of time, and sends what it had',
    code: 'REMOTE_PARTIAL',
    write: send(`${RESULTS}X-SQL-State: S1TAT\r\n`, EMPTY),
  },
  {
    does: 'sends as many rows as it likes',
    code: 'REMOTE_PARTIAL',
    write: send(`${RESULTS}X-SPARQL-MaxRows: 10000\r\n`, EMPTY),
  },
  {
    does: 'compresses what was to stay as it is',
    code: 'REMOTE_BROKEN',
    write: send(`${RESULTS}Content-Encoding: gzip\r\n`, gzipSync(Buffer.alloc(50_000_000))),
  },
  {
    does: 'promises more than is taken',
    code: 'REMOTE_TOO_LARGE',
    write: (socket) => void socket.write(`${RESULTS}Content-Length: 99999999999\r\n\r\n`),
  },
  { does: 'never ends', code: 'REMOTE_TOO_LARGE', write: flood },
  redirect('itself', '/sparql'),
  redirect('a file', 'file:///etc/passwd', 301),
  redirect('the address of a cloud', 'http://169.254.169.254/latest/meta-data/', 307),
  redirect('this machine', 'http://127.0.0.1:1/sparql', 308),
  redirect('this machine, by another name', 'http://[::1]:1/sparql', 303),
  redirect('this machine, by a number', 'http://0x7f000001/sparql'),
  redirect('nowhere', 'http://['),
];

/** Sends chunks until nobody reads any more. */
function flood(socket: Socket): void {
  socket.write(`${RESULTS}Transfer-Encoding: chunked\r\n\r\n`);
  const size = 1 << 20;
  const chunk = Buffer.concat([
    Buffer.from(`${size.toString(16)}\r\n`),
    Buffer.alloc(size, ' '),
    Buffer.from('\r\n'),
  ]);
  const more = () => {
    while (!socket.destroyed && socket.write(chunk));
  };
  socket.on('drain', more);
  more();
}

export interface ServedRemote {
  readonly url: URL;
  /** Requests so far, as text. */
  readonly requests: string[];
  /** Calls back for each request, after it was answered as rudely as it will be. */
  onRequest: () => void;
}

/** Serves a rude remote on loopback; it ends with the test. */
export async function serveRudely(write: (socket: Socket) => void): Promise<ServedRemote> {
  const served = { requests: [] as string[], onRequest: () => {} };
  const server = createServer((socket) => {
    onTestFinished(() => void socket.destroy());
    socket.on('error', () => {});
    socket.once('data', (data) => {
      served.requests.push(data.toString('latin1'));
      write(socket);
      served.onRequest();
    });
  });
  const port = await listen(server);
  return Object.assign(served, { url: new URL(`http://127.0.0.1:${port}/sparql`) });
}
