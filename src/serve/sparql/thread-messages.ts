import type { Question, Reply } from '../../query/ask-store.ts';

/** What a thread starts with. */
export interface ThreadData {
  /** The publication in N-Quads, in memory that all threads share. */
  readonly dump: SharedArrayBuffer;
}

/** What a thread is asked. */
export interface Task extends Question {
  readonly maxRows: number;
  /** In UTF-8. */
  readonly maxBytes: number;
}

/** What a thread says once, when it is ready or never will be. */
export type Start =
  | { readonly is: 'loaded'; readonly graphs: number; readonly statements: number }
  /** `words` is left out where loading was a trap. */
  | { readonly is: 'unloadable'; readonly words?: string };

/** What a thread says to a task. */
export type TaskReply =
  | { readonly is: 'answer'; readonly body: Uint8Array<ArrayBuffer> }
  | Exclude<Reply, { readonly is: 'answer' }>
  /** The answer is larger than it may be; in words that finish a sentence. */
  | { readonly is: 'large'; readonly words: string }
  /** The publication has no graph of that name. */
  | { readonly is: 'unknown'; readonly graph: string };
