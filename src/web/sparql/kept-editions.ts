import type { OfflineEdition } from '../../site/sparql/serialize-offline.ts';
import type { KeptField } from './offline-messages.ts';

/** What keeping needs of a browser. */
interface KeepingPlace {
  /** The address of the folder `sparql/`; ends with a slash. */
  readonly scope: string;
  readonly caches: Caches;
  readonly load: (request: Request) => Promise<Response>;
}

/** Of `CacheStorage`. */
interface Caches {
  /** In the order in which they were made. */
  keys(): Promise<readonly string[]>;
  open(name: string): Promise<{
    match(address: string): Promise<Response | undefined>;
    put(address: string, response: Response): Promise<void>;
  }>;
  delete(name: string): Promise<boolean>;
}

const KEPT_FIELD: KeptField = 'communique-kept';

/** Day, version, and scope, in which no blank can be; other publications may share the host. */
const NAME = /^communique-sparql (\S+) (\S+) (\S+)$/;

/**
 * Editions of the page with its data, each in a cache named by its version, of which there is only one in the end.
 *
 * An edition is kept as a whole or not at all: its bytes are those that its list names, and the page comes last.
 */
export class KeptEditions {
  readonly #place: KeepingPlace;

  constructor(place: KeepingPlace) {
    this.#place = place;
  }

  /** The day of the data that are kept. */
  async look(): Promise<string | undefined> {
    const name = await this.#findNewest();
    return name === undefined ? undefined : NAME.exec(name)?.[1];
  }

  /** The kept copy of a file. */
  async find(address: string): Promise<Response | undefined> {
    const name = await this.#findNewest();
    if (name === undefined) return undefined;
    const cache = await this.#place.caches.open(name);
    return cache.match(address);
  }

  /**
   * Keeps the edition that is published now, and drops those before it.
   *
   * @param dump the data, uncompressed
   * @throws {Error} where it cannot be had whole, or the data are of another edition; then all stays as it was
   */
  async keep(dump: Blob): Promise<void> {
    const { scope, caches, load } = this.#place;
    const list = await load(new Request(`${scope}offline.json`, { cache: 'no-cache' }));
    if (!list.ok) throw new Error(`The list of files was not sent (HTTP ${list.status})`);
    const text = await list.text();
    const edition = JSON.parse(text) as OfflineEdition;
    const name = `communique-sparql ${edition.day} ${(await hash(new Blob([text]))).slice(0, 16)} ${scope}`;
    if (!(await this.#isWhole(name))) await this.#fill(name, edition, dump);
    for (const other of await this.#list()) if (other !== name) await caches.delete(other);
  }

  async #fill(name: string, edition: OfflineEdition, dump: Blob): Promise<void> {
    const { scope, caches, load } = this.#place;
    if ((await hash(dump)) !== edition.dump.sha256) throw new Error('The data are of another edition');
    const files = await Promise.all(
      Object.entries(edition.files).map(async ([path, integrity]) => {
        const address = new URL(path, scope).href;
        return { address, copy: await loadWhole(address, integrity, load) };
      }),
    );
    const { path, content } = compress(edition.dump.address, dump);
    const fields = { 'content-type': 'application/octet-stream', [KEPT_FIELD]: edition.day };
    const copy = new Response(content, { headers: fields });
    try {
      const cache = await caches.open(name);
      await cache.put(new URL(path, scope).href, copy);
      for (const file of files.filter(({ address }) => address !== scope)) {
        await cache.put(file.address, file.copy);
      }
      for (const page of files.filter(({ address }) => address === scope)) await cache.put(scope, page.copy);
    } catch (error) {
      await caches.delete(name); // there is no room
      throw error;
    }
  }

  /** The cache that was made last, of those that hold all. */
  async #findNewest(): Promise<string | undefined> {
    for (const name of (await this.#list()).toReversed()) if (await this.#isWhole(name)) return name;
    return undefined;
  }

  /** @returns whether the page is there, which comes last; a cache that is not there is not made by looking */
  async #isWhole(name: string): Promise<boolean> {
    const { caches, scope } = this.#place;
    if (!(await caches.keys()).includes(name)) return false;
    return (await (await caches.open(name)).match(scope)) !== undefined;
  }

  /** Names of caches of this publication, the oldest first. */
  async #list(): Promise<string[]> {
    const { caches, scope } = this.#place;
    return (await caches.keys()).filter((name) => NAME.exec(name)?.[3] === scope);
  }
}

/** Without what the host said of the way it was sent: a page that came by a redirect opens no window. */
async function loadWhole(address: string, integrity: string, load: KeepingPlace['load']): Promise<Response> {
  const response = await load(new Request(address, { cache: 'no-cache', integrity }));
  if (!response.ok) throw new Error(`${address} was not sent (HTTP ${response.status})`);
  const type = response.headers.get('content-type');
  return new Response(await response.blob(), type === null ? {} : { headers: { 'content-type': type } });
}

/** As the page asks for it: compressed where the browser can undo that. */
function compress(path: string, dump: Blob) {
  if (!('CompressionStream' in globalThis)) return { path, content: dump };
  return { path: `${path}.gz`, content: dump.stream().pipeThrough(new CompressionStream('gzip')) };
}

/** SHA-256 in lower-case hexadecimal. */
async function hash(content: Blob): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', await content.arrayBuffer()));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
