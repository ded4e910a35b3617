/**
 * How long a run goes on after everybody has gone who waited for it, in milliseconds: most end by themselves before
 * that, and need not cost a thread.
 */
const GRACE_MS = 500;

interface Run<Result> {
  readonly result: Promise<Result>;
  readonly controller: AbortController;
  clients: number;
  grace: NodeJS.Timeout | undefined;
}

/** Lets all who ask the same at the same time wait for the same result. */
export class SharedRuns<Result> {
  /** Those that may be joined. */
  readonly #runs = new Map<string, Run<Result>>();
  readonly #all = new Set<Run<Result>>();

  /**
   * Joins a run that is under way, or starts one.
   *
   * @param key of what is asked; `undefined` for what nobody else may share
   * @param gone says that this one does not wait any more
   * @param start is given what says that nobody waits any more; never rejects
   * @returns `undefined` when this one has gone
   */
  async join(
    key: string | undefined,
    gone: AbortSignal,
    start: (signal: AbortSignal) => Promise<Result>,
  ): Promise<Result | undefined> {
    if (gone.aborted) return undefined;
    const run = (key !== undefined && this.#runs.get(key)) || this.#begin(key, start);
    run.clients += 1;
    clearTimeout(run.grace);
    return new Promise((resolve) => {
      const leave = () => {
        run.clients -= 1;
        if (run.clients === 0) run.grace = setTimeout(() => this.#abandon(key, run), GRACE_MS).unref();
        resolve(undefined);
      };
      gone.addEventListener('abort', leave, { once: true });
      void run.result.then((result) => {
        gone.removeEventListener('abort', leave);
        clearTimeout(run.grace);
        resolve(result);
      });
    });
  }

  /** Says to all runs that nobody waits any more. */
  abortAll(): void {
    for (const { controller } of this.#all) controller.abort();
  }

  #begin(key: string | undefined, start: (signal: AbortSignal) => Promise<Result>): Run<Result> {
    const controller = new AbortController();
    const result = start(controller.signal);
    const run = { result, controller, clients: 0, grace: undefined };
    this.#all.add(run);
    if (key !== undefined) this.#runs.set(key, run);
    void result.then(() => {
      this.#all.delete(run);
      this.#forget(key, run);
    });
    return run;
  }

  #abandon(key: string | undefined, run: Run<Result>): void {
    this.#forget(key, run);
    run.controller.abort();
  }

  #forget(key: string | undefined, run: Run<Result>): void {
    if (key !== undefined && this.#runs.get(key) === run) this.#runs.delete(key);
  }
}
