import { KeptEditions } from './kept-editions.ts';
import { keyOf, NetworkFirst } from './network-first.ts';
import type { OfflineReply, OfflineRequest } from './offline-messages.ts';

/** The little of a service worker that is used; the types of the browser know pages and workers only. */
interface ServiceWorkerScope {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener<Name extends keyof ServiceWorkerEvents>(
    name: Name,
    listener: (event: ServiceWorkerEvents[Name]) => void,
  ): void;
}

interface ServiceWorkerEvents {
  readonly install: LastingEvent;
  readonly activate: LastingEvent;
  readonly fetch: LastingEvent & {
    readonly request: Request;
    respondWith(response: Promise<Response>): void;
  };
  readonly message: LastingEvent & {
    readonly data: OfflineRequest;
    readonly ports: readonly MessagePort[];
  };
}

interface LastingEvent {
  waitUntil(step: Promise<unknown>): void;
}

/** Answers for the page where the network does not; keeps what it needs when the page asks for that. */
export function serveOffline(): void {
  const worker = globalThis as unknown as ServiceWorkerScope;
  const { scope } = worker.registration;
  const load = (request: Request) => fetch(request);
  const editions = new KeptEditions({ scope, caches, load });
  const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
  const network = new NetworkFirst({ load, find: (address) => editions.find(address), wait });
  worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
  worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
  worker.addEventListener('fetch', (event) => {
    const { request } = event;
    if (request.method !== 'GET' || new URL(request.url).origin !== new URL(scope).origin) return;
    event.respondWith(network.answer(request, keyOf(request.url, scope)));
  });
  worker.addEventListener('message', (event) => event.waitUntil(reply(editions, event)));
}

/** Answers in any case: what could not be kept is not kept, and the page goes on without. */
async function reply(
  editions: KeptEditions,
  { data, ports: [port] }: ServiceWorkerEvents['message'],
): Promise<void> {
  if (data.is === 'keep') await editions.keep(data.dump).catch(() => undefined);
  const answer: OfflineReply = { day: await editions.look().catch(() => undefined) };
  port?.postMessage(answer);
}
