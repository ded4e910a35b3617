import { atBase, findVariants } from './accept-pattern.ts';
import { describeBase, describeBasePath } from './base-path.ts';
import { listAlternates } from './links.ts';
import type { PublicationHost } from './publication-host.ts';
import {
  COMMON_FIELDS,
  FOLDER_CLASSES,
  formatContentType,
  METHODS,
  PREFLIGHT_FIELDS,
  TOMBSTONE_STATUS,
} from './table.ts';

/**
 * Writes the file `_worker.js` of Cloudflare Pages, which answers what files and rules cannot: negotiation with all
 * decimals of q, 406, 410, 405 and OPTIONS.
 *
 * The program is always the same; the table and the tombstones are put in as JSON, which is JavaScript as it is.
 */
export function serializeCloudflareWorker(host: PublicationHost): string {
  const constants = Object.entries(describeConstants(host)).map(
    ([name, value]) => `const ${name} = ${JSON.stringify(value, null, 2)};\n`,
  );
  return `// Cloudflare Pages, advanced mode. Copy it with _headers and _redirects to the root of what is published.
//   cp host/cloudflare/_* .
// Cannot: prefer a type that is named to one that a wildcard with the same q covers. Each request counts as one of a
// Function.

${constants.join('')}${PROGRAM}
export { ${EXPORTED} };
`;
}

function describeConstants({ base, tombstones }: PublicationHost): Readonly<Record<string, unknown>> {
  const { encoded } = describeBasePath(base);
  const links = new Map(listAlternates().map(({ name, value }) => [name, value]));
  const address = (folder: string) => `${encoded}${folder}/`;
  return {
    BASE: describeBase(base),
    BASE_PATH: encoded,
    COMMON: COMMON_FIELDS,
    PREFLIGHT: PREFLIGHT_FIELDS,
    METHODS,
    FOLDERS: FOLDER_CLASSES.map(({ name, paths, extensions, stem }) => ({
      paths: atBase('', paths),
      link: links.get(name) ?? '',
      variants: findVariants(extensions).map(({ extension, mediaType, aliases }) => ({
        file: extension === 'html' ? '' : `${stem ?? 'index'}.${extension}`,
        contentType: formatContentType(mediaType),
        names: [mediaType, ...aliases],
      })),
    })),
    MOVED: Object.fromEntries(
      tombstones.flatMap(({ folder, movedTo }) =>
        movedTo === undefined ? [] : [[address(folder), address(movedTo)]],
      ),
    ),
    GONE: tombstones.flatMap(({ folder, movedTo }) => (movedTo === undefined ? [address(folder)] : [])),
    STATUS: TOMBSTONE_STATUS,
  };
}

/** By the name under which Cloudflare looks for it. */
const EXPORTED = 'worker as default';

const PROGRAM = `
const worker = {
  async fetch(request, { ASSETS }) {
    const { pathname } = new URL(request.url);
    if (!METHODS.includes(request.method)) return answer(405, { Allow: METHODS.join(', ') });
    if (request.method === 'OPTIONS') return answer(204, PREFLIGHT);
    if (!pathname.startsWith(BASE_PATH) || !pathname.endsWith('/')) return ASSETS.fetch(request);
    if (Object.hasOwn(MOVED, pathname)) return answer(STATUS.moved, { Location: MOVED[pathname] });
    return answerFolder(request, ASSETS, pathname);
  },
};

async function answerFolder(request, assets, pathname) {
  const folder = pathname.slice(BASE_PATH.length);
  const { variants, link } = FOLDERS.find(({ paths }) => new RegExp(paths).test(folder));
  const isGone = GONE.includes(pathname);
  const fields = { Vary: 'Accept', ...(link && { Link: '<' + BASE + folder + '>; rel="canonical", ' + link }) };
  const variant = choose(request.headers.get('Accept') ?? '', variants) ?? (isGone ? variants[0] : undefined);
  if (variant === undefined) return answer(406, fields);
  const file = await assets.fetch(new Request(new URL(pathname + variant.file, request.url), request));
  if (file.status !== 200 && file.status !== 206 && file.status !== 304) return file;
  const headers = new Headers(file.headers);
  const own = { ...COMMON, ...fields, 'Content-Location': variant.file || 'index.html' };
  for (const [name, value] of Object.entries(own)) headers.set(name, value);
  if (file.status !== 304) headers.set('Content-Type', variant.contentType);
  return new Response(file.body, { status: isGone && file.status === 200 ? STATUS.withdrawn : file.status, headers });
}

function answer(status, fields) {
  return new Response(null, { status, headers: { ...COMMON, 'Cache-Control': 'no-cache', ...fields } });
}

/** The variant with the greatest q, the first of several; nothing when none is taken (RFC 9110, section 12.5.1). */
function choose(accept, variants) {
  const ranges = parseAccept(accept);
  if (ranges.length === 0) return variants[0];
  let best;
  let greatest = 0;
  for (const variant of variants) {
    const quality = weigh(variant.names, ranges);
    if (quality <= greatest) continue;
    best = variant;
    greatest = quality;
  }
  return best;
}

function parseAccept(accept) {
  const parts = accept.match(/(?:[^,"]|"(?:[^"\\\\]|\\\\.)*")+/g) ?? [];
  return parts.flatMap((part) => {
    const name = /^\\s*([^\\s/;,]+\\/[^\\s/;,]+)/.exec(part)?.[1];
    const quality = /;\\s*q=([01](?:\\.\\d*)?)\\s*(?:;|$)/i.exec(part)?.[1] ?? 1;
    return name === undefined ? [] : [{ name: name.toLowerCase(), quality: Math.min(Number(quality), 1) }];
  });
}

function weigh(names, ranges) {
  const wildcards = [names[0].split('/')[0] + '/*', '*/*'];
  for (const wanted of [...names, ...wildcards]) {
    const range = ranges.find(({ name }) => name === wanted);
    if (range !== undefined) return range.quality;
  }
  return 0;
}
`;
