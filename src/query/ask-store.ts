import type { NamedNode, Store } from 'oxigraph';
import { findStar, orderColumns } from './query-form.ts';
import { tokenize } from './tokens.ts';

/** What the engine is asked, once a publication is loaded. */
export interface Question {
  /** What relative addresses in the query start with. */
  readonly base: string | undefined;
  readonly query: string;
  /** Whether patterns outside of `GRAPH` look into all graphs. */
  readonly isUnion: boolean;
  /** The graphs to look into, in place of those that the query names or of all. */
  readonly dataset?: Dataset | undefined;
  readonly format: string;
  /** The query with gaps between its tokens, to find where it cannot be read; see spread.ts. */
  readonly spread: string;
}

/** Which graphs a question is about, by their addresses. */
export interface Dataset {
  /** Patterns outside of `GRAPH` look into these as if they were one. */
  readonly defaultGraphs: readonly string[];
  /** Patterns in `GRAPH` look into these. */
  readonly namedGraphs: readonly string[];
}

/** What the engine says to a question. */
export type Reply =
  | { readonly is: 'answer'; readonly text: string }
  /** In the words of the engine; those about the spread query have the better place. */
  | { readonly is: 'refusal'; readonly words: string; readonly spreadWords: string | undefined }
  /** Something in WebAssembly broke, and nothing more can be asked. */
  | { readonly is: 'trap' };

/** Asks the engine; blocks for as long as it takes. */
export function askStore(store: Store, question: Question): Reply {
  try {
    return { is: 'answer', text: ask(store, question) };
  } catch (error) {
    if (isTrap(error)) return { is: 'trap' };
    return { is: 'refusal', words: wordsOf(error), spreadWords: readSpread(store, question) };
  }
}

/**
 * Asks once, but twice for `SELECT *` in a format of which the columns cannot be put in order afterwards.
 *
 * The engine sorts the columns of a star by name; which there are, only it can tell.
 */
function ask(store: Store, question: Question): string {
  const { query, format } = question;
  const options = optionsOf(question);
  const askFor = (text: string, results_format: string) =>
    store.query(text, { ...options, results_format }) as string;
  const tokens = tokenize(query);
  const star = findStar(tokens);
  if (star === undefined) return askFor(query, format);
  const json = askFor(query, 'json');
  const [head = '', vars = ''] = HEAD.exec(json) ?? [];
  const columns = orderColumns(vars === '' ? [] : (JSON.parse(`[${vars}]`) as string[]), tokens);
  if (format === 'json') return `{"head":{"vars":${JSON.stringify(columns)}}${json.slice(head.length)}`;
  if (columns.length === 0) return askFor(query, format);
  const names = columns.map((name) => `?${name}`).join(' ');
  return askFor(`${query.slice(0, star.offset)} ${names} ${query.slice(star.offset + 1)}`, format);
}

/** How the engine begins rows; the rest may be large, and is not read. */
const HEAD = /^\{"head":\{"vars":\[([^\]]*)\]\}/;

type QueryOptions = NonNullable<Parameters<Store['query']>[1]>;

function optionsOf({ base, isUnion, dataset }: Question): QueryOptions {
  const place = base === undefined ? {} : { base_iri: base };
  if (dataset === undefined) return { ...place, use_default_graph_as_union: isUnion };
  return {
    ...place,
    default_graph: dataset.defaultGraphs.map(nodeOf),
    named_graphs: dataset.namedGraphs.map(nodeOf),
  };
}

/** Whether there is a statement in a graph of that name; not for what the engine takes for no IRI. */
export function hasGraph(store: Store, iri: string): boolean {
  try {
    const options = { default_graph: [], named_graphs: [nodeOf(iri)] };
    return store.query('ASK { GRAPH ?g { ?s ?p ?o } }', options) === true;
  } catch {
    return false;
  }
}

/** How many graphs have a statement. */
export function countGraphs(store: Store): number {
  return (store.query('SELECT ?g { GRAPH ?g { } }') as readonly unknown[]).length;
}

/** All that the engine looks at in a node. */
function nodeOf(value: string): NamedNode {
  return { termType: 'NamedNode', value } as NamedNode;
}

/** What the engine says of a query that it has refused once it is spread. */
function readSpread(store: Store, question: Question): string | undefined {
  try {
    ask(store, { ...question, query: question.spread, format: 'json' });
    return undefined;
  } catch (error) {
    return isTrap(error) ? undefined : wordsOf(error);
  }
}

/** The errors that the engine makes on purpose are plain ones. */
export function isTrap(error: unknown): boolean {
  return error instanceof Error && (error.name === 'RuntimeError' || error.name === 'RangeError');
}

/** @throws what is not an error that the engine made on purpose */
export function wordsOf(error: unknown): string {
  if (error instanceof Error && error.name === 'Error') return error.message;
  throw error;
}
