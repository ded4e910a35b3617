import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { type MeasuredBuilds, measureBuilds, measureStreams } from './publication.ts';

const PAIRS = Number(process.env['BENCH_PAIRS'] ?? 7);
/** Of each series and meeting: the data as it is, and about 2,000 meetings. */
const COPIES = (process.env['BENCH_COPIES'] ?? '1,22').split(',').map(Number);
const FEW = Number(process.env['BENCH_FEED'] ?? 1_000);

console.log(
  `a build with everything against one of documents and dumps alone: ${PAIRS} pairs in turn, CPU time`,
);
const builds: MeasuredBuilds[] = [];
for (const copies of COPIES) {
  const built = measureBuilds(copies, PAIRS);
  builds.push(built);
  const { meetings, ratio, lowest, highest, documentsMs, allMs, sameFiles } = built;
  console.log(
    `  ${meetings} meetings: ${ratio}x (${lowest} to ${highest}), ${allMs} ms against ${documentsMs} ms`,
  );
  console.log(`    ${sameFiles} files the same in both`);
  console.log(`    again: ${built.unchanged.written} files written, ${built.unchanged.cpuMs} ms`);
  console.log(`    one name edited: ${built.edited.written} files written, ${built.edited.cpuMs} ms`);
  const { pages, firstMs, secondMs } = built.pages;
  console.log(
    `    ${pages} pages: ${firstMs} ms, ${(firstMs / pages).toFixed(2)} ms each; again ${secondMs} ms`,
  );
}
const streams = measureStreams(FEW);
console.log(
  `feed and sitemap: peak ${streams.fewMb} MB of ${streams.few} documents, ${streams.manyMb} MB of ${streams.few * 10}`,
);

const machine = { node: process.version, cores: availableParallelism(), load: loadavg() };
const before = JSON.parse(readFileSync('bench/results.json', 'utf8'));
const publication = { machine, pairs: PAIRS, builds, streams };
writeFileSync('bench/results.json', `${JSON.stringify({ ...before, publication }, null, 2)}\n`);
