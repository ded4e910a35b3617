/**
 * Lets tools that nobody here wrote read every RDF file of a publication, and compares how many statements they find;
 * then loads it into stores, serves it with nginx, Caddy, Apache and our own server, checks their answers, and lets
 * clients read it by address.
 *
 * Usage: node tests/interop/run.mjs [--require]
 *
 * Publishes data/ to a temporary folder with the compiled program. A tool that cannot be run is skipped; with
 * `--require` that is a failure, except for riot. Ends with 1 when anything failed.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkBackend } from './check-backend.mjs';
import { checkBulk } from './check-bulk.mjs';
import { checkLoad } from './check-load.mjs';
import { checkScaling } from './check-scaling.mjs';
import { listFiles, listQueries, SYNTAXES } from './expectations.mjs';
import { runHosts } from './run-hosts.mjs';
import { askQueries, TOOLS } from './tools.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const COLUMNS = [9, 9, 26, 6, 10];
const MAX_SHOWN = 10;

const isRequired = process.argv.includes('--require');
const folder = mkdtempSync(join(tmpdir(), 'communique-interop-'));
chmodSync(folder, 0o755); // servers run as another user
try {
  process.exitCode = await main();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function main() {
  const dist = join(folder, 'dist');
  if (!publish(dist)) return 1;
  const files = listFiles(dist);
  const total = { passed: 0, failed: 0, skipped: 0 };
  writeRow('tool', 'version', 'reads', 'files', 'statements', 'result');
  for (const tool of TOOLS) add(total, runTool(tool, dist, files));
  add(total, runQueries(dist));
  for (const part of await checkStores(dist)) add(total, part);
  mkdirSync(join(folder, 'hosts'));
  for (const part of await runHosts(join(folder, 'hosts'), publish, { report, skip })) add(total, part);
  console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  return total.failed > 0 ? 1 : 0;
}

/** Loads stores, asks one in place of ours, and maps on several processes. */
async function checkStores(dist) {
  const { writeBulk } = await import('../../build/store/bulk/write-bulk.js');
  const [load, bulk, scaling] = ['load', 'bulk', 'scaling'].map((name) => join(folder, name));
  for (const path of [load, bulk, scaling]) mkdirSync(path);
  return [
    ...(await checkLoad(load, dist, { report, skip })),
    await checkBackend(dist, { report, skip }),
    ...(await checkBulk(bulk, dist, writeBulk, { report, skip })),
    ...(await checkScaling(scaling, { report, skip })),
  ];
}

function publish(dist, base) {
  const program = join(ROOT, 'build/cli.js');
  if (!existsSync(program)) {
    console.error('Cannot publish: the program is not compiled\nHelp: Run: npm run compile');
    return false;
  }
  const args = [program, 'build', '--data', join(ROOT, 'data'), '--dist', dist];
  if (base !== undefined) args.push('--base', base);
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) console.error(`Cannot publish data/: the build ended with ${status}\n${stdout}${stderr}`);
  return status === 0;
}

function runTool(tool, dist, files) {
  const own = files.filter(({ syntax }) => tool.syntaxes.includes(syntax));
  const version = tool.findVersion();
  if (version === undefined) return skip(tool, tool.syntaxes.join(' '), own.length);
  const expected = new Map(own.map(({ path, statements }) => [path, statements]));
  const readings = tool.read(dist, own);
  const faults = readings.flatMap(({ path, count, fault }) => {
    if (fault !== undefined) return `${path}: ${fault}`;
    return count === expected.get(path)
      ? []
      : `${path}: ${count} statements in place of ${expected.get(path)}`;
  });
  const found = readings.reduce((sum, { count = 0 }) => sum + count, 0);
  const syntaxes = SYNTAXES.filter((syntax) => own.some((file) => file.syntax === syntax)).join(' ');
  const counts = tool.name === 'xmllint' ? '-' : found;
  return report([tool.name, version, syntaxes, own.length, counts], own.length, faults);
}

function runQueries(dist) {
  const queries = listQueries(dist);
  const rdflib = TOOLS.find(({ name }) => name === 'rdflib');
  const version = rdflib.findVersion();
  if (version === undefined) return skip(rdflib, 'SPARQL', queries.length);
  if (queries.length === 0) return { passed: 0, failed: 0, skipped: 0 };
  const faults = askQueries(dist, queries).flatMap(({ path, fault }) =>
    fault === undefined ? [] : `${path}: ${fault}`,
  );
  return report([rdflib.name, version, 'SPARQL', queries.length, '-'], queries.length, faults);
}

function report(cells, files, faults, praise = 'as we count') {
  writeRow(...cells, faults.length === 0 ? praise : `${faults.length} FAILED`);
  for (const fault of faults.slice(0, MAX_SHOWN)) console.log(`  ${fault}`);
  if (faults.length > MAX_SHOWN) console.log(`  and ${faults.length - MAX_SHOWN} more`);
  return { passed: files - faults.length, failed: faults.length, skipped: 0 };
}

function skip({ name, install, optional = false }, reads, files) {
  const isFailure = isRequired && !optional;
  writeRow(name, '-', reads, files, '-', `${isFailure ? 'MISSING' : 'skipped'}: cannot be run; ${install}`);
  return isFailure ? { passed: 0, failed: files, skipped: 0 } : { passed: 0, failed: 0, skipped: files };
}

function writeRow(...cells) {
  console.log(cells.map((cell, index) => String(cell).padEnd(COLUMNS[index] ?? 0)).join('  '));
}

function add(total, { passed, failed, skipped }) {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
}
