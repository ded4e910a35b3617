import { expect, test } from 'vitest';
import { runRivals } from '../support/rivals.ts';

test('while two processes build at once, a reader finds every file there and whole', async () => {
  const { reads } = await runRivals(5);
  expect(reads).toBeGreaterThan(0);
});
