import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Coding } from './coding.ts';

/** Higher ones take several times as long, for a few bytes. */
const BROTLI_QUALITY = 5;

const COMPRESS: Readonly<Record<Coding, (content: Buffer) => Promise<Buffer>>> = {
  br: (content) => {
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    };
    return promisify(brotliCompress)(content, { params });
  },
  gzip: (content) => promisify(gzip)(content),
};

type Compressed = Partial<Record<Coding, Buffer | Promise<Buffer | undefined>>>;

/**
 * Compresses bodies when they are first asked for, beside the thread that answers, and keeps them within a limit.
 *
 * Bodies are told apart by the buffer that holds them, so that one that is published again is not compressed again.
 */
export class Compressor {
  readonly #maxBytes: number;
  readonly #kept = new Map<Buffer, Compressed>();
  #bytes = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** What is compressed already, at once; else a promise of it, which is of nothing when there is no room for more. */
  get(content: Buffer, coding: Coding): Buffer | Promise<Buffer | undefined> {
    const kept = this.#kept.get(content) ?? {};
    const known = kept[coding];
    if (known !== undefined) return known;
    if (this.#bytes >= this.#maxBytes) return Promise.resolve(undefined);
    this.#kept.set(content, kept);
    const made = this.#make(content, coding, kept);
    kept[coding] = made;
    return made;
  }

  /** Forgets all bodies but these. */
  retain(contents: ReadonlySet<Buffer>): void {
    for (const [content, kept] of this.#kept) {
      if (contents.has(content)) continue;
      this.#kept.delete(content);
      for (const each of Object.values(kept)) if (each instanceof Buffer) this.#bytes -= each.length;
    }
  }

  async #make(content: Buffer, coding: Coding, kept: Compressed): Promise<Buffer | undefined> {
    const compressed = await COMPRESS[coding](content);
    if (this.#kept.get(content) !== kept) return compressed; // let go meanwhile
    kept[coding] = compressed;
    this.#bytes += compressed.length;
    return compressed;
  }
}
