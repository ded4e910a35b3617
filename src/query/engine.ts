import { setFlagsFromString } from 'node:v8';
import { parentPort, workerData } from 'node:worker_threads';
import type { Store } from 'oxigraph';
import { findStar, orderColumns } from './query-form.ts';
import { tokenize } from './tokens.ts';

/** What the engine is asked. */
export interface Task {
  /** The publication in N-Quads. */
  readonly dump: Uint8Array;
  /** What relative addresses in the query start with. */
  readonly base: string | undefined;
  readonly query: string;
  /** Whether patterns outside of `GRAPH` look into all graphs. */
  readonly isUnion: boolean;
  readonly format: string;
  /** The query with gaps between its tokens, to find where it cannot be read; see spread.ts. */
  readonly spread: string;
}

/** What the engine says: `loaded` and then one other thing, or only that it cannot load. */
export type Message =
  | { readonly is: 'loaded' }
  | { readonly is: 'answer'; readonly text: string }
  /** In the words of the engine; those about the spread query have the better place. */
  | { readonly is: 'refusal'; readonly words: string; readonly spreadWords: string | undefined }
  /** Something in WebAssembly broke, and nothing more can be asked. */
  | { readonly is: 'trap' }
  /** `words` is left out where loading was a trap. */
  | { readonly is: 'unloadable'; readonly words?: string };

/** 512 MiB in pages of 64 KiB; the limits of a Worker do not reach the memory of WebAssembly. */
const MAX_PAGES = 8_192;

// Holds for the whole process, and only for what is made after it.
setFlagsFromString(`--wasm-max-mem-pages=${MAX_PAGES}`);
const { Store: OxigraphStore } = await import('oxigraph');

function run(task: Task): void {
  const store = load(task.dump);
  if (store === undefined) return;
  post({ is: 'loaded' });
  post(answer(store, task));
}

function load(dump: Uint8Array): Store | undefined {
  try {
    const store = new OxigraphStore();
    store.load(dump, { format: 'nq' });
    return store;
  } catch (error) {
    post({ is: 'unloadable', ...(isTrap(error) ? {} : { words: wordsOf(error) }) });
    return undefined;
  }
}

function answer(store: Store, task: Task): Message {
  try {
    return { is: 'answer', text: ask(store, task) };
  } catch (error) {
    if (isTrap(error)) return { is: 'trap' };
    return { is: 'refusal', words: wordsOf(error), spreadWords: readSpread(store, task) };
  }
}

/**
 * Asks once, but twice for `SELECT *` in a format of which the columns cannot be put in order afterwards.
 *
 * The engine sorts the columns of a star by name; which there are, only it can tell.
 */
function ask(store: Store, { query, format, base, isUnion }: Task): string {
  const options = { use_default_graph_as_union: isUnion, ...(base !== undefined && { base_iri: base }) };
  const askFor = (text: string, results_format: string) =>
    store.query(text, { ...options, results_format }) as string;
  const tokens = tokenize(query);
  const star = findStar(tokens);
  if (star === undefined) return askFor(query, format);
  const json = askFor(query, 'json');
  const results = JSON.parse(json) as { head: { vars: string[] } };
  const columns = orderColumns(results.head.vars, tokens);
  if (format === 'json') return JSON.stringify({ ...results, head: { vars: columns } });
  if (columns.length === 0) return askFor(query, format);
  const names = columns.map((name) => `?${name}`).join(' ');
  return askFor(`${query.slice(0, star.offset)} ${names} ${query.slice(star.offset + 1)}`, format);
}

/** What the engine says of a query that it has refused once it is spread. */
function readSpread(store: Store, task: Task): string | undefined {
  try {
    ask(store, { ...task, query: task.spread, format: 'json' });
    return undefined;
  } catch (error) {
    return isTrap(error) ? undefined : wordsOf(error);
  }
}

/** The errors that the engine makes on purpose are plain ones. */
function isTrap(error: unknown): boolean {
  return error instanceof Error && (error.name === 'RuntimeError' || error.name === 'RangeError');
}

function wordsOf(error: unknown): string {
  if (error instanceof Error && error.name === 'Error') return error.message;
  throw error;
}

function post(message: Message): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(message);
}

run(workerData as Task);
