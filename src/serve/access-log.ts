import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** One line of the log: what was asked, and what became of it; never who asked. */
export interface LogEntry {
  /** When it was asked, ISO 8601 in UTC. */
  readonly time: string;
  readonly method: string;
  /** As it was sent, with the query. */
  readonly path: string;
  readonly status: number;
  /** That were sent, with the fields. */
  readonly bytes: number;
  /** From the end of the fields of the request to the end of the answer. */
  readonly ms: number;
  /** Whether the client has taken all of the answer. */
  readonly isWhole: boolean;
}

/** Bytes that were sent on a connection with the answers before. */
const sent = new WeakMap<Socket, number>();

/** Has a line written when the answer has ended. */
export function logExchange(
  request: IncomingMessage,
  response: ServerResponse,
  onLog: (entry: LogEntry) => void,
): void {
  const begunMs = performance.now();
  const time = new Date().toISOString();
  const { socket, method = '', url: path = '' } = request;
  response.once('close', () => {
    const bytes = socket.bytesWritten - (sent.get(socket) ?? 0);
    sent.set(socket, socket.bytesWritten);
    const ms = Math.round((performance.now() - begunMs) * 10) / 10;
    onLog({ time, method, path, status: response.statusCode, bytes, ms, isWhole: response.writableFinished });
  });
}
