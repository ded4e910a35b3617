import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { realProcesses } from '../../src/write/owner-process.ts';

const self = realProcesses.self();
const ended = spawnSync('true').pid;

describe('realProcesses.isGone()', () => {
  test.each([
    ['this process', {}],
    ['a process of another machine', { host: 'elsewhere', pid: ended }],
    ['a process of another container', { namespace: 'pid:[1]', pid: ended }],
    ['a process of another user', { pid: 1, started: realStart(1) }],
  ])('is false for %s', (_name, change) => expect(realProcesses.isGone({ ...self, ...change })).toBe(false));

  test.each([
    ['a process that ended', { pid: ended }],
    ['a process whose number is used again', { started: '1' }],
    ['a process from before the machine was started', { boot: 'earlier' }],
  ])('is true for %s', (_name, change) => expect(realProcesses.isGone({ ...self, ...change })).toBe(true));
});

/** When a process started, as the shell finds it. */
function realStart(pid: number): string {
  const { stdout } = spawnSync('cut', ['-d', ' ', '-f', '22', `/proc/${pid}/stat`], { encoding: 'utf8' });
  return stdout.trim();
}
