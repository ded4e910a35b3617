import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { listTypes } from '../../src/host/table.ts';

const TYPES = new Map(listTypes());

/** A folder that is served on loopback, by a host that knows nothing of it but names of files. */
export interface StaticServer {
  /** Of the folder; ends with a slash. */
  readonly address: string;
  close(): void;
}

/**
 * @param path that stands before all addresses: `/`, or `/sub/path/`
 * @param port that was free a moment ago; any free one by default
 */
export async function serveFolder(folder: string, path: string, port = 0): Promise<StaticServer> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host.invalid');
    const asked = decodeURIComponent(pathname.slice(path.length));
    const file = join(folder, asked === '' || asked.endsWith('/') ? `${asked}index.html` : asked);
    const isThere =
      pathname.startsWith(path) &&
      !asked.includes('..') &&
      statSync(file, { throwIfNoEntry: false })?.isFile();
    if (isThere !== true) return void response.writeHead(404).end();
    const type = TYPES.get(file.slice(file.lastIndexOf('.') + 1)) ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type.startsWith('text/') ? `${type}; charset=utf-8` : type });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${address.port}${path}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
