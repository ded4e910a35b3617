import { KINDS } from '../model/kinds.ts';
import { compareText } from '../problem/problem.ts';

/** One form in which a document is published: the file `index.{extension}` of its folder. */
export interface Variant {
  readonly extension: string;
  readonly mediaType: string;
  /** Other types by which clients ask for it, lower case; the answer has {@link mediaType} all the same. */
  readonly aliases: readonly string[];
}

/**
 * The forms of a document, the best first: that is who wins where a client likes several equally.
 *
 * HTML leads, so that browsers and those who take anything get a page. A type that is named in Accept beats one that
 * only a wildcard covers with the same q. A folder need not have all of them: `trig` is for pages of the feed.
 */
export const VARIANTS = [
  { extension: 'html', mediaType: 'text/html', aliases: ['application/xhtml+xml'] },
  {
    extension: 'ttl',
    mediaType: 'text/turtle',
    aliases: ['application/x-turtle', 'application/turtle', 'text/n3', 'text/rdf+n3'],
  },
  { extension: 'trig', mediaType: 'application/trig', aliases: ['application/x-trig'] },
  { extension: 'jsonld', mediaType: 'application/ld+json', aliases: ['application/json'] },
  { extension: 'nt', mediaType: 'application/n-triples', aliases: [] },
  { extension: 'rdf', mediaType: 'application/rdf+xml', aliases: ['application/xml', 'text/xml'] },
] as const satisfies readonly Variant[];

export type VariantExtension = (typeof VARIANTS)[number]['extension'];

/** A sort of folder, by the variants that it has. */
export interface FolderClass {
  readonly name: string;
  /** Like those of {@link CachingClass}, for the path of the folder: empty, or with a slash at the end. */
  readonly paths: string;
  readonly extensions: readonly VariantExtension[];
  /**
   * What comes before the extension in the file that is sent, where that is not `index`; never for HTML. Then
   * {@link paths} is one folder, as it is written.
   */
  readonly stem?: string;
}

/** A page, and the formats in which every document is published. */
const DOCUMENT_EXTENSIONS = ['html', 'ttl', 'jsonld', 'nt', 'rdf'] as const;

/**
 * Which variants there are to choose from, by folder; the first class that fits is the one.
 *
 * What RDF there is about the home page, `#dataset` and `#catalog`, is in the catalogue; about the list of releases,
 * in the versions.
 */
export const FOLDER_CLASSES: readonly FolderClass[] = [
  { name: 'home', paths: '^$', extensions: DOCUMENT_EXTENSIONS, stem: 'catalog' },
  { name: 'releases', paths: '^v/$', extensions: DOCUMENT_EXTENSIONS, stem: 'versions' },
  { name: 'feed', paths: '^feed/', extensions: ['trig', 'jsonld'] },
  { name: 'vocabulary', paths: '^(?:ns|codes)/', extensions: DOCUMENT_EXTENSIONS },
  {
    name: 'document',
    paths: `^(?:${[...KINDS, 'report'].join('|')})/`,
    extensions: DOCUMENT_EXTENSIONS,
  },
  { name: 'page', paths: '^', extensions: ['html'] },
];

/** The media types of all other files, by extension, but for {@link NAMED_FILES}. */
const OTHER_TYPES: Readonly<Record<string, string>> = {
  atom: 'application/atom+xml',
  cff: 'application/yaml',
  conf: 'text/plain',
  css: 'text/css',
  csv: 'text/csv',
  gz: 'application/gzip',
  ico: 'image/x-icon',
  js: 'text/javascript',
  json: 'application/json',
  md: 'text/markdown',
  mjs: 'text/javascript',
  nq: 'application/n-quads',
  png: 'image/png',
  rq: 'application/sparql-query',
  srj: 'application/sparql-results+json',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  wasm: 'application/wasm',
  webp: 'image/webp',
  woff2: 'font/woff2',
  xml: 'application/xml',
};

/** A file whose type its extension does not tell. */
interface NamedFile {
  /** In `dist/`; `:version` stands for any one segment. */
  readonly path: string;
  readonly mediaType: string;
}

/** Where VoID is looked for; the only hidden file that is sent. */
export const VOID_FILE = { path: '.well-known/void', mediaType: 'text/turtle' } as const;

export const NAMED_FILES = [
  VOID_FILE,
  { path: 'feed/atom.xml', mediaType: 'application/atom+xml' },
  { path: 'v/:version/dump/SHA256SUMS', mediaType: 'text/plain' },
] as const satisfies readonly NamedFile[];

/** How long a copy may be kept. */
interface CachingClass {
  readonly name: string;
  readonly cacheControl: string;
  /**
   * A regular expression, of those that PCRE and RE2 have in common, for paths of `dist/` without a leading slash; the
   * first class that fits is the one.
   */
  readonly paths: string;
}

/**
 * What is frozen is never asked for again; all else is kept, but asked for each time, which costs an answer 304.
 *
 * The page of a release is no part of it: each build makes it anew.
 *
 * Holds for what is there (200, 206, 304); whatever else is answered is `no-cache`.
 */
export const CACHING_CLASSES = [
  { name: 'page of a release', cacheControl: 'no-cache', paths: '^v/[^/]+/index\\.html$' },
  {
    name: 'frozen',
    cacheControl: 'public, max-age=31536000, immutable',
    paths: '^(?:v/[^/]+/.|context/.|ns/[^/]+/.|codes/[^/]+/.|feed/[^/]+/.)',
  },
  { name: 'asset', cacheControl: 'public, max-age=3600', paths: '^assets/' },
  { name: 'changing', cacheControl: 'no-cache', paths: '^' },
] as const satisfies readonly CachingClass[];

/** Fields of every answer, whatever was asked for. */
export const COMMON_FIELDS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'Allow, Content-Location, ETag, Link, Location, Vary',
  'X-Content-Type-Options': 'nosniff',
} as const;

/** Fields of the answer to OPTIONS, which is 204, beside those of every answer. */
export const PREFLIGHT_FIELDS = {
  'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS',
  'Access-Control-Allow-Headers':
    'Accept, Accept-Language, Cache-Control, If-Modified-Since, If-None-Match, Range',
  'Access-Control-Max-Age': '86400',
} as const;

/** Any other method is answered 405, with these in `Allow`. */
export const METHODS = ['GET', 'HEAD', 'OPTIONS'] as const;

/** What a withdrawn and a moved address answer; their files beside it, `index.ttl` and so on, stay at 200. */
export const TOMBSTONE_STATUS = { withdrawn: 410, moved: 301 } as const;

/**
 * Writes the value of Content-Type.
 *
 * All text is UTF-8. Only types of text say so: those of `application/` in use here know no `charset`.
 */
export function formatContentType(mediaType: string): string {
  return mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType;
}

/** The media type of each extension, of documents and other files, sorted by extension. */
export function listTypes(): (readonly [extension: string, mediaType: string])[] {
  const variants = VARIANTS.map(({ extension, mediaType }) => [extension, mediaType] as const);
  return [...variants, ...Object.entries(OTHER_TYPES)].sort(([a], [b]) => compareText(a, b));
}
