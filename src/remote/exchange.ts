import http from 'node:http';
import https from 'node:https';
import { readHeaders } from './read-headers.ts';
import { explainConnectionError, type RemoteFailure } from './remote-failure.ts';
import type { Timing } from './timing.ts';

/** Of the head of one answer. */
const MAX_HEADER_BYTES = 64 * 1024;

/** When each phase of an exchange must be over, in milliseconds. */
export interface Deadlines {
  /** To connect, TLS included. */
  readonly connectMs: number;
  /** From the last byte that was sent to the first of the answer. */
  readonly firstByteMs: number;
  /** All of it, from the start to the last byte. */
  readonly wholeMs: number;
}

/** One request, with all that is sent. */
export interface Outgoing {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array | undefined;
  /** What is read of the answer at most. */
  readonly maxBytes: number;
  /** Ends the exchange at once. */
  readonly signal?: AbortSignal | undefined;
}

/** A whole answer; none is compressed, and none leads elsewhere. */
export interface RemoteReply {
  readonly status: number;
  /** By small letters; fields that stand several times are joined with `, `. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
}

interface Means {
  readonly agent: http.Agent;
  readonly deadlines: Deadlines;
  readonly timing: Timing;
}

export interface Exchanged {
  readonly answer: RemoteReply | RemoteFailure;
  /** True where the connection had been used before, and was ended before it could carry this request. */
  readonly isStale: boolean;
}

/** Sends one request, once, and reads its answer; what goes wrong is a value. */
export async function exchange(outgoing: Outgoing, means: Means): Promise<Exchanged> {
  if (outgoing.signal?.aborted === true) return { answer: STOPPED, isStale: false };
  return await new Promise((resolve) => send(outgoing, means, resolve));
}

const STOPPED: RemoteFailure = { kind: 'stopped', must: 'be waited for, and was not', isPassing: false };

function send(outgoing: Outgoing, { agent, deadlines, timing }: Means, done: (exchanged: Exchanged) => void) {
  const { method, url, headers, body, maxBytes, signal } = outgoing;
  const request = (url.protocol === 'https:' ? https : http).request(url, {
    method,
    headers: {
      'Accept-Encoding': 'identity',
      'User-Agent': 'communique',
      ...headers,
      ...lengthOf(method, body),
    },
    agent,
    maxHeaderSize: MAX_HEADER_BYTES,
  });
  const timers: (() => void)[] = [];
  let isSettled = false;
  const stop = () => settle(STOPPED);
  const settle = (answer: RemoteReply | RemoteFailure, isStale = false) => {
    if (isSettled) return;
    isSettled = true;
    for (const cancel of timers) cancel();
    signal?.removeEventListener('abort', stop);
    if ('kind' in answer) request.destroy();
    done({ answer, isStale });
  };
  const limit = (ms: number, must: string) => {
    timers.push(timing.startTimer(ms, () => settle(late(ms, must))));
    return timers.at(-1);
  };
  signal?.addEventListener('abort', stop, { once: true });
  limit(deadlines.wholeMs, 'send its whole answer');
  limitConnect(request, () => limit(deadlines.connectMs, 'take the connection'));
  let hasBegun = false;
  request.on('finish', () => {
    if (!hasBegun) limit(deadlines.firstByteMs, 'begin its answer');
  });
  request.on('response', (incoming) => {
    hasBegun = true;
    for (const cancel of timers.slice(1)) cancel();
    collect(incoming, url, maxBytes, settle);
  });
  request.on('error', (error) =>
    settle(explainConnectionError(error), request.reusedSocket && isReset(error)),
  );
  request.on('close', () => settle(explainConnectionError(new Error('no answer'))));
  request.end(body);
}

/** A request that may have a body says how long it is, even where it has none: Virtuoso waits for it. */
function lengthOf(method: string, body: string | Uint8Array | undefined): Readonly<Record<string, number>> {
  if (body === undefined) return method === 'POST' || method === 'PUT' ? { 'Content-Length': 0 } : {};
  return { 'Content-Length': Buffer.byteLength(body) };
}

/** A connection that has been kept needs no time to connect. */
function limitConnect(request: http.ClientRequest, limit: () => (() => void) | undefined): void {
  request.on('socket', (socket) => {
    if (!socket.connecting) return;
    const cancel = limit();
    const isSecure = 'encrypted' in socket && socket.encrypted === true;
    socket.once(isSecure ? 'secureConnect' : 'connect', () => cancel?.());
  });
}

type Settle = (answer: RemoteReply | RemoteFailure) => void;

function collect(incoming: http.IncomingMessage, url: URL, maxBytes: number, settle: Settle): void {
  const headers = readHeaders(incoming);
  const { statusCode: status = 0 } = incoming;
  const refused = refuseHead(status, headers, url, maxBytes);
  if (refused !== undefined) {
    settle(refused);
    return;
  }
  const chunks: Buffer[] = [];
  let bytes = 0;
  incoming.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    chunks.push(chunk);
    if (bytes > maxBytes) settle(tooLarge(maxBytes));
  });
  incoming.on('end', () => settle({ status, headers, body: Buffer.concat(chunks) }));
  incoming.on('error', (error) => settle(explainConnectionError(error)));
}

/** What is wrong with an answer before its body has come. */
function refuseHead(
  status: number,
  headers: ReadonlyMap<string, string>,
  url: URL,
  maxBytes: number,
): RemoteFailure | undefined {
  if ([301, 302, 303, 307, 308].includes(status)) {
    return {
      kind: 'redirect',
      must: `answer itself, not lead to ${targetOf(headers, url)}`,
      isPassing: false,
    };
  }
  const encoding = headers.get('content-encoding') ?? 'identity';
  if (encoding !== 'identity' && encoding !== '') {
    const must = `send its answer as it is, not compressed (${JSON.stringify(encoding.slice(0, 40))})`;
    return { kind: 'broken', must, isPassing: false };
  }
  return Number(headers.get('content-length') ?? 0) > maxBytes ? tooLarge(maxBytes) : undefined;
}

/** Where a redirect leads: without query, which may hold what others should not see. */
function targetOf(headers: ReadonlyMap<string, string>, url: URL): string {
  const location = headers.get('location');
  if (location === undefined || !URL.canParse(location, url)) return 'an address that it does not name';
  const { protocol, host, pathname } = new URL(location, url);
  return JSON.stringify(`${protocol}//${host}${pathname}`.slice(0, 200));
}

function tooLarge(maxBytes: number): RemoteFailure {
  return { kind: 'large', must: `end its answer after ${maxBytes} bytes at most`, isPassing: false };
}

function late(ms: number, must: string): RemoteFailure {
  return { kind: 'slow', must: `${must} within ${ms / 1_000} s`, isPassing: false };
}

function isReset(error: Error): boolean {
  return 'code' in error && (error.code === 'ECONNRESET' || error.code === 'EPIPE');
}
