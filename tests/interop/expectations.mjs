import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'n3';

const N3_FORMATS = { ttl: 'Turtle', nt: 'N-Triples', nq: 'N-Quads', trig: 'TriG' };

/** Endings of the RDF files of a publication. */
export const SYNTAXES = ['ttl', 'nt', 'nq', 'trig', 'jsonld', 'rdf'];

/**
 * Every RDF file that the manifest lists, with the number of statements that we find in it.
 *
 * What n3 cannot read is counted in the file beside it that says the same, which `communique verify` proves.
 *
 * @param {string} dist
 * @returns {{ path: string, syntax: string, statements: number }[]}
 */
export function listFiles(dist) {
  const { files } = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8'));
  const paths = files.map(({ path }) => path);
  const known = new Set(paths);
  return paths
    .map((path) => ({ path, syntax: path.slice(path.lastIndexOf('.') + 1) }))
    .filter(({ syntax }) => SYNTAXES.includes(syntax))
    .map((file) => ({ ...file, statements: countStatements(dist, file, known) }));
}

/** The questions of a publication and the files with their answers. */
export function listQueries(dist) {
  const { files } = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8'));
  const known = new Set(files.map(({ path }) => path));
  return [...known]
    .filter((path) => path.endsWith('.rq'))
    .map((path) => ({ path, answers: path.replace(/rq$/, 'srj') }))
    .filter(({ answers }) => known.has(answers));
}

function countStatements(dist, { path, syntax }, known) {
  if (syntax in N3_FORMATS) return countByN3(dist, path, syntax);
  if (path.startsWith('context/')) return 0; // definitions, no data
  const stem = path.slice(0, path.lastIndexOf('.'));
  const twin = ['nt', 'ttl', 'trig'].find((other) => known.has(`${stem}.${other}`));
  if (twin === undefined) throw new Error(`Cannot count ${path}: no file beside it says the same in Turtle`);
  return countByN3(dist, `${stem}.${twin}`, twin);
}

function countByN3(dist, path, syntax) {
  return new Parser({ format: N3_FORMATS[syntax] }).parse(readFileSync(join(dist, path), 'utf8')).length;
}
