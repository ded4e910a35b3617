import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folders that were withdrawn or moved, in the site that the servers serve. */
export const TOMBSTONES = [
  { folder: 'meeting/moved-away', status: 'moved', movedTo: 'meeting/jp-us-cyber-dialogue-2013' },
  { folder: 'meeting/withdrawn-away', status: 'withdrawn' },
];

/** The document that is asked for again and again. */
export const DOCUMENT = 'meeting/jp-us-cyber-dialogue-2013/';

/** Content-Type of each form of a document, without blanks. */
export const TYPES = {
  html: 'text/html;charset=utf-8',
  ttl: 'text/turtle;charset=utf-8',
  jsonld: 'application/ld+json',
  nt: 'application/n-triples',
  rdf: 'application/rdf+xml',
};

/**
 * Makes the site complete: what the data at hand does not bring with it, from tombstones to frozen pages, is added, so
 * that each promise has something to be kept with.
 *
 * @param {string} dist a published folder
 */
export function completeSite(dist) {
  for (const { folder } of TOMBSTONES) {
    for (const extension of ['ttl', 'jsonld', 'nt', 'rdf']) {
      copyMissing(dist, `${DOCUMENT}index.${extension}`, `${folder}/index.${extension}`);
    }
    addMissing(dist, `${folder}/index.html`, page(folder));
  }
  for (const folder of ['', DOCUMENT, 'meeting/', 'ns/', 'codes/', 'sparql/', 'v/', 'v/1.0.0/']) {
    addMissing(dist, `${folder}index.html`, page(folder));
  }
  for (const extension of ['ttl', 'jsonld', 'nt', 'rdf']) {
    copyMissing(dist, `${DOCUMENT}index.${extension}`, `catalog.${extension}`);
    copyMissing(dist, `${DOCUMENT}index.${extension}`, `v/versions.${extension}`);
  }
  copyMissing(dist, `${DOCUMENT}index.ttl`, 'feed/index.trig');
  copyMissing(dist, `${DOCUMENT}index.jsonld`, 'feed/index.jsonld');
  copyMissing(dist, `${DOCUMENT}index.ttl`, 'feed/1.0.0/1.trig');
  copyMissing(dist, `${DOCUMENT}index.ttl`, '.well-known/void');
  addMissing(dist, 'feed/atom.xml', '<?xml version="1.0" encoding="UTF-8"?><feed/>\n');
  addMissing(dist, 'v/1.0.0/dump/SHA256SUMS', 'nothing\n');
  copyMissing(dist, `${DOCUMENT}index.nt`, 'v/1.0.0/dump/communique.nt');
  addMissing(dist, '.secret', 'not for anybody\n');
  addMissing(dist, 'assets/style.css', 'body { margin: 0 }\n');
  addMissing(dist, 'robots.txt', 'User-agent: *\n');
  addMissing(dist, 'sitemap.xml', '<?xml version="1.0" encoding="UTF-8"?><urlset/>\n');
}

/** Puts a file beside the served folder that nobody may reach. */
export function writeOutsider(root) {
  writeFileSync(join(dirname(root), 'outside.txt'), 'not for anybody\n');
}

/** Links the published folder to where its base path says that it is. */
export function linkAt(root, basePath, dist) {
  const target = join(root, basePath);
  mkdirSync(dirname(target), { recursive: true });
  symlinkSync(dist, target.replace(/\/$/, ''));
}

/** Longer than any other form, lest a server prefer it for its size. */
function page(folder) {
  const text = 'A page is long. '.repeat(10_000);
  return `<!doctype html><html lang="en"><title>${folder}</title><p>The page of ${folder}. ${text}</p></html>\n`;
}

function addMissing(dist, path, text) {
  if (existsSync(join(dist, path))) return;
  mkdirSync(dirname(join(dist, path)), { recursive: true });
  writeFileSync(join(dist, path), text);
}

/** Not a link: each representation has an ETag of its own. */
function copyMissing(dist, from, to) {
  if (existsSync(join(dist, to))) return;
  mkdirSync(dirname(join(dist, to)), { recursive: true });
  cpSync(join(dist, from), join(dist, to));
}

/** The bytes of a file of the site. */
export function readSiteFile(dist, path) {
  return readFileSync(join(dist, path));
}
