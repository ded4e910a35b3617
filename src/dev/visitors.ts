import type { IncomingMessage, ServerResponse } from 'node:http';

/** Where pages ask whether something has changed; no document has such a path. */
export const RELOAD_PATH = '@dev/reload';

/** What pages run to be loaded again; when the server was away, too. */
export const RELOAD_SCRIPT = `const source = new EventSource('/${RELOAD_PATH}');
let wasAway = false;
source.addEventListener('change', () => location.reload());
source.addEventListener('error', () => { wasAway = true; });
source.addEventListener('open', () => { if (wasAway) location.reload(); });
`;

/** Pages that are open somewhere, and wait to hear of changes. */
export class Visitors {
  readonly #waiting = new Set<ServerResponse>();

  /** Keeps the connection open. */
  welcome(request: IncomingMessage, response: ServerResponse): void {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    response.write(': hello\n\n');
    this.#waiting.add(response);
    request.on('close', () => this.#waiting.delete(response));
  }

  /** Says that something has changed. */
  tell(): void {
    for (const response of this.#waiting) response.write('event: change\ndata:\n\n');
  }

  leave(): void {
    for (const response of this.#waiting) response.end();
    this.#waiting.clear();
  }
}
