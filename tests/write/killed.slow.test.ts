import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createTemporaryFolder } from '../support/dist-files.ts';
import { awaitEnd, expectNextBuild, expectReadable, startWriter } from '../support/writers.ts';

const ROUNDS = 100;
const LONGEST_LIFE_MS = 400;

test('a build that is killed at any time leaves whole files, and the next one needs no cleaning', async () => {
  const dist = join(createTemporaryFolder(), 'dist');
  await awaitEnd(startWriter({ dist, version: 'first', builds: 1, killAt: 0 }));
  for (let round = 1; round <= ROUNDS; round++) {
    const child = startWriter({ dist, version: 'killed', builds: 1_000, killAt: 0 });
    const end = awaitEnd(child);
    await setTimeout((LONGEST_LIFE_MS * round) / ROUNDS);
    child.kill('SIGKILL');
    expect((await end).signal).toBe('SIGKILL');
    expectReadable(dist);
  }
  await expectNextBuild(dist);
});
