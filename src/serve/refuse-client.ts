import type { Duplex } from 'node:stream';
import { METHODS } from '../host/table.ts';
import { describeFields, type ProblemDetails, serializeProblem } from './problem-details.ts';

/** How long a client has to take the answer and to stop, in milliseconds. */
const PARTING_MS = 1_000;

/** An error of Node's parser, with what it was given. */
interface ClientError extends Error {
  readonly code?: string;
  readonly rawPacket?: Buffer;
}

/**
 * Ends a connection on which no request could be read, and says why, unless an answer is under way on it.
 *
 * @returns the status; nothing when there was nobody to tell
 */
export function refuseClient(error: ClientError, socket: Duplex, isAnswering: boolean): number | undefined {
  if (error.code === 'ECONNRESET' || !socket.writable || isAnswering) {
    socket.destroy();
    return undefined;
  }
  const problem = explain(error);
  socket.end(serializeAnswer(problem));
  socket.resume(); // what was not read would have the system reset the connection before the answer is read
  const timer = setTimeout(() => socket.destroy(), PARTING_MS);
  socket.once('close', () => clearTimeout(timer));
  return problem.status;
}

function explain({ code = '', rawPacket }: ClientError): ProblemDetails {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return describe(
        431,
        'Request Header Fields Too Large',
        'All fields together, with the address, may have 16 KiB',
      );
    case 'HPE_CHUNK_EXTENSIONS_OVERFLOW':
      return describe(413, 'Content Too Large', 'There are too many extensions of chunks');
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return describe(
        408,
        'Request Timeout',
        'All fields must come within 5 s, and the whole request within 10 s',
      );
    case 'HPE_INVALID_METHOD':
      return isRequest(rawPacket)
        ? {
            ...describe(405, 'Method Not Allowed', 'There is no such method'),
            fields: { Allow: METHODS.join(', ') },
          }
        : describe(400, 'Bad Request', 'This is no request of HTTP/1.1');
    default:
      return describe(400, 'Bad Request', 'This is no request of HTTP/1.1');
  }
}

function describe(status: number, title: string, detail: string): ProblemDetails {
  return { status, title, detail };
}

/** Whether it looks like one but for the name of its method. */
function isRequest(packet: Buffer | undefined): boolean {
  return (
    packet !== undefined && /^[A-Za-z]{1,32} \S+ HTTP\/1\.[01]\r?\n/.test(packet.toString('latin1', 0, 8_192))
  );
}

/** What Node would write, by hand: there is no response on a connection without a request. */
export function serializeAnswer(problem: ProblemDetails): string {
  const body = serializeProblem(problem);
  const fields = Object.entries(describeFields(problem, Buffer.byteLength(body)));
  const lines = [...fields, ['Connection', 'close'] as const].map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${problem.status} ${problem.title}\r\n${lines.join('')}\r\n${body}`;
}
