/**
 * Serves a publication whose queries a Virtuoso answers, and asks the questions of `queries/` through it: each answer
 * must be the one that is published beside its question, or an error; never another one.
 */
import { copyFileSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { ask } from './ask.mjs';
import { listQueries } from './expectations.mjs';
import { findVirtuoso, INSTALL, withVirtuoso } from './virtuoso.mjs';

const RESULTS = 'application/sparql-results+json';
/** Of an answer of Virtuoso: more than any question of ours has, and fewer than there are statements. */
const MAX_ROWS = 5000;
const XSD = 'http://www.w3.org/2001/XMLSchema#';

/**
 * What Virtuoso 7 is known to answer otherwise than SPARQL has it, by the name of the question; with why. Nobody could
 * tell it from a right answer.
 *
 * @type {Readonly<Record<string, string>>}
 */
const OTHERWISE = {
  'months-between-rounds': 'it divides integers without a rest',
  'topics-over-time': 'it finds nothing where a subquery is joined by its VALUES',
};

/**
 * @param {string} dist a publication
 * @param {{ report: Function, skip: Function }} reporter
 * @returns {Promise<{ passed: number, failed: number, skipped: number }>}
 */
export async function checkBackend(dist, { report, skip }) {
  const version = findVirtuoso();
  const questions = listQueries(dist);
  if (version === undefined) {
    return skip({ name: 'Virtuoso', install: INSTALL }, 'as backend', questions.length);
  }
  const faults = await withVirtuoso({ maxRows: MAX_ROWS }, async (virtuoso) => {
    await load(virtuoso, dist);
    return await withEndpoint(virtuoso, dist, async (port) => [
      ...(await checkAnswers(port, dist, questions)),
      ...(await checkRefusals(port)),
    ]);
  });
  const praise = `as published, but ${Object.keys(OTHERWISE).length}`;
  return report(['Virtuoso', version, 'as backend', questions.length, '-'], questions.length, faults, praise);
}

async function load({ dir, isql }, dist) {
  copyFileSync(join(dist, 'dump/communique.nq'), join(dir, 'communique.nq'));
  await isql(`ld_dir('${dir}', 'communique.nq', 'urn:unused');\nrdf_loader_run();`);
}

async function withEndpoint({ sparql }, dist, work) {
  const { createEndpoint } = await import('../../build/serve/sparql/create-endpoint.js');
  const endpoint = await createEndpoint({
    dist,
    version: 'tested',
    backend: { endpoint: sparql, credentials: undefined },
  });
  const server = createServer((request, response) => void endpoint.answer(request, response));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    return await work(server.address().port);
  } finally {
    await endpoint.close();
    server.closeAllConnections();
    server.close();
  }
}

async function checkAnswers(port, dist, questions) {
  const faults = [];
  for (const { path, answers } of questions) {
    const name = path.slice(path.lastIndexOf('/') + 1, -'.rq'.length);
    const expected = JSON.parse(readFileSync(join(dist, answers), 'utf8'));
    const { status, body } = await askQuery(port, readFileSync(join(dist, path), 'utf8'));
    if (status !== 200) faults.push(`${name}: ${status} ${body.toString().trim()}`);
    else if ((showRows(JSON.parse(body)) === showRows(expected)) === name in OTHERWISE) {
      faults.push(`${name}: ${name in OTHERWISE ? 'right after all' : 'another answer'}`);
    }
  }
  return faults;
}

async function checkRefusals(port) {
  const faults = [];
  for (const [query, expected] of [
    ['INSERT DATA { <urn:a> <urn:b> <urn:c> }', 403],
    ['SELECT * { ?s ?p }', 400],
    ['SELECT ?p { ?s ?p ?o }', 422], // of which Virtuoso gives a part
  ]) {
    const { status } = await askQuery(port, query);
    if (status !== expected) faults.push(`${query}: ${status} in place of ${expected}`);
  }
  return faults;
}

function askQuery(port, query) {
  return ask(port, `/sparql?query=${encodeURIComponent(query)}`, { fields: { Accept: RESULTS } });
}

/** Rows without an order; terms by their values, where several texts mean the same. */
function showRows({ head, results, boolean }) {
  if (results === undefined) return String(boolean);
  const rows = results.bindings.map((row) => head.vars.map((name) => showTerm(row[name])).join(' | '));
  return rows.sort().join('\n');
}

function showTerm(term) {
  if (term === undefined) return '';
  const { type, value, datatype = `${XSD}string`, 'xml:lang': language = '' } = term;
  if (type === 'uri') return `<${value}>`;
  const isBoolean = datatype === `${XSD}boolean`;
  const text = isBoolean ? String(value === '1' || value === 'true') : value;
  return JSON.stringify([text, datatype, language.toLowerCase()]);
}
