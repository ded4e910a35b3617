import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import type { LogEntry } from '../../src/serve/access-log.ts';
import { type PublicationServer, type ServerOptions, startServer } from '../../src/serve/start-server.ts';
import { createTemporaryFolder } from '../support/dist-files.ts';
import { createSite, type Site } from '../support/reference-site.ts';

/** A server over a folder, and what it said. */
export interface OpenServer {
  readonly server: PublicationServer;
  readonly dist: string;
  readonly address: string;
  readonly troubles: readonly string[];
  readonly changes: readonly string[];
  readonly log: readonly LogEntry[];
}

/** Serves a site from a folder until the test ends. */
export async function openServer(
  options: Partial<ServerOptions> = {},
  site: Site = createSite(),
): Promise<OpenServer> {
  const opened = await start(createTemporaryFolder(), options, site);
  onTestFinished(() => opened.server.close());
  return opened;
}

/**
 * Serves a site for all tests of a file, which then must not change it; to be called at its top.
 *
 * @returns the server, once the tests run
 */
export function shareServer(): () => OpenServer {
  const folder = mkdtempSync(join(tmpdir(), 'communique-'));
  let opened: OpenServer;
  beforeAll(async () => {
    opened = await start(folder, {}, createSite());
  });
  afterAll(async () => {
    await opened.server.close();
    rmSync(folder, { recursive: true });
  });
  return () => opened;
}

async function start(dist: string, options: Partial<ServerOptions>, site: Site): Promise<OpenServer> {
  writeSite(dist, site);
  const [troubles, changes, log]: [string[], string[], LogEntry[]] = [[], [], []];
  const server = await startServer({
    dist,
    port: 0,
    host: '127.0.0.1',
    onTrouble: (trouble) => troubles.push(trouble),
    onChange: (version) => changes.push(version),
    onLog: (entry) => log.push(entry),
    ...options,
  });
  return { server, dist, address: server.address, troubles, changes, log };
}

/** Writes the files of a site, its list last. */
export function writeSite(dist: string, site: Site): void {
  const files = [...site].sort(([path]) => (path === 'manifest.json' ? 1 : -1));
  for (const [path, { bytes }] of files) {
    mkdirSync(dirname(join(dist, path)), { recursive: true });
    writeFileSync(join(dist, path), bytes);
  }
}

/** An answer as it came over the wire. */
export interface RawAnswer {
  readonly status: number;
  /** The lines of the fields, as they came. */
  readonly head: string;
  readonly body: string;
}

/** A connection that ends with the test. */
export function open(address: string): Socket {
  const { hostname, port } = new URL(address);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => {}); // what a server does to such clients
  onTestFinished(() => {
    socket.destroy();
  });
  return socket;
}

/** Sends bytes as they are, and reads until the server ends the connection. */
export async function sendRaw(address: string, bytes: string | Buffer): Promise<string> {
  const socket = open(address);
  socket.setEncoding('latin1');
  let text = '';
  socket.on('data', (piece) => {
    text += piece;
  });
  socket.write(bytes, 'latin1');
  await new Promise((resolve) => socket.once('close', resolve));
  return text;
}

/** Sends one request in pieces that `fetch` would not let through, and reads the answer. */
export async function ask(
  address: string,
  target: string,
  { method = 'GET', fields = [] }: { readonly method?: string; readonly fields?: readonly string[] } = {},
): Promise<RawAnswer> {
  const lines = [`${method} ${target} HTTP/1.1`, 'Host: here', 'Connection: close', ...fields, '', ''];
  return parseAnswer(await sendRaw(address, lines.join('\r\n')));
}

/** Takes the first answer apart. */
export function parseAnswer(text: string): RawAnswer {
  const end = text.indexOf('\r\n\r\n');
  const head = text.slice(0, end);
  return { status: Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1]), head, body: text.slice(end + 4) };
}

/** The value of a field; empty where it is missing. */
export function fieldOf({ head }: RawAnswer, name: string): string {
  return new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1]?.trim() ?? '';
}
