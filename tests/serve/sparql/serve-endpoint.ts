import { createServer, request as sendRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Endpoint } from '../../../src/serve/endpoint.ts';

export interface Answer {
  readonly status: number;
  /** By small letters. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

export interface Asking {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  /** The address on loopback to ask from. */
  readonly from?: string;
  readonly signal?: AbortSignal;
}

/** Asks an endpoint on loopback; `target` is what stands behind `/sparql`. */
export type Ask = (target: string, asking?: Asking) => Promise<Answer>;

/** An endpoint that is served. */
export interface Served {
  readonly ask: Ask;
  readonly close: () => Promise<void>;
}

/** Serves an endpoint on loopback until it is closed; that may be done twice. */
export async function serveEndpoint(endpoint: Endpoint): Promise<Served> {
  const server = createServer((request, response) => void endpoint.answer(request, response));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    ask: (target, asking = {}) => ask(port, target, asking),
    close: async () => {
      await endpoint.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

function ask(
  port: number,
  target: string,
  { method = 'GET', headers, body, from, signal }: Asking,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = sendRequest(
      {
        host: '127.0.0.1',
        port,
        path: `/sparql${target}`,
        method,
        headers: { ...headers },
        agent: false,
        ...(from !== undefined && { localAddress: from }),
        ...(signal !== undefined && { signal }),
      },
      (received) => {
        const chunks: Buffer[] = [];
        received.on('data', (chunk: Buffer) => chunks.push(chunk));
        received.once('error', reject);
        received.once('end', () => {
          const text = Buffer.concat(chunks).toString();
          resolve({ status: received.statusCode ?? 0, headers: received.headers, text });
        });
      },
    );
    sent.once('error', reject);
    sent.end(body);
  });
}

/** The part of an address that asks a query by GET. */
export function targetOf(query: string): string {
  return `?query=${encodeURIComponent(query)}`;
}
