import http from 'node:http';
import https from 'node:https';
import { Authorizer } from './authorizer.ts';
import type { Credentials } from './credentials.ts';
import { type Deadlines, type Exchanged, exchange, type Outgoing, type RemoteReply } from './exchange.ts';
import { failureError } from './remote-failure.ts';
import { backOff, isPassing, readRetryAfter } from './retry-after.ts';
import { pause, SYSTEM_TIMING, type Timing } from './timing.ts';

const DEADLINES: Deadlines = { connectMs: 10_000, firstByteMs: 60_000, wholeMs: 120_000 };

/** Of one answer, where a request says nothing else. */
const MAX_BYTES = 64 * 1024 * 1024;

/** Longer than this we do not wait for anybody. */
const MAX_RETRY_AFTER_MS = 60_000;

export interface RemoteOptions {
  /** Goes on after `Cannot`, before the address: what this is all for, such as `load into`. */
  readonly purpose: string;
  /** All that may be asked; of each, what counts is scheme, host and port. */
  readonly endpoints: readonly URL[];
  readonly credentials?: Credentials | undefined;
  /** In place of 10 s to connect, 60 s to the first byte and 120 s for the whole exchange. */
  readonly deadlines?: Partial<Deadlines> | undefined;
  /** How often a request that may be repeated is repeated; 3 if left out. */
  readonly retries?: number | undefined;
  /** Connections at the same time; 4 if left out. */
  readonly concurrency?: number | undefined;
  readonly timing?: Timing | undefined;
}

export interface RemoteRequest {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'DELETE' | 'POST';
  readonly url: URL;
  /** Without those that say who we are, and how long the body is. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array | undefined;
  /** True for a POST that may be sent twice, such as a query. The other methods always may. */
  readonly isRepeatable?: boolean;
  /** What is read of the answer at most; 64 MiB if left out. A longer one is a failure, never cut. */
  readonly maxBytes?: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Asks the remotes that were named, and no others.
 *
 * Follows no redirect, takes no compressed answer, repeats only what may be repeated, and ends in bounded time.
 */
export class Remote {
  readonly #purpose: string;
  readonly #origins: ReadonlySet<string>;
  readonly #credentials: Credentials | undefined;
  /** By address without query: each has its own way to ask who we are. */
  readonly #authorizers = new Map<string, Authorizer>();
  readonly #deadlines: Deadlines;
  readonly #retries: number;
  readonly #timing: Timing;
  readonly #agents: Readonly<Record<string, http.Agent>>;
  /** Requests sent so far, repeated ones included. */
  sent = 0;

  constructor(options: RemoteOptions) {
    const { purpose, endpoints, credentials, deadlines, retries = 3, concurrency = 4 } = options;
    this.#timing = options.timing ?? SYSTEM_TIMING;
    this.#purpose = purpose;
    this.#origins = new Set(endpoints.map(({ origin }) => origin));
    this.#credentials = credentials;
    this.#deadlines = { ...DEADLINES, ...deadlines };
    this.#retries = retries;
    const kept = { keepAlive: true, maxSockets: concurrency };
    this.#agents = { 'http:': new http.Agent(kept), 'https:': new https.Agent(kept) };
  }

  /**
   * Sends a request, several times where that helps, and gives the last answer, whatever its status.
   *
   * @throws {PublishError} `REMOTE_…` where there is no whole answer, or one that leads elsewhere
   */
  async ask(request: RemoteRequest): Promise<RemoteReply> {
    const { url, method, isRepeatable = method !== 'POST', signal } = request;
    if (!this.#origins.has(url.origin)) throw new TypeError(`${url.origin} was not named`);
    for (let attempt = 0; ; attempt += 1) {
      // oxlint-disable-next-line no-await-in-loop -- each attempt depends on the one before
      const answer = await this.#askOnce(request, isRepeatable);
      const isLast = !isRepeatable || attempt >= this.#retries;
      const waitMs = isLast ? undefined : this.#waitBefore(answer, attempt);
      if (waitMs === undefined) {
        if ('kind' in answer) throw failureError(answer, this.#purpose, url);
        return answer;
      }
      // oxlint-disable-next-line no-await-in-loop -- it is what we wait for
      await pause(waitMs, this.#timing, signal);
    }
  }

  /** Ends all connections. */
  close(): void {
    for (const agent of Object.values(this.#agents)) agent.destroy();
  }

  /** How long to wait before the next attempt; `undefined` where none would help. */
  #waitBefore(answer: Exchanged['answer'], attempt: number): number | undefined {
    const wait = backOff(attempt, this.#timing.random());
    if ('kind' in answer) return answer.isPassing ? wait : undefined;
    if (!isPassing(answer.status)) return undefined;
    if (answer.status === 500 && attempt > 0) return undefined; // some stores say 500 for what they will never do
    const asked = readRetryAfter(answer.headers.get('retry-after'), this.#timing.now());
    if (asked === undefined) return wait;
    return asked > MAX_RETRY_AFTER_MS ? undefined : Math.max(asked, wait);
  }

  /** Sends a request, and once more where the remote first asks who we are. */
  async #askOnce(request: RemoteRequest, isRepeatable: boolean): Promise<Exchanged['answer']> {
    const { method, url } = request;
    const target = `${url.pathname}${url.search}`;
    const authorizer = this.#authorizerFor(url);
    const first = authorizer.authorize(method, target);
    const answer = await this.#exchange(request, first.field, isRepeatable);
    if ('kind' in answer) return answer;
    if (answer.status !== 401) {
      if (first.field !== undefined) authorizer.confirm();
      return answer;
    }
    if (!authorizer.accept(answer.headers.get('www-authenticate') ?? '', first)) return answer;
    const second = await this.#exchange(request, authorizer.authorize(method, target).field, isRepeatable);
    if (!('kind' in second) && second.status !== 401) authorizer.confirm();
    return second;
  }

  #authorizerFor({ origin, pathname }: URL): Authorizer {
    const address = origin + pathname;
    const known = this.#authorizers.get(address) ?? new Authorizer(this.#credentials, this.#timing);
    this.#authorizers.set(address, known);
    return known;
  }

  /** A kept connection may be ended at the very moment in which it is used again: then another is made. */
  async #exchange(
    { method, url, headers = {}, body, maxBytes = MAX_BYTES, signal }: RemoteRequest,
    authorization: string | undefined,
    isRepeatable: boolean,
  ): Promise<Exchanged['answer']> {
    const said = { ...headers, ...(authorization !== undefined && { Authorization: authorization }) };
    const outgoing: Outgoing = { method, url, headers: said, body, maxBytes, signal };
    const means = { deadlines: this.#deadlines, timing: this.#timing, agent: this.#agentFor(url) };
    this.sent += 1;
    const { answer, isStale } = await exchange(outgoing, means);
    if (!isStale || !isRepeatable) return answer;
    this.sent += 1;
    return (await exchange(outgoing, means)).answer;
  }

  #agentFor({ protocol }: URL): http.Agent {
    const agent = this.#agents[protocol];
    if (agent === undefined) throw new TypeError(`${protocol} is not HTTP`);
    return agent;
  }
}
