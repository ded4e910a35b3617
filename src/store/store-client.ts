import type { Remote } from '../remote/ask-remote.ts';
import type { RemoteReply } from '../remote/exchange.ts';
import { requireSuccess, requireWhole, unexpected } from '../remote/require-whole.ts';
import { canonicalize, readTriples } from './canonical.ts';
import type { StoreEndpoints } from './profiles.ts';
import { parseResults, type Row } from './results.ts';
import { formatIri } from './sparql-terms.ts';
import type { ByteText } from './statement.ts';

const RESULTS = 'application/sparql-results+json';
const TRIPLES = 'application/n-triples';

/** Rows or triples of one answer: less than what stores are known to cut answers at. */
export const PAGE = 5_000;

/** Statuses by which a server says that it has no such service. */
const NOT_OFFERED = [404, 405, 501];

/** Speaks SPARQL 1.1 with one store; every error is a `PublishError` with a code `REMOTE_…`. */
export class StoreClient {
  readonly #remote: Remote;
  readonly #purpose: string;
  #endpoints: StoreEndpoints;
  #graphStore: 'untried' | 'offered' | 'missing';
  /** What the store calls itself in the field `Server`; empty before the first answer. */
  server = '';

  constructor(remote: Remote, query: URL, purpose: string) {
    this.#remote = remote;
    this.#purpose = purpose;
    this.#endpoints = { query, update: query, graphStore: undefined };
    this.#graphStore = 'missing';
  }

  /** Says where to write. */
  set endpoints(endpoints: StoreEndpoints) {
    this.#endpoints = endpoints;
    this.#graphStore = endpoints.graphStore === undefined ? 'missing' : 'untried';
  }

  /** True unless the store has no Graph Store Protocol, as far as is known by now. */
  get hasGraphStore(): boolean {
    return this.#graphStore !== 'missing';
  }

  /** Requests that were sent, repeated ones included. */
  get sent(): number {
    return this.#remote.sent;
  }

  async select(query: string): Promise<readonly Row[]> {
    const reply = await this.#query(query, RESULTS);
    const rows = parseResults(reply.body.toString('utf8'));
    if (rows !== undefined) return rows;
    throw unexpected(this.#asked(this.#endpoints.query), 'send whole results of a query in JSON');
  }

  /**
   * All triples of a graph, in canonical order; none for a graph that is not there.
   *
   * @param triples how many it should have: with many, it is asked for in pages
   */
  async readGraph(iri: string, triples: number): Promise<readonly ByteText[]> {
    const pattern = `GRAPH ${formatIri(iri)} { ?s ?p ?o }`;
    if (triples < PAGE) return canonicalize(await this.#construct(pattern));
    const lines: ByteText[] = [];
    for (let offset = 0; ; offset += PAGE) {
      const page = `SELECT ?s ?p ?o WHERE { ${pattern} } ORDER BY ?s ?p ?o LIMIT ${PAGE} OFFSET ${offset}`;
      // oxlint-disable-next-line no-await-in-loop -- only a page says whether there is another
      const found = await this.#construct(`{ ${page} }`);
      lines.push(...found);
      if (found.length < PAGE) return canonicalize(lines);
    }
  }

  /** @param isRepeatable false where doing it twice is not the same as doing it once */
  async update(update: ByteText, isRepeatable = true): Promise<void> {
    const url = this.#endpoints.update;
    const headers = { 'Content-Type': 'application/sparql-update; charset=utf-8' };
    const body = Buffer.from(update, 'latin1');
    const reply = await this.#remote.ask({ method: 'POST', url, headers, body, isRepeatable });
    requireSuccess(reply, this.#asked(url));
  }

  /**
   * Puts a graph in the place of what is there, by the Graph Store Protocol.
   *
   * @returns false where the store turns out not to have it; then nothing was changed
   * @see https://www.w3.org/TR/sparql11-http-rdf-update/#http-put
   */
  async putGraph(iri: string, lines: readonly ByteText[]): Promise<boolean> {
    const { graphStore } = this.#endpoints;
    if (graphStore === undefined || !this.hasGraphStore) return false;
    const url = new URL(graphStore);
    url.searchParams.set('graph', iri);
    const headers = { 'Content-Type': TRIPLES };
    const body = Buffer.from(`${lines.join('\n')}\n`, 'latin1');
    const reply = await this.#remote.ask({ method: 'PUT', url, headers, body });
    if (this.#graphStore !== 'offered' && NOT_OFFERED.includes(reply.status)) {
      this.#graphStore = 'missing';
      return false;
    }
    requireSuccess(reply, this.#asked(url));
    this.#graphStore = 'offered';
    return true;
  }

  async #construct(pattern: string): Promise<ByteText[]> {
    const reply = await this.#query(`CONSTRUCT { ?s ?p ?o } WHERE { ${pattern} }`, TRIPLES);
    try {
      return readTriples(reply.body.toString('utf8'));
    } catch {
      throw unexpected(this.#asked(this.#endpoints.query), 'send whole N-Triples');
    }
  }

  async #query(query: string, type: string): Promise<RemoteReply> {
    const url = this.#endpoints.query;
    const headers = { Accept: type, 'Content-Type': 'application/x-www-form-urlencoded' };
    const body = new URLSearchParams({ query }).toString();
    const reply = await this.#remote.ask({ method: 'POST', url, headers, body, isRepeatable: true });
    requireWhole(reply, [type], this.#asked(url));
    this.server = reply.headers.get('server') ?? '';
    return reply;
  }

  #asked(url: URL) {
    return { purpose: this.#purpose, url };
  }
}
