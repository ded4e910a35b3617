import { describe, expect, test } from 'vitest';
import { runCommand } from '../../src/commands/run-command.ts';
import { createFakeConsole } from '../support/fake-console.ts';

async function run(...args: string[]) {
  const console = createFakeConsole();
  const exit = await runCommand(args, console);
  return { exit, out: console.out(), err: console.err() };
}

describe('runCommand()', () => {
  test.each([
    [['biuld'], 'Did you mean "build"?'],
    [['bild', '--data', 'x'], 'Did you mean "build"?'],
    [['xyzzy'], 'Commands: build, check,'],
    [['check', '--formt', 'json'], 'Did you mean "--format"?'],
    [['build', '--xyzzy'], 'communique help <command>'],
    [['check', '--format', 'xml'], 'communique help <command>'],
    [['check', '--data'], 'communique help <command>'],
    [['check', 'data'], 'communique help <command>'],
    [['explain'], 'communique help <command>'],
    [['schema'], 'communique help <command>'],
    [['map', '--to', 'rdf'], 'communique help <command>'],
    [[], 'Commands: build, check,'],
  ])('refuses the command line %j with a way out', async (args, help) => {
    const { exit, out, err } = await run(...args);
    expect({ exit, out, head: err.split('\n')[0] }).toEqual({ exit: 2, out: '', head: 'error USAGE' });
    expect(err).toContain(help);
  });

  test('shows what a wrong command line was', async () => {
    expect((await run('biuld')).err).toContain(`Cannot run "communique biuld": unknown command 'biuld'\n`);
  });

  test.each([
    ['json', ['biuld', '--format', 'json']],
    ['json', ['biuld', '--format=json']],
    ['github', ['biuld', '--format', 'github']],
  ])('shows a wrong command line as %s where that was asked for', async (format, args) => {
    const { err } = await run(...args);
    if (format === 'json') expect(JSON.parse(err)).toMatchObject([{ code: 'USAGE', severity: 'error' }]);
    else expect(err).toMatch(/^::error title=USAGE::Cannot run [^\n]*%0AHelp: [^\n]*\n$/);
  });

  test.each([['--help'], ['help'], ['help', 'build'], ['build', '--help'], ['--version']])(
    'shows help and version on the standard output: %s',
    async (...args) => {
      const { exit, out, err } = await run(...args);
      expect({ exit, isThere: out !== '', err }).toEqual({ exit: 0, isThere: true, err: '' });
    },
  );

  test('ends with 70 and a stack trace for a bug of ours', async () => {
    const console = createFakeConsole();
    const broken = {
      ...console,
      get stdout(): never {
        throw new RangeError('as if by a bug');
      },
    };
    const exit = await runCommand(['schema', 'meeting'], broken);
    expect({ exit, err: console.err().split('\n').slice(0, 2) }).toEqual({
      exit: 70,
      err: ['A bug in communique, please report it:', 'RangeError: as if by a bug'],
    });
  });
});
