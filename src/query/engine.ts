import { parentPort, workerData } from 'node:worker_threads';
import { askStore, type Question, type Reply } from './ask-store.ts';
import { loadStore } from './load-store.ts';

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

function run(task: Task): void {
  const { store, ...why } = loadStore(task.dump);
  if (store === undefined) {
    post({ is: 'unloadable', ...why });
    return;
  }
  post({ is: 'loaded' });
  post(askStore(store, task));
}

function post(message: Message): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(message);
}

run(workerData as Task);
