import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { FileSystem } from '../../src/write/file-system.ts';
import type { Processes } from '../../src/write/owner-process.ts';
import { openStaging } from '../../src/write/staging.ts';
import { build, createTemporaryFolder, plant, readFiles } from '../support/dist-files.ts';
import { createSystemError, hastyFileSystem } from '../support/faulty-file-system.ts';

const place = () => join(createTemporaryFolder(), 'dist');

/** Processes of which every other one is dead. */
const loneProcesses: Processes = {
  self: () => ({ pid: 1, started: '1', boot: 'b', namespace: 'n', host: 'h' }),
  isGone: () => true,
};

/** A disk that refuses to rename a file to this path. */
function refusingRenameTo(path: string): FileSystem {
  const renameSync: FileSystem['renameSync'] = (from, to) => {
    if (to === path) throw createSystemError('EIO', 'rename');
    hastyFileSystem.renameSync(from, to);
  };
  return { ...hastyFileSystem, renameSync };
}

/** Begins to replace `{ a, b }`, and is cut before `b`. */
async function cutSwap(dist: string): Promise<void> {
  await build(dist, { a: '1', b: '1', stale: '1' });
  await expect(build(dist, { a: '2', b: '2' }, refusingRenameTo(join(dist, 'b')))).rejects.toThrow('dist/b"');
}

describe('replacing dist/', () => {
  test('gives everybody leave to read, whatever the umask', async () => {
    const dist = place();
    const umask = process.umask(0o077);
    await build(dist, { 'a/b': '1' }).finally(() => process.umask(umask));
    const modes = ['', 'a', 'a/b', 'manifest.json'].map((path) => statSync(join(dist, path)).mode & 0o777);
    expect(modes).toEqual([0o755, 0o755, 0o644, 0o644]);
  });

  test('asks the disk to keep staged files, their folder and the journal before it replaces any file', async () => {
    const dist = place();
    const steps: string[] = [];
    const paths = new Map<number, string>();
    const watched: FileSystem = {
      ...hastyFileSystem,
      openSync: (path, flags, mode) => {
        const descriptor = hastyFileSystem.openSync(path, flags, mode);
        paths.set(descriptor, String(path));
        return descriptor;
      },
      fsync: async (descriptor) => void steps.push(nameOf(paths.get(descriptor))),
      fsyncSync: (descriptor) => void steps.push(nameOf(paths.get(descriptor))),
      renameSync: (from, to) => {
        steps.push(`> ${nameOf(String(to))}`);
        hastyFileSystem.renameSync(from, to);
      },
    };
    await build(dist, { a: '1', b: '1' }, watched);
    expect(steps.slice(0, -1)).toEqual([
      '1',
      '2',
      '3',
      'files',
      'journal.json-draft',
      '> journal.json',
      '.dist.staging',
      '> a',
      '> b',
      '> manifest.json',
      'dist',
    ]);
  });

  test('does not begin when a folder cannot be written', async () => {
    const dist = place();
    await build(dist, { a: '1', 'b/c': '1' });
    const readOnly: FileSystem = {
      ...hastyFileSystem,
      accessSync: (path) => {
        if (path === join(dist, 'b')) throw createSystemError('EROFS', 'access');
      },
    };
    await expect(build(dist, { a: '2', 'b/c': '2' }, readOnly)).rejects.toMatchObject({
      message: expect.stringContaining('dist/b": EROFS'),
      help: 'Make it writable and run again; dist/ is as it was',
    });
    expect(readFiles(dist)).toEqual({ a: '1', 'b/c': '1' });
  });
});

describe('a swap that was cut', () => {
  test('is finished by the next build, even by one that then is refused itself', async () => {
    const dist = place();
    await cutSwap(dist);
    await expect(build(dist, { 'a/../b': '' })).rejects.toThrow(RangeError);
    expect(readFiles(dist)).toEqual({ a: '2', b: '2' });
  });

  test('leaves a file alone that somebody put in its way since', async () => {
    const dist = place();
    await build(dist, { a: '1' });
    await expect(build(dist, { a: '2', b: '2' }, refusingRenameTo(join(dist, 'b')))).rejects.toThrow();
    plant(dist, { b: 'mine' });
    await expect(build(dist, { a: '2' })).rejects.toMatchObject({ code: 'FOREIGN_FILE' });
    expect(readFiles(dist)).toEqual({ a: '2', b: 'mine' });
  });

  test('is finished when that file is gone', async () => {
    const dist = place();
    await build(dist, { a: '1' });
    await expect(build(dist, { a: '2', b: '2' }, refusingRenameTo(join(dist, 'b')))).rejects.toThrow();
    plant(dist, { b: 'mine' });
    await expect(build(dist, {})).rejects.toThrow();
    hastyFileSystem.unlinkSync(join(dist, 'b'));
    await expect(build(dist, { '../x': '' })).rejects.toThrow(RangeError);
    expect(readFiles(dist)).toEqual({ a: '2', b: '2' });
  });

  test('is given up when its journal is damaged', async () => {
    const dist = place();
    await cutSwap(dist);
    writeFileSync(join(dist, '../.dist.staging/journal.json'), '{');
    await build(dist, { a: '1', b: '1' });
    expect(readFiles(dist)).toEqual({ a: '1', b: '1' });
  });
});

describe('a build that died before its swap', () => {
  test('leaves nothing but its claim to the next one', async () => {
    const dist = place();
    const staging = join(dist, '../.dist.staging');
    const dying: FileSystem = {
      ...hastyFileSystem,
      renameSync: () => {
        throw createSystemError('EIO', 'rename');
      },
      unlinkSync: () => {
        throw createSystemError('EIO', 'unlink');
      },
    };
    await expect(build(dist, { a: '1' }, dying, loneProcesses)).rejects.toThrow();
    const left = readdirSync(staging);
    openStaging(dist, hastyFileSystem, loneProcesses);
    const kept = readdirSync(staging).filter((name) => left.includes(name));
    expect([left.length, kept]).toEqual([3, ['claim-root']]);
  });
});

/** The last name of a path; folders of staged files have random ones. */
function nameOf(path: string | undefined): string {
  return (path ?? '').replace(/^.*\//, '').replace(/^files-.*$/, 'files');
}
