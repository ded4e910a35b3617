/** Why somebody was not let in. */
export type Turned = 'full' | 'late' | 'gone';

interface Waiting {
  readonly client: string;
  readonly settle: (outcome: 'in' | Turned) => void;
}

/**
 * Lets in as many at once as there are places; the others wait in lines, one for each client.
 *
 * Clients take turns, however many requests each has in its line. When all lines together are full, somebody new is
 * let into line only when a client with more of them gives up one: the last that it sent.
 */
export class Gate {
  readonly #maxWaiting: number;
  /** In the order of their turns. */
  readonly #lines = new Map<string, Waiting[]>();
  #free: number;
  #waiting = 0;

  constructor(places: number, maxWaiting: number) {
    this.#free = places;
    this.#maxWaiting = maxWaiting;
  }

  /**
   * Waits for a place; whoever is let `in` has to {@link leave}.
   *
   * @param maxMs how long to wait at most
   */
  enter(client: string, maxMs: number, signal: AbortSignal): Promise<'in' | Turned> {
    if (signal.aborted) return Promise.resolve('gone');
    if (this.#free > 0) {
      this.#free -= 1;
      return Promise.resolve('in');
    }
    if (this.#waiting >= this.#maxWaiting && !this.#makeRoom(client)) return Promise.resolve('full');
    return this.#wait(client, maxMs, signal);
  }

  /** Gives the place to the next one. */
  leave(): void {
    const [next] = this.#lines;
    if (next === undefined) {
      this.#free += 1;
      return;
    }
    const [client, line] = next;
    const first = line[0] as Waiting;
    this.#remove(first);
    if (line.length > 0) {
      this.#lines.delete(client); // its next turn comes after those of the others
      this.#lines.set(client, line);
    }
    first.settle('in');
  }

  #wait(client: string, maxMs: number, signal: AbortSignal): Promise<'in' | Turned> {
    return new Promise((resolve) => {
      const giveUp = (why: Turned) => {
        this.#remove(waiting);
        waiting.settle(why);
      };
      const abort = () => giveUp('gone');
      const timer = setTimeout(() => giveUp('late'), maxMs);
      const settle = (outcome: 'in' | Turned) => {
        clearTimeout(timer);
        signal.removeEventListener('abort', abort);
        resolve(outcome);
      };
      const waiting = { client, settle };
      signal.addEventListener('abort', abort);
      this.#lines.set(client, [...(this.#lines.get(client) ?? []), waiting]);
      this.#waiting += 1;
    });
  }

  #remove(waiting: Waiting): void {
    const line = this.#lines.get(waiting.client) ?? [];
    line.splice(line.indexOf(waiting), 1);
    if (line.length === 0) this.#lines.delete(waiting.client);
    this.#waiting -= 1;
  }

  /** Turns away the last in the longest line, where that is fairer than to turn away the newcomer. */
  #makeRoom(client: string): boolean {
    const own = this.#lines.get(client)?.length ?? 0;
    const longest = [...this.#lines.values()].reduce((a, b) => (b.length > a.length ? b : a), []);
    const last = longest.at(-1);
    if (last === undefined || longest.length <= own + 1) return false;
    this.#remove(last);
    last.settle('full');
    return true;
  }
}
