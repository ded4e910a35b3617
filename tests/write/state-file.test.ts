import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PublishError } from '../../src/problem/publish-error.ts';
import { locateState, readStateText, writeStateText } from '../../src/write/state-file.ts';
import { createTemporaryFolder } from '../support/dist-files.ts';
import { createFaultyFileSystem } from '../support/faulty-file-system.ts';

const NAME = 'publication-state.json';

function errorOf(step: () => unknown): unknown {
  try {
    step();
  } catch (error) {
    return error;
  }
  return undefined;
}

describe('locateState()', () => {
  test.each(['data', './data/', '/elsewhere/../data'])('finds it beside %s', (data) => {
    expect(locateState(data)).toBe(join(data.startsWith('/') ? '/' : process.cwd(), NAME));
  });
});

describe('readStateText()', () => {
  test('has nothing where there is no file', () => {
    expect(readStateText(join(createTemporaryFolder(), NAME))).toBeUndefined();
  });

  test('reads the text, without a byte order mark', () => {
    const file = join(createTemporaryFolder(), NAME);
    writeFileSync(file, '\uFEFF{}\n');
    expect(readStateText(file)).toBe('{}\n');
  });

  test('follows no link, and reads no folder', () => {
    const folder = createTemporaryFolder();
    writeFileSync(join(folder, 'secret'), '{}');
    symlinkSync(join(folder, 'secret'), join(folder, NAME));
    mkdirSync(join(folder, 'x', NAME), { recursive: true });
    for (const file of [join(folder, NAME), join(folder, 'x', NAME)]) {
      const error = errorOf(() => readStateText(file));
      expect(error).toBeInstanceOf(PublishError);
      expect(error).toMatchObject({ code: 'STATE_UNREADABLE', exit: 3 });
    }
  });
});

describe('writeStateText()', () => {
  test('writes a new file that all may read, and leaves nothing beside it', () => {
    const folder = createTemporaryFolder();
    const file = join(folder, NAME);
    expect(writeStateText(file, 'a\n')).toBe('written');
    expect([readFileSync(file, 'utf8'), readdirSync(folder)]).toEqual(['a\n', [NAME]]);
    expect(statSync(file).mode & 0o777).toBe(0o644);
  });

  test('leaves a file alone that has the text already', () => {
    const file = join(createTemporaryFolder(), NAME);
    writeStateText(file, 'a\n');
    const { ino } = statSync(file);
    expect(writeStateText(file, 'a\n')).toBe('unchanged');
    expect(statSync(file).ino).toBe(ino);
    expect(writeStateText(file, 'b\n')).toBe('written');
    expect(readFileSync(file, 'utf8')).toBe('b\n');
  });

  test('writes through no link', () => {
    const folder = createTemporaryFolder();
    writeFileSync(join(folder, 'other'), 'mine');
    symlinkSync(join(folder, 'other'), join(folder, NAME));
    expect(errorOf(() => writeStateText(join(folder, NAME), 'a\n'))).toMatchObject({
      code: 'STATE_UNREADABLE',
    });
    expect(readFileSync(join(folder, 'other'), 'utf8')).toBe('mine');
    expect(lstatSync(join(folder, NAME)).isSymbolicLink()).toBe(true);
  });

  test('has the old text or the new one, whichever change of the disk fails', () => {
    let failures = 0;
    for (let at = 1; ; at += 1) {
      const folder = createTemporaryFolder();
      const file = join(folder, NAME);
      writeFileSync(file, 'old\n');
      const fault = { at, mode: 'once', counting: 'changes', code: 'ENOSPC' } as const;
      const fileSystem = createFaultyFileSystem(fault);
      const error = errorOf(() => writeStateText(file, 'new\n', fileSystem));
      if (fileSystem.calls() < at) break;
      failures += error === undefined ? 0 : 1;
      if (error !== undefined) expect(error).toBeInstanceOf(PublishError);
      expect(['old\n', 'new\n']).toContain(readFileSync(file, 'utf8'));
    }
    expect(failures).toBeGreaterThan(4);
  });

  test('says what the system refused, and that the file is whole', () => {
    const file = join(createTemporaryFolder(), NAME);
    writeFileSync(file, 'old\n');
    const fault = { at: 5, mode: 'once', counting: 'changes', code: 'ENOSPC' } as const;
    const error = errorOf(() => writeStateText(file, 'new\n', createFaultyFileSystem(fault)));
    expect(error).toMatchObject({ code: 'WRITE_FAILED', exit: 3, help: expect.stringContaining('is whole') });
    expect(String(error)).toContain('ENOSPC: no space left on device');
  });
});
