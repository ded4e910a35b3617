import { describe, expect, test } from 'vitest';
import { sweepFaults, sweepSecondCrash } from '../support/fault-sweep.ts';

describe.each(['once', 'crash'] as const)(
  'a build in which one call of the disk fails, be it a look (%s)',
  (mode) => {
    test('keeps every promise about dist/, whichever call it is', async () => {
      const sweep = await sweepFaults({ mode, code: 'EIO', counting: 'all' });
      expect(Math.min(...Object.values(sweep))).toBeGreaterThan(0);
    });
  },
);

test('a build that is killed while it finishes the swap of a killed one leaves that to the next', async () =>
  expect(await sweepSecondCrash()).toBeGreaterThan(20));
