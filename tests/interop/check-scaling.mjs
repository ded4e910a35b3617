/**
 * Maps drawn records by several processes at once, as clusters do, and compares with one process.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PARALLEL = { name: 'parallel', install: 'apt-get install parallel' };
const KINDS = ['series', 'meeting', 'organization', 'person', 'place', 'topic', 'source'];
const OF_EACH_KIND = 40;
const RUN_MS = 300_000;
const MAX_OUTPUT = 1024 * 1024 * 1024;
const BAD_LINE = '{"type":"place","id":"atlantis","kind":"myth"}\n';

/** Ways to have several processes map one file, as docs/scaling.md shows them; `$MAP` is the command. */
const WAYS = [
  {
    name: 'parallel, a pipe, in order',
    isOrdered: true,
    run: 'parallel --pipe -k -j 4 --block 100k "$MAP" <"$IN"',
  },
  { name: 'parallel, a pipe', isOrdered: false, run: 'parallel --pipe -j 4 --block 70k "$MAP" <"$IN"' },
  {
    name: 'parallel, a file',
    isOrdered: true,
    run: 'parallel --pipepart -a "$IN" -k -j 3 --block 150k "$MAP"',
  },
  {
    name: 'parallel, a record each',
    isOrdered: true,
    run: 'head -n 8 "$IN" | parallel --pipe -k -N 1 "$MAP"',
    first: 8,
  },
  {
    name: 'split and xargs',
    isOrdered: true,
    run: `split -n l/5 "$IN" shard. && printf '%s\\n' shard.?? |
      xargs -P 3 -I '{}' sh -c "$MAP <\\"\\$1\\" >\\"\\$1.nq\\"" map '{}' && cat shard.??.nq`,
  },
];

/**
 * @param {string} folder an empty folder to work in
 * @param {{ report: Function, skip: Function }} reporter
 * @param {string} [program] the compiled `cli.js`
 * @returns {Promise<{ passed: number, failed: number, skipped: number }[]>}
 */
export async function checkScaling(folder, { report, skip }, program = join(ROOT, 'build/cli.js')) {
  const version = findParallel();
  if (version === undefined) return [skip(PARALLEL, 'NDJSON', WAYS.length)];
  const place = {
    folder,
    input: join(folder, 'records.ndjson'),
    map: `${process.execPath} ${program} map --to nq`,
  };
  const lines = await drawLines();
  writeFileSync(place.input, lines.join(''));
  const whole = mapOnce(place, place.input);
  const faults = [
    ...WAYS.flatMap((way) => compareWay(place, way, whole)),
    ...compareShuffled(place, lines, whole),
    ...compareRefusal(place, lines),
  ];
  const count = whole.split('\n').length - 1;
  return [
    report(
      [PARALLEL.name, version, 'NDJSON', WAYS.length + 2, count],
      WAYS.length + 2,
      faults,
      'as one process',
    ),
  ];
}

/** moreutils has a program of the same name. */
function findParallel() {
  const { stdout } = spawnSync('parallel', ['--version'], { encoding: 'utf8' });
  return /^GNU parallel (\S+)/.exec(stdout ?? '')?.[1];
}

/** Records of each kind with every field; the texts have several scripts, quotes and line ends. */
async function drawLines() {
  const { module } = await runnerImport(join(ROOT, 'bench/draw-record.ts'), {
    configFile: false,
    logLevel: 'error',
  });
  return KINDS.flatMap((type) =>
    Array.from(
      { length: OF_EACH_KIND },
      (_, seed) => `${JSON.stringify({ type, ...module.drawRecord(type, seed) })}\n`,
    ),
  );
}

function mapOnce(place, input) {
  const { status, stdout, stderr } = run(place, '$MAP <"$IN"', { IN: input });
  if (status !== 0 || stdout === '') throw new Error(`One process could not map the records: ${stderr}`);
  return stdout;
}

/** In a folder of its own, in which it must leave nothing, and in another environment than the one process. */
function compareWay(place, { name, isOrdered, run: command, first }, whole) {
  const own = join(place.folder, name.replaceAll(/\W+/g, '-'));
  mkdirSync(own);
  const expected = first === undefined ? whole : mapFirst(place, first);
  const variables = {
    TZ: 'Pacific/Apia',
    LC_ALL: 'tr_TR.UTF-8',
    HOME: own,
    PARALLEL_HOME: join(place.folder, 'parallel'),
  };
  const { status, stdout, stderr } = run({ ...place, folder: own }, command, {
    IN: place.input,
    ...variables,
  });
  const left = readdirSync(own).filter((file) => !file.startsWith('shard.'));
  if (status !== 0) return [`${name}: ended with ${status}: ${stderr.slice(0, 500)}`];
  if (left.length > 0) return [`${name}: left ${left.join(', ')}`];
  const isEqual = isOrdered ? stdout === expected : sortLines(stdout) === sortLines(expected);
  return isEqual ? [] : [`${name}: ${stdout.length} characters in place of ${expected.length}, or others`];
}

function mapFirst(place, count) {
  const input = join(place.folder, 'first.ndjson');
  writeFileSync(input, `${readFileSync(place.input, 'utf8').split('\n').slice(0, count).join('\n')}\n`);
  return mapOnce(place, input);
}

function compareShuffled(place, lines, whole) {
  const input = join(place.folder, 'shuffled.ndjson');
  writeFileSync(input, lines.toReversed().join(''));
  return sortLines(mapOnce(place, input)) === sortLines(whole) ? [] : ['another order: other statements'];
}

/** A line that is refused makes one process fail, and parallel with it; no other line is lost. */
function compareRefusal(place, lines) {
  const input = join(place.folder, 'refused.ndjson');
  const some = lines.slice(0, 20);
  writeFileSync(input, [...some.slice(0, 7), BAD_LINE, ...some.slice(7)].join(''));
  const { status, stdout, stderr } = run(place, 'parallel --pipe -k -j 2 -N 5 "$MAP" <"$IN"', { IN: input });
  writeFileSync(input, some.join(''));
  const faults = [];
  if (status !== 1) faults.push(`a refused line: ended with ${status} in place of 1 process that failed`);
  if (!stderr.includes('1 record refused, the others were mapped')) faults.push(`a refused line: ${stderr}`);
  if (stdout !== mapOnce(place, input)) faults.push('a refused line: others are missing');
  return faults;
}

/** Each line once, in one order. */
function sortLines(text) {
  return [...new Set(text.split('\n'))].sort((a, b) => (a < b ? -1 : 1)).join('\n');
}

function run({ folder, map }, command, variables) {
  const env = { PATH: process.env.PATH, MAP: map, HOME: folder, ...variables };
  return spawnSync('bash', ['-c', `set -eo pipefail; ${command.replace(/^\$MAP/, 'eval "$MAP"')}`], {
    cwd: folder,
    encoding: 'utf8',
    env,
    timeout: RUN_MS,
    maxBuffer: MAX_OUTPUT,
  });
}
