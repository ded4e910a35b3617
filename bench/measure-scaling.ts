import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { addressOf } from './compiled.ts';
import { growData } from './grow-data.ts';
import { startVirtuoso } from './stores.ts';

/**
 * Measures what grows with a publication: mapping in one process and in two, building, verifying, dividing into shards
 * and loading; each in processes of its own. Prints a line of JSON for each.
 *
 * Arguments: copies of each series and meeting (1,12,40), and how many drawn records are mapped (1000,10000).
 */
const [copies = '1,12,40', drawn = '1000,10000'] = process.argv.slice(2);
const CLI = new URL(addressOf('cli.js')).pathname;
const HERE = new URL('.', import.meta.url).pathname;
const LIMIT_MS = 1_200_000;

/** What a command took with all its processes, and the peak of the largest of them. */
interface Cost {
  readonly cpuS: number;
  readonly wallS: number;
  readonly peakMb: number;
}

const folder = mkdtempSync(join(tmpdir(), 'communique-bench-'));
try {
  for (const records of drawn.split(',').map(Number)) print(measureMap(records));
  // oxlint-disable-next-line no-await-in-loop -- sizes that ran at once would measure each other
  for (const size of copies.split(',').map(Number)) print(await measureWhole(size));
  print({ node: process.version, cores: availableParallelism(), load: loadavg() });
} finally {
  rmSync(folder, { recursive: true });
}

function measureMap(records: number): object {
  const input = join(folder, 'records.ndjson');
  cost(`node ${join(HERE, 'print-records.js')} ${records} >${input}`);
  const map = `node ${CLI} map --to nq`;
  const one = cost(`${map} <${input} >${folder}/one.nq`);
  const two = cost(`parallel --pipepart -a ${input} --block -1 -j 2 -k ${map} >${folder}/two.nq`);
  cost(`cmp ${folder}/one.nq ${folder}/two.nq`);
  rmSync(join(folder, 'two.nq'));
  return { mapped: records, one, two };
}

async function measureWhole(size: number): Promise<object> {
  const [data, dist] = [join(folder, 'data'), join(folder, 'dist')];
  for (const each of [data, dist]) rmSync(each, { recursive: true, force: true });
  growData('data', data, size);
  const records = readdirSync(data, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.includes('/'),
  ).length;
  const build = cost(`node ${CLI} build --draft --data ${data} --dist ${dist} >${folder}/out`);
  const again = cost(`node ${CLI} build --draft --data ${data} --dist ${dist} >${folder}/out`);
  const verify = cost(`node ${CLI} verify ${dist} >${folder}/out`);
  const bulk = cost(`node --input-type=module -e "${formatBulk(dist)}"`);
  const store = await startVirtuoso([]);
  try {
    const { sparql, user, password } = store;
    const load = `node ${join(HERE, 'measure-one-load.js')} ${dist} ${sparql} ${user} ${password}`;
    return { records, build, again, verify, bulk, load: cost(load), loadAgain: cost(load) };
  } finally {
    await store.stop();
  }
}

function formatBulk(dist: string): string {
  const options = `{ dist: '${dist}', folder: '${folder}/bulk' }`;
  return `const { writeBulk } = await import('${addressOf('store/bulk/write-bulk.js')}'); await writeBulk(${options})`;
}

/** Runs a line of bash; every Node in it says its peak when it ends. */
function cost(command: string): Cost {
  const say = 'process.on("exit",()=>process.stderr.write("PEAK "+process.resourceUsage().maxRSS+"\\n"))';
  const preload = `--import data:text/javascript,${encodeURIComponent(say)}`;
  const { stderr, status } = spawnSync('bash', ['-c', `TIMEFORMAT='TIME %U %S %R'; time { ${command}; }`], {
    encoding: 'utf8',
    env: {
      ...process.env,
      NODE_OPTIONS: preload,
      BENCH_BUILD: resolve(process.env['BENCH_BUILD'] ?? 'build'),
    },
    timeout: LIMIT_MS,
    maxBuffer: 1e9,
  });
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${stderr.slice(-2_000)}`);
  const [user = 0, system = 0, real = 0] = /^TIME (.+)$/m.exec(stderr)?.[1]?.split(' ').map(Number) ?? [];
  const peaks = Array.from(stderr.matchAll(/^PEAK (\d+)$/gm), ([, peak]) => Number(peak));
  return { cpuS: round(user + system), wallS: round(real), peakMb: Math.round(Math.max(0, ...peaks) / 1024) };
}

function round(seconds: number): number {
  return Math.round(seconds * 10) / 10;
}

function print(line: object): void {
  console.log(JSON.stringify(line));
}
