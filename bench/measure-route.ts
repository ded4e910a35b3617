import { Utf8Buffer } from '../src/sinks/utf8-buffer.ts';
import { drawValidRecord } from './draw-record.ts';
import { FORMATS } from './routes.ts';

/**
 * Measures one route in a process of its own, as a command would take it, and prints CPU milliseconds a run and
 * bytes. Arguments: format, route, number of records.
 *
 * In one process with its peers, each route would run code that V8 has made ready for all of them.
 */
const [format = 'N-Quads', name = 'ours', count = '300'] = process.argv.slice(2);
const route = FORMATS[format as keyof typeof FORMATS][name as 'ours' | 'jsonld' | 'n3'];
const records = Array.from({ length: Number(count) }, (_, seed) => drawValidRecord('meeting', seed));

/** A buffer as a file would be fed from, of a megabyte at a time: every route pays for UTF-8. */
const buffer = new Utf8Buffer(2 * 1_048_576);
let bytes = 0;
const toBuffer = (text: string) => {
  buffer.write(text);
  if (buffer.length > 1_048_576) bytes += buffer.take().length;
};

const WARM_UP_MS = 1_000;
const MEASURED_MS = 1_500;
const warmUp = await repeat(WARM_UP_MS);
const runs = await repeat(MEASURED_MS);
const middle = runs.sort((a, b) => a - b)[Math.floor(runs.length / 2)] ?? 0;
const bytesOfOneRun = (bytes + buffer.take().length) / (warmUp.length + runs.length);
process.stdout.write(JSON.stringify({ cpuMs: middle, bytes: Math.round(bytesOfOneRun) }));

/** CPU milliseconds of each run, until so many have been spent. */
async function repeat(spendMs: number): Promise<number[]> {
  const all: number[] = [];
  for (let spent = 0; spent < spendMs; spent += all.at(-1) ?? 0) {
    const start = process.cpuUsage();
    await route.run(records, toBuffer);
    const { user, system } = process.cpuUsage(start);
    all.push((user + system) / 1_000);
  }
  return all;
}
