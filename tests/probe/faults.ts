import { gunzipSync, gzipSync } from 'node:zlib';
import type { Finding } from '../../src/verify/verification.ts';
import type { Answer, Asked, Change } from '../support/reference-server.ts';

/** What one server does wrong, and how it is to be called. */
export interface ServerFault {
  readonly does: string;
  readonly change: Change;
  readonly code: Finding['code'];
  readonly severity?: Finding['severity'];
}

/** Sets fields of an answer; those that are `undefined` are left out. */
function set(answer: Answer, fields: Readonly<Record<string, string | undefined>>): Answer {
  const all = Object.entries({ ...answer.headers, ...fields });
  return {
    ...answer,
    headers: Object.fromEntries(all.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))),
  };
}

/** Changes successful answers only. */
function whenGood(change: Change): Change {
  return (answer, asked) => (answer.status === 200 || answer.status === 304 ? change(answer, asked) : answer);
}

/** Changes the fields of successful answers. */
function setWhenGood(fields: Readonly<Record<string, string | undefined>>): Change {
  return whenGood((answer) => set(answer, fields));
}

function status(answer: Answer, code: number, headers: Readonly<Record<string, string>> = {}): Answer {
  return set({ ...answer, status: code, body: Buffer.from('changed') }, headers);
}

function text(status: number, body: string): Answer {
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body: Buffer.from(body) };
}

const isFolder = ({ path }: Asked) => path.endsWith('/');
const isGet = ({ method }: Asked) => method === 'GET';
const acceptOf = ({ headers }: Asked) => headers.accept ?? '';

/** Answers a folder in a format of its choice to some clients; `files` are as they were. */
function sendInstead(extension: string, isFor: (accept: string) => boolean, type: string): Change {
  return whenGood((answer, asked) => {
    if (!isFolder(asked) || !isFor(acceptOf(asked)) || answer.headers['link'] === undefined) return answer;
    if (answer.status === 304 || answer.headers['content-type']?.startsWith(type) === true) return answer;
    return set({ ...answer, status: 200, body: Buffer.from(`as ${extension}`) }, { 'content-type': type });
  });
}

/** What it would have sent to who takes no gzip. */
function unpacked(answer: Answer, { path }: Asked): Answer {
  if (answer.headers['content-encoding'] !== 'gzip' || path.endsWith('.gz')) return answer;
  return set({ ...answer, body: gunzipSync(answer.body) }, { 'content-encoding': undefined });
}

/** One tag for all formats of an address. */
function sharedTag(answer: Answer, { path, headers }: Asked): Answer {
  const tag = `"of-${path}"`;
  if (answer.status !== 200) return answer;
  if (!(headers['if-none-match'] ?? '').includes(tag)) return set(answer, { etag: tag });
  return set({ ...answer, status: 304, body: Buffer.alloc(0) }, { etag: tag });
}

const weighs = (accept: string) => /q=0\.[1-7]/.test(accept) && !/\*\/\*|xhtml|rdf\+xml/.test(accept);

export const FAULTS: readonly ServerFault[] = [
  {
    does: 'leads the home page to itself',
    code: 'HTTP_REDIRECT',
    change: (a, { path }) => (path === '/' ? status(a, 302, { location: '/' }) : a),
  },
  {
    does: 'sends a file changed',
    code: 'FILE_CHANGED',
    change: (a, { path, headers }) =>
      path === '/llms.txt' && headers.range === undefined ? { ...a, body: Buffer.from('x') } : a,
  },
  {
    does: 'lacks a file',
    code: 'FILE_MISSING',
    change: (a, { path }) => (path === '/shapes/core.ttl' ? status(a, 404) : a),
  },
  {
    does: 'lacks the manifest',
    code: 'MANIFEST_MISSING',
    change: (a, { path }) => (path === '/manifest.json' ? status(a, 404) : a),
  },
  {
    does: 'asks for a password where the manifest is',
    code: 'MANIFEST_BROKEN',
    change: (a, { path }) => (path === '/manifest.json' ? text(200, '<h1>Log in</h1>') : a),
  },
  {
    does: 'sends Turtle as plain text',
    code: 'HTTP_TYPE',
    change: whenGood((a, { path }) =>
      path.endsWith('.ttl') ? set(a, { 'content-type': 'text/plain; charset=utf-8' }) : a,
    ),
  },
  {
    does: 'sends RDF/XML without a type',
    code: 'HTTP_TYPE',
    change: whenGood((a, { path }) => (path.endsWith('.rdf') ? set(a, { 'content-type': undefined }) : a)),
  },
  {
    does: 'calls pages Latin-1',
    code: 'HTTP_CHARSET',
    severity: 'error',
    change: whenGood((a, { path }) =>
      path.endsWith('.html') ? set(a, { 'content-type': 'text/html; charset=iso-8859-1' }) : a,
    ),
  },
  {
    does: 'names no charset',
    code: 'HTTP_CHARSET',
    severity: 'warning',
    change: (a) => set(a, { 'content-type': a.headers['content-type']?.replace('; charset=utf-8', '') }),
  },
  {
    does: 'lets browsers guess',
    code: 'HTTP_NOSNIFF',
    severity: 'note',
    change: setWhenGood({ 'x-content-type-options': undefined }),
  },
  {
    does: 'says nothing of caches',
    code: 'HTTP_CACHE',
    severity: 'warning',
    change: whenGood((a) =>
      a.headers['cache-control'] === 'no-cache' ? set(a, { 'cache-control': undefined }) : a,
    ),
  },
  {
    does: 'freezes what changes',
    code: 'HTTP_CACHE',
    severity: 'error',
    change: setWhenGood({ 'cache-control': 'public, max-age=31536000, immutable' }),
  },
  {
    does: 'has frozen files asked for again',
    code: 'HTTP_IMMUTABLE',
    severity: 'warning',
    change: setWhenGood({ 'cache-control': 'no-cache' }),
  },
  {
    does: 'sends JSON-LD where N-Triples are asked for',
    code: 'HTTP_NEGOTIATION',
    change: sendInstead('jsonld', (accept) => accept === 'application/n-triples', 'application/ld+json'),
  },
  {
    does: 'takes no two lines of Accept',
    code: 'HTTP_NEGOTIATION',
    severity: 'warning',
    change: sendInstead('html', (accept) => accept === 'image/png, text/turtle', 'text/html'),
  },
  {
    does: 'knows types with small letters only',
    code: 'HTTP_NEGOTIATION',
    change: sendInstead('html', (accept) => accept === 'TEXT/Turtle', 'text/html'),
  },
  {
    does: 'fails at the parameter charset',
    code: 'HTTP_PARAMETER',
    change: (a, asked) => (acceptOf(asked).includes('charset=') ? status(a, 406) : a),
  },
  {
    does: 'fails at the parameter profile',
    code: 'HTTP_PARAMETER',
    change: (a, asked) => (acceptOf(asked).startsWith('application/ld+json;profile') ? status(a, 406) : a),
  },
  {
    does: 'sends Turtle to who takes anything',
    code: 'HTTP_WILDCARD',
    change: sendInstead('ttl', (accept) => accept === '*/*', 'text/turtle'),
  },
  {
    does: 'refuses who sends no Accept',
    code: 'HTTP_WILDCARD',
    change: (a, asked) =>
      isFolder(asked) &&
      asked.headers.accept === undefined &&
      asked.path !== '/' &&
      isGet(asked) &&
      a.status === 200 &&
      a.headers['link'] !== undefined
        ? status(a, 400)
        : a,
  },
  {
    does: 'sends RDF/XML to browsers',
    code: 'HTTP_BROWSER',
    change: sendInstead('rdf', (accept) => accept.includes('image/avif'), 'application/rdf+xml'),
  },
  {
    does: 'sends pages to RDF tools',
    code: 'HTTP_CLIENT',
    change: sendInstead('html', (accept) => /text\/rdf|n-quads/.test(accept), 'text/html'),
  },
  {
    does: 'does not weigh q-values',
    code: 'HTTP_QVALUE',
    severity: 'warning',
    change: sendInstead('html', weighs, 'text/html'),
  },
  {
    does: 'sends Comunica some RDF, not the best',
    code: 'HTTP_QVALUE',
    severity: 'warning',
    change: sendInstead('nt', (accept) => accept.includes('n-quads'), 'application/n-triples'),
  },
  {
    does: 'sends a page where nothing suits',
    code: 'HTTP_NOT_ACCEPTABLE',
    severity: 'warning',
    change: (a) => (a.status === 406 ? text(200, 'page') : a),
  },
  {
    does: 'refuses without a list',
    code: 'HTTP_CHOICES',
    severity: 'warning',
    change: (a) => (a.status === 406 ? { ...a, body: Buffer.from('no') } : a),
  },
  {
    does: 'sends another thing in the right format',
    code: 'HTTP_VARIANT',
    change: whenGood((a, asked) =>
      isFolder(asked) &&
      asked.method === 'GET' &&
      a.headers['content-type'] === 'application/rdf+xml' &&
      a.body.length > 0
        ? { ...a, body: Buffer.from('<other/>') }
        : a,
    ),
  },
  {
    does: 'sends the same to everybody',
    code: 'HTTP_NO_NEGOTIATION',
    severity: 'warning',
    change: whenGood((a, asked) =>
      isFolder(asked) && a.headers['link'] !== undefined ? text(200, 'page') : a,
    ),
  },
  {
    does: 'leaves Accept out of Vary',
    code: 'HTTP_VARY',
    change: whenGood((a) => set(a, { vary: 'Accept-Encoding' })),
  },
  {
    does: 'leaves Accept-Encoding out of Vary',
    code: 'HTTP_VARY',
    change: whenGood((a) =>
      set(a, { vary: a.headers['vary']?.includes('Accept,') === true ? 'Accept' : undefined }),
    ),
  },
  {
    does: 'breaks at an odd Accept',
    code: 'HTTP_SERVER_ERROR',
    change: (a, asked) => (acceptOf(asked) === ',,,' ? status(a, 500) : a),
  },
  {
    does: 'breaks at a thousand ranges',
    code: 'HTTP_SERVER_ERROR',
    change: (a, { headers }) => ((headers.range ?? '').length > 1_000 ? status(a, 500) : a),
  },
  {
    does: 'breaks at a bad percent sign',
    code: 'HTTP_SERVER_ERROR',
    change: (a, { path }) => (path === '/%zz' ? status(a, 502) : a),
  },
  {
    does: 'names no other formats',
    code: 'HTTP_LINK',
    severity: 'warning',
    change: setWhenGood({ link: undefined }),
  },
  {
    does: 'forgets a format in Link',
    code: 'HTTP_LINK',
    severity: 'warning',
    change: whenGood((a) => set(a, { link: a.headers['link']?.replace(/, <index\.rdf>[^,]*/, '') })),
  },
  {
    does: 'writes Link without brackets',
    code: 'HTTP_LINK',
    severity: 'warning',
    change: whenGood((a) => set(a, { link: a.headers['link']?.replaceAll(/[<>]/g, '') })),
  },
  { does: 'sends no ETag', code: 'HTTP_ETAG', severity: 'warning', change: setWhenGood({ etag: undefined }) },
  {
    does: 'writes ETag without quotes',
    code: 'HTTP_ETAG',
    severity: 'warning',
    change: (a, { headers }) =>
      headers['if-none-match'] === undefined ? set(a, { etag: a.headers['etag']?.replaceAll('"', '') }) : a,
  },
  {
    does: 'has one ETag for all formats',
    code: 'HTTP_ETAG_SHARED',
    change: (a, asked) => (isFolder(asked) && a.headers['etag'] !== undefined ? sharedTag(a, asked) : a),
  },
  {
    does: 'sends everything again',
    code: 'HTTP_NOT_MODIFIED',
    severity: 'warning',
    change: (a) => (a.status === 304 ? { ...a, status: 200, body: Buffer.from('again') } : a),
  },
  {
    does: 'leaves Vary out of 304',
    code: 'HTTP_NOT_MODIFIED',
    severity: 'warning',
    change: (a) => (a.status === 304 ? set(a, { vary: undefined }) : a),
  },
  {
    does: 'takes any tag for its own',
    code: 'HTTP_STALE',
    change: (a, { headers }) => (headers['if-none-match'] === '"some-other-tag"' ? { ...a, status: 304 } : a),
  },
  {
    does: 'says nothing of age',
    code: 'HTTP_LAST_MODIFIED',
    severity: 'note',
    change: setWhenGood({ 'last-modified': undefined }),
  },
  {
    does: 'compresses no dumps',
    code: 'HTTP_COMPRESSION',
    severity: 'warning',
    change: (a, asked) => (asked.path.startsWith('/dump/') ? unpacked(a, asked) : a),
  },
  {
    does: 'compresses nothing but dumps',
    code: 'HTTP_COMPRESSION',
    severity: 'note',
    change: (a, asked) => (asked.path.startsWith('/dump/') ? a : unpacked(a, asked)),
  },
  {
    does: 'compresses for everybody',
    code: 'HTTP_ENCODING',
    change: whenGood((a, { headers, path }) =>
      headers['accept-encoding'] === 'identity' && !path.endsWith('.gz')
        ? set({ ...a, body: gzipSync(a.body) }, { 'content-encoding': 'gzip' })
        : a,
    ),
  },
  {
    does: 'unpacks dumps on the way',
    code: 'HTTP_ENCODING',
    change: whenGood((a, { path }) => (path.endsWith('.gz') ? set(a, { 'content-encoding': 'gzip' }) : a)),
  },
  {
    does: 'sends a bomb for gzip',
    code: 'HTTP_ENCODING',
    change: (a) =>
      a.headers['content-encoding'] === 'gzip' ? { ...a, body: gzipSync(Buffer.alloc(2 * 1024 * 1024)) } : a,
  },
  {
    does: 'sends no parts',
    code: 'HTTP_RANGE',
    severity: 'warning',
    change: (a) => (a.status === 206 ? { ...a, status: 200 } : a),
  },
  {
    does: 'sends the wrong part',
    code: 'HTTP_RANGE',
    severity: 'error',
    change: (a) => (a.status === 206 ? { ...a, body: Buffer.alloc(a.body.length) } : a),
  },
  {
    does: 'does not say that a part is beyond the end',
    code: 'HTTP_RANGE',
    severity: 'warning',
    change: (a) => (a.status === 416 ? status(a, 404) : a),
  },
  {
    does: 'answers HEAD with 404',
    code: 'HTTP_HEAD',
    change: (a, { method }) => (method === 'HEAD' ? status(a, 404) : a),
  },
  {
    does: 'forgets the ETag at HEAD',
    code: 'HTTP_HEAD',
    change: (a, { method }) => (method === 'HEAD' ? set(a, { etag: undefined }) : a),
  },
  {
    does: 'takes DELETE',
    code: 'HTTP_METHOD',
    severity: 'error',
    change: (a, { method }) => (method === 'DELETE' ? status(a, 204) : a),
  },
  {
    does: 'echoes TRACE',
    code: 'HTTP_METHOD',
    severity: 'error',
    change: (a, { method }) => (method === 'TRACE' ? status(a, 200) : a),
  },
  {
    does: 'forbids POST instead of refusing it',
    code: 'HTTP_METHOD',
    severity: 'warning',
    change: (a, { method }) => (method === 'POST' ? status(a, 403) : a),
  },
  {
    does: 'does not say what is allowed',
    code: 'HTTP_ALLOW',
    severity: 'note',
    change: (a) => (a.status === 405 ? set(a, { allow: undefined }) : a),
  },
  {
    does: 'refuses OPTIONS',
    code: 'HTTP_OPTIONS',
    severity: 'warning',
    change: (a, { method }) => (method === 'OPTIONS' ? status(a, 405) : a),
  },
  {
    does: 'allows no fields to other sites',
    code: 'HTTP_OPTIONS',
    severity: 'warning',
    change: (a) => set(a, { 'access-control-allow-headers': undefined }),
  },
  {
    does: 'shuts out programs of other sites',
    code: 'HTTP_CORS',
    change: (a) => set(a, { 'access-control-allow-origin': undefined }),
  },
  {
    does: 'lets in one site only',
    code: 'HTTP_CORS',
    change: (a) => set(a, { 'access-control-allow-origin': 'https://one.example' }),
  },
  {
    does: 'exposes no fields',
    code: 'HTTP_CORS_EXPOSE',
    severity: 'warning',
    change: (a) => set(a, { 'access-control-expose-headers': undefined }),
  },
  {
    does: 'does not add a slash',
    code: 'HTTP_SLASH',
    severity: 'error',
    change: (a) => (a.body.toString() === 'slash' ? status(a, 404) : a),
  },
  {
    does: 'leads to a host behind it',
    code: 'HTTP_SLASH',
    severity: 'error',
    change: (a, { path }) =>
      a.body.toString() === 'slash' ? set(a, { location: `http://backend:8080${path}/` }) : a,
  },
  {
    does: 'takes a folder for a host after two slashes',
    code: 'HTTP_SLASH',
    severity: 'error',
    change: (a, { path }) => (path === '//meeting' ? status(a, 301, { location: `${path}/` }) : a),
  },
  {
    does: 'leads to a file of this machine',
    code: 'HTTP_SLASH',
    severity: 'error',
    change: (a) => (a.body.toString() === 'slash' ? set(a, { location: 'file:///etc/passwd' }) : a),
  },
  {
    does: 'adds the slash for now only',
    code: 'HTTP_SLASH',
    severity: 'warning',
    change: (a) => (a.body.toString() === 'slash' ? { ...a, status: 302 } : a),
  },
  {
    does: 'forgets what was withdrawn',
    code: 'HTTP_TOMBSTONE',
    severity: 'error',
    change: (a) => (a.status === 410 ? status(a, 404) : a),
  },
  {
    does: 'says 410 and nothing more',
    code: 'HTTP_TOMBSTONE',
    severity: 'error',
    change: (a) => (a.status === 410 ? { ...a, body: Buffer.alloc(0) } : a),
  },
  {
    does: 'serves what was withdrawn as if it were there',
    code: 'HTTP_TOMBSTONE',
    severity: 'warning',
    change: (a) => (a.status === 410 ? { ...a, status: 200 } : a),
  },
  {
    does: 'leads what moved to the home page',
    code: 'HTTP_TOMBSTONE',
    severity: 'error',
    change: (a) => (a.body.toString() === 'moved' ? set(a, { location: '/' }) : a),
  },
  {
    does: 'sends a page for what is not there',
    code: 'HTTP_NOT_FOUND',
    change: (a, { path }) =>
      path.includes('No-Such-Thing') && !path.includes('script') && a.status === 404 ? text(200, 'Home') : a,
  },
  {
    does: 'says 406 for what is not there',
    code: 'HTTP_NOT_FOUND',
    severity: 'warning',
    change: (a, asked) => (a.status === 404 && acceptOf(asked) === 'text/turtle' ? status(a, 406) : a),
  },
  {
    does: 'repeats addresses in error pages',
    code: 'HTTP_REFLECTED',
    change: (a, { path }) =>
      a.status === 404 && path.includes('<script>') ? text(404, `${path} is not there`) : a,
  },
  {
    does: 'repeats the host in error pages',
    code: 'HTTP_REFLECTED',
    change: (a, { headers }) => (a.status === 404 ? text(404, `not at ${headers.host}`) : a),
  },
  {
    does: 'serves .git',
    code: 'HTTP_EXPOSED',
    change: (a, { path }) => (path === '/.git/HEAD' ? text(200, 'ref: refs/heads/main') : a),
  },
  {
    does: 'serves the records',
    code: 'HTTP_EXPOSED',
    change: (a, { path }) => (path === '/data/publication.yaml' ? text(200, 'base:') : a),
  },
  {
    does: 'lists the files of a folder',
    code: 'HTTP_LISTING',
    change: (a, { path }) => (path === '/shapes/' ? text(200, '<a href="core.ttl">core.ttl</a>') : a),
  },
  {
    does: 'leads out of its folder',
    code: 'HTTP_TRAVERSAL',
    change: (a, { path }) => (path.endsWith('passwd') && path.includes('%2f') ? text(200, 'root:x:0:0') : a),
  },
  {
    does: 'does not have a page of the sitemap',
    code: 'HTTP_SITEMAP',
    change: (a, { path, headers }) =>
      path === '/meeting/first/' && headers.accept === 'text/html,*/*;q=0.8' ? status(a, 404) : a,
  },
  {
    does: 'ends a connection without an answer',
    code: 'HTTP_NO_ANSWER',
    change: (a, { path }) => (path === '/package.json' ? { ...a, status: 0 } : a),
  },
];
