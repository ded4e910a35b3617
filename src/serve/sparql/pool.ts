import type { EngineThread } from './engine-thread.ts';
import type { Start, Task, TaskReply } from './thread-messages.ts';

/** How a task ended. */
export type Ending = TaskReply | { readonly is: 'timeout' } | { readonly is: 'gone' };

type Loaded = Extract<Start, { readonly is: 'loaded' }>;

/** Between two attempts to start a thread that could not load, in milliseconds. */
const RETRY_MS = 1_000;

/**
 * A number of threads, each with the same publication: a task goes to one that is idle.
 *
 * A thread that traps, takes too long, or answers nobody any more is killed, and another one started in its place; so
 * there are always as many, though some may still be loading.
 */
export class Pool {
  readonly #startThread: () => EngineThread;
  readonly #threads = new Set<EngineThread>();
  readonly #idle: EngineThread[] = [];
  /** Who waits for a thread, the first first. */
  readonly #waiting: ((thread: EngineThread) => void)[] = [];
  #isClosed = false;

  constructor(start: () => EngineThread) {
    this.#startThread = start;
  }

  /** Threads that are loaded or loading. */
  get size(): number {
    return this.#threads.size;
  }

  /** Threads that are ready and have nothing to do. */
  get idle(): number {
    return this.#idle.length;
  }

  /** Starts the threads, and waits until all are ready, or one cannot be. */
  async open(size: number): Promise<Start> {
    const starts = await Promise.all(Array.from({ length: size }, () => this.#start()));
    return starts.find((start) => start.is === 'unloadable') ?? (starts[0] as Loaded);
  }

  /**
   * Asks a thread, as soon as one is idle.
   *
   * @param endsAt when to stop, in milliseconds of `performance.now()`
   * @param signal stops at once
   */
  async run(task: Task, endsAt: number, signal: AbortSignal): Promise<Ending> {
    const stop = whenOver(endsAt, signal);
    try {
      const thread = await this.#take(stop.over);
      if ('is' in thread) return thread;
      const ending = await Promise.race([thread.ask(task), stop.over]);
      if (['trap', 'timeout', 'gone'].includes(ending.is)) this.#replace(thread);
      else this.#release(thread);
      return ending;
    } finally {
      stop.clear();
    }
  }

  /** Asks every idle thread the same; those that are at work are left alone. */
  async askIdle(task: Task, endsAt: number): Promise<Ending[]> {
    const { signal } = new AbortController();
    return Promise.all(Array.from({ length: this.#idle.length }, () => this.run(task, endsAt, signal)));
  }

  /** Ends each thread as soon as it has nothing to do. */
  retire(): void {
    this.#isClosed = true;
    for (const thread of this.#idle.splice(0)) void this.#end(thread);
  }

  /** Ends all threads at once. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#idle.length = 0;
    await Promise.all([...this.#threads].map((thread) => this.#end(thread)));
  }

  async #take(over: Promise<Over>): Promise<EngineThread | Over> {
    const idle = this.#idle.shift();
    if (idle !== undefined) return idle;
    let take: (thread: EngineThread) => void = () => {};
    const free = new Promise<EngineThread>((resolve) => {
      take = resolve;
    });
    this.#waiting.push(take);
    const first = await Promise.race([free, over]);
    if ('is' in first) {
      const at = this.#waiting.indexOf(take);
      if (at >= 0) this.#waiting.splice(at, 1);
      else void free.then((thread) => this.#release(thread)); // it came at the same moment
    }
    return first;
  }

  #release(thread: EngineThread): void {
    const next = this.#waiting.shift();
    if (next !== undefined) next(thread);
    else if (this.#isClosed) void this.#end(thread);
    else this.#idle.push(thread);
  }

  #replace(thread: EngineThread): void {
    void this.#end(thread);
    if (!this.#isClosed || this.#waiting.length > 0) void this.#start();
  }

  /** A thread that cannot load is tried again, unless it is one of the first. */
  async #start(): Promise<Start> {
    const thread = this.#startThread();
    this.#threads.add(thread);
    const start = await thread.start;
    if (!this.#threads.has(thread)) return start;
    if (start.is === 'loaded') this.#release(thread);
    else {
      await this.#end(thread);
      if (!this.#isClosed) setTimeout(() => this.#isClosed || void this.#start(), RETRY_MS).unref();
    }
    return start;
  }

  async #end(thread: EngineThread): Promise<void> {
    this.#threads.delete(thread);
    await thread.end();
  }
}

type Over = { readonly is: 'timeout' | 'gone' };

/** A promise that settles when time is up or somebody says stop; `clear` when nobody waits for it any more. */
function whenOver(endsAt: number, signal: AbortSignal): { over: Promise<Over>; clear(): void } {
  let clear = () => {};
  const over = new Promise<Over>((resolve) => {
    const abort = () => resolve({ is: 'gone' });
    const timer = setTimeout(() => resolve({ is: 'timeout' }), Math.max(0, endsAt - performance.now()));
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort);
    clear = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
    };
  });
  return { over, clear };
}
