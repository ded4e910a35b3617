import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Endpoint } from '../src/serve/endpoint.ts';

/** One answer of an endpoint, and how long it took. */
export interface Timed {
  readonly status: number;
  readonly text: string;
  readonly ms: number;
}

/** An endpoint behind a bare server on loopback, and what asks it. */
export interface Asker {
  ask(query: string): Promise<Timed>;
  close(): Promise<void>;
}

/** Serves an endpoint, and keeps connections to it open. */
export async function serveEndpoint(endpoint: Endpoint): Promise<Asker> {
  const server = createServer((incoming, response) => void endpoint.answer(incoming, response));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  return {
    ask: (query) => ask(port, agent, query),
    close: async () => {
      await endpoint.close();
      agent.destroy();
      server.closeAllConnections();
      server.close();
    },
  };
}

function ask(port: number, agent: Agent, query: string): Promise<Timed> {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const path = `/sparql?query=${encodeURIComponent(query)}`;
    const sent = request({ host: '127.0.0.1', port, agent, path }, (received) => {
      const chunks: Buffer[] = [];
      received.on('data', (chunk: Buffer) => chunks.push(chunk));
      received.once('error', reject);
      received.once('end', () => {
        const text = Buffer.concat(chunks).toString();
        resolve({ status: received.statusCode ?? 0, text, ms: performance.now() - start });
      });
    });
    sent.once('error', reject);
    sent.end();
  });
}
