import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DOCUMENT, readSiteFile } from './host-site.mjs';
import { findPython } from './tools.mjs';

const TRAVERSE = fileURLToPath(new URL('comunica/traverse.mjs', import.meta.url));
const COMUNICA = fileURLToPath(
  new URL('comunica/node_modules/@comunica/query-sparql-link-traversal/package.json', import.meta.url),
);
const SERIES = 'series/jp-us-cyber-dialogue/';
const TIMEOUT_MS = 120_000;

/**
 * A program that nobody here wrote, which has to get RDF by an address alone.
 *
 * @typedef {object} Client
 * @property {string} name
 * @property {string} install what to run to have it
 * @property {() => string | undefined} findVersion nothing when it cannot be run
 * @property {(base: string, dist: string) => { count: number, faults: string[] }} visit
 */

/** @type {Client} */
const rapper = {
  name: 'rapper',
  install: 'apt-get install raptor2-utils',
  findVersion: () => /^[\d.]+/.exec(run('rapper', ['--version']).stdout)?.[0],
  visit: (base, dist) =>
    countEach(base, dist, (url) => {
      const { stderr } = run('rapper', ['-c', '-g', url]);
      return Number(/Parsing returned (\d+) triple/.exec(stderr)?.[1]);
    }),
};

/** @type {Client} */
const rdflib = {
  name: 'rdflib',
  install: 'apt-get install python3-rdflib',
  findVersion: () => findPython()?.version,
  visit: (base, dist) =>
    countEach(base, dist, (url) => {
      const program = 'import sys; from rdflib import Graph; print(len(Graph().parse(sys.argv[1])))';
      return Number(run(findPython().path, ['-c', program, url]).stdout);
    }),
};

/** Addresses, and the files that say the same: a document, one that moved there, vocabularies, the catalogue. */
const VISITED = [
  [DOCUMENT, `${DOCUMENT}index.nt`],
  ['meeting/moved-away/', `${DOCUMENT}index.nt`],
  ['ns/', 'ns/index.nt'],
  ['codes/', 'codes/index.nt'],
  ['', 'catalog.nt'],
];

function countEach(base, dist, count) {
  const faults = VISITED.flatMap(([path, file]) => {
    const [found, expected] = [count(base + path), countStatements(dist, file)];
    return found === expected ? [] : [`${path}: ${found} statements in place of ${expected}`];
  });
  return { count: VISITED.length, faults };
}

function countStatements(dist, file) {
  const lines = readSiteFile(dist, file).toString().split('\n');
  return new Set(lines.filter((line) => line !== '')).size;
}

/** Accepts that curl sends, with the form that has to come. */
const CURL_ACCEPTS = [
  ['text/turtle', 'ttl'],
  ['application/ld+json, text/turtle;q=0.9', 'jsonld'],
  ['application/n-triples;q=1.000,*/*;q=0.001', 'nt'],
  ['APPLICATION/RDF+XML', 'rdf'],
  ['text/html;q=0.1,application/x-turtle;q=0.2', 'ttl'],
  [
    'application/ld+json; profile="http://www.w3.org/ns/json-ld#expanded http://a.example/,b"; q=0.9',
    'jsonld',
  ],
  ['text/n3', 'ttl'],
  ['application/json', 'jsonld'],
];

/** @type {Client} */
const curl = {
  name: 'curl',
  install: 'apt-get install curl',
  findVersion: () => /^curl ([\d.]+)/.exec(run('curl', ['--version']).stdout)?.[1],
  visit: (base, dist) => {
    const faults = CURL_ACCEPTS.flatMap(([accept, extension]) => {
      const { stdout } = run('curl', ['-sSL', '-H', `Accept: ${accept}`, `${base}meeting/moved-away/`]);
      const isRight = stdout === readSiteFile(dist, `${DOCUMENT}index.${extension}`).toString();
      return isRight ? [] : [`${accept}: not the bytes of index.${extension}`];
    });
    return { count: CURL_ACCEPTS.length, faults };
  },
};

/** @type {Client} */
const comunica = {
  name: 'Comunica',
  install: 'npm ci --prefix tests/interop/comunica',
  findVersion: () => (existsSync(COMUNICA) ? JSON.parse(readFileSync(COMUNICA, 'utf8')).version : undefined),
  visit: (base, dist) => {
    const query = `PREFIX schema: <http://schema.org/>
SELECT DISTINCT ?meeting ?name WHERE {
  <${base}${SERIES}#it> schema:subEvent ?meeting .
  ?meeting schema:location ?place .
  ?place schema:name ?name .
}`;
    const request = JSON.stringify({ query, seeds: [base + SERIES], base });
    const { status, stdout, stderr } = run(process.execPath, [TRAVERSE], request);
    if (status !== 0) return { count: 1, faults: [`ended early: ${String(stderr).slice(0, 500)}`] };
    const { rows, asked } = JSON.parse(stdout);
    const found = sortRows(rows.map(({ meeting, name }) => [meeting, name]));
    const expected = sortRows(askDump(dist, query));
    if (expected.length === 0) return { count: 1, faults: ['the dump has no answer to compare with'] };
    if (asked.length < 3) return { count: 1, faults: [`it followed ${asked.length} links only`] };
    return { count: 1, faults: found === expected ? [] : [`${found}\nin place of\n${expected}`] };
  },
};

/** The answer of another engine that has everything at once. */
function askDump(dist, query) {
  const { Store } = createRequire(import.meta.url)('oxigraph');
  const store = new Store();
  store.load(readFileSync(join(dist, 'dump/communique.nt'), 'utf8'), { format: 'application/n-triples' });
  return store.query(query).map((row) => [row.get('meeting').value, row.get('name').value]);
}

function sortRows(rows) {
  return rows
    .map((row) => row.join(' '))
    .sort()
    .join('\n');
}

export const CLIENTS = [rapper, rdflib, curl, comunica];

function run(command, args, input = '') {
  const options = { input, encoding: 'utf8', timeout: TIMEOUT_MS, maxBuffer: 64 * 1024 * 1024 };
  const { status, stdout, stderr } = spawnSync(command, args, options);
  return { status, stdout: stdout ?? '', stderr: stderr ?? '' };
}
