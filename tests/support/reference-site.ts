import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { serializeManifest } from '../../src/write/manifest.ts';

/** One file of a site. */
export interface SiteFile {
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** Files by path, as a publication has them. */
export type Site = ReadonlyMap<string, SiteFile>;

const BASE = 'https://site.example/';

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  ttl: 'text/turtle',
  jsonld: 'application/ld+json',
  nt: 'application/n-triples',
  nq: 'application/n-quads',
  rdf: 'application/rdf+xml',
  trig: 'application/trig',
  json: 'application/json',
  rq: 'application/sparql-query',
  txt: 'text/plain',
  xml: 'application/xml',
  gz: 'application/gzip',
};

const DOCUMENTS = ['place', 'place/gone', 'place/jp', 'place/old', 'place/us', 'meeting', 'meeting/first'];

const FOLDERS: readonly (readonly [folder: string, extensions: readonly string[]])[] = [
  ...DOCUMENTS.map((folder) => [`${folder}/`, ['html', 'ttl', 'jsonld', 'nt', 'rdf']] as const),
  ['ns/', ['html', 'ttl', 'jsonld', 'nt', 'rdf']],
  ['codes/', ['html', 'ttl', 'jsonld', 'nt', 'rdf']],
  ['feed/', ['trig', 'jsonld']],
];

const ALONE = [
  'index.html',
  'catalog.ttl',
  'catalog.jsonld',
  'catalog.nt',
  'catalog.rdf',
  'context/v1.jsonld',
  'feed/1.0.0/1.trig',
  'v/1.0.0/communique.nt',
  'v/1.0.0/index.html',
  'shapes/core.ttl',
  'queries/first.rq',
  'report/quality.json',
  'llms.txt',
];

const GONE = `<${BASE}place/gone/#it> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://www.w3.org/ns/activitystreams#Tombstone> .
<${BASE}place/old/#it> <http://www.w3.org/2002/07/owl#sameAs> <${BASE}place/jp/#it> .
<${BASE}place/old/#it> <http://purl.org/dc/terms/isReplacedBy> <${BASE}place/jp/#it> .
`;

/** What is withdrawn and what goes by another address, as the dump says it too. */
export const TOMBSTONES: ReadonlyMap<string, { readonly status: number; readonly to?: string }> = new Map([
  ['place/gone/', { status: 410 }],
  ['place/old/', { status: 301, to: 'place/jp/' }],
]);

/** A site with something of every sort that a publication has, and its manifest. */
export function createSite(): Map<string, SiteFile> {
  const site = new Map<string, SiteFile>();
  const add = (
    path: string,
    text: string | Buffer,
    mediaType = TYPES[path.split('.').at(-1) ?? ''] ?? '',
  ) => {
    site.set(path, { mediaType, bytes: Buffer.from(text) });
  };
  for (const [folder, extensions] of FOLDERS) {
    for (const extension of extensions) add(`${folder}index.${extension}`, fill(`${folder} in ${extension}`));
  }
  for (const path of ALONE) add(path, fill(path));
  add('dump/communique.nt', `${GONE}${fill('# what all documents say')}`);
  for (const extension of ['nq', 'ttl', 'jsonld']) add(`dump/communique.${extension}`, fill(extension));
  add('dump/communique.nt.gz', gzipSync(site.get('dump/communique.nt')?.bytes ?? ''));
  add('.well-known/void', fill('void'), 'text/turtle');
  add('robots.txt', `User-agent: *\nAllow: /\nSitemap: ${BASE}sitemap.xml\n`);
  add('sitemap.xml', `<urlset>${['', 'place/jp/', 'meeting/first/'].map(toLocation).join('')}</urlset>`);
  sign(site);
  return site;
}

/** Lists the files as they are now. */
export function sign(site: Map<string, SiteFile>): void {
  site.delete('manifest.json');
  const entries = [...site].map(([path, { mediaType, bytes }]) => {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { path, mediaType, bytes: bytes.length, sha256 };
  });
  site.set('manifest.json', {
    mediaType: 'application/json',
    bytes: Buffer.from(serializeManifest(entries)),
  });
}

/** Enough text to be worth compressing. */
function fill(text: string): string {
  return `${text}\n`.repeat(200);
}

function toLocation(path: string): string {
  return `<url><loc>${BASE}${path}</loc></url>`;
}
