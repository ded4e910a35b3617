import type { IncomingMessage } from 'node:http';

/** The fields of an answer by their names in small letters; those that come several times are joined by commas. */
export function readHeaders({
  rawHeaders,
}: Pick<IncomingMessage, 'rawHeaders'>): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  for (let i = 0; i + 1 < rawHeaders.length; i += 2) {
    const name = (rawHeaders[i] ?? '').toLowerCase();
    const before = headers.get(name);
    headers.set(name, before === undefined ? (rawHeaders[i + 1] ?? '') : `${before}, ${rawHeaders[i + 1]}`);
  }
  return headers;
}
