import type { IncomingMessage } from 'node:http';

/** How much of a body that is too large is passed over, so that the client gets to read why; in bytes. */
const MAX_PASSED_OVER = 2 * 1024 * 1024;

/**
 * Reads the body of a request; how long that may take, the server says for all requests.
 *
 * @returns `large` as soon as it is known to have more bytes: the rest is passed over, and the connection ended when
 *   there is no end of it; `gone` when the client has gone
 */
export async function readBody(
  request: IncomingMessage,
  maxBytes: number,
): Promise<Buffer | 'large' | 'gone'> {
  if (request.destroyed) return 'gone';
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) return passOver(request);
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    const take = (chunk: Buffer) => {
      bytes += chunk.length;
      chunks.push(chunk);
      if (bytes <= maxBytes) return;
      request.off('data', take);
      resolve(passOver(request));
    };
    request.on('data', take);
    request.once('end', () => resolve(Buffer.concat(chunks)));
    request.once('error', () => resolve('gone'));
    request.once('close', () => resolve('gone'));
  });
}

function passOver(request: IncomingMessage): 'large' {
  let bytes = 0;
  request.on('error', () => {}); // the client has gone
  request.on('data', ({ length }: Buffer) => {
    bytes += length;
    if (bytes > MAX_PASSED_OVER) request.destroy();
  });
  return 'large';
}
