import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { publication } from './hostile-case.ts';

/** Runs `communique check` in a process that may use 256 MB for its objects. */
function check(folder: string) {
  const args = ['--max-old-space-size=256', resolve('build/cli.js'), 'check'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' }, // CI may ask for colours
    maxBuffer: 1_000_000_000,
  });
  return { status, stdout, stderr: stderr.slice(0, 2_000) };
}

/** So many places, each of which lies in another one. */
function createPlaces(count: number, containerOf: (i: number) => number | undefined): string {
  const folder = mkdtempSync(join(tmpdir(), 'communique-many-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }), 120_000);
  mkdirSync(join(folder, 'data/place'), { recursive: true });
  writeFileSync(join(folder, 'data/publication.yaml'), publication());
  for (let i = 0; i < count; i++) {
    const container = containerOf(i);
    const last = container === undefined ? '' : `containedInPlace: p-${container}\n`;
    writeFileSync(join(folder, `data/place/p-${i}.yaml`), `id: p-${i}\nname: {en: P}\nkind: city\n${last}`);
  }
  return folder;
}

test('31: checks 100,000 files, each linked to the one before, in 256 MB', () => {
  expect(check(createPlaces(100_000, (i) => (i === 0 ? undefined : i - 1)))).toEqual({
    status: 0,
    stdout: '100,001 files checked: no problems\n',
    stderr: '',
  });
});

test('31: shows that 20,000 files lead back to themselves', () => {
  const { status, stderr } = check(createPlaces(20_000, (i) => (i + 1) % 20_000));
  expect([status, stderr.split('\n')[0]]).toEqual([1, 'data/place/p-0.yaml:4:19: error CYCLE']);
});

test('31: shows that 20,000 files refer to nothing', () => {
  const { status, stderr } = check(createPlaces(20_000, (i) => i + 20_000));
  expect([status, stderr.split('\n')[0]]).toEqual([1, 'data/place/p-0.yaml:4:19: error UNKNOWN_REFERENCE']);
});
