import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Store } from 'oxigraph';
import { type Asker, serveEndpoint, type Timed } from './ask-endpoint.ts';
import { addressOf } from './compiled.ts';

/**
 * Measures `/sparql`: small queries beside one that never ends; what the way over HTTP and to a thread costs against
 * the engine alone; and how quickly somebody is turned away. Ends with an error when one answer is another one than
 * that of the engine alone.
 */
const REQUESTS = Number(process.env['BENCH_REQUESTS'] ?? 3_000);
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 3);
const IN_FLIGHT = 50;
const WORKERS = 2;
const TIMEOUT_MS = 60_000;

const RUNAWAY =
  'SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER(CONTAINS(STR(?a), STR(?l))) }';
const PREFIXES =
  'PREFIX cmq: <https://w3id.org/communique/ns#> PREFIX schema: <http://schema.org/> PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>';

const folder = mkdtempSync(join(tmpdir(), 'communique-bench-'));
try {
  const dist = join(folder, 'dist');
  publish(dist);
  const store = new Store();
  store.load(readFileSync(join(dist, 'dump/communique.nq')), { format: 'nq' });
  const queries = writeQueries(store);
  const endpoint = {
    machine: { node: process.version, cores: availableParallelism(), load: loadavg() },
    statements: store.size,
    overHttp: await measureRatio(dist, store, queries),
    besideRunaway: await measureRounds(dist, queries),
    turnedAway: await measureTurned(dist, queries),
  };
  console.log(JSON.stringify(endpoint, null, 2));
  const before = JSON.parse(readFileSync('bench/results.json', 'utf8')) as object;
  writeFileSync('bench/results.json', `${JSON.stringify({ ...before, endpoint }, null, 2)}\n`);
} finally {
  rmSync(folder, { recursive: true });
}

function publish(dist: string): void {
  const { status, stderr } = spawnSync('node', [fileURLToPath(addressOf('cli.js')), 'build', '-o', dist], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`Nothing was published: ${stderr}`);
}

/** Names, participants and series of each meeting: three queries for each, of which each is another one. */
function writeQueries(store: Store): string[] {
  const meetings = store.query(`${PREFIXES} SELECT DISTINCT ?m { GRAPH ?g { ?m a cmq:Meeting } }`);
  return (meetings as Map<string, { value: string }>[]).flatMap((row) => {
    const meeting = `<${row.get('m')?.value}>`;
    return [
      `${PREFIXES} SELECT ?name { ${meeting} schema:name ?name } ORDER BY ?name`,
      `${PREFIXES} SELECT ?name { ?series schema:subEvent ${meeting} ; schema:name ?name } ORDER BY ?name`,
      `${PREFIXES} SELECT (COUNT(*) AS ?n) { ${meeting} ?p ?o . ?o a ?class }`,
    ];
  });
}

async function open(dist: string, maxQueue: number): Promise<Asker> {
  const { createEndpoint }: typeof import('../src/serve/sparql/create-endpoint.ts') = await import(
    addressOf('serve/sparql/create-endpoint.js')
  );
  const options = {
    dist,
    version: 'bench',
    workers: WORKERS,
    timeoutMs: TIMEOUT_MS,
    cacheBytes: 0,
    maxQueue,
  };
  return serveEndpoint(await createEndpoint(options));
}

/** One after the other: by the engine in this thread, and over HTTP by a thread of the endpoint, in turn. */
async function measureRatio(dist: string, store: Store, queries: readonly string[]) {
  const asker = await open(dist, 16);
  const [alone, overHttp]: [number[], number[]] = [[], []];
  for (const query of [...queries, ...queries]) {
    const start = performance.now();
    const text = store.query(query, { use_default_graph_as_union: true, results_format: 'json' }) as string;
    alone.push(performance.now() - start);
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const answer = await asker.ask(query);
    if (answer.status !== 200 || answer.text !== text) throw new Error(`Another answer to ${query}`);
    overHttp.push(answer.ms);
  }
  await asker.close();
  // what runs for the first time is compiled first
  const [engineMs, httpMs] = [alone, overHttp].map((all) => quantile(all.slice(queries.length), 0.5)) as [
    number,
    number,
  ];
  return {
    answers: alone.length,
    engineMs,
    httpMs,
    ratio: round(httpMs / engineMs),
    addedMs: round(httpMs - engineMs),
  };
}

/** Several rounds, since one hiccup of the machine makes a p99; the middle one by its p99, with the best and worst. */
async function measureRounds(dist: string, queries: readonly string[]) {
  const rounds: Awaited<ReturnType<typeof measureBeside>>[] = [];
  for (let i = 0; i < ROUNDS; i += 1) rounds.push(await measureBeside(dist, queries)); // oxlint-disable-line no-await-in-loop -- one after the other
  const sorted = rounds.toSorted((a, b) => a.p99Ms - b.p99Ms);
  const middle = sorted[Math.floor(ROUNDS / 2)];
  return { rounds: ROUNDS, ...middle, lowestP99Ms: sorted[0]?.p99Ms, highestP99Ms: sorted.at(-1)?.p99Ms };
}

/** Fifty at a time beside a runaway, which has one of the two threads all the while. */
async function measureBeside(dist: string, queries: readonly string[]) {
  const asker = await open(dist, IN_FLIGHT);
  const runaway = asker.ask(RUNAWAY);
  let isOver = false;
  void runaway.then(() => {
    isOver = true;
  });
  const answers: Timed[] = [];
  const numbers = Array.from({ length: REQUESTS }, (_, i) => i).values();
  const work = async () => {
    // a comment makes each another query, so that none shares its answer
    for (const i of numbers) answers.push(await asker.ask(`${queries[i % queries.length]} # ${i}`)); // oxlint-disable-line no-await-in-loop -- fifty of these run at once
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: IN_FLIGHT }, work));
  const seconds = (performance.now() - start) / 1_000;
  if (isOver) throw new Error('The runaway ended before the small queries');
  await asker.close();
  const bad = answers.filter(({ status }) => status !== 200).length;
  if (bad > 0) throw new Error(`${bad} of ${REQUESTS} small queries were not answered`);
  const times = answers.map(({ ms }) => ms);
  return {
    inFlight: IN_FLIGHT,
    workers: WORKERS,
    requests: REQUESTS,
    perSecond: Math.round(REQUESTS / seconds),
    medianMs: quantile(times, 0.5),
    p99Ms: quantile(times, 0.99),
    maxMs: quantile(times, 1),
  };
}

/** While runaways have all threads and all places in line. */
async function measureTurned(dist: string, queries: readonly string[]) {
  const asker = await open(dist, 16);
  const greedy = Array.from({ length: WORKERS + 16 }, (_, i) => asker.ask(`${RUNAWAY} # ${i}`));
  await new Promise((resolve) => {
    setTimeout(resolve, 500);
  });
  const times: number[] = [];
  for (const query of queries) {
    const { status, ms } = await asker.ask(query); // oxlint-disable-line no-await-in-loop -- one after the other
    if (status !== 503) throw new Error(`${status} in place of 503`);
    times.push(ms);
  }
  await asker.close();
  await Promise.all(greedy);
  return { requests: times.length, medianMs: quantile(times, 0.5), p99Ms: quantile(times, 0.99) };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
