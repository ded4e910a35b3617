import { statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createAttempt, hasCode, writeFailed } from '../../src/write/write-error.ts';
import { createSystemError } from '../support/faulty-file-system.ts';

describe('writeFailed()', () => {
  test('names the path and gives the words of the system', () =>
    expect(writeFailed(createSystemError('ENOSPC', 'write'), 'dist/a', false)).toMatchObject({
      code: 'WRITE_FAILED',
      exit: 3,
      message: 'Cannot write "dist/a": ENOSPC: no space left on device',
      help: 'Make room and run again; dist/ is as it was',
    }));

  test('leaves out the call and the paths that Node appends', () => {
    const error = catchError(() => statSync('/no/such, file'));
    expect(writeFailed(error, 'dist', false)).toMatchObject({
      message: 'Cannot write "dist": ENOENT: no such file or directory',
    });
  });

  test.each([
    ['EROFS', 'Make it writable'],
    ['EMFILE', 'Allow more open files (ulimit -n)'],
    ['EIO', 'Clear the cause'],
  ] as const)('tells what to do about %s', (code, advice) =>
    expect(writeFailed(createSystemError(code, 'open'), 'dist', false)).toMatchObject({
      help: `${advice} and run again; dist/ is as it was`,
    }),
  );

  test('says when the replacement was cut', () =>
    expect(writeFailed(createSystemError('EIO', 'rename'), 'dist', true)).toMatchObject({
      help: 'Clear the cause and run again: dist/ is replaced in part, and the next build finishes that first',
    }));

  test('shows a path with control characters escaped', () =>
    expect(writeFailed(createSystemError('EIO', 'open'), 'di\u001bst', false)).toMatchObject({
      message: expect.stringContaining('"di\\u001bst"'),
    }));

  test('keeps the error of the system as the cause', () => {
    const cause = createSystemError('EIO', 'open');
    expect(writeFailed(cause, 'dist', false)).toMatchObject({ cause });
  });

  test('leaves a bug of ours alone', () => {
    const bug = new RangeError('ours');
    expect(writeFailed(bug, 'dist', false)).toBe(bug);
  });
});

describe('createAttempt()', () => {
  const attempt = createAttempt('out/dist', () => false);
  const refuse = () => {
    throw createSystemError('EIO', 'open');
  };

  test('returns what the step returns', () => expect(attempt('a', () => 7)).toBe(7));

  test('puts the path behind what was typed', () =>
    expect(() => attempt('a/b', refuse)).toThrow('Cannot write "out/dist/a/b": '));

  test('takes an empty path for dist/ itself', () =>
    expect(() => attempt('', refuse)).toThrow('Cannot write "out/dist": '));
});

describe('hasCode()', () => {
  test('knows one of several codes', () =>
    expect(hasCode(createSystemError('EIO', 'open'), 'ENOENT', 'EIO')).toBe(true));

  test('is false for an error that is not of the system', () =>
    expect(hasCode(Object.assign(new Error('x'), { code: 'EIO' }), 'EIO')).toBe(false));
});

function catchError(step: () => unknown): unknown {
  try {
    step();
  } catch (error) {
    return error;
  }
  return undefined;
}
