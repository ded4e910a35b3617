import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { ManifestEntry } from '../src/write/manifest.ts';
import type { Specimen } from './serve-http.ts';
import { hasWrk, type Load, load } from './wrk.ts';

/**
 * Measures `communique serve` against a bare server of Node that sends the same bytes, and against a framework: three
 * processes, asked in turn, medians of the ratios of each round. Then how long the slowest of 100 wait, how fast 304
 * is, and a minute of everything at once.
 */
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 5);
const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 4);
const SOAK_SECONDS = Number(process.env['BENCH_SOAK'] ?? 60);
const BUILD = process.env['BENCH_BUILD'] ?? 'build';

/** Of the document that is asked for, in bytes: about what documents have. */
const DOCUMENT_BYTES = 5_000;

/** As Firefox sends it: the variants have to be weighed. */
const ACCEPT = 'text/turtle;q=0.9,application/xml;q=0.8,application/n-triples;q=0.7,*/*;q=0.1';

const MEDIA_TYPES = [
  'text/html',
  'text/turtle',
  'application/ld+json',
  'application/n-triples',
  'application/rdf+xml',
];

interface Running {
  readonly address: string;
  readonly child: ChildProcess;
}

if (hasWrk()) await measure();
else console.log('wrk is not here (Debian: apt-get install wrk): nothing is measured over HTTP');

async function measure(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'communique-bench-'));
  const servers: Running[] = [];
  const start = async (kind: string, from: string) => {
    const server = await run(kind, from);
    servers.push(server);
    return server;
  };
  try {
    const dist = join(folder, 'dist');
    const { status } = spawnSync('node', [join(BUILD, 'cli.js'), 'build', '--dist', dist], {
      stdio: 'ignore',
    });
    if (status !== 0) throw new Error('The publication could not be built');
    const entries = readEntries(dist);
    const document = findDocument(entries);
    const path = document.path.replace(/index\.ttl$/, '');
    const ours = await start('ours', dist);
    const specimen = join(folder, 'specimen.json');
    writeFileSync(specimen, JSON.stringify(await takeSpecimen(ours.address + path)));
    const [bare, hono] = [await start('bare', specimen), await start('hono', specimen)];
    for (const { address } of servers) await requireSame(address + path, document);
    report(await measureAll({ ours, bare, hono }, path, dist, folder, entries), document);
  } finally {
    for (const { child } of servers) child.kill('SIGKILL');
    rmSync(folder, { recursive: true });
  }
}

async function run(kind: string, from: string): Promise<Running> {
  const script = resolve('build/bench/bench/serve-http.js');
  const child = spawn('node', [script, kind, from], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(child.stdout, 'data');
  return { address: String(line).trim(), child };
}

function readEntries(dist: string): readonly ManifestEntry[] {
  return JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8')).files;
}

function findDocument(entries: readonly ManifestEntry[]): ManifestEntry {
  const distance = ({ bytes }: ManifestEntry) => Math.abs(bytes - DOCUMENT_BYTES);
  const [first] = entries
    .filter(({ path }) => /^[a-z]+\/[^/]+\/index\.ttl$/.test(path) && !path.startsWith('feed/'))
    .sort((a, b) => distance(a) - distance(b));
  if (first === undefined) throw new Error('There is no document');
  return first;
}

async function takeSpecimen(url: string): Promise<Specimen> {
  const reply = await ask(url);
  const own = ['date', 'connection', 'keep-alive'];
  const fields = Object.fromEntries([...reply.headers].filter(([name]) => !own.includes(name)));
  return { fields, body: await reply.text(), mediaTypes: MEDIA_TYPES };
}

/** Plain, as wrk asks. */
function ask(url: string): Promise<Response> {
  return fetch(url, { headers: { Accept: ACCEPT, 'Accept-Encoding': 'identity' } });
}

async function requireSame(url: string, { sha256 }: ManifestEntry): Promise<void> {
  const reply = await ask(url);
  const hash = createHash('sha256')
    .update(Buffer.from(await reply.arrayBuffer()))
    .digest('hex');
  if (reply.status !== 200 || hash !== sha256)
    throw new Error(`${url} sends other bytes than the publication has`);
}

type Servers = Readonly<Record<'ours' | 'bare' | 'hono', Running>>;

async function measureAll(
  servers: Servers,
  path: string,
  dist: string,
  folder: string,
  entries: readonly ManifestEntry[],
) {
  const fields = { Accept: ACCEPT };
  const at = ({ address }: Running, connections: number, more = {}) =>
    load({ url: address + path, connections, seconds: SECONDS, fields: { ...fields, ...more } });
  for (const server of Object.values(servers)) await at(server, 32); // until everything is compiled
  const etag = (await ask(servers.ours.address + path)).headers.get('etag') ?? '';
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const one = {
      ours: await at(servers.ours, 32),
      bare: await at(servers.bare, 32),
      hono: await at(servers.hono, 32),
      notModified: await at(servers.ours, 32, { 'If-None-Match': etag }),
      ours100: await at(servers.ours, 100),
      bare100: await at(servers.bare, 100),
    };
    rounds.push(one);
  }
  return { rounds, soak: await soak(servers.ours, folder, entries), startMb: await measureStart(dist) };
}

/** All sorts of addresses and clients, from memory and from the disk, for a minute. */
async function soak({ address, child }: Running, folder: string, entries: readonly ManifestEntry[]) {
  const script = join(folder, 'soak.lua');
  writeFileSync(script, writeScript(entries));
  const running = load({ url: address, connections: 100, seconds: SOAK_SECONDS, script });
  const memory: number[] = [];
  for (const share of [0.2, 0.3, 0.45]) {
    await setTimeout(SOAK_SECONDS * 1_000 * share); // at 20, 50 and 95 % of the time
    memory.push(readRss(child.pid));
  }
  const { requests, errors, p99Ms } = await running;
  const [startMb, middleMb, endMb] = memory;
  return { seconds: SOAK_SECONDS, requests, errors, p99Ms, startMb, middleMb, endMb };
}

function writeScript(entries: readonly ManifestEntry[]): string {
  const documents = entries.filter(({ path }) => /^[a-z]+\/[^/]+\/index\.ttl$/.test(path));
  const paths = documents.map(({ path }) => `"/${path.replace(/index\.ttl$/, '')}"`);
  const style = entries.find(({ path }) => path.endsWith('.css'))?.path ?? 'robots.txt';
  return `local paths = { ${paths.join(', ')}, "/${style}", "/dump/communique.ttl", "/place/jp" }
local accepts = { "text/html", "text/turtle", "application/ld+json", "*/*;q=0.1, application/n-triples" }
local codings = { "identity", "gzip", "br, gzip" }
local i = 0
request = function()
  i = i + 1
  local fields = { ["Accept"] = accepts[i % #accepts + 1], ["Accept-Encoding"] = codings[i % #codings + 1] }
  if i % 50 == 0 then fields["Range"] = "bytes=0-99" end
  return wrk.format("GET", paths[i % #paths + 1], fields)
end
`;
}

/** What a server has when it has just started, in megabytes. */
async function measureStart(dist: string): Promise<number> {
  const { child } = await run('ours', dist);
  const megabytes = readRss(child.pid);
  child.kill('SIGKILL');
  return megabytes;
}

function readRss(pid: number | undefined): number {
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Math.round(Number(kilobytes) / 1_000);
}

type Measured = Awaited<ReturnType<typeof measureAll>>;

function report({ rounds, soak: minute, startMb }: Measured, { bytes }: ManifestEntry): void {
  const median = (pick: (round: Measured['rounds'][number]) => number) =>
    Math.round(middle(rounds.map(pick)) * 100) / 100;
  const errors = rounds
    .flatMap((round) => Object.values(round))
    .reduce((sum, one: Load) => sum + one.errors, 0);
  const rate = (name: keyof Measured['rounds'][number]) => median((round) => round[name].requestsPerSecond);
  const measured = {
    documentBytes: bytes,
    rounds: rounds.length,
    seconds: SECONDS,
    vsBare: median(({ ours, bare }) => ours.requestsPerSecond / bare.requestsPerSecond),
    vsHono: median(({ ours, hono }) => ours.requestsPerSecond / hono.requestsPerSecond),
    honoVsBare: median(({ hono, bare }) => hono.requestsPerSecond / bare.requestsPerSecond),
    notModifiedVsOk: median(
      ({ notModified, ours }) => notModified.requestsPerSecond / ours.requestsPerSecond,
    ),
    ours: rate('ours'),
    bare: rate('bare'),
    hono: rate('hono'),
    notModified: rate('notModified'),
    p99MsAt100: median(({ ours100 }) => ours100.p99Ms),
    bareP99MsAt100: median(({ bare100 }) => bare100.p99Ms),
    errors,
    startMb,
    soak: minute,
  };
  console.log(measured);
  const machine = { node: process.version, cores: availableParallelism(), load: loadavg() };
  const before = JSON.parse(readFileSync('bench/results.json', 'utf8'));
  writeFileSync(
    'bench/results.json',
    `${JSON.stringify({ ...before, http: { machine, ...measured } }, null, 2)}\n`,
  );
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
