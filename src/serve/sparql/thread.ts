import { parentPort, workerData } from 'node:worker_threads';
import { countGraphs } from '../../query/ask-store.ts';
import { loadStore } from '../../query/load-store.ts';
import { answerTask } from './answer-task.ts';
import type { Start, Task, TaskReply, ThreadData } from './thread-messages.ts';

function serve({ dump }: ThreadData): void {
  const { store, ...why } = loadStore(new Uint8Array(dump));
  if (store === undefined) {
    post({ is: 'unloadable', ...why });
    return;
  }
  parentPort?.on('message', (task: Task) => post(answerTask(store, task)));
  post({ is: 'loaded', graphs: countGraphs(store), statements: store.size });
}

function post(message: Start | TaskReply): void {
  const moved = message.is === 'answer' ? [message.body.buffer] : [];
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(message, moved);
}

serve(workerData as ThreadData);
