import { createHash } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo, Server } from 'node:net';
import { gzipSync } from 'node:zlib';
import { onTestFinished } from 'vitest';
import { type Site, type SiteFile, TOMBSTONES } from './reference-site.ts';

/** What a server is asked. */
export interface Asked {
  readonly method: string;
  /** As it was sent. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

/** What it answers. */
export interface Answer {
  /** 0 to end the connection without an answer. */
  readonly status: number;
  /** By small letters. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** Changes one thing about a server that does all things right. */
export type Change = (answer: Answer, asked: Asked) => Answer;

const COMMON = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag, Link, Vary',
  'x-content-type-options': 'nosniff',
};

const PREFLIGHT = {
  'access-control-allow-methods': 'GET, HEAD, OPTIONS',
  'access-control-allow-headers': 'Accept, If-None-Match, Range',
};

/** The page of a release is made anew by each build. */
const FROZEN = /^(?:(?:v|feed)\/[^/]+\/(?!index\.html$)|context\/)/;

/** Answers as a publication promises: the measure for all checks of a server. */
function answer(site: Site, asked: Asked, base: string): Answer {
  if (asked.method === 'OPTIONS')
    return { status: 204, headers: { ...COMMON, ...PREFLIGHT }, body: Buffer.alloc(0) };
  if (asked.method !== 'GET' && asked.method !== 'HEAD')
    return plain(405, 'no', { allow: 'GET, HEAD, OPTIONS' });
  const path = decode(asked.path.split('?')[0] ?? '');
  if (path === undefined || !path.startsWith(base)) return plain(404, 'not there');
  return find(site, path.slice(base.length), asked, base);
}

function find(site: Site, path: string, asked: Asked, base: string): Answer {
  const tombstone = TOMBSTONES.get(path);
  if (tombstone?.to !== undefined)
    return plain(301, 'moved', { location: `${base}${tombstone.to}`, vary: 'Accept' });
  const isFolder = path === '' || path.endsWith('/');
  if (!isFolder && hasIndex(site, path)) return plain(301, 'slash', { location: `${base}${path}/` });
  if (!isFolder) return send(site.get(path), path, asked, {});
  const variants = listVariants(site, path);
  if (variants.length === 0) return plain(404, 'not there');
  if (variants.length === 1) return send(site.get(`${path}index.html`), path, asked, {});
  const chosen = choose(asked.headers.accept, variants);
  const links = variants.map(({ name, type }) => `<${name}>; rel="alternate"; type="${type}"`).join(', ');
  if (chosen === undefined)
    return plain(406, variants.map(({ type }) => type).join('\n'), { vary: 'Accept' });
  const found = send(site.get(`${path}${chosen}`), path, asked, { link: links, vary: 'Accept' });
  return { ...found, status: found.status === 200 ? (tombstone?.status ?? 200) : found.status };
}

function hasIndex(site: Site, folder: string): boolean {
  return ['html', 'trig'].some((extension) => site.has(`${folder}/index.${extension}`));
}

interface Variant {
  readonly name: string;
  readonly type: string;
}

function listVariants(site: Site, folder: string): Variant[] {
  const names = [
    'index.html',
    ...['ttl', 'jsonld', 'nt', 'rdf', 'trig'].map((end) => `${folder === '' ? 'catalog' : 'index'}.${end}`),
  ];
  return names.flatMap((name) => {
    const file = site.get(`${folder}${name}`);
    return file === undefined ? [] : [{ name, type: file.mediaType }];
  });
}

/** The best variant by RFC 9110 section 12.5.1; of those that are liked equally the first. */
function choose(accept: string | undefined, variants: readonly Variant[]): string | undefined {
  const ranges = (accept ?? '').split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/).map((range) => {
    const [type = '', ...parameters] = range.toLowerCase().split(';');
    const q = parameters.map((text) => text.trim().replaceAll(' ', '')).find((text) => text.startsWith('q='));
    return { type: type.trim(), q: q === undefined ? 1 : Number(q.slice(2)) };
  });
  if ((accept ?? '').trim() === '') return variants[0]?.name;
  const weigh = (type: string) => {
    const names = [type, `${type.split('/')[0]}/*`, '*/*'];
    return (
      names.map((name) => ranges.find((range) => range.type === name)).find((range) => range !== undefined)
        ?.q ?? 0
    );
  };
  const weighed = variants
    .map((variant) => ({ ...variant, q: weigh(variant.type) }))
    .filter(({ q }) => q > 0);
  return weighed.toSorted((a, b) => b.q - a.q)[0]?.name;
}

function send(
  file: SiteFile | undefined,
  path: string,
  { headers }: Asked,
  more: Record<string, string>,
): Answer {
  if (file === undefined) return plain(404, 'not there');
  const isPacked = /\bgzip\b(?!\s*;\s*q=0)/.test(headers['accept-encoding'] ?? '') && !path.endsWith('.gz');
  const body = isPacked ? gzipSync(file.bytes) : file.bytes;
  const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
  const fields = {
    ...COMMON,
    etag,
    'accept-ranges': 'bytes',
    'cache-control': FROZEN.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
    'last-modified': 'Wed, 25 Nov 2026 00:00:00 GMT',
    'content-type': file.mediaType.startsWith('text/') ? `${file.mediaType}; charset=utf-8` : file.mediaType,
    ...(isPacked ? { 'content-encoding': 'gzip' } : {}),
    ...more,
    vary: [more['vary'], 'Accept-Encoding'].filter((word) => word !== undefined).join(', '),
  };
  const tags = (headers['if-none-match'] ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  if (tags.includes(etag) || tags.includes('*'))
    return { status: 304, headers: fields, body: Buffer.alloc(0) };
  return headers.range === undefined
    ? { status: 200, headers: fields, body }
    : cut(body, headers.range, fields);
}

/** One range; the whole for anything else. */
function cut(body: Buffer, range: string, headers: Record<string, string>): Answer {
  const size = body.length;
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(range) ?? [];
  if (first === '' && last === '') return { status: 200, headers, body };
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const to = first === '' || last === '' ? size : Math.min(size, Number(last) + 1);
  if (from >= size) return plain(416, 'beyond', { 'content-range': `bytes */${size}` });
  if (from >= to) return { status: 200, headers, body };
  return {
    status: 206,
    headers: { ...headers, 'content-range': `bytes ${from}-${to - 1}/${size}` },
    body: body.subarray(from, to),
  };
}

function plain(status: number, text: string, headers: Record<string, string> = {}): Answer {
  const fields = {
    ...COMMON,
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-cache',
    ...headers,
  };
  return { status, headers: fields, body: Buffer.from(text) };
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/**
 * Serves a site on a free port of this machine until the test ends.
 *
 * @param base path that all addresses begin with, with a slash at both ends
 * @returns the address
 */
export async function serveSite(site: Site, change: Change = (same) => same, base = '/'): Promise<string> {
  const server = createServer((request, response) => {
    const { method = '', url: path = '', headers } = request;
    const asked = { method, path, headers };
    const { status, headers: fields, body } = change(answer(site, asked, base), asked);
    if (status === 0) {
      request.socket.destroy();
      return;
    }
    response.writeHead(status, {
      'content-length': String(body.length),
      ...(status === 304 ? withoutType(fields) : fields),
    });
    response.end(method === 'HEAD' || status === 304 || status === 204 ? undefined : body);
  });
  return `http://127.0.0.1:${await listen(server)}${base}`;
}

function withoutType(fields: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !name.startsWith('content-')));
}

/** Starts a server for as long as the test runs, and says its port. */
export async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  onTestFinished(() => {
    server.close();
    if ('closeAllConnections' in server && typeof server.closeAllConnections === 'function')
      server.closeAllConnections();
  });
  return (server.address() as AddressInfo).port;
}
