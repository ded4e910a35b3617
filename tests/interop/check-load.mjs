/**
 * Loads a publication into a real Virtuoso with `communique load`, by the Graph Store Protocol and by updates, and asks
 * the store whether it holds just that: at first, after changes, and after a load that was killed.
 *
 * The store is as administrators leave it: 10,000 rows for an answer.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findVirtuoso, INSTALL, withVirtuoso } from './virtuoso.mjs';

const PROGRAM = [fileURLToPath(new URL('../../build/cli.js', import.meta.url)), 'load'];
const WAYS = [
  { name: 'PUT', options: [] },
  { name: 'updates', options: ['--no-graph-store'] },
];
const MAX_ROWS = 10_000;
const LOAD_MS = 120_000;
const CHANGED = 3;
/** For Node to start, and for a machine with other work. */
const UNCHANGED_MS = 3_000;

/**
 * @param {string} folder an empty folder to work in
 * @param {string} dist a publication
 * @param {{ report: Function, skip: Function }} reporter
 * @param {readonly string[]} [program] what Node runs, before the options
 * @returns {Promise<{ passed: number, failed: number, skipped: number }[]>}
 */
export async function checkLoad(folder, dist, { report, skip }, program = PROGRAM) {
  const version = findVirtuoso();
  const graphs = readDump(dist).size;
  if (version === undefined) return [skip({ name: 'Virtuoso', install: INSTALL }, 'load', graphs)];
  const totals = [];
  for (const { name, options } of WAYS) {
    const place = join(folder, name);
    mkdirSync(place);
    const { faults, figures } = await withVirtuoso({ maxRows: MAX_ROWS }, (virtuoso) => {
      return loadSeveralTimes({ folder: place, dist, virtuoso, options, program });
    });
    const praise = `the same in every graph; ${figures.join(', ')}`;
    totals.push(report(['Virtuoso', version, `load by ${name}`, graphs, '-'], graphs, faults, praise));
  }
  return totals;
}

async function loadSeveralTimes({ folder, dist, virtuoso, options, program }) {
  const faults = [];
  const figures = [];
  const file = join(folder, 'credentials');
  writeFileSync(file, `${virtuoso.user}:${virtuoso.password}\n`);
  const load = (from, more = [], kill) =>
    run(
      [...program, virtuoso.sparql, '--dist', from, '--credentials', file, '--format', 'json', ...more],
      kill,
    );
  const expect = (isTrue, fault) => isTrue || faults.push(fault);

  const wrong = join(folder, 'wrong');
  writeFileSync(wrong, `${virtuoso.user}:not-the-password\n`);
  const denied = await load(dist, [...options, '--credentials', wrong]);
  expect(denied.status === 4 && denied.stderr.includes('REMOTE_DENIED'), `wrong password: ${denied.stderr}`);
  expect(!denied.stderr.includes('not-the-password'), 'wrong password: it was shown');

  const killed = await load(dist, options, async (stop) => {
    await waitForGraphs(virtuoso, dist);
    stop();
  });
  expect(killed.status !== 0, 'killed: it had ended before');

  const first = await load(dist, options);
  expect(first.status === 0, `first load: ${first.stderr}`);
  expect(first.report?.kept > 0, 'first load: it did not go on where the other was killed');
  faults.push(...(await compare(virtuoso, dist, 'first load')));
  figures.push(`${first.report?.put.length} graphs left by a kill in ${seconds(first)}`);

  const again = await load(dist, options);
  expect(again.report?.isUpToDate === true && again.report.requests === 1, `second load: ${again.stderr}`);
  expect(again.ms < UNCHANGED_MS, `second load: it took ${seconds(again)}`);
  figures.push(`unchanged in ${seconds(again)} with ${again.report?.requests} request`);

  const changed = publishChange(dist, join(folder, 'changed'));
  const third = await load(changed, options);
  expect(
    third.report?.put.length === CHANGED,
    `changed: ${third.report?.put.length} were put ${third.stderr}`,
  );
  expect(third.report?.deleted.length === 1, `changed: ${third.report?.deleted.length} were deleted`);
  faults.push(...(await compare(virtuoso, changed, 'changed')));
  figures.push(
    `${CHANGED} changed and 1 deleted in ${seconds(third)} with ${third.report?.requests} requests`,
  );

  const whole = await load(changed, ['--verify-all', ...options]);
  expect(whole.status === 0 && whole.report?.compared > 0, `verified: ${whole.stderr}`);
  figures.push(`all read back in ${seconds(whole)}`);
  return { faults, figures };
}

function seconds({ ms }) {
  return `${(ms / 1_000).toFixed(1)} s`;
}

/** @param {(stop: () => void) => Promise<void>} [kill] says when to end it as if the machine had died */
async function run(args, kill) {
  const start = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], timeout: LOAD_MS });
  const written = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr']) child[name].on('data', (data) => (written[name] += data));
  const ended = new Promise((resolve) => child.once('close', resolve));
  if (kill !== undefined) await kill(() => child.kill('SIGKILL'));
  const status = await ended;
  const report = status === 0 ? JSON.parse(written.stdout) : undefined;
  return { status, report, stderr: written.stderr, ms: performance.now() - start };
}

/** Until the store holds the document in the middle. */
async function waitForGraphs(virtuoso, dist) {
  const graphs = [...readDump(dist).keys()];
  const graph = graphs[Math.floor(graphs.length / 2)];
  for (let tries = 0; tries < 600; tries += 1) {
    const answer = await select(virtuoso, `SELECT (COUNT(*) AS ?n) { GRAPH <${graph}> { ?s ?p ?o } }`);
    if (answer[0]?.n.value !== '0') return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Compares all that the store holds with the dump, graph by graph, by what Virtuoso counts and says itself. */
async function compare(virtuoso, dist, when) {
  const dump = readDump(dist);
  const [base] = [...dump.keys()].map((graph) => graph.replace(/series\/$/, ''));
  const rows = await select(
    virtuoso,
    `SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } FILTER(STRSTARTS(STR(?g), "${base}")) } GROUP BY ?g`,
  );
  const counts = new Map(rows.map(({ g, n }) => [g.value, Number(n.value)]));
  counts.delete(`${base}manifest.json`);
  const faults = [];
  for (const [graph, lines] of dump) {
    if (counts.get(graph) !== lines.length) {
      faults.push(`${when}: ${graph} has ${counts.get(graph)} statements in place of ${lines.length}`);
    }
    counts.delete(graph);
  }
  return [...faults, ...[...counts.keys()].map((graph) => `${when}: ${graph} is not published`)];
}

async function select({ sparql }, query) {
  const answer = await fetch(sparql, {
    method: 'POST',
    headers: { Accept: 'application/sparql-results+json' },
    body: new URLSearchParams({ query }),
    signal: AbortSignal.timeout(30_000),
  });
  return (await answer.json()).results.bindings;
}

/** A publication as if three documents had been edited and one withdrawn without a trace. */
function publishChange(dist, target) {
  const dump = readDump(dist);
  const meetings = [...dump.keys()].filter((graph) => /\/meeting\/[^/]+\/$/.test(graph));
  const [gone, ...others] = meetings;
  dump.delete(gone);
  const texts = ['Edited: 日本 \\"and\\" more \\\\u0041', 'long '.repeat(13_000), 'x'];
  for (const [index, graph] of others.slice(0, CHANGED).entries()) {
    const added = `<${graph}#it> <http://schema.org/description> "${texts[index]}"@en <${graph}> .`;
    dump.set(graph, [...dump.get(graph), added]);
  }
  const bytes = Buffer.from(
    [...dump.values()]
      .flat()
      .map((line) => `${line}\n`)
      .join(''),
  );
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const entry = { path: 'dump/communique.nq', mediaType: 'application/n-quads', bytes: bytes.length, sha256 };
  mkdirSync(join(target, 'dump'), { recursive: true });
  writeFileSync(join(target, 'dump/communique.nq'), bytes);
  writeFileSync(join(target, 'manifest.json'), JSON.stringify({ files: [entry] }));
  return target;
}

/** The lines of each graph. */
function readDump(dist) {
  const graphs = new Map();
  for (const line of readFileSync(join(dist, 'dump/communique.nq'), 'utf8').split('\n')) {
    const graph = /<([^<>]+)> \.$/.exec(line)?.[1];
    if (graph === undefined) continue;
    if (!graphs.has(graph)) graphs.set(graph, []);
    graphs.get(graph).push(line);
  }
  return graphs;
}
