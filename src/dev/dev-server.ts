import { watch } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { EXIT, PublishError } from '../problem/publish-error.ts';
import type { Iri } from '../terms/iri.ts';
import { Pages } from './pages.ts';
import { RELOAD_PATH, RELOAD_SCRIPT, Visitors } from './visitors.ts';

export interface DevOptions {
  /** Folder of the records. */
  readonly data: string;
  /** 0 for any that is free. */
  readonly port: number;
  /** Called after each change, with what is in the way or an empty text. */
  readonly onChange: (obstacle: string) => void;
}

/** A server that runs until it is closed. */
export interface DevServer {
  /** `http://127.0.0.1:4000/` */
  readonly address: Iri;
  close(): Promise<void>;
}

/** How long to wait for more, in milliseconds: editors write a file in several steps. */
const PAUSE_MS = 40;

/**
 * Shows a publication on this computer alone, and has pages loaded again when records change.
 *
 * Listens on the loopback address, and answers only those who call it by a name of this computer, so that no page of
 * somebody else can read along.
 *
 * @throws {PublishError} `PORT_TAKEN` when the port cannot be had
 */
export async function startDevServer({ data, port, onChange }: DevOptions): Promise<DevServer> {
  const visitors = new Visitors();
  const server = createServer();
  const address = await listen(server, port);
  const pages = new Pages(data, address);
  server.on('request', (request, response) => void answer(request, response, pages, visitors));
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch(data, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      pages.refresh();
      onChange(pages.obstacle);
      visitors.tell();
    }, PAUSE_MS);
  });
  onChange(pages.obstacle);
  return {
    address,
    close: async () => {
      watcher.close();
      clearTimeout(timer);
      visitors.leave();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function listen(server: ReturnType<typeof createServer>, port: number): Promise<Iri> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(portTaken(port, error)));
    server.listen(port, '127.0.0.1', () => {
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}/` as Iri);
    });
  });
}

function portTaken(port: number, cause: Error & { readonly code?: string }): PublishError {
  const message = `Cannot listen on port ${port}: it must be free, and ours to use (${cause.code})`;
  return new PublishError('PORT_TAKEN', EXIT.environment, message, 'Name another one: --port 4001', cause);
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  pages: Pages,
  visitors: Visitors,
): Promise<void> {
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  if (!/^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/.test(request.headers.host ?? '')) {
    return send(response, 403, 'text/plain', 'Only for this computer\n');
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return send(response, 405, 'text/plain', 'Only GET and HEAD\n');
  }
  const path = parsePath(request.url ?? '/');
  if (path === undefined) return send(response, 400, 'text/plain', 'Not a path\n');
  if (path === RELOAD_PATH) return visitors.welcome(request, response);
  if (path === `${RELOAD_PATH}.js`) return send(response, 200, 'text/javascript', RELOAD_SCRIPT);
  const { status, mediaType, content } = await pages.answer(path);
  send(response, status, mediaType, content);
}

/** The path in `dist/`, without the slash at the start. */
function parsePath(url: string): string | undefined {
  try {
    return decodeURIComponent(url.replace(/[?#].*$/s, '')).slice(1);
  } catch {
    return undefined;
  }
}

function send(
  response: ServerResponse,
  status: number,
  mediaType: string,
  content: string | Uint8Array,
): void {
  const isText = /^text\/|json|xml/.test(mediaType);
  response.writeHead(status, { 'Content-Type': isText ? `${mediaType}; charset=utf-8` : mediaType });
  response.end(content);
}
