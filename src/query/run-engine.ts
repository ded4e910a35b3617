import { Worker } from 'node:worker_threads';
import type { Message, Task } from './engine.ts';

/** How asking ended. */
export type Outcome = Exclude<Message, { is: 'loaded' }> | { readonly is: 'timeout' };

/** Compiled, wherever this file runs from: a Worker of Node 20 reads no TypeScript. */
const ENGINE = new URL('../../build/query/engine.js', import.meta.url);

/**
 * Asks the engine, in a thread and a memory of its own, so that no query outlives its time or harms another.
 *
 * @param timeoutMs for the query alone, from when the publication is loaded; the thread is then killed
 */
export async function runEngine(task: Task, timeoutMs: number): Promise<Outcome> {
  // what a panic prints says nothing to the person who asked
  const worker = new Worker(ENGINE, { workerData: task, stdout: true, stderr: true });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Outcome>((resolve, reject) => {
      worker.on('message', (message: Message) => {
        if (message.is !== 'loaded') resolve(message);
        else timer = setTimeout(() => resolve({ is: 'timeout' }), timeoutMs);
      });
      worker.on('error', (error) => (isOutOfMemory(error) ? resolve({ is: 'trap' }) : reject(error)));
      worker.on('exit', () => resolve({ is: 'trap' }));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
