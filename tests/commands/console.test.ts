import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { createConsole } from '../../src/commands/console.ts';

/** A process as far as a console looks at it. */
function createProcess(isTTY: boolean, env: Readonly<Record<string, string>>): NodeJS.Process {
  const stream = () => Object.assign(new PassThrough(), { isTTY });
  return { stdin: stream(), stdout: stream(), stderr: stream(), env } as unknown as NodeJS.Process;
}

describe('createConsole()', () => {
  test.each<[boolean, Record<string, string>, string]>([
    [true, {}, '\u001b[31mred\u001b[39m'],
    [true, { NO_COLOR: '' }, '\u001b[31mred\u001b[39m'], // as no-color.org has it: empty is not set
    [true, { NO_COLOR: '1' }, 'red'],
    [true, { NO_COLOR: 'false' }, 'red'],
    [false, {}, 'red'],
    [false, { FORCE_COLOR: '1' }, 'red'],
  ])('colours for a terminal (%s) with %j: %j', (isTerminal, env, expected) => {
    const { stdout, stderr } = createConsole(createProcess(isTerminal, env));
    expect([stdout.colours.red('red'), stderr.colours.red('red')]).toEqual([expected, expected]);
  });

  test('drains at once where nothing waits', async () => {
    const { stdout } = createConsole(createProcess(false, {}));
    await expect(stdout.drain()).resolves.toBeUndefined();
  });

  test('drains once a slow reader has taken what was written', async () => {
    const process = createProcess(false, {});
    const { stdout } = createConsole(process);
    stdout.write('x'.repeat(1_000_000));
    let isDrained = false;
    const draining = stdout.drain().then(() => {
      isDrained = true;
    });
    const before = isDrained;
    process.stdout.on('data', () => {});
    await draining;
    expect([before, isDrained]).toEqual([false, true]);
  });

  test.each(['while it waits', 'before it writes'])('goes on where the reader has gone, %s', async (when) => {
    const process = createProcess(false, {});
    const { stdout } = createConsole(process);
    const leave = () => process.stdout.destroy(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
    if (when === 'before it writes') {
      leave();
      await new Promise((resolve) => process.stdout.once('close', resolve));
    }
    stdout.write('x'.repeat(1_000_000));
    const draining = stdout.drain();
    if (when === 'while it waits') leave();
    await expect(draining).resolves.toBeUndefined();
    stdout.write('more');
  });

  test('is stopped by any other fault of a stream', () => {
    const process = createProcess(false, {});
    createConsole(process);
    expect(() => process.stdout.emit('error', new Error('write EIO'))).toThrow('EIO');
  });
});
