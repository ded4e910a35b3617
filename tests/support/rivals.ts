import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { createTemporaryFolder } from './dist-files.ts';
import { awaitEnd, expectManifestHolds, expectWhole, STEADY_PATHS, startWriter } from './writers.ts';

/** What was seen while two processes replaced one folder. */
export interface Rivalry {
  /** Builds that were refused, since the other one ran. */
  readonly refusals: number;
  /** Files that were read meanwhile, each there and whole. */
  readonly reads: number;
}

/** Lets two processes build at once, each so often, and reads all the time; a file that is missing or cut fails. */
export async function runRivals(builds: number): Promise<Rivalry> {
  const dist = join(createTemporaryFolder(), 'dist');
  await awaitEnd(startWriter({ dist, version: 'first', builds: 1, killAt: 0 }));
  const rivalry = { isOver: false };
  const versions = ['left', 'right'];
  const ends = Promise.all(
    versions.map((version) => awaitEnd(startWriter({ dist, version, builds, killAt: 0 }))),
  ).finally(() => (rivalry.isOver = true));
  let reads = 0;
  while (!rivalry.isOver) {
    for (const path of STEADY_PATHS) expectWhole(path, readFileSync(join(dist, path)));
    reads += STEADY_PATHS.length;
    await setImmediate();
  }
  const outputs = (await ends).map((end) => Number(end.output));
  expectManifestHolds(dist);
  return { refusals: outputs.reduce((sum, count) => sum + count, 0), reads };
}
