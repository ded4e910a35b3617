import { expect, test } from 'vitest';
import { sweepFailures, sweepKills } from './sweep.ts';

test('release() that fails at any change of the disk keeps nothing, and the next attempt goes well', async () => {
  expect(await sweepFailures(1)).toBeGreaterThan(40);
});

test('release() that is killed anywhere leaves what the next attempt takes away', async () => {
  expect(await sweepKills(1)).toBeGreaterThan(40);
});
