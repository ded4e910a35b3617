import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { accepts } from 'hono/accepts';
import { addressOf } from './compiled.ts';

/** What the peers send: the same bytes and fields as ours, without looking for them. */
export interface Specimen {
  readonly fields: Readonly<Record<string, string>>;
  readonly body: string;
  /** From which the framework chooses. */
  readonly mediaTypes: readonly string[];
}

/**
 * Runs one of three servers until it is killed, and prints its address: `ours` with a folder, or a peer with a file that
 * holds a {@link Specimen}.
 */
const [kind = '', from = ''] = process.argv.slice(2);

if (kind === 'ours') await runOurs(from);
else runPeer(JSON.parse(readFileSync(from, 'utf8')));

async function runOurs(dist: string): Promise<void> {
  const { startServer } = await import(addressOf('serve/start-server.js'));
  const server = await startServer({ dist, port: 0, host: '127.0.0.1' });
  console.log(server.address);
}

function runPeer({ fields, body, mediaTypes }: Specimen): void {
  const bytes = Buffer.from(body);
  if (kind === 'bare') {
    const names = Object.entries(fields).flat();
    const server = createServer((_, response) => {
      response.writeHead(200, names);
      response.end(bytes);
    });
    server.listen(0, '127.0.0.1', () => {
      console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    });
    return;
  }
  const app = new Hono();
  app.get('*', (context) => {
    accepts(context, { header: 'Accept', supports: [...mediaTypes], default: 'text/html' });
    return context.body(bytes, 200, fields);
  });
  serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
    console.log(`http://127.0.0.1:${port}/`);
  });
}
