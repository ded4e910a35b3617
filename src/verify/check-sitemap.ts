import { formatValue } from '../problem/format-value.ts';
import type { PublishedDocument } from './documents.ts';
import type { PublicationFiles } from './publication-files.ts';
import type { PublishedFolder } from './published-folder.ts';
import { childrenOf, parseXml, textOf, type XmlElement } from './read-xml.ts';
import type { Check, Finding } from './verification.ts';

const PATH = 'sitemap.xml';
const XMLNS = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const MAX_URLS = 50_000;
const MAX_BYTES = 52_428_800;
const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const TOMBSTONE = 'https://www.w3.org/ns/activitystreams#Tombstone';
const REPLACED = 'http://purl.org/dc/terms/isReplacedBy';

/** An address that a sitemap lists, with the file that does. */
interface Listed {
  readonly address: string;
  readonly file: string;
}

/**
 * Whether the sitemap lists exactly the pages that search engines shall know, and is of a size that they take.
 *
 * @param base what addresses of ours start with
 * @see https://www.sitemaps.org/protocol.html
 */
export function checkSitemap(
  documents: readonly PublishedDocument[],
  base: string | undefined,
  files: PublicationFiles,
  folder: PublishedFolder,
): Check {
  const findings: Finding[] = [];
  const listed = base === undefined ? [] : readSitemaps(base, files, folder, findings);
  if (base !== undefined && findings.length === 0) {
    const gone = listGone(documents, base);
    findings.push(
      ...checkListed(listed, base, gone, files),
      ...findUnlisted(listed, base, gone, files, folder),
    );
  }
  const title = 'of the sitemap lead to pages, and no page is missing';
  return { name: 'sitemap', title, checked: listed.length, unit: 'address', findings };
}

function readSitemaps(
  base: string,
  files: PublicationFiles,
  folder: PublishedFolder,
  findings: Finding[],
): Listed[] {
  const read = (file: string) => readSitemap(file, files, folder, findings);
  const root = read(PATH);
  if (root === undefined) return [];
  if (root.name === 'urlset') return listPlaces(root, 'url', PATH, findings);
  const parts = listPlaces(root, 'sitemap', PATH, findings);
  return parts.flatMap(({ address }) => {
    const file = address.startsWith(base) ? address.slice(base.length) : address;
    const part = read(file);
    return part === undefined ? [] : listPlaces(part, 'url', file, findings);
  });
}

function readSitemap(
  file: string,
  files: PublicationFiles,
  folder: PublishedFolder,
  findings: Finding[],
): XmlElement | undefined {
  if (!files.has(file)) {
    findings.push(broken(file, 'it must be there'));
    return undefined;
  }
  if (folder.sizeOf(file) > MAX_BYTES) findings.push(broken(file, `it must have at most ${MAX_BYTES} bytes`));
  try {
    const root = parseXml(folder.readBytes(file).toString());
    if (root.attributes.get('xmlns') !== XMLNS) findings.push(broken(file, 'it must be a sitemap'));
    return root;
  } catch (error) {
    findings.push(broken(file, error instanceof Error ? error.message : String(error)));
    return undefined;
  }
}

function listPlaces(root: XmlElement, name: string, file: string, findings: Finding[]): Listed[] {
  const places = childrenOf(root, name);
  if (places.length === 0 || places.length !== root.children.length || places.length > MAX_URLS) {
    findings.push(broken(file, `it must list 1 to ${MAX_URLS} addresses`));
  }
  const undated = places.find((place) => {
    return childrenOf(place, 'lastmod').length > 0 && !DAY.test(textOf(place, 'lastmod') ?? '');
  });
  if (undated !== undefined) {
    findings.push(broken(file, `the lastmod of ${formatValue(textOf(undated, 'loc') ?? '')} must be a day`));
  }
  return places.map((place) => ({ address: textOf(place, 'loc') ?? '', file }));
}

function checkListed(
  listed: readonly Listed[],
  base: string,
  gone: ReadonlySet<string>,
  files: PublicationFiles,
): Finding[] {
  const findings: Finding[] = [];
  const known = new Set<string>();
  if (listed[0]?.address !== base) findings.push(broken(PATH, 'the first page must come first'));
  for (const { address, file } of listed) {
    const path = address.startsWith(base) ? address.slice(base.length) : undefined;
    const isPage = path !== undefined && /^$|\/$/.test(path) && files.has(`${path}index.html`);
    if (!isPage) findings.push(differs(file, `${formatValue(address)} must be a page that is there`));
    if (gone.has(address))
      findings.push(differs(file, `${formatValue(address)} is gone and must not be listed`));
    if (known.has(address)) findings.push(differs(file, `${formatValue(address)} must be listed once`));
    known.add(address);
  }
  return findings;
}

/** Pages that are there, do not ask to be left out, and are no address of something gone. */
function findUnlisted(
  listed: readonly Listed[],
  base: string,
  gone: ReadonlySet<string>,
  files: PublicationFiles,
  folder: PublishedFolder,
): Finding[] {
  const known = new Set(listed.map(({ address }) => address));
  const pages = files.paths.filter((path) => /(?:^|\/)index\.html$/.test(path));
  return pages.flatMap((path) => {
    const address = `${base}${path.slice(0, -'index.html'.length)}`;
    if (known.has(address) || gone.has(address) || isHidden(path, folder)) return [];
    return [differs(PATH, `${formatValue(address)} must be listed`)];
  });
}

function isHidden(path: string, folder: PublishedFolder): boolean {
  return /<meta name="robots" content="[^"]*\bnoindex\b/.test(folder.readBytes(path).toString());
}

/** Addresses of documents of which the thing was withdrawn, or goes by another id. */
function listGone(documents: readonly PublishedDocument[], base: string): Set<string> {
  const gone = documents.filter(({ folder, graph }) => {
    const about = graph.quads.filter(({ subject }) => subject.value === `${base}${folder}#it`);
    const types = about.filter(({ predicate }) => predicate.value === TYPE).map(({ object }) => object.value);
    const isMoved = types.length === 0 && about.some(({ predicate }) => predicate.value === REPLACED);
    return isMoved || types.includes(TOMBSTONE);
  });
  return new Set(gone.map(({ folder }) => base + folder));
}

const REBUILD = 'Publish again: communique build';

function broken(file: string, must: string): Finding {
  const message = `Cannot use ${formatValue(file)} as a sitemap: ${must}`;
  return { code: 'SITEMAP_BROKEN', severity: 'error', file, message, help: REBUILD };
}

function differs(file: string, must: string): Finding {
  const message = `Cannot find all pages by ${formatValue(file)}: ${must}`;
  return { code: 'SITEMAP_DIFFERS', severity: 'error', file, message, help: REBUILD };
}
