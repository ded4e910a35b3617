import { existsSync, readdirSync } from 'node:fs';
import { expect } from 'vitest';
import { EXIT, PublishError } from '../../src/problem/publish-error.ts';
import { readReleases } from '../../src/release/read-releases.ts';
import { createFaultyFileSystem, type Fault, type FaultyFileSystem } from '../support/faulty-file-system.ts';
import { World } from './world.ts';

/**
 * Fails one change of the disk after the other: nothing of the release may stay, and the next attempt has to go well.
 *
 * @param step 1 for each change, 7 for each seventh
 * @returns how often the release failed
 */
export async function sweepFailures(step: number): Promise<number> {
  return sweep(step, { mode: 'once', counting: 'changes', code: 'ENOSPC' }, async (world, error) => {
    if (!(error instanceof PublishError)) return false; // the fault hit only the cleaning
    expect(error).toMatchObject({ exit: EXIT.environment });
    expect(world.state).toBeUndefined();
    expect(existsSync(world.releases)).toBe(false);
    await world.release('1.0.0');
    return true;
  });
}

/** As {@link sweepFailures}, but nothing can be done after the fault, as if the process had been killed. */
export async function sweepKills(step: number): Promise<number> {
  return sweep(step, { mode: 'crash', counting: 'changes', code: 'EIO' }, async (world) => {
    if (world.state !== undefined) return false;
    await world.build(); // what is left does not stand in the way of a build
    await world.release('1.0.0');
    return true;
  });
}

async function sweep(
  step: number,
  fault: Omit<Fault, 'at'>,
  mend: (world: World, error: unknown) => Promise<boolean>,
): Promise<number> {
  let failures = 0;
  let fileSystem: FaultyFileSystem;
  let at = 1;
  do {
    const world = new World();
    fileSystem = createFaultyFileSystem({ ...fault, at });
    const effects = world.createEffects(fileSystem);
    const error = await world.release('1.0.0', effects).catch((reason: unknown) => reason);
    if (await mend(world, error)) failures += 1;
    expect(readdirSync(world.releases).filter((name) => !name.startsWith('.'))).toEqual(['1.0.0']);
    expect(readReleases(world.data, world.state)).toHaveLength(1);
    at += step;
  } while (fileSystem.calls() >= at - step);
  return failures;
}
