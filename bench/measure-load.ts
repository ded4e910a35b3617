import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { changeDocuments, type Documents, readDocuments, writeDump } from './change-dump.ts';
import { addressOf } from './compiled.ts';
import { growData } from './grow-data.ts';
import { loadFolder, readGraphs, startVirtuoso, type Taken, take, type Virtuoso } from './stores.ts';

/**
 * Loads changed documents into a Virtuoso by `communique load`, and the same graphs by the bulk loader of Virtuoso into
 * another one that holds the same; proves both equal, and prints what each took. Then loads again without a change.
 *
 * Arguments: how many documents change (1,000), copies of each series and meeting (12), rounds (3).
 */
const [changes = 1_000, copies = 12, rounds = 3] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), 'communique-bench-'));
try {
  const { all, changed } = prepare();
  for (let round = 1; round <= rounds; round += 1) {
    // oxlint-disable-next-line no-await-in-loop -- rounds that ran at once would measure each other
    console.log(JSON.stringify(await measureRound(all, changed)));
  }
  console.log(JSON.stringify({ node: process.version, cores: availableParallelism(), load: loadavg() }));
} finally {
  rmSync(folder, { recursive: true });
}

/** Three folders: before the change, after it, and the changed documents alone. */
function prepare(): { all: Documents; changed: Documents } {
  growData('data', join(folder, 'data'), copies);
  const args = ['build', '--draft', '--data', join(folder, 'data'), '--dist', join(folder, 'dist')];
  const { status, stderr } = spawnSync('node', [new URL(addressOf('cli.js')).pathname, ...args], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The build failed: ${stderr}`);
  const before = readDocuments(join(folder, 'dist'));
  const { all, changed } = changeDocuments(before, changes);
  writeDump(join(folder, 'before'), before);
  writeDump(join(folder, 'after'), all);
  writeDump(join(folder, 'changed'), changed);
  return { all, changed };
}

async function measureRound(all: Documents, changed: Documents): Promise<object> {
  const shards = join(folder, 'shards');
  const { writeBulk }: typeof import('../src/store/bulk/write-bulk.ts') = await import(
    addressOf('store/bulk/write-bulk.js')
  );
  const [ours, theirs] = [await startVirtuoso([shards]), await startVirtuoso([shards])];
  try {
    const first = await take(ours, () => loadFolder(join(folder, 'before'), ours));
    await writeBulk({ dist: join(folder, 'before'), folder: shards });
    const bulkFirst = await take(theirs, () => runLoader(theirs, shards));
    const load = await take(ours, () => loadFolder(join(folder, 'after'), ours));
    if (load.made.put.length !== changes) throw new Error(`It sent ${load.made.put.length} graphs`);
    const write = await take(theirs, () => writeBulk({ dist: join(folder, 'changed'), folder: shards }));
    const clear = await take(theirs, () => clearGraphs(theirs, changed));
    const bulk = await take(theirs, () => runLoader(theirs, shards));
    const again = await take(ours, () => loadFolder(join(folder, 'after'), ours));
    const [held, expected] = [await readGraphs(ours, all.keys()), await readGraphs(theirs, all.keys())];
    if (held.sha256 !== expected.sha256) throw new Error('The two stores hold other statements');
    const clearAndBulk = [write, clear, bulk];
    return {
      documents: all.size,
      changed: changed.size,
      statements: held.statements,
      all: { load: show(first), bulk: show(bulkFirst), ratio: ratioOf([first], [bulkFirst]) },
      some: { load: show(load), shards: show(write), clear: show(clear), bulk: show(bulk) },
      requests: load.made.requests,
      ratio: ratioOf([load], clearAndBulk),
      ratioToInsertAlone: ratioOf([load], [bulk]),
      again: { ...show(again), requests: again.made.requests, isUpToDate: again.made.isUpToDate },
    };
  } finally {
    await Promise.all([ours.stop(), theirs.stop()]);
  }
}

/** As load-virtuoso.sh does, but for the count. */
async function runLoader(store: Virtuoso, shards: string): Promise<void> {
  await store.isql(`delete from DB.DBA.load_list;
ld_dir ('${shards}', 'communique-%.nq', 'urn:communique:no-graph');
rdf_loader_run ();
checkpoint;`);
  const faults = await store.isql(
    'select ll_file, ll_error from DB.DBA.load_list where ll_state <> 2 or ll_error is not null;',
  );
  if (faults !== '') throw new Error(faults);
}

/** The bulk loader only adds: what a graph held before has to be taken out first. */
async function clearGraphs(store: Virtuoso, documents: Documents): Promise<void> {
  const commands = Array.from(documents.keys(), (graph) => `sparql clear graph <${graph}>;`);
  await store.isql(`log_enable (2, 1);\n${commands.join('\n')}`);
}

function show({ wallMs, ourCpuMs, storeCpuMs }: Taken): Taken {
  return { wallMs, ourCpuMs, storeCpuMs };
}

/** By processor time of both sides together, since the machine may have other work; and by the clock. */
function ratioOf(ours: readonly Taken[], theirs: readonly Taken[]): { cpu: number; wall: number } {
  const divide = (of: (taken: Taken) => number) => {
    const sum = (all: readonly Taken[]) => all.reduce((total, taken) => total + of(taken), 0);
    return Math.round((sum(ours) / sum(theirs)) * 100) / 100;
  };
  return {
    cpu: divide(({ ourCpuMs, storeCpuMs }) => ourCpuMs + storeCpuMs),
    wall: divide(({ wallMs }) => wallMs),
  };
}
