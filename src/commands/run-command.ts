import { Command, CommanderError } from '@commander-js/extra-typings';
import { formatError, PROBLEM_FORMATS, type ProblemFormat } from '../problem/format-problems.ts';
import { EXIT, type ExitCode, PublishError } from '../problem/publish-error.ts';
import type { Console } from './console.ts';
import type { SetExit } from './options.ts';
import { addPublicationCommands } from './publication-commands.ts';
import { addRecordCommands } from './record-commands.ts';

/**
 * Runs one command line; never throws.
 *
 * Each command is loaded when it is asked for, since some need libraries that take longer to load than others
 * take to run.
 *
 * @param args without `node` and the script
 * @returns the exit code: see docs/problems.md
 */
export async function runCommand(args: readonly string[], console: Console): Promise<ExitCode> {
  let exit: ExitCode = EXIT.fine;
  const program = createProgram(console, (code) => {
    exit = code;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return exit;
  } catch (error) {
    return report(error, args, console);
  }
}

function createProgram(console: Console, setExit: SetExit) {
  const program = new Command('communique')
    .description('Publishes records of official dialogues between governments as linked data')
    .exitOverride()
    .showSuggestionAfterError()
    .configureOutput({
      writeOut: (text) => console.stdout.write(text),
      writeErr: () => {}, // what is wrong with the command line is shown by report()
    })
    .version('0.1.0', '-V, --version', 'show the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand('help [command]', 'show help for a command');
  addRecordCommands(program, console, setExit);
  addPublicationCommands(program, console, setExit);
  return program;
}

function report(error: unknown, args: readonly string[], console: Console): ExitCode {
  const { stderr } = console;
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return EXIT.fine;
    const usage = new PublishError('USAGE', EXIT.usage, usageMessage(error, args), usageHelp(error));
    stderr.write(formatError(usage, formatOf(args), stderr.colours));
    return EXIT.usage;
  }
  if (error instanceof PublishError) {
    stderr.write(formatError(error, formatOf(args), stderr.colours));
    return error.exit;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  stderr.write(`A bug in communique, please report it:\n${stack}\n`);
  return EXIT.bug;
}

function usageMessage({ code, message }: CommanderError, args: readonly string[]): string {
  if (code === 'commander.help') return 'Cannot run without a command: say what to do';
  const said =
    message
      .replace(/^error: /, '')
      .split('\n')[0]
      ?.replace(/\.$/, '') ?? '';
  return `Cannot run "communique ${args.join(' ')}": ${said}`;
}

function usageHelp({ message }: CommanderError): string {
  const near = /\(Did you mean (.+?)\?\)/.exec(message)?.[1];
  const commands =
    'Commands: build, check, dev, diff, explain, load, map, new, query, release, schema, serve, verify; communique help <command> says more';
  return near === undefined ? commands : `Did you mean "${near}"? ${commands}`;
}

/** The format asked for, even on a command line that cannot be read as a whole. */
function formatOf(args: readonly string[]): ProblemFormat {
  const at = args.indexOf('--format');
  const value = at === -1 ? args.find((arg) => arg.startsWith('--format='))?.slice(9) : args[at + 1];
  return PROBLEM_FORMATS.find((format) => format === value) ?? 'text';
}
