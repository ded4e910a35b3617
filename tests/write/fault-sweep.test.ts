import { describe, expect, test } from 'vitest';
import { sweepFaults } from '../support/fault-sweep.ts';

describe.each(['once', 'crash'] as const)('a build in which one change of the disk fails (%s)', (mode) => {
  test('keeps every promise about dist/, whichever change it is', async () => {
    const sweep = await sweepFaults({ mode, code: 'ENOSPC', counting: 'changes' });
    expect(Math.min(...Object.values(sweep))).toBeGreaterThan(0);
  });
});
