import { EXIT, PublishError } from '../../problem/publish-error.ts';
import { Remote } from '../../remote/ask-remote.ts';
import type { RemoteReply } from '../../remote/exchange.ts';
import { readRemoteAddress } from '../../remote/remote-address.ts';
import type { EndpointHealth } from '../endpoint.ts';
import { type Computer, fail, type Outcome, type Work } from './computer.ts';
import { explainReply, explainTrouble } from './explain-store.ts';
import { explainTurned } from './faults.ts';
import { Gate } from './gate.ts';
import type { SparqlBackend } from './options.ts';
import { readBase } from './served-dump.ts';
import type { Settings } from './settings.ts';
import { writeForStore } from './write-for-store.ts';

const CHECK_MS = 800;
const PURPOSE = 'ask';

/** Why an exchange was ended: its time was up. */
const LATE = 'late';

/** Lets a store elsewhere answer, within the same limits; sends it queries and nothing else. */
export class ForwardingComputer implements Computer {
  readonly isFixed = false;
  readonly figures = undefined;
  readonly #settings: Omit<Settings, 'backend'>;
  readonly #endpoint: URL;
  readonly #remote: Remote;
  readonly #gate: Gate;
  #version: string;
  base: string;

  private constructor(settings: Omit<Settings, 'backend'>, backend: SparqlBackend, base: string) {
    this.#settings = settings;
    this.#endpoint = readRemoteAddress(backend.endpoint);
    this.#remote = new Remote({
      purpose: PURPOSE,
      endpoints: [this.#endpoint],
      credentials: backend.credentials,
      deadlines: { firstByteMs: settings.timeoutMs, wholeMs: settings.timeoutMs },
      retries: 0,
      concurrency: settings.workers + 1,
    });
    this.#gate = new Gate(settings.workers, settings.maxQueue);
    this.#version = settings.version;
    this.base = base;
  }

  /** @throws {PublishError} `USAGE` for an address that is none; as {@link readBase} */
  static async open(
    settings: Omit<Settings, 'backend'>,
    backend: SparqlBackend,
  ): Promise<ForwardingComputer> {
    return new ForwardingComputer(settings, backend, await readBase(settings.dist));
  }

  get dataset(): string {
    return this.#version;
  }

  async compute(work: Work): Promise<Outcome> {
    const maxWaitMs = (work.endsAt - performance.now()) / 2;
    const entry = await this.#gate.enter(work.client, maxWaitMs, work.signal);
    if (entry !== 'in') return fail(explainTurned(entry));
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(LATE), work.endsAt - performance.now());
    const abort = () => stop.abort();
    work.signal.addEventListener('abort', abort);
    try {
      return await this.#ask(work, stop.signal);
    } finally {
      clearTimeout(timer);
      work.signal.removeEventListener('abort', abort);
      this.#gate.leave();
    }
  }

  async follow(version: string): Promise<void> {
    this.base = await readBase(this.#settings.dist);
    this.#version = version;
  }

  async check(): Promise<EndpointHealth> {
    const signal = AbortSignal.timeout(CHECK_MS);
    try {
      const { status, body } = await this.#send('ASK { }', 'application/sparql-results+json', signal);
      const isHealthy =
        status === 200 && (JSON.parse(body.toString()) as { boolean?: unknown }).boolean === true;
      return { isHealthy, detail: isHealthy ? 'the store answers' : 'the store answers something else' };
    } catch (error) {
      return {
        isHealthy: false,
        detail: error instanceof PublishError ? error.message : 'the store sends no JSON',
      };
    }
  }

  async close(): Promise<void> {
    this.#remote.close();
  }

  async #ask(work: Work, signal: AbortSignal): Promise<Outcome> {
    const { prepared, dataset, type } = work;
    const query = writeForStore(prepared.question.query, this.base);
    const { timeoutMs, maxRows, maxBytes } = this.#settings;
    try {
      const reply = await this.#send(query, type.mediaType, signal, dataset);
      return explainReply(reply, type, { maxRows, timeoutMs });
    } catch (error) {
      if (!(error instanceof PublishError) || error.exit !== EXIT.remote) throw error;
      return fail(explainTrouble(error.code, { timeoutMs, maxBytes, isLate: signal.reason === LATE }));
    }
  }

  /** A POST, since a long query is too much for the address at some stores. */
  async #send(
    query: string,
    accept: string,
    signal: AbortSignal,
    { defaultGraphs, namedGraphs }: NonNullable<Work['dataset']> = { defaultGraphs: [], namedGraphs: [] },
  ): Promise<RemoteReply> {
    const fields = new URLSearchParams([
      ['query', query],
      ...defaultGraphs.map((iri) => ['default-graph-uri', iri]),
      ...namedGraphs.map((iri) => ['named-graph-uri', iri]),
    ]);
    return await this.#remote.ask({
      method: 'POST',
      url: this.#endpoint,
      headers: { Accept: accept, 'Content-Type': 'application/x-www-form-urlencoded' },
      body: fields.toString(),
      isRepeatable: true,
      maxBytes: this.#settings.maxBytes,
      signal,
    });
  }
}
