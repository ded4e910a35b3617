import { setFlagsFromString } from 'node:v8';
import { parentPort, workerData } from 'node:worker_threads';
import type { Store } from 'oxigraph';
import { askStore, isTrap, type Question, type Reply, wordsOf } from './ask-store.ts';

/** What the engine is asked. */
export interface Task extends Question {
  /** The publication in N-Quads. */
  readonly dump: Uint8Array;
}

/** What the engine says: `loaded` and then one other thing, or only that it cannot load. */
export type Message =
  | { readonly is: 'loaded' }
  | Reply
  /** `words` is left out where loading was a trap. */
  | { readonly is: 'unloadable'; readonly words?: string };

/** 512 MiB in pages of 64 KiB; the limits of a Worker do not reach the memory of WebAssembly. */
const MAX_PAGES = 8_192;

// Holds for the whole process, and only for what is made after it.
setFlagsFromString(`--wasm-max-mem-pages=${MAX_PAGES}`);
const { Store: OxigraphStore } = await import('oxigraph');

function run(task: Task): void {
  const store = load(task.dump);
  if (store === undefined) return;
  post({ is: 'loaded' });
  post(askStore(store, task));
}

function load(dump: Uint8Array): Store | undefined {
  try {
    const store = new OxigraphStore();
    store.load(dump, { format: 'nq' });
    return store;
  } catch (error) {
    post({ is: 'unloadable', ...(isTrap(error) ? {} : { words: wordsOf(error) }) });
    return undefined;
  }
}

function post(message: Message): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(message);
}

run(workerData as Task);
