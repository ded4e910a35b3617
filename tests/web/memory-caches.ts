/** Caches as a browser keeps them, in memory; `room` is how many files more there is room for. */
export class MemoryCaches {
  readonly #caches = new Map<string, Map<string, Response>>();
  #room: number;

  constructor(room = 1_000) {
    this.#room = room;
  }

  async keys(): Promise<string[]> {
    return [...this.#caches.keys()];
  }

  async delete(name: string): Promise<boolean> {
    return this.#caches.delete(name);
  }

  async open(name: string) {
    const files = this.#caches.get(name) ?? new Map<string, Response>();
    this.#caches.set(name, files);
    return {
      match: async (address: string) => files.get(address)?.clone(),
      put: async (address: string, response: Response) => {
        this.#room -= 1;
        if (this.#room < 0) throw new DOMException('There is no room', 'QuotaExceededError');
        files.set(address, new Response(await response.blob(), { headers: response.headers }));
      },
    };
  }
}
