import type { ServerResponse } from 'node:http';
import { SLOW_READER } from './limits.ts';

/**
 * Cuts a client off that does not take an answer, so that none keeps a connection, and what hangs on it, for ever.
 *
 * To be called when all of the answer, or its first piece, was written. What the system has taken by then costs nothing.
 *
 * @param bytes of the whole answer
 */
export function guardSlowReader(response: ServerResponse, bytes: number): void {
  const { socket } = response;
  if (socket === null || response.writableFinished || response.destroyed) return;
  socket.setTimeout(SLOW_READER.stallMs); // Node then ends it, unless bytes were taken meanwhile
  const totalMs = SLOW_READER.graceMs + (bytes / SLOW_READER.bytesPerSecond) * 1_000;
  const timer = setTimeout(() => socket.destroy(), totalMs);
  response.once('close', () => {
    clearTimeout(timer);
  });
}
