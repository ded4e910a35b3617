import http from 'node:http';
import https from 'node:https';
import { readHeaders } from '../remote/read-headers.ts';
import type { Address } from './address.ts';
import { explainError, type Failure, remoteError } from './failure.ts';
import type { Reply, Request } from './reply.ts';

/** Requests that are under way at the same time. */
const MAX_CONNECTIONS = 4;

/** Of one answer; larger ones than Node's 16 KiB are no fault of the publication. */
const MAX_HEADER_BYTES = 64 * 1024;

/** Of one answer, where a request says nothing else. */
const MAX_BYTES = 16 * 1024 * 1024;

/** Failures one after the other, after which a server counts as gone. */
const MAX_FAILURES = 8;

export interface ClientOptions {
  /** For one whole exchange, from the connection to the last byte; in milliseconds. */
  readonly timeoutMs: number;
  /** For all exchanges together, in milliseconds. */
  readonly totalMs: number;
}

/**
 * Asks one server, and no other: follows no redirect, keeps no cookie, and asks nothing twice.
 *
 * Paths and fields are sent as they are, which `fetch` would not do: it resolves `/../`, and adds an `Accept`.
 */
export class Client {
  readonly address: Address;
  /** Requests sent so far. */
  sent = 0;
  readonly #timeoutMs: number;
  readonly #endsAt: number;
  readonly #agent: http.Agent;
  #failures = 0;

  constructor(address: Address, { timeoutMs, totalMs }: ClientOptions) {
    this.address = address;
    this.#timeoutMs = timeoutMs;
    this.#endsAt = performance.now() + totalMs;
    const options = { keepAlive: true, maxSockets: MAX_CONNECTIONS };
    this.#agent = address.isSecure ? new https.Agent(options) : new http.Agent(options);
  }

  /**
   * Sends a request; what goes wrong on the way is a value.
   *
   * @throws {PublishError} `REMOTE_…` when the server has failed several times on end, or all time is used up
   */
  async ask(request: Request): Promise<Reply | Failure> {
    if (performance.now() >= this.#endsAt) {
      throw remoteError({ kind: 'slow', must: 'answer all requests in time' }, this.address.href);
    }
    const answer = await this.#exchange(request, true);
    this.#failures = 'kind' in answer && answer.kind !== 'large' ? this.#failures + 1 : 0;
    if ('kind' in answer && this.#failures >= MAX_FAILURES) throw remoteError(answer, this.address.href);
    return answer;
  }

  /** Asks a list of requests, a few at a time; the answers come in the order of the requests. */
  async askAll(requests: readonly Request[]): Promise<(Reply | Failure)[]> {
    const answers: (Reply | Failure)[] = [];
    const open = requests.entries();
    const work = async () => {
      for (const [index, request] of open) answers[index] = await this.ask(request);
    };
    await Promise.all(Array.from({ length: MAX_CONNECTIONS }, work));
    return answers;
  }

  /** Ends all connections. */
  close(): void {
    this.#agent.destroy();
  }

  /** @param mayRepeat a server may end an idle connection at the very moment in which it is used again */
  async #exchange(request: Request, mayRepeat: boolean): Promise<Reply | Failure> {
    this.sent += 1;
    const { isStale, answer } = await new Promise<Exchanged>((resolve) => this.#send(request, resolve));
    return isStale && mayRepeat ? await this.#exchange(request, false) : answer;
  }

  #send({ method = 'GET', path, headers = {}, maxBytes = MAX_BYTES }: Request, done: Done) {
    const { isSecure, host, port, authority } = this.address;
    const outgoing = (isSecure ? https : http).request({
      host,
      port,
      method,
      path: `${this.address.path}${path}`,
      headers: { Host: authority, ...headers } as http.OutgoingHttpHeaders,
      agent: this.#agent,
      maxHeaderSize: MAX_HEADER_BYTES,
    });
    let settled = false;
    const settle = (answer: Reply | Failure, isStale = false) => {
      if (settled) return;
      settled = true;
      clearTimeout(timer);
      if ('kind' in answer) outgoing.destroy();
      done({ answer, isStale });
    };
    const timer = setTimeout(() => settle(late(this.#timeoutMs)), this.#timeoutMs);
    outgoing.on('response', (incoming) => collect(incoming, maxBytes, settle));
    outgoing.on('error', (error) => settle(explainError(error), outgoing.reusedSocket && isReset(error)));
    outgoing.on('close', () => settle(explainError(new Error('no answer'))));
    outgoing.end();
  }
}

interface Exchanged {
  readonly answer: Reply | Failure;
  readonly isStale: boolean;
}

type Done = (exchanged: Exchanged) => void;

function collect(
  incoming: http.IncomingMessage,
  maxBytes: number,
  settle: (answer: Reply | Failure) => void,
) {
  const chunks: Buffer[] = [];
  let bytes = 0;
  incoming.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    chunks.push(chunk);
    if (bytes > maxBytes) settle({ kind: 'large', must: `end its answer after ${maxBytes} bytes at most` });
  });
  incoming.on('end', () => {
    const { statusCode: status = 0 } = incoming;
    settle({ status, headers: readHeaders(incoming), body: Buffer.concat(chunks) });
  });
  incoming.on('error', (error) => settle(explainError(error)));
}

function isReset(error: Error): boolean {
  return 'code' in error && (error.code === 'ECONNRESET' || error.code === 'EPIPE');
}

function late(timeoutMs: number): Failure {
  return { kind: 'slow', must: `answer within ${timeoutMs / 1_000} s` };
}
