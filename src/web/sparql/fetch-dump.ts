import type { KeptField } from './offline-messages.ts';

const KEPT_FIELD: KeptField = 'communique-kept';

/** Where the publication is, as the page says it. */
export interface DumpPlace {
  /** N-Quads, relative to the page; with `.gz` after it, the same compressed. */
  readonly address: string;
  /** Uncompressed. */
  readonly bytes: number;
}

/** The publication as it was loaded. */
export interface Dump {
  readonly content: Blob;
  /** The day of the data, where the network did not answer and this is the copy that is kept; `YYYY-MM-DD`. */
  readonly keptDay: string | undefined;
}

/**
 * Loads the dump, compressed where the browser can undo that and the host has it so.
 *
 * @param tell how far it is, from 0 to 1
 * @throws {Error} when the host does not send it
 */
export async function fetchDump({ address, bytes }: DumpPlace, tell: (share: number) => void): Promise<Dump> {
  const canExpand = 'DecompressionStream' in globalThis;
  const compressed = canExpand ? await fetch(`${address}.gz`) : undefined;
  const response = compressed?.ok === true ? compressed : await fetch(address);
  if (!response.ok || response.body === null) {
    throw new Error(`the data could not be loaded (HTTP ${response.status})`);
  }
  const stream = await expand(response.body);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    parts.push(next.value);
    length += next.value.length;
    tell(Math.min(1, length / bytes));
  }
  return { content: new Blob(parts), keptDay: response.headers.get(KEPT_FIELD) ?? undefined };
}

type Bytes = ReadableStream<Uint8Array<ArrayBuffer>>;

/** Undoes the compression, unless the host has had it undone already: only the first bytes tell. */
async function expand(body: Bytes): Promise<Bytes> {
  const [ahead, whole] = body.tee();
  const reader = ahead.getReader();
  const { value } = await reader.read();
  void reader.cancel();
  const isCompressed = value?.[0] === 0x1f && value[1] === 0x8b;
  return isCompressed ? whole.pipeThrough(new DecompressionStream('gzip')) : whole;
}
