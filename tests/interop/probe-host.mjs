import { createHash } from 'node:crypto';
import { appendFileSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { TOMBSTONES } from './host-site.mjs';

const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const REPLACED_BY = ['http://www.w3.org/2002/07/owl#sameAs', 'http://purl.org/dc/terms/isReplacedBy'];

/**
 * Holds a running server against the promises, as `communique verify <url>` does.
 *
 * @param {Pick<import('./check-negotiation.mjs').Place, 'base'>} place a site that {@link signSite} has signed
 * @param {string} [program] folder of the compiled program, relative to this file
 * @returns {Promise<{ faults: string[], cannot: string[], count: number, rows: [name: string, result: string][] }>}
 * `rows`: a row for each promise, as docs/publishing.md shows them
 */
export async function probeHost({ base }, program = '../../build/') {
  const { probeServer } = await import(`${program}probe/probe-server.js`);
  const { checks } = await probeServer(base, { timeout: 30 });
  const findings = checks.flatMap((check) => check.findings);
  const say = (severity) => {
    const found = findings.filter((finding) => finding.severity === severity);
    return found.map(({ code, file, message }) => `${code} ${base}${file}: ${message}`);
  };
  return {
    faults: say('error'),
    cannot: say('warning'),
    count: checks.reduce((sum, { checked }) => sum + checked, 0),
    rows: checks.map((check) => [check.name, sumUp(check)]),
  };
}

function sumUp({ findings }) {
  if (findings.length === 0) return 'kept';
  return [...new Set(findings.map(({ severity, code }) => `${severity} ${code}`))]
    .sort((a, b) => (a < b ? -1 : Number(a > b)))
    .join(', ');
}

/**
 * Tells the dump of the tombstones that were added to a site, and lists all its files anew, so that it is as if one
 * build had made them. Hidden files are left out: nobody may have them.
 *
 * @param {string} dist
 * @param {string} [program] folder of the compiled program, relative to this file
 */
export async function signSite(dist, program = '../../build/') {
  const { serializeManifest } = await import(`${program}write/manifest.js`);
  const { listTypes, VOID_FILE } = await import(`${program}host/table.js`);
  const { files } = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8'));
  const known = new Map([
    ...files.map((file) => [file.path, file.mediaType]),
    ['.well-known/void', VOID_FILE.mediaType],
  ]);
  const types = new Map(listTypes());
  addToDump(dist);
  const paths = readdirSync(dist, { recursive: true }).filter((path) => statSync(join(dist, path)).isFile());
  const entries = paths.flatMap((path) => {
    if (path === 'manifest.json' || /^\.(?!well-known\/)/.test(path)) return [];
    const bytes = readFileSync(join(dist, path));
    const mediaType = known.get(path) ?? types.get(path.split('.').at(-1)) ?? 'text/plain';
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return [{ path, mediaType, bytes: bytes.length, sha256 }];
  });
  writeFileSync(join(dist, 'manifest.json'), serializeManifest(entries));
}

function addToDump(dist) {
  const dump = join(dist, 'dump/communique.nt');
  appendFileSync(dump, TOMBSTONES.map(tell).join(''));
  writeFileSync(`${dump}.gz`, gzipSync(readFileSync(dump)));
}

/** As the documents of such addresses tell it. */
function tell({ folder, movedTo }) {
  const it = `<http://127.0.0.1/${folder}/#it>`;
  if (movedTo === undefined)
    return `${it} <${RDF_TYPE}> <https://www.w3.org/ns/activitystreams#Tombstone> .\n`;
  return REPLACED_BY.map((predicate) => `${it} <${predicate}> <http://127.0.0.1/${movedTo}/#it> .\n`).join(
    '',
  );
}
