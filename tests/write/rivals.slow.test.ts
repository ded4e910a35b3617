import { expect, test } from 'vitest';
import { runRivals } from '../support/rivals.ts';

test('while two processes build 400 times, one is often refused, and a reader finds every file there and whole', async () => {
  const { refusals, reads } = await runRivals(200);
  expect(Math.min(refusals, reads)).toBeGreaterThan(100);
});
