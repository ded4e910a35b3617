import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CLI = 'build/cli.js';

/** Peak memory of `communique map` in megabytes, for few records and for many. */
export function measureMemory(): { small: number; large: number; records: number } | undefined {
  const records = Number(process.env['BENCH_MEMORY_RECORDS'] ?? 100_000);
  if (records === 0) return undefined;
  return { small: peakOfMap(1_000), large: peakOfMap(records), records };
}

/** GNU time is not everywhere: the process itself says its peak when it ends. */
function peakOfMap(records: number): number {
  const say = 'process.on("exit",()=>process.stderr.write("PEAK "+process.resourceUsage().maxRSS+"\\n"))';
  const preload = `data:text/javascript,${encodeURIComponent(say)}`;
  const command = `node build/bench/bench/print-records.js ${records} | node --import '${preload}' ${CLI} map --to nq > /dev/null`;
  const { stderr } = spawnSync('bash', ['-c', command], { encoding: 'utf8', maxBuffer: 1e9 });
  return Math.round(Number(/PEAK (\d+)/.exec(stderr)?.[1]) / 1024);
}

/** CPU time of a cold build of data/, and how many times that of a Node that does nothing. */
export function measureBuild(): { timesEmptyNode: number; cpuMs: number } {
  const folder = mkdtempSync(join(tmpdir(), 'communique-bench-'));
  const ratios: number[] = [];
  const builds: number[] = [];
  for (let round = 0; round < 9; round += 1) {
    const empty = cpuOf(['-e', '0']);
    const build = cpuOf([CLI, 'build', '--dist', join(folder, `dist-${round}`)]);
    builds.push(build);
    ratios.push(build / empty);
  }
  rmSync(folder, { recursive: true });
  return { timesEmptyNode: middle(ratios), cpuMs: Math.round(middle(builds)) };
}

/** CPU milliseconds of a Node process, by bash's own `times`. */
function cpuOf(args: readonly string[]): number {
  const command = `TIMEFORMAT='%U %S'; time node ${args.map((arg) => `'${arg}'`).join(' ')} > /dev/null`;
  const { stderr } = spawnSync('bash', ['-c', command], { encoding: 'utf8' });
  const [user, system] = stderr.trim().split('\n').at(-1)?.split(' ').map(Number) ?? [];
  return ((user ?? 0) + (system ?? 0)) * 1000;
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round((sorted[Math.floor(sorted.length / 2)] ?? 0) * 100) / 100;
}

/** CPU time of one route over drawn records, in a process of its own. */
export function measureRoute(
  format: string,
  route: string,
  records: number,
): { cpuMs: number; bytes: number } {
  const args = ['build/bench/bench/measure-route.js', format, route, String(records)];
  const { stdout, stderr, status } = spawnSync('node', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`Route ${route} of ${format} failed: ${stderr}`);
  return JSON.parse(stdout);
}
