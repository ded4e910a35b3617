import type { Question, Reply } from '../../query/ask-store.ts';
import type { ResultTerm } from '../../query/results.ts';

/** What the page tells the worker: first the publication in N-Quads, then one question after the other. */
export type Request =
  | { readonly is: 'load'; readonly dump: Blob }
  | { readonly is: 'ask'; readonly question: Question };

/** A row of an answer, by column; nothing where the row says nothing. */
export type Row = Readonly<Record<string, ResultTerm>>;

/** Rows, of which the first are held for the table and all of them in a file. */
export interface RowsAnswer {
  readonly is: 'rows';
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  readonly total: number;
  /** SPARQL 1.1 Query Results JSON Format. */
  readonly json: Blob;
}

/** What the worker tells the page. */
export type Response =
  | { readonly is: 'loaded'; readonly statements: number }
  /** `words` is left out where the engine broke or ran out of memory. */
  | { readonly is: 'unloadable'; readonly words?: string }
  | RowsAnswer
  | { readonly is: 'truth'; readonly value: boolean; readonly json: Blob }
  /** Turtle with all IRIs in full. */
  | { readonly is: 'graph'; readonly turtle: string }
  | Exclude<Reply, { readonly is: 'answer' }>;
