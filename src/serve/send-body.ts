import { read } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import type { ByteRange } from './byte-range.ts';
import type { DiskBody, Lease } from './disk-body.ts';
import type { Fields } from './representation.ts';
import { guardSlowReader } from './slow-reader.ts';

/** Not a stream of Node, which closes the descriptor when it is destroyed, though it was told not to. */
const readPiece = promisify(read);

const PIECE_BYTES = 128 * 1_024;

/** What is sent of a body, and how it is announced. */
export interface Announcement {
  readonly status: number;
  /** With `Content-Length`. */
  readonly fields: Fields;
  /** The whole, where there is none. */
  readonly range?: ByteRange | undefined;
}

/** Sends what is in memory. */
export function sendBuffer(
  response: ServerResponse,
  content: Buffer,
  { status, fields, range }: Announcement,
): void {
  writeHead(response, status, fields);
  if (response.req.method === 'HEAD') {
    response.end();
    return;
  }
  const part = range === undefined ? content : content.subarray(range.first, range.last + 1);
  response.end(part);
  if (response.writableLength > 0) guardSlowReader(response, part.length);
}

/**
 * Sends what is on the disk, piece by piece; a client that leaves early is none of our troubles.
 *
 * @returns whether it was there; when not, nothing was sent
 */
export async function sendFile(
  response: ServerResponse,
  body: DiskBody,
  announcement: Announcement,
): Promise<boolean> {
  const lease = await body.lease();
  if (lease === undefined) return false;
  try {
    await stream(response, lease, Number(body.stamp.bytes), announcement);
  } catch {
    response.destroy(); // the answer has begun: only a cut connection says that it is not whole
  } finally {
    lease.release();
  }
  return true;
}

async function stream(
  response: ServerResponse,
  { descriptor }: Lease,
  size: number,
  { status, fields, range = { first: 0, last: size - 1 } }: Announcement,
): Promise<void> {
  writeHead(response, status, fields);
  if (response.req.method === 'HEAD' || size === 0) {
    response.end();
    return;
  }
  guardSlowReader(response, range.last - range.first + 1);
  for (let at = range.first; at <= range.last && !response.destroyed; ) {
    const piece = Buffer.allocUnsafe(Math.min(PIECE_BYTES, range.last - at + 1));
    const { bytesRead } = await readPiece(descriptor, piece, 0, piece.length, at);
    if (bytesRead === 0) throw new RangeError('A file has become shorter while it was read');
    at += bytesRead;
    if (!response.write(piece.subarray(0, bytesRead))) await drained(response);
  }
  response.end();
}

/** Settles when more can be written, or nobody is there any more. */
function drained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const settle = () => {
      response.off('drain', settle).off('close', settle);
      resolve();
    };
    response.once('drain', settle).once('close', settle);
  });
}

/** Without a copy of the fields; Node takes names and values in turn. */
export function writeHead(response: ServerResponse, status: number, fields: Fields): void {
  response.writeHead(status, fields as string[]);
}
