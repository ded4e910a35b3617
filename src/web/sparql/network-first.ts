/** What answering needs of a browser. */
interface Sources {
  readonly load: (request: Request) => Promise<Response>;
  /** The kept copy of an address. */
  readonly find: (address: string) => Promise<Response | undefined>;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** In milliseconds: as long as a slow connection takes to begin, and as long as one page then waits again and again. */
const PATIENCE = 4_000;
const SHORT_PATIENCE = 500;

/**
 * Answers with what the network says, and with what is kept where it fails, or does not begin to answer in time.
 *
 * After the network has once kept us waiting, the next files wait less, until it answers in time again.
 */
export class NetworkFirst {
  readonly #sources: Sources;
  #patience = PATIENCE;

  constructor(sources: Sources) {
    this.#sources = sources;
  }

  /**
   * @param key the address under which it would be kept
   * @throws whatever the network does, where nothing is kept
   */
  async answer(request: Request, key: string): Promise<Response> {
    const { load, find, wait } = this.#sources;
    const fresh = load(request);
    const usable = fresh.then(
      (response) => (response.status < 500 ? response : undefined),
      () => undefined,
    );
    const late = wait(this.#patience).then(() => 'late' as const);
    const first = await Promise.race([usable, late]);
    if (first !== 'late' && first !== undefined) {
      this.#patience = PATIENCE;
      return first;
    }
    if (first === 'late') this.#patience = SHORT_PATIENCE;
    return (await find(key).catch(() => undefined)) ?? fresh;
  }
}

/** The address under which a file is kept: that of the page is its folder, whatever question is in it. */
export function keyOf(address: string, scope: string): string {
  const { origin, pathname, search } = new URL(address);
  const plain = origin + pathname;
  return plain === scope || plain === `${scope}index.html` ? scope : plain + search;
}
