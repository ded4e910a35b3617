/**
 * Lets stores that nobody here wrote load the shards of `load --bulk` by the scripts beside them, and counts.
 */
import { spawnSync } from 'node:child_process';
import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Store } from 'oxigraph';
import { findVirtuoso, INSTALL, withVirtuoso } from './virtuoso.mjs';

/** Small, so that there are several. */
const SHARD_BYTES = 500_000;
const SCRIPT_MS = 120_000;
const PUBLICATION_GRAPHS = (start) =>
  `SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } FILTER(STRSTARTS(STR(?g), "${start}")) } GROUP BY ?g`;

/** Engines whose programs are here only by chance; a script for each. */
const OTHERS = [
  {
    name: 'TDB2',
    program: 'tdb2.tdbloader',
    script: 'load-jena.sh',
    install: 'install Apache Jena',
    optional: true,
  },
  {
    name: 'Oxigraph',
    program: 'oxigraph',
    script: 'load-oxigraph.sh',
    install: 'install oxigraph',
    optional: true,
  },
];

/**
 * @param {string} folder an empty folder to work in
 * @param {string} dist a publication
 * @param {(options: { dist: string, folder: string, shardBytes: number, isCompressed: boolean }) => Promise<object>} writeBulk
 * @param {{ report: Function, skip: Function }} reporter
 * @returns {Promise<{ passed: number, failed: number, skipped: number }[]>}
 */
export async function checkBulk(folder, dist, writeBulk, { report, skip }) {
  const place = { folder: join(folder, 'bulk'), dump: join(dist, 'dump/communique.nq') };
  place.list = await writeBulk({ dist, folder: place.folder, shardBytes: SHARD_BYTES, isCompressed: false });
  const packed = join(folder, 'packed');
  await writeBulk({ dist, folder: packed, shardBytes: SHARD_BYTES, isCompressed: true });
  const { quads, shards } = place.list;
  const totals = [];
  const tell = (name, version, praise, faults) =>
    totals.push(report([name, version, 'shards', shards.length, quads], shards.length, faults, praise));

  tell('gunzip', '-', 'the same lines', comparePacked(place.folder, packed));
  tell('oxigraph', 'npm', 'the same dataset as the dump', loadOxigraph(place));
  const version = findVirtuoso();
  if (version === undefined)
    totals.push(skip({ name: 'Virtuoso', install: INSTALL }, 'shards', shards.length));
  else tell('Virtuoso', version, 'the same in every graph', await loadVirtuoso(place));
  for (const other of OTHERS) {
    if (spawnSync(other.program, ['--version']).error !== undefined)
      totals.push(skip(other, 'shards', shards.length));
    else
      tell(
        other.name,
        '-',
        'as many as we count',
        loadFolder(place, other.script, join(folder, other.program)),
      );
  }
  return totals;
}

function comparePacked(folder, packed) {
  return listShards(folder).flatMap((name) => {
    const isSame = gunzipSync(readFileSync(join(packed, `${name}.gz`))).equals(
      readFileSync(join(folder, name)),
    );
    return isSame ? [] : [`${name}.gz: other bytes`];
  });
}

function loadOxigraph({ folder, dump }) {
  const [ours, expected] = [new Store(), new Store()];
  const format = 'application/n-quads';
  for (const name of listShards(folder)) ours.load(readFileSync(join(folder, name), 'utf8'), { format });
  expected.load(readFileSync(dump, 'utf8'), { format });
  const missing = expected.match().filter((quad) => !ours.has(quad));
  return ours.size === expected.size && missing.length === 0
    ? []
    : [`${ours.size} statements in place of ${expected.size}, ${missing.length} missing`];
}

/** By the script: into an empty store, once more, and where each of what can go wrong goes wrong. */
async function loadVirtuoso(place) {
  return await withVirtuoso({ folders: [place.folder] }, async (virtuoso) => {
    const load = (variables = {}) =>
      runScript(place, 'load-virtuoso.sh', [virtuoso.port], variables, virtuoso);
    const faults = [];
    const expect = (what, { status, text }, isFine, words) => {
      if ((status === 0) !== isFine || !text.includes(words))
        faults.push(`${what}: ${status} ${text.trim()}`);
    };
    const count = place.list.quads;
    expect('an empty store', load(), true, `Loaded ${count} quads`);
    faults.push(...(await compareGraphs(virtuoso, place)));
    expect('once more, two loaders', load({ LOADERS: '2' }), true, `Loaded ${count} quads`);
    expect('a wrong password', load({ VIRTUOSO_PASSWORD: 'wrong' }), false, 'Bad login');
    await virtuoso.isql(
      `sparql insert data { graph <${place.list.start}series/> { <http://x/> <http://y/> 1 } };`,
    );
    expect('a statement too many', load(), false, `holds ${count + 1} quads`);
    const shard = join(place.folder, listShards(place.folder)[0]);
    const bytes = readFileSync(shard);
    appendFileSync(shard, '# changed\n');
    expect('a shard that changed', load(), false, 'not as it was written');
    writeFileSync(shard, bytes);
    return faults;
  });
}

async function compareGraphs({ sparql }, { dump, list }) {
  const query = new URLSearchParams({
    query: PUBLICATION_GRAPHS(list.start),
    format: 'text/tab-separated-values',
  });
  const answer = await fetch(`${sparql}?${query}`, { signal: AbortSignal.timeout(30_000) });
  const found = new Map(
    (await answer.text())
      .split('\n')
      .slice(1, -1)
      .map((row) => row.replaceAll('"', '').split('\t')),
  );
  const expected = countGraphs(readFileSync(dump, 'utf8'));
  const faults = Array.from(expected)
    .filter(([graph, count]) => Number(found.get(graph)) !== count)
    .map(([graph, count]) => `${graph}: ${found.get(graph)} statements in place of ${count}`);
  return found.size === expected.size
    ? faults
    : [...faults, `${found.size} graphs in place of ${expected.size}`];
}

function countGraphs(dump) {
  const counts = new Map();
  for (const [, graph] of dump.matchAll(/ <([^ ]+)> \.$/gm)) counts.set(graph, (counts.get(graph) ?? 0) + 1);
  return counts;
}

function loadFolder(place, script, database) {
  const { status, text } = runScript(place, script, [database], {});
  rmSync(database, { recursive: true, force: true });
  return status === 0 && text.includes(`Loaded ${place.list.quads} quads`)
    ? []
    : [`${script}: ${status} ${text}`];
}

function runScript({ folder }, script, args, variables, { dba } = {}) {
  const { status, stdout, stderr } = spawnSync('sh', [join(folder, script), ...args], {
    encoding: 'utf8',
    timeout: SCRIPT_MS,
    env: { ...process.env, VIRTUOSO_PASSWORD: dba ?? '', ...variables },
  });
  return { status, text: stdout + stderr };
}

function listShards(folder) {
  return readdirSync(folder).filter((name) => name.endsWith('.nq'));
}
