import { setFlagsFromString } from 'node:v8';
import type { Store } from 'oxigraph';
import { isTrap, wordsOf } from './ask-store.ts';

/** 512 MiB in pages of 64 KiB; the limits of a Worker do not reach the memory of WebAssembly. */
const MAX_PAGES = 8_192;

// Holds for the whole process, and only for what is made after it.
setFlagsFromString(`--wasm-max-mem-pages=${MAX_PAGES}`);
const { Store: OxigraphStore } = await import('oxigraph');

/** A store with a publication in it, or why there is none; without `words` where loading was a trap. */
export type Loading = { readonly store: Store } | { readonly store: undefined; readonly words?: string };

/** Loads a publication, in N-Quads, into a store in memory; blocks for as long as it takes. */
export function loadStore(dump: Uint8Array): Loading {
  try {
    const store = new OxigraphStore();
    store.load(dump, { format: 'nq' });
    return { store };
  } catch (error) {
    return { store: undefined, ...(isTrap(error) ? {} : { words: wordsOf(error) }) };
  }
}
