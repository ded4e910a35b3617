import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { formatValue } from '../problem/format-value.ts';
import { EXIT, PublishError } from '../problem/publish-error.ts';
import { type LogEntry, logExchange } from './access-log.ts';
import { type Answering, answerRequest } from './answer-request.ts';
import { Connections } from './connections.ts';
import type { Endpoint } from './endpoint.ts';
import { SPARQL_PATH } from './generation.ts';
import { LIMITS, MEMORY, type MemoryLimits, POLL_MS, readDescriptorLimits, STOP_MS } from './limits.ts';
import { sendProblem } from './problem-details.ts';
import { Publication } from './publication.ts';
import { refuseClient, serializeAnswer } from './refuse-client.ts';
import { parseTarget } from './request-target.ts';

export interface ServerOptions {
  /** Folder of the publication. */
  readonly dist: string;
  /** 0 for any that is free. */
  readonly port: number;
  /** Name or number of the host to listen at: `127.0.0.1` for this computer alone, `::` for all. */
  readonly host: string;
  /** What all addresses of the publication start with, in place of what it says itself. */
  readonly base?: string | undefined;
  /**
   * Opens what answers at `/sparql`, for the version that is found; without it there is only the page with the engine.
   * The endpoint is closed with the server.
   */
  readonly openEndpoint?: ((version: string) => Promise<Endpoint>) | undefined;
  /** Called for each request whose answer has ended. */
  readonly onLog?: ((entry: LogEntry) => void) | undefined;
  /** Called when another version is served, with how many files it has. */
  readonly onChange?: ((version: string, files: number) => void) | undefined;
  /** Called with what needs a look: why a new version is not taken, or a bug of ours. */
  readonly onTrouble?: ((trouble: string) => void) | undefined;
  readonly memory?: MemoryLimits | undefined;
}

/** A server that runs until it is closed. */
export interface PublicationServer {
  /** `http://127.0.0.1:8080/`, with the path of the publication. */
  readonly address: string;
  /** Of what is served now: the hash of its manifest. */
  readonly version: () => string;
  readonly files: () => number;
  /** Looks for a new version at once, in place of within a second. */
  readonly look: () => Promise<void>;
  /** Takes no more requests, ends what is under way within ten seconds, and then cuts it. */
  readonly close: () => Promise<void>;
}

/**
 * Serves a publication over HTTP/1.1, with every promise that its configurations of other servers make.
 *
 * Only what `manifest.json` lists is ever sent. When a build replaces it, the server goes over to the new files at
 * once, and ends with the old ones what it began with them.
 *
 * @throws {PublishError} `NO_PUBLICATION` when the folder holds none that is whole, `PORT_TAKEN` when the port cannot
 *   be had
 */
export async function startServer(options: ServerOptions): Promise<PublicationServer> {
  const { dist, base, openEndpoint, onChange = () => {}, onTrouble = () => {} } = options;
  const { maxConnections, maxOpenFiles } = readDescriptorLimits();
  const publication = await Publication.open({ dist, base, limits: options.memory ?? MEMORY, maxOpenFiles });
  const endpoint = await openEndpoint?.(publication.current.version);
  publication.watch(
    (now) => {
      onChange(now.version, now.files.size);
      endpoint?.follow(now.version).catch((error: unknown) => onTrouble(describe(error)));
    },
    (obstacle) => onTrouble(`Cannot go over to the new version: ${obstacle}`),
  );
  const hardened = createHardenedServer({ publication, endpoint }, options);
  const { server } = hardened;
  server.maxConnections = maxConnections;
  const address = await listen(server, options, publication.current.basePath).catch(
    async (error: unknown) => {
      publication.close();
      await endpoint?.close();
      throw error;
    },
  );
  const polling = setInterval(() => void publication.look(), POLL_MS);
  return {
    address,
    version: () => publication.current.version,
    files: () => publication.current.files.size,
    look: () => publication.look(),
    close: async () => {
      clearInterval(polling);
      await stop(hardened);
      publication.close();
      await endpoint?.close();
    },
  };
}

interface Hardened {
  readonly server: Server;
  readonly connections: Connections;
}

function createHardenedServer(
  answering: Answering,
  { onLog, onTrouble = () => {} }: ServerOptions,
): Hardened {
  const { maxRequestsPerSocket, ...limits } = LIMITS;
  const server = createServer(limits);
  server.maxRequestsPerSocket = maxRequestsPerSocket;
  const connections = new Connections(server);
  const onRequest = (request: IncomingMessage, response: ServerResponse) => {
    const turn = connections.begin(request.socket, response);
    if (turn === 'cut') return void request.socket.destroy();
    // Node says of the last one that it closes the connection, but leaves that to the client.
    if (turn === 'last' || !server.listening) response.shouldKeepAlive = false;
    if (onLog !== undefined) logExchange(request, response, onLog);
    guard(() => answerRequest({ request, response }, answering), response, onTrouble);
  };
  server.on('request', onRequest);
  server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => {
    if (takesBody(request, answering)) response.writeContinue();
    onRequest(request, response);
  });
  server.on('checkExpectation', (_, response: ServerResponse) => {
    sendProblem(response, { status: 417, title: 'Expectation Failed' });
  });
  server.on('connect', (_, socket: Duplex) => {
    socket.on('error', () => socket.destroy()); // nobody else listens any more
    socket.end(
      serializeAnswer({ status: 405, title: 'Method Not Allowed', fields: { Allow: 'GET, HEAD, OPTIONS' } }),
    );
  });
  server.on('clientError', (error, socket) => refuseClient(error, socket, connections.isAnswering(socket)));
  return { server, connections };
}

/** Nothing that a request does ends the server: what is thrown is told, and answered with 500 where that can be. */
function guard(
  answer: () => void | Promise<void>,
  response: ServerResponse,
  onTrouble: (trouble: string) => void,
): void {
  const fail = (error: unknown) => {
    onTrouble(describe(error));
    if (response.headersSent) response.destroy();
    else sendProblem(response, { status: 500, title: 'Internal Server Error' });
  };
  try {
    answer()?.catch(fail);
  } catch (error) {
    fail(error);
  }
}

/** Who asks first is spared sending a body that would be refused. */
function takesBody({ url = '' }: IncomingMessage, { publication, endpoint }: Answering): boolean {
  return endpoint !== undefined && parseTarget(url) === `${publication.current.basePath}${SPARQL_PATH}`;
}

function listen(
  server: Server,
  { host, port, onTrouble = () => {} }: ServerOptions,
  basePath: string,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const refuse = (error: Error) => reject(portTaken(host, port, error));
    server.once('error', refuse);
    server.listen(port, host, () => {
      server.off('error', refuse);
      server.on('error', (error) => onTrouble(describe(error)));
      const { address, family, port: taken } = server.address() as AddressInfo;
      const shown = family === 'IPv6' ? `[${address}]` : address;
      resolve(new URL(basePath, `http://${shown}:${taken}`).href);
    });
  });
}

function portTaken(host: string, port: number, cause: Error & { readonly code?: string }): PublishError {
  const message = `Cannot listen on port ${port} of ${formatValue(host)}: it must be free, and ours to use (${cause.code})`;
  return new PublishError('PORT_TAKEN', EXIT.environment, message, 'Name another one: --port 8081', cause);
}

/** How often connections are looked at that have become idle, in milliseconds. */
const IDLE_MS = 50;

async function stop({ server, connections }: Hardened): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  const tidying = setInterval(() => {
    server.closeIdleConnections();
    connections.endUnused();
  }, IDLE_MS);
  const cutting = setTimeout(() => server.closeAllConnections(), STOP_MS);
  await closed;
  clearInterval(tidying);
  clearTimeout(cutting);
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
