import init, { Store } from 'oxigraph/web.js';
import engineAddress from 'oxigraph/web_bg.wasm?url';
import { askStore, isTrap, type Question } from '../../query/ask-store.ts';
import type { Results } from '../../query/results.ts';
import { limitMemory } from './limit-memory.ts';
import type { Request, Response } from './messages.ts';

/** 512 MiB in pages of 64 KiB, as for `communique query`. */
const MAX_PAGES = 8_192;

/** Rows that go to the page; more could be neither read nor held. */
const MAX_ROWS = 10_000;

/** Answers what the page asks, one after the other; the page ends the worker when it takes too long. */
export function serveEngine(): void {
  const ready = prepareEngine();
  ready.catch(() => undefined); // told when the page asks for it
  let store: Store | undefined;
  addEventListener('message', async ({ data }: MessageEvent<Request>) => {
    if (data.is === 'ask') {
      tell(answer(store as Store, data.question));
      return;
    }
    try {
      await ready;
      store = new Store();
      store.load(await data.dump.text(), { format: 'nq' });
      tell({ is: 'loaded', statements: store.size });
    } catch (error) {
      tell({ is: 'unloadable', ...(!isTrap(error) && { words: String(error) }) });
    }
  });
}

function tell(response: Response): void {
  const page = globalThis as unknown as { postMessage(message: Response): void };
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin
  page.postMessage(response);
}

async function prepareEngine(): Promise<void> {
  const response = await fetch(engineAddress);
  if (!response.ok) throw new Error(`the program could not be loaded (HTTP ${response.status})`);
  const module = new Uint8Array(await response.arrayBuffer());
  await init({ module_or_path: limitMemory(module, MAX_PAGES) });
}

function answer(store: Store, question: Question): Response {
  const reply = askStore(store, question);
  if (reply.is !== 'answer') return reply;
  if (question.format !== 'json') return { is: 'graph', turtle: reply.text };
  const { head, results, boolean } = JSON.parse(reply.text) as Results;
  const json = new Blob([reply.text], { type: 'application/sparql-results+json' });
  if (results === undefined) return { is: 'truth', value: boolean === true, json };
  const { bindings } = results;
  const columns = head.vars ?? [];
  return { is: 'rows', columns, rows: bindings.slice(0, MAX_ROWS), total: bindings.length, json };
}
