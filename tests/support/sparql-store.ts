import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { defaultGraph, namedNode, Store } from 'oxigraph';
import { listen } from './reference-server.ts';

/** One request to the store, counted from 0. */
interface StoreRequest {
  readonly number: number;
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly kind: 'query' | 'update' | 'put' | 'get' | 'delete' | 'other';
  /** The query, the update or the triples. */
  readonly text: string;
  readonly authorization: string | undefined;
}

/**
 * What goes wrong with a request: `before` ends the connection and does nothing, `after` does it and ends the connection
 * without an answer, `half` does the first half of the operations of an update, a function answers in the place of the
 * store.
 */
export type StoreFault =
  | 'before'
  | 'half'
  | 'after'
  | ((request: StoreRequest, response: ServerResponse) => void);

export interface SparqlStoreOptions {
  /** What it calls itself; nothing if left out. */
  readonly server?: string;
  /** Both are there if left out. */
  readonly hasUpdate?: boolean;
  readonly hasGraphStore?: boolean;
  /** The most triples that it takes in one update. */
  readonly maxTriples?: number;
  /** The `Authorization` that it wants for writing; with the challenge that it answers 401 with. */
  readonly login?: {
    readonly accepts: (authorization: string, request: StoreRequest) => boolean;
    readonly challenge: string;
  };
  /** Changes what a PUT stores. */
  readonly bend?: (triples: string) => string;
}

/** A store of SPARQL 1.1 for tests: query, update and Graph Store Protocol, at the paths of Oxigraph. */
export interface SparqlStore {
  readonly query: URL;
  readonly store: Store;
  readonly requests: StoreRequest[];
  /** Asked before each request. */
  fault: (request: StoreRequest) => StoreFault | undefined;
}

/** Starts it on loopback; it ends with the test. */
export async function startSparqlStore(options: SparqlStoreOptions = {}): Promise<SparqlStore> {
  const served: { port: number } & Omit<SparqlStore, 'query'> = {
    port: 0,
    store: new Store(),
    requests: [],
    fault: () => undefined,
  };
  const server = createServer((request, response) => {
    void answer(served, options, request, response);
  });
  served.port = await listen(server);
  return Object.assign(served, { query: new URL(`http://127.0.0.1:${served.port}/query`) });
}

async function answer(
  served: Omit<SparqlStore, 'query'>,
  options: SparqlStoreOptions,
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const request = readRequest(served.requests.length, incoming, Buffer.concat(chunks).toString('utf8'));
  served.requests.push(request);
  if (options.server !== undefined) response.setHeader('Server', options.server);
  const fault = served.fault(request);
  if (typeof fault === 'function') {
    fault(request, response);
    return;
  }
  if (fault === 'half') doHalf(served.store, request);
  else if (fault !== 'before') act(served.store, options, request, response);
  if (fault === undefined) response.end();
  else incoming.socket.destroy();
}

function readRequest(number: number, incoming: IncomingMessage, body: string): StoreRequest {
  const { method = '', url: path = '', headers } = incoming;
  const isForm = headers['content-type'] === 'application/x-www-form-urlencoded';
  const text = isForm ? (new URLSearchParams(body).get('query') ?? '') : body;
  return { number, method, path, kind: kindOf(method, path), text, authorization: headers.authorization };
}

function kindOf(method: string, path: string): StoreRequest['kind'] {
  if (path.startsWith('/query')) return 'query';
  if (path.startsWith('/update')) return 'update';
  if (!path.startsWith('/store')) return 'other';
  return method === 'PUT' ? 'put' : method === 'DELETE' ? 'delete' : method === 'GET' ? 'get' : 'other';
}

/** As a store that does one operation after the other, and forgets none that it has done. */
function doHalf(store: Store, { kind, text }: StoreRequest): void {
  if (kind !== 'update') return;
  const operations = text.split(' ;\n');
  for (const operation of operations.slice(0, Math.ceil(operations.length / 2))) store.update(operation);
}

/** Answers, but does not end the response. */
function act(
  store: Store,
  options: SparqlStoreOptions,
  request: StoreRequest,
  response: ServerResponse,
): void {
  const { kind, text } = request;
  const { hasUpdate = true, hasGraphStore = true, login, maxTriples = Number.POSITIVE_INFINITY } = options;
  response.statusCode = 204;
  if (kind !== 'query' && login !== undefined && !login.accepts(request.authorization ?? '', request)) {
    response.statusCode = 401;
    response.setHeader('WWW-Authenticate', login.challenge);
  } else if (kind === 'query') {
    answerQuery(store, text, response);
  } else if (kind === 'update' && hasUpdate) {
    if (text.split(' .\n').length > maxTriples) response.statusCode = 400;
    else store.update(text);
  } else if (kind === 'put' && hasGraphStore) {
    putGraph(
      store,
      new URLSearchParams(request.path.split('?')[1]).get('graph') ?? '',
      options.bend?.(text) ?? text,
    );
  } else {
    response.statusCode = 404;
  }
}

function answerQuery(store: Store, query: string, response: ServerResponse): void {
  const type = query.startsWith('CONSTRUCT') ? 'application/n-triples' : 'application/sparql-results+json';
  response.statusCode = 200;
  response.setHeader('Content-Type', type);
  response.write(store.query(query, { results_format: type }));
}

function putGraph(store: Store, graph: string, triples: string): void {
  store.update(`DROP SILENT GRAPH <${graph}>`);
  store.load(triples, { format: 'application/n-triples', to_graph_name: namedNode(graph) });
}

/** All that a store holds, as sorted N-Quads; without the graphs whose names end so. */
export function readQuads(store: Store, without = '\u0000'): string[] {
  const quads = store.match(null, null, null, null).filter(({ graph }) => !graph.value.endsWith(without));
  if (quads.some(({ graph }) => graph.equals(defaultGraph())))
    throw new Error('The default graph is not empty');
  return quads.map((quad) => `${quad.toString()} .`).toSorted();
}
