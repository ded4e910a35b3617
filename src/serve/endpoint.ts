import type { IncomingMessage, ServerResponse } from 'node:http';

/** What answers at `/sparql`, whoever computes the answers: threads of ours, or a store elsewhere. */
export interface Endpoint {
  /**
   * Answers one request to `/sparql`, of any method.
   *
   * Ends the response with a whole answer or with an error, never with a part of one. What is thrown is a bug of ours,
   * which the server tells to whoever runs it.
   */
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>;

  /**
   * Goes over to what `dist/` holds now; requests that run are finished with what they began with.
   *
   * @param version of the publication: the hash of its manifest
   */
  follow(version: string): Promise<void>;

  /** Whether each worker still gives the right answer to a fixed query, for `/health`; within a second. */
  check(): Promise<EndpointHealth>;

  /** Stops what runs and takes nothing more. */
  close(): Promise<void>;
}

export interface EndpointHealth {
  readonly isHealthy: boolean;
  /** In a few words, for the one who runs the server. */
  readonly detail: string;
}
