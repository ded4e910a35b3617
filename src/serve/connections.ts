import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { LIMITS, MAX_WAITING, MAX_WAITING_OF_ONE } from './limits.ts';

interface Connection {
  requests: number;
  /** Requests that came while the answer to the one before was not sent yet. */
  waiting: number;
  /** The last that was begun on it. */
  response: ServerResponse | undefined;
}

/** Keeps an eye on the connections of a server, since a client may ask as much as it likes without reading a word. */
export class Connections {
  readonly #known = new Map<Duplex, Connection>();
  /** On all of them. */
  #waiting = 0;

  constructor(server: Server) {
    server.on('connection', (socket: Socket) => {
      this.#known.set(socket, { requests: 0, waiting: 0, response: undefined });
      socket.once('close', () => this.#forget(socket));
    });
  }

  /**
   * Notes a request.
   *
   * @returns what is to be done: `cut` for one of too many that wait, of which this connection has more than its share;
   *   `last` for the last one that is taken on it
   */
  begin(socket: Duplex, response: ServerResponse): 'take' | 'last' | 'cut' {
    const connection = this.#known.get(socket);
    if (connection === undefined) return 'cut'; // closed meanwhile
    const isFree = connection.response?.writableFinished !== false;
    this.#waiting += isFree ? -connection.waiting : 1;
    connection.waiting = isFree ? 0 : connection.waiting + 1;
    connection.requests += 1;
    connection.response = response;
    if (this.#waiting > MAX_WAITING && connection.waiting > MAX_WAITING_OF_ONE) return 'cut';
    return connection.requests >= LIMITS.maxRequestsPerSocket ? 'last' : 'take';
  }

  /** Whether an answer is under way, after which nothing else may be written. */
  isAnswering(socket: Duplex): boolean {
    return this.#known.get(socket)?.response?.writableFinished === false;
  }

  /** Ends those on which nothing was ever asked; Node does not count them among the idle ones. */
  endUnused(): void {
    for (const [socket, { requests }] of this.#known) {
      if (requests === 0 && (socket as Socket).bytesRead === 0) socket.destroy();
    }
  }

  #forget(socket: Duplex): void {
    this.#waiting -= this.#known.get(socket)?.waiting ?? 0;
    this.#known.delete(socket);
  }
}
