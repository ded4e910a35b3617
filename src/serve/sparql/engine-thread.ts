import { Worker } from 'node:worker_threads';
import type { Start, Task, TaskReply, ThreadData } from './thread-messages.ts';

/** A thread with a publication in it; tests have doubles of it. */
export interface EngineThread {
  /** Settles when the publication is loaded, or cannot be. */
  readonly start: Promise<Start>;
  /** Asks; one task at a time. One that dies of it, or is dead already, says `trap`. */
  ask(task: Task): Promise<TaskReply>;
  /** Kills it, whatever it does; what it was asked is never answered. */
  end(): Promise<void>;
}

/** Compiled, wherever this file runs from: a Worker of Node 20 reads no TypeScript. */
const THREAD = new URL('../../../build/serve/sparql/thread.js', import.meta.url);

/**
 * What JavaScript may take in a thread, so that a large answer ends the thread and not the server; the memory of the
 * engine itself is limited where it is loaded.
 */
const MAX_HEAP_MB = 256;

/** Starts a thread that loads a publication; it keeps the process alive until it is ended. */
export function startThread(data: ThreadData): EngineThread {
  // what a panic prints says nothing to the person who asked
  const worker = new Worker(THREAD, {
    workerData: data,
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
  });
  worker.stdout.resume();
  worker.stderr.resume();
  let tell: (message: Start | TaskReply) => void = () => {};
  const next = <M extends Start | TaskReply>() => {
    return new Promise<M>((resolve) => {
      tell = (message) => resolve(message as M);
    });
  };
  const start = next<Start>();
  let isLoaded = false;
  let isDead = false;
  const die = () => {
    isDead = true;
    tell(isLoaded ? { is: 'trap' } : { is: 'unloadable' });
  };
  worker.on('message', (message: Start | TaskReply) => {
    if (message.is === 'loaded') isLoaded = true;
    tell(message);
  });
  worker.on('error', die);
  worker.on('exit', die);
  return {
    start,
    ask: (task) => {
      if (isDead) return Promise.resolve<TaskReply>({ is: 'trap' });
      const reply = next<TaskReply>();
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      worker.postMessage(task);
      return reply;
    },
    end: async () => {
      tell = () => {};
      await worker.terminate();
    },
  };
}
