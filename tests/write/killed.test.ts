import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createTemporaryFolder } from '../support/dist-files.ts';
import { awaitEnd, expectNextBuild, expectReadable, startWriter } from '../support/writers.ts';

const ROUNDS = 10;
/** A build of the child makes about 450 calls: the rounds kill it in all its stages, also in a second build. */
const CALLS_BETWEEN = 79;

test('a build that is killed leaves whole files, and the next one needs no cleaning by hand', async () => {
  const dist = join(createTemporaryFolder(), 'dist');
  await awaitEnd(startWriter({ dist, version: 'first', builds: 1, killAt: 0 }));
  for (let round = 1; round <= ROUNDS; round++) {
    const writer = startWriter({ dist, version: 'killed', builds: 10, killAt: round * CALLS_BETWEEN });
    const { signal } = await awaitEnd(writer);
    expect(signal).toBe('SIGKILL');
    expectReadable(dist);
  }
  await expectNextBuild(dist);
});
