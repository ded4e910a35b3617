import type { Question } from '../../query/ask-store.ts';
import { type Dump, type DumpPlace, fetchDump } from './fetch-dump.ts';
import type { Request, Response } from './messages.ts';

/** How a question ended, or why it was not even asked. */
export type Ending =
  | Exclude<Response, { readonly is: 'loaded' }>
  | { readonly is: 'timeout' }
  | { readonly is: 'stopped' }
  /** In words that finish a sentence. */
  | { readonly is: 'unreachable'; readonly words: string };

/** A variable keeps the bundler from making a second program of the worker. */
const WORKER = '../sparql/sparql-worker.js';

/**
 * The engine in a worker of its own, so that the page stays usable and no query outlives its time.
 *
 * The dump is kept, so that the worker that follows a stopped one asks nobody for it.
 */
export class Engine {
  readonly #place: DumpPlace;
  readonly #onLoaded: (dump: Dump) => void;
  #dump: Dump | undefined;
  #isTold = false;
  #worker: Worker | undefined;
  #end: ((ending: Ending) => void) | undefined;

  /** @param onLoaded told once of the dump, when the engine has taken it */
  constructor(place: DumpPlace, onLoaded: (dump: Dump) => void) {
    this.#place = place;
    this.#onLoaded = onLoaded;
  }

  /** Whether a question can be asked at once. */
  get isLoaded(): boolean {
    return this.#worker !== undefined;
  }

  /**
   * Asks; one question at a time.
   *
   * @param seconds for the question alone, from when the publication is loaded
   * @param tell what is going on, in words
   */
  ask(question: Question, seconds: number, tell: (doing: string) => void): Promise<Ending> {
    return new Promise((resolve) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const end = (ending: Ending) => {
        if (this.#end !== end) return;
        clearTimeout(timer);
        this.#end = undefined;
        if (['timeout', 'stopped', 'trap', 'unloadable', 'unreachable'].includes(ending.is)) this.#drop();
        resolve(ending);
      };
      this.#end = end;
      const start = (worker: Worker) => {
        if (this.#end !== end) return;
        tell('Asking …');
        timer = setTimeout(() => end({ is: 'timeout' }), seconds * 1_000);
        listen(worker, end);
        send(worker, { is: 'ask', question });
      };
      this.#prepare(tell, end).then(start, (error: unknown) => {
        end({ is: 'unreachable', words: error instanceof Error ? error.message : String(error) });
      });
    });
  }

  /** Ends what is asked or loaded at the moment, with the worker. */
  stop(): void {
    this.#end?.({ is: 'stopped' });
  }

  /** A worker that has loaded the dump; one that cannot is told to `end`. */
  async #prepare(tell: (doing: string) => void, end: (ending: Ending) => void): Promise<Worker> {
    if (this.#worker !== undefined) return this.#worker;
    tell('Loading the data …');
    this.#dump ??= await fetchDump(this.#place, (share) => {
      if (this.#end === end) tell(`Loading the data: ${Math.round(share * 10) * 10} %`);
    });
    if (this.#end !== end) throw new Error('it was stopped');
    tell('Starting the engine …');
    const worker = new Worker(new URL(WORKER, import.meta.url), { type: 'module' });
    this.#worker = worker;
    const dump = this.#dump;
    await new Promise<void>((resolve) => {
      listen(worker, end, resolve);
      send(worker, { is: 'load', dump: dump.content });
    });
    if (!this.#isTold) this.#onLoaded(dump);
    this.#isTold = true;
    return worker;
  }

  #drop(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
  }
}

function listen(worker: Worker, end: (ending: Ending) => void, start?: () => void): void {
  // oxlint-disable-next-line unicorn/prefer-add-event-listener -- who listens takes the place of who did before
  worker.onmessage = ({ data }: MessageEvent<Response>) => {
    if (data.is === 'loaded') start?.();
    else end(data);
  };
  // oxlint-disable-next-line unicorn/prefer-add-event-listener -- as above
  worker.onerror = () => end({ is: 'trap' });
}

function send(worker: Worker, request: Request): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin
  worker.postMessage(request);
}
