import type { OfflineReply, OfflineRequest } from './offline-messages.ts';

/** Beside the page, so that it answers for this folder and nothing else. */
const SCRIPT = 'offline.js';

/** @returns the day of the data that are kept from an earlier visit; nothing where none are, or none can be */
export async function findKeptDay(): Promise<string | undefined> {
  try {
    const registration = await findContainer()?.getRegistration();
    const worker = registration?.active;
    const isOurs = worker?.scriptURL === new URL(SCRIPT, location.href).href;
    return isOurs && worker ? await ask(worker, { is: 'look' }) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Has everything kept that the page needs, so that it works without a connection from now on.
 *
 * @param dump the data that the visitor has loaded, uncompressed
 * @returns the day of the data that are kept now; nothing where the browser does not
 */
export async function keepOffline(dump: Blob): Promise<string | undefined> {
  try {
    const container = findContainer();
    if (container === undefined) return undefined;
    await container.register(SCRIPT, { updateViaCache: 'none' });
    const { active } = await container.ready;
    return active === null ? undefined : await ask(active, { is: 'keep', dump });
  } catch {
    return undefined;
  }
}

/** Browsers have it on safe connections only, whatever their types say. */
function findContainer(): ServiceWorkerContainer | undefined {
  return (navigator as Partial<Navigator>).serviceWorker;
}

function ask(worker: ServiceWorker, request: OfflineRequest): Promise<string | undefined> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', ({ data }: MessageEvent<OfflineReply>) => {
      port1.close();
      resolve(data.day);
    });
    port1.start();
    worker.postMessage(request, [port2]);
  });
}
