import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { PublishError } from '../../src/problem/publish-error.ts';
import type { FileSystem } from '../../src/write/file-system.ts';
import type { Processes } from '../../src/write/owner-process.ts';
import { openStaging } from '../../src/write/staging.ts';
import { build, createTemporaryFolder, type Files, plant, readFiles } from './dist-files.ts';
import { createFaultyFileSystem, type Fault, hastyFileSystem } from './faulty-file-system.ts';

const FOREIGN = { CNAME: 'mine', 'old/notes.txt': 'mine' };
/** Between the two is each kind of change, also a file that becomes a folder and the reverse. */
const OLD = { a: '1', 'old/x/stale': '1', fold: '1', 'file/a': '1', 'index.html': '1' };
const NEW = { a: '1', 'fold/x/a': '2', file: '2', 'index.html': '2' };

/** What a sweep met, by what the error promised about `dist/`. */
export interface Sweep {
  /** "dist/ is as it was". */
  readonly untouched: number;
  /** "the next build finishes that first". */
  readonly cut: number;
  /** No error: the fault hit only the cleaning. */
  readonly cleaning: number;
}

/**
 * Fails the first call of a build, then the second and so on, until a build comes to its end without a fault.
 *
 * After each fault `dist/` is what the error says and each file is whole; the next build then succeeds, makes
 * the new state and leaves nothing beside it. In mode `once` that holds while the owner lives on.
 */
export async function sweepFaults(fault: Omit<Fault, 'at'>): Promise<Sweep> {
  const parent = createTemporaryFolder();
  const dist = join(parent, 'dist');
  plant(dist, FOREIGN);
  await build(dist, OLD);
  const before = readAll(dist);
  await buildNew(dist);
  const wanted = readAll(dist);
  const sweep = { untouched: 0, cut: 0, cleaning: 0 };
  for (let at = 1; ; at++) {
    const world = join(parent, String(at));
    const outcome = await meetFault(world, { ...fault, at }, before, wanted);
    if (outcome === 'none') return sweep;
    sweep[outcome] += 1;
  }
}

/**
 * Kills a build in the middle of its swap, and the build that finishes it at every call in turn.
 *
 * @returns how often the second one was killed
 */
export async function sweepSecondCrash(): Promise<number> {
  const parent = createTemporaryFolder();
  const swapStart = await findCut(parent);
  for (let at = 1; ; at++) {
    const world = join(parent, String(at));
    const dist = join(world, 'dist');
    plant(dist, FOREIGN);
    await build(dist, OLD);
    await crash(dist, swapStart + 3, 1);
    const calls = await crash(dist, at, 2);
    await buildNew(dist, hastyFileSystem, processesOf(3, 1, 2));
    expect(readdirSync(world)).toEqual(['dist']);
    expect(readFiles(dist)).toMatchObject({ ...NEW, ...FOREIGN });
    if (calls < at) return at - 1;
  }
}

/** The first call at which a crash cuts the swap. */
async function findCut(parent: string): Promise<number> {
  for (let at = 1; ; at++) {
    const dist = join(parent, `cut-${at}`);
    await build(dist, OLD);
    const error = await buildNew(dist, createFaultyFileSystem(crashAt(at)), processesOf(1)).catch(
      (reason: unknown) => reason,
    );
    if (error instanceof PublishError && !error.help.endsWith('dist/ is as it was')) return at;
  }
}

async function crash(dist: string, at: number, pid: number): Promise<number> {
  const faulty = createFaultyFileSystem(crashAt(at));
  await buildNew(dist, faulty, processesOf(pid, 1)).catch(() => undefined);
  return faulty.calls();
}

function crashAt(at: number): Fault {
  return { at, mode: 'crash', code: 'EIO', counting: 'changes' };
}

async function meetFault(
  world: string,
  fault: Fault,
  before: Files,
  wanted: Files,
): Promise<keyof Sweep | 'none'> {
  const dist = join(world, 'dist');
  plant(dist, before);
  const faulty = createFaultyFileSystem(fault);
  const error = await buildNew(dist, faulty, processesOf(1)).catch((reason: unknown) => reason);
  if (faulty.calls() < fault.at) return 'none';
  const outcome = checkPromise(error, readAll(dist), before, wanted);

  // After a crash the owner is dead; otherwise it lives on, and has to have given the folder up.
  await buildNew(dist, hastyFileSystem, processesOf(2, ...(fault.mode === 'crash' ? [1] : [])));
  expect(readAll(dist)).toEqual(wanted);
  expect(readdirSync(world)).toEqual(['dist']);
  return outcome;
}

/** Checks that dist/ is what the error says, and that each file is the old or the new one, whole. */
function checkPromise(error: unknown, after: Files, before: Files, wanted: Files): keyof Sweep {
  if (error === undefined) {
    expect(after).toEqual(wanted);
    return 'cleaning';
  }
  if (!(error instanceof PublishError)) throw error;
  expect(error).toMatchObject({ code: 'WRITE_FAILED', exit: 3 });
  if (error.help.endsWith('dist/ is as it was')) {
    expect(after).toEqual(before);
    return 'untouched';
  }
  for (const path of Object.keys({ ...before, ...after, ...wanted })) {
    expect([before[path], wanted[path]]).toContain(after[path]);
  }
  return 'cut';
}

/** Builds the new state by every way of writing. */
async function buildNew(dist: string, fileSystem?: FileSystem, processes?: Processes): Promise<void> {
  const staging = openStaging(dist, fileSystem ?? hastyFileSystem, processes);
  try {
    for (const [path, content] of Object.entries(NEW)) staging.writeFile(path, 'text/plain', content);
    const file = staging.createFile('dump/all.nt', 'application/n-triples');
    file.write('one\n'.repeat(10_000));
    file.close();
    await staging.compressFile('dump/all.nt');
    await staging.commit();
  } finally {
    staging.discard();
  }
}

function readAll(dist: string): Files {
  return { ...readFiles(dist), 'manifest.json': readFileSync(join(dist, 'manifest.json'), 'utf8') };
}

function processesOf(pid: number, ...dead: number[]): Processes {
  const self = { pid, started: '1', boot: 'b', namespace: 'n', host: 'h' };
  return { self: () => self, isGone: (owner) => dead.includes(owner.pid) };
}
