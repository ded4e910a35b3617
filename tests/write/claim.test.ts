import { mkdirSync, readdirSync, readlinkSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { claimFolder, releaseClaim } from '../../src/write/claim.ts';
import type { FileSystem } from '../../src/write/file-system.ts';
import type { OwnerProcess, Processes } from '../../src/write/owner-process.ts';
import { createTemporaryFolder } from '../support/dist-files.ts';
import { createSystemError, hastyFileSystem } from '../support/faulty-file-system.ts';

/** Processes of a small world, in which those of the given numbers are dead. */
function processesOf(pid: number, ...dead: number[]): Processes {
  const self: OwnerProcess = { pid, started: '1', boot: 'b', namespace: 'n', host: 'h' };
  return { self: () => self, isGone: (owner) => dead.includes(owner.pid) };
}

const claim = (folder: string, pid: number, ...dead: number[]) =>
  claimFolder(hastyFileSystem, folder, processesOf(pid, ...dead));

const stagingFolder = () => join(createTemporaryFolder(), '.dist.staging');

describe('claimFolder()', () => {
  test('makes the folder and states who holds it', () => {
    const folder = stagingFolder();
    claim(folder, 11);
    expect(JSON.parse(readlinkSync(join(folder, 'claim-root')))).toMatchObject({ pid: 11, host: 'h' });
  });

  test('refuses a folder whose owner lives, and names the process', () => {
    const folder = stagingFolder();
    claim(folder, 11);
    expect(() => claim(folder, 12)).toThrow(
      expect.objectContaining({
        code: 'BUILD_RUNNING',
        exit: 3,
        message: expect.stringContaining('process 11'),
      }),
    );
  });

  test('claims a folder that was made by a process which died before it could', () => {
    const folder = stagingFolder();
    mkdirSync(folder);
    claim(folder, 11);
    expect(readdirSync(folder)).toEqual(['claim-root']);
  });

  test('takes over from the last of several dead owners', () => {
    const folder = stagingFolder();
    const first = claim(folder, 11);
    const second = claim(folder, 12, 11);
    claim(folder, 13, 11, 12);
    expect(readdirSync(folder)).toEqual(
      ['claim-root', `claim-${first.token}`, `claim-${second.token}`].sort(),
    );
  });

  test('refuses a folder whose first owner is dead and whose last one lives', () => {
    const folder = stagingFolder();
    claim(folder, 11);
    claim(folder, 12, 11);
    expect(() => claim(folder, 13, 11)).toThrow('process 12');
  });

  test('lets one of two rivals win that found the same dead owner', () => {
    const folder = stagingFolder();
    claim(folder, 11);
    const rivalFirst: FileSystem = {
      ...hastyFileSystem,
      symlinkSync: (target, path) => {
        if (!readdirSync(folder).some((name) => readlinkSync(join(folder, name)).includes('"pid":12'))) {
          claim(folder, 12, 11);
        }
        symlinkSync(target, path);
      },
    };
    expect(() => claimFolder(rivalFirst, folder, processesOf(13, 11))).toThrow('process 12');
  });

  test('refuses when the folder was replaced by that of a rival after the chain was read', () => {
    const folder = stagingFolder();
    claim(folder, 11);
    const replaced: FileSystem = {
      ...hastyFileSystem,
      symlinkSync: (target, path) => {
        renameSync(folder, `${folder}-away`);
        claim(folder, 12);
        symlinkSync(target, path);
      },
    };
    expect(() => claimFolder(replaced, folder, processesOf(13, 11))).toThrow('process 12');
  });

  test('begins again when the owner ends and removes the folder after the chain was read', () => {
    const folder = stagingFolder();
    claim(folder, 11);
    let isFirst = true;
    const removed: FileSystem = {
      ...hastyFileSystem,
      symlinkSync: (target, path) => {
        if (isFirst) renameSync(folder, `${folder}-away`);
        isFirst = false;
        symlinkSync(target, path);
      },
    };
    claimFolder(removed, folder, processesOf(13, 11));
    expect(readdirSync(folder)).toEqual(['claim-root']);
  });

  test('holds nothing when it could not read back its claim', () => {
    const folder = stagingFolder();
    let reads = 0;
    const readlinkOnce = (path: string) => {
      reads += 1;
      if (reads === 2) throw createSystemError('EIO', 'readlink');
      return readlinkSync(path);
    };
    const failing = { ...hastyFileSystem, readlinkSync: readlinkOnce } as FileSystem;
    expect(() => claimFolder(failing, folder, processesOf(11))).toThrow('EIO');
    expect(readdirSync(folder)).toEqual([]);
  });

  test.each([
    ['a link with another text', (path: string) => symlinkSync('4711', path)],
    ['a file', (path: string) => writeFileSync(path, '')],
  ])('refuses when the claim is %s', (_name, make) => {
    const folder = stagingFolder();
    mkdirSync(folder);
    make(join(folder, 'claim-root'));
    expect(() => claim(folder, 11)).toThrow(expect.objectContaining({ code: 'BUILD_RUNNING' }));
  });
});

describe('releaseClaim()', () => {
  test('lets another process claim the folder', () => {
    const folder = stagingFolder();
    claim(folder, 11);
    const second = claim(folder, 12, 11);
    releaseClaim(hastyFileSystem, second);
    expect(claim(folder, 13, 11).pid).toBe(13);
  });
});
