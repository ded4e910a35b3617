import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import jsonld from 'jsonld';
import { Parser, type Quad } from 'n3';
import type { AnyRecord } from '../src/model/kinds.ts';
import { validateResolved } from '../src/validate/record.ts';
import { drawRecord, drawValidRecord } from './draw-record.ts';
import { measureBuild, measureMemory, measureRoute } from './processes.ts';
import { FORMATS } from './routes.ts';

const RECORDS = Number(process.env['BENCH_RECORDS'] ?? 300);
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 5);

interface Measured {
  readonly vsJsonld: number;
  readonly vsN3Writer: number;
  readonly kiloTriplesPerCpuSecond: number;
  readonly megabytesPerCpuSecond: number;
}

const records = Array.from({ length: RECORDS }, (_, seed) => drawValidRecord('meeting', seed));
const triples = await checkEquality(records.slice(0, 20));
const perRecord = triples / 20;
console.log(
  `${RECORDS} meetings of ${kilobytes(records)} kB JSON, ${perRecord} triples each; the same graph by every route`,
);
console.log(`median of ${ROUNDS} rounds, CPU time, a process each in turn; how many times the peer's speed:`);

const results: Record<string, Measured> = {};
for (const format of Object.keys(FORMATS)) {
  const rounds = Array.from({ length: ROUNDS }, () => ({
    ours: measureRoute(format, 'ours', RECORDS),
    n3: measureRoute(format, 'n3', RECORDS),
    jsonld: measureRoute(format, 'jsonld', RECORDS),
  }));
  const own = median(rounds.map(({ ours }) => ours.cpuMs)) / 1_000;
  const size = rounds[0]?.ours.bytes ?? 0;
  results[format] = {
    vsJsonld: median(rounds.map(({ ours, jsonld: peer }) => peer.cpuMs / ours.cpuMs)),
    vsN3Writer: median(rounds.map(({ ours, n3 }) => n3.cpuMs / ours.cpuMs)),
    kiloTriplesPerCpuSecond: Math.round((perRecord * RECORDS) / own / 1_000),
    megabytesPerCpuSecond: Math.round(size / own / 1e6),
  };
  const { vsJsonld, vsN3Writer, kiloTriplesPerCpuSecond: speed } = results[format];
  console.log(
    `  ${format.padEnd(10)}${shown(vsJsonld)} jsonld.js  ${shown(vsN3Writer)} N3.Writer  ${speed} k triples/CPU-s`,
  );
}

const validationMs = measureValidation();
console.log(`validation: ${validationMs.toFixed(3)} ms CPU a record (not in the figures above)`);
const memory = measureMemory();
if (memory !== undefined)
  console.log(`memory of map: ${memory.small} MB at 1,000 records, ${memory.large} MB at ${memory.records}`);
const build = measureBuild();
console.log(`cold build of data/: ${shown(build.timesEmptyNode)} an empty Node (${build.cpuMs} ms CPU)`);

const machine = { node: process.version, cores: availableParallelism(), cpu: cpuName() };
const before = JSON.parse(readFileSync('bench/results.json', 'utf8')); // of the other programs
const measured = { machine, records: RECORDS, rounds: ROUNDS, formats: results, validationMs, memory, build };
const all = { ...before, ...measured };
writeFileSync('bench/results.json', `${JSON.stringify(all, null, 2)}\n`);

function measureValidation(): number {
  const drawn = Array.from({ length: 200 }, (_, seed) => drawRecord('meeting', seed));
  const locate = () => ({ file: '', line: 1, column: 1, length: 1 });
  for (const record of drawn) validateResolved('meeting', record, locate);
  const start = process.cpuUsage();
  for (const record of drawn) validateResolved('meeting', record, locate);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000 / drawn.length;
}

/** Every route of every format gives the same graph, or the bench ends here. */
async function checkEquality(sample: readonly AnyRecord[]): Promise<number> {
  const graphs = new Map<string, string>();
  for (const [format, routes] of Object.entries(FORMATS)) {
    for (const route of Object.values(routes)) {
      let text = '';
      await route.run(sample, (piece) => {
        text += piece;
      });
      if (format === 'JSON-LD' && route === routes.ours) text = await jsonLdText(`${text}\n  ]\n}\n`);
      graphs.set(`${format}, ${route.name}`, canonical(text));
    }
  }
  const [[first, expected] = ['', '']] = graphs;
  for (const [name, graph] of graphs) {
    if (graph !== expected) throw new Error(`${name} gives another graph than ${first}`);
  }
  return expected.split('\n').length;
}

async function jsonLdText(text: string): Promise<string> {
  const documentLoader = (url: string) => Promise.reject(new Error(`Nothing may be fetched: ${url}`));
  return jsonld.toRDF(JSON.parse(text), { format: 'application/n-quads', safe: true, documentLoader });
}

/** The triples without their graph, sorted; there are no blank nodes. */
function canonical(text: string): string {
  const quads = new Parser().parse(text);
  return [...new Set(quads.map((quad) => tripleText(quad)))].sort().join('\n');
}

function tripleText({ subject, predicate, object }: Quad): string {
  const literal = object.termType === 'Literal' ? `${object.language} ${object.datatype.value}` : '';
  return JSON.stringify([subject.value, predicate.value, object.value, literal]);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round((sorted[Math.floor(sorted.length / 2)] ?? 0) * 100) / 100;
}

function shown(ratio: number): string {
  return `${ratio.toFixed(1)}x`.padStart(6);
}

function kilobytes(all: readonly AnyRecord[]): string {
  return (JSON.stringify(all[0]).length / 1000).toFixed(1);
}

function cpuName(): string {
  const { stdout } = spawnSync('sh', ['-c', "grep -m1 'model name' /proc/cpuinfo"], { encoding: 'utf8' });
  return stdout.split(':')[1]?.trim() ?? 'unknown';
}
