import type { IncomingMessage, ServerResponse } from 'node:http';
import { chooseVariant, parseAccept } from '../accept.ts';
import type { Endpoint, EndpointHealth } from '../endpoint.ts';
import { sendProblem } from '../problem-details.ts';
import { OF_GRAPHS } from './answer-types.ts';
import { type Computer, fail, type Outcome } from './computer.ts';
import { type Examined, examineQuery, notAcceptable } from './examine-query.ts';
import { METHODS, tooBusy } from './faults.ts';
import { KeptOutcomes } from './kept-outcomes.ts';
import { type Asked, readAsked } from './read-asked.ts';
import { hasCopy, makeTag, sendBody, sendNotModified, sendPreflight, sendToPage } from './respond.ts';
import { writeServiceDescription } from './service-description.ts';
import type { Settings } from './settings.ts';
import { SharedRuns } from './shared-runs.ts';

/** How long answers of a store are kept whose data may change without our knowing. */
const MAX_AGE_MS = 60_000;

/**
 * The SPARQL 1.1 Protocol, for queries only; another computes the answers.
 *
 * @see https://www.w3.org/TR/sparql11-protocol/
 */
export class SparqlEndpoint implements Endpoint {
  readonly #computer: Computer;
  readonly #settings: Pick<Settings, 'timeoutMs' | 'clientOf'>;
  readonly #runs = new SharedRuns<Outcome>();
  readonly #kept: KeptOutcomes;
  #isClosed = false;

  constructor(computer: Computer, settings: Pick<Settings, 'timeoutMs' | 'clientOf' | 'cacheBytes'>) {
    this.#computer = computer;
    this.#settings = settings;
    this.#kept = new KeptOutcomes(
      settings.cacheBytes,
      computer.isFixed ? Number.POSITIVE_INFINITY : MAX_AGE_MS,
    );
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '' } = request;
    if (method === 'OPTIONS') sendPreflight(response);
    else if (!['GET', 'HEAD', 'POST'].includes(method)) {
      const title = 'This method is not answered here';
      sendProblem(response, { status: 405, title, fields: { Allow: METHODS } });
    } else {
      const reading = await readAsked(request);
      if (reading === 'gone') return;
      if ('fault' in reading) sendProblem(response, reading.fault);
      else if (reading.asked === undefined) this.#introduce(request, response);
      else await this.#answerQuery(reading.asked, request, response);
    }
  }

  async follow(version: string): Promise<void> {
    await this.#computer.follow(version);
  }

  async check(): Promise<EndpointHealth> {
    return await this.#computer.check();
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#runs.abortAll();
    await this.#computer.close();
  }

  /** Without a query: a page for people, or what this endpoint can for programs. */
  #introduce(request: IncomingMessage, response: ServerResponse): void {
    const accept = parseAccept(request.headers.accept ?? '');
    const type = chooseVariant(accept, [...OF_GRAPHS, PAGE]);
    if (type === undefined) sendProblem(response, notAcceptable(OF_GRAPHS));
    else if (!('format' in type)) sendToPage(response);
    else {
      const bytes = Buffer.from(writeServiceDescription(this.#computer, type.format));
      sendBody(request, response, { mediaType: type.mediaType, bytes, etag: makeTag(bytes) });
    }
  }

  async #answerQuery(asked: Asked, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { dataset, base, isFixed } = this.#computer;
    const examined = examineQuery(asked.query, request.headers.accept ?? '', base);
    if ('status' in examined) {
      sendProblem(response, examined);
      return;
    }
    const { type, isRepeatable } = examined;
    const key = isRepeatable ? makeTag(dataset, type.format, JSON.stringify(asked)) : undefined;
    if (key !== undefined && isFixed && hasCopy(request, key)) {
      sendNotModified(response, key);
      return;
    }
    const kept = key === undefined ? undefined : this.#kept.get(key);
    const outcome = kept ?? (await this.#ask(key, asked, examined, response));
    if (outcome === undefined) return;
    if (outcome.is === 'problem') sendProblem(response, outcome.problem);
    else {
      const { body: bytes } = outcome;
      const etag = isFixed || key === undefined ? key : makeTag(key, bytes);
      sendBody(request, response, { mediaType: type.mediaType, bytes, etag });
    }
  }

  /** @returns `undefined` when the client has gone */
  async #ask(
    key: string | undefined,
    { dataset }: Asked,
    { prepared, type }: Examined,
    response: ServerResponse,
  ): Promise<Outcome | undefined> {
    if (this.#isClosed) return fail(tooBusy('The server is being stopped'));
    const { timeoutMs, clientOf } = this.#settings;
    const outcome = await this.#runs.join(key, goneSignal(response), (signal) => {
      const endsAt = performance.now() + timeoutMs;
      const client = clientOf(response.req);
      return this.#computer.compute({ prepared, dataset, type, client, endsAt, signal });
    });
    if (outcome !== undefined && key !== undefined) this.#kept.set(key, outcome);
    return outcome;
  }
}

/** For those who want to read: the one offer that is no RDF. */
const PAGE = { mediaType: 'text/html', aliases: ['application/xhtml+xml'] } as const;

/** Says when the client has gone before it got its answer. */
function goneSignal(response: ServerResponse): AbortSignal {
  const controller = new AbortController();
  if (response.destroyed) controller.abort();
  response.once('close', () => controller.abort());
  return controller.signal;
}
