import { compareText } from '../problem/problem.ts';
import type { DocumentState } from '../state/publication-state.ts';
import type { Iri } from '../terms/iri.ts';
import { escapeXml } from '../terms/xml.ts';

/** A page that search engines shall know. */
export interface SitemapPage {
  /** Path in `dist/` without a slash at the end; empty for the first page. */
  readonly folder: string;
  /** The day on which its content changed last, `YYYY-MM-DD`; undefined where that is not remembered. */
  readonly changed: string | undefined;
}

/** Starts a file of `dist/`. */
type OpenFile = (path: string, mediaType: string) => { write(text: string): void; close(): unknown };

/** Bounds of one file, in addresses and in bytes uncompressed. @see https://www.sitemaps.org/protocol.html#index */
const MAX_URLS = 50_000;
const MAX_BYTES = 52_428_800;

const XMLNS = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';
const URLSET = `${XML}<urlset ${XMLNS}>\n`;
const URLSET_END = '</urlset>\n';

/**
 * The pages of a publication: the first one, those of documents that are published, and those beside them. What was
 * withdrawn or goes by another id has an address and a page, but nobody shall be sent there.
 *
 * @param modified the day of the last change of anything
 * @param others pages that are no documents, such as those of the vocabulary
 */
export function listSitemapPages(
  documents: Iterable<Pick<DocumentState, 'folder' | 'status' | 'changed'>>,
  modified: string,
  others: readonly SitemapPage[] = [],
): SitemapPage[] {
  const published = [...documents].filter(({ status }) => status === 'published');
  const pages: SitemapPage[] = [...published.map(({ folder, changed }) => ({ folder, changed })), ...others];
  pages.sort((a, b) => compareText(a.folder, b.folder));
  return [{ folder: '', changed: modified }, ...pages];
}

/**
 * Writes `sitemap.xml`; when that would be too large, `sitemap-1.xml` and so on, and `sitemap.xml` as their index.
 *
 * @param pages in the order in which they are written
 */
export function writeSitemap(base: Iri, pages: readonly SitemapPage[], open: OpenFile): void {
  const files = splitSitemap(base, pages);
  const [only] = files;
  if (only !== undefined && files.length === 1) writeUrls(base, 'sitemap.xml', only, open);
  else writeParts(base, files, open);
}

function writeParts(base: Iri, files: readonly (readonly SitemapPage[])[], open: OpenFile): void {
  for (const [index, file] of files.entries()) writeUrls(base, sitemapPath(index), file, open);
  const index = open('sitemap.xml', 'application/xml');
  index.write(`${XML}<sitemapindex ${XMLNS}>\n`);
  for (const [number, file] of files.entries()) {
    index.write(`  <sitemap>${formatPlace(`${base}${sitemapPath(number)}`, latestOf(file))}</sitemap>\n`);
  }
  index.write('</sitemapindex>\n');
  index.close();
}

function sitemapPath(index: number): string {
  return `sitemap-${index + 1}.xml`;
}

/** As few files as the bounds allow; the texts are made twice rather than held. */
function splitSitemap(base: Iri, pages: readonly SitemapPage[]): SitemapPage[][] {
  const files: SitemapPage[][] = [];
  const empty = URLSET.length + URLSET_END.length;
  let file: SitemapPage[] = [];
  let bytes = empty;
  for (const page of pages) {
    const size = countBytes(formatUrl(base, page));
    if (file.length === MAX_URLS || bytes + size > MAX_BYTES) {
      files.push(file);
      file = [];
      bytes = empty;
    }
    file.push(page);
    bytes += size;
  }
  return [...files, file];
}

/** At most: a UTF-16 unit beyond ASCII has two or three bytes of UTF-8. */
function countBytes(text: string): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII begins with them
  return /^[\u0000-\u007f]*$/.test(text) ? text.length : text.length * 3;
}

function writeUrls(base: Iri, path: string, pages: readonly SitemapPage[], open: OpenFile): void {
  const file = open(path, 'application/xml');
  file.write(URLSET);
  for (const page of pages) file.write(formatUrl(base, page));
  file.write(URLSET_END);
  file.close();
}

function formatUrl(base: Iri, { folder, changed }: SitemapPage): string {
  return `  <url>${formatPlace(folder === '' ? base : `${base}${folder}/`, changed)}</url>\n`;
}

function formatPlace(address: string, changed: string | undefined): string {
  const lastmod = changed === undefined ? '' : `<lastmod>${changed}</lastmod>`;
  return `<loc>${escapeXml(address)}</loc>${lastmod}`;
}

function latestOf(pages: readonly SitemapPage[]): string | undefined {
  let latest: string | undefined;
  for (const { changed } of pages) {
    if (changed !== undefined && (latest === undefined || changed > latest)) latest = changed;
  }
  return latest;
}
