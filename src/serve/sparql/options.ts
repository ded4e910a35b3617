import type { IncomingMessage } from 'node:http';
import type { Credentials } from '../../remote/credentials.ts';

/** How `/sparql` is served; whoever starts the server says it once. */
export interface SparqlOptions {
  /** The published folder. */
  readonly dist: string;
  /** Of the publication: the hash of its manifest. */
  readonly version: string;
  /** When a request is given up, from its arrival, and its query stopped; 10 seconds if left out. */
  readonly timeoutMs?: number | undefined;
  /** How many queries run at once; one fewer than there are cores, and at least two, if left out. */
  readonly workers?: number | undefined;
  /** How many requests wait at most; 16 if left out. */
  readonly maxQueue?: number | undefined;
  /** Rows of an answer; 100,000 if left out. A longer answer is refused as a whole. */
  readonly maxRows?: number | undefined;
  /** Of an answer; 16 MiB if left out. A larger answer is refused as a whole. */
  readonly maxBytes?: number | undefined;
  /** Of all answers that are kept; 64 MiB if left out. */
  readonly cacheBytes?: number | undefined;
  /**
   * Who asks, so that nobody takes the places of all others; the address of the connection if left out. Only the one
   * who runs the server knows whether a field such as X-Forwarded-For comes from a proxy of theirs.
   */
  readonly clientOf?: ((request: IncomingMessage) => string) | undefined;
  /** A store that answers in place of ours: the address of its SPARQL endpoint. */
  readonly backend?: SparqlBackend | undefined;
}

export interface SparqlBackend {
  /** `http:` or `https:`, without credentials. */
  readonly endpoint: string;
  /** Who we are to it; `undefined` where anybody may ask. */
  readonly credentials: Credentials | undefined;
}
