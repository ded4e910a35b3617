import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openStaging } from '../../src/write/staging.ts';
import { createTemporaryFolder } from '../support/dist-files.ts';
import { awaitEnd } from '../support/writers.ts';

const SCRIPT = fileURLToPath(new URL('../support/holder-child.mjs', import.meta.url));
const LANES = 6;
const DEATHS_PER_LANE = 25;
const TIMES = '5';

test('a staging folder has one living owner at a time, however many die with it', async () => {
  const folder = createTemporaryFolder();
  const dist = join(folder, 'dist');
  const holdAndDie = () => spawn(process.execPath, [SCRIPT, dist, join(folder, 'marker'), TIMES]);
  const lanes = Array.from({ length: LANES }, async () => {
    for (let death = 0; death < DEATHS_PER_LANE; death++) {
      expect((await awaitEnd(holdAndDie())).signal).toBe('SIGKILL');
    }
  });
  await Promise.all(lanes);
  openStaging(dist).discard();
  expect(readdirSync(folder)).toEqual(['marker']);
});
