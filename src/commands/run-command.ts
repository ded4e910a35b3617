import { Command, CommanderError, InvalidArgumentError, Option } from '@commander-js/extra-typings';
import { formatError, PROBLEM_FORMATS, type ProblemFormat } from '../problem/format-problems.ts';
import { EXIT, type ExitCode, PublishError } from '../problem/publish-error.ts';
import { DUMP_FORMATS } from '../publish/formats.ts';
import { ANSWER_FORMATS } from '../query/formats.ts';
import { formatQueryHelp } from '../query/query-help.ts';
import type { Console } from './console.ts';

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

type SetExit = (code: ExitCode) => void;

const dataOption = () => new Option('-d, --data <folder>', 'folder of the records').default('data');
const distOption = () => new Option('-o, --dist <folder>', 'folder to publish to').default('dist');
const baseOption = () =>
  new Option('--base <iri>', 'what all addresses start with, in place of that in data/');
const dateOption = () =>
  new Option('--date <day>', 'the day of what changes now, YYYY-MM-DD, in place of that in data/');
const formatOption = () =>
  new Option('--format <format>', 'how to show problems').choices(PROBLEM_FORMATS).default('text' as const);

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
  addBuild(program, console, setExit);
  addCheck(program, console, setExit);
  addVerify(program, console, setExit);
  addExplain(program, console, setExit);
  addQuery(program, console, setExit);
  addMap(program, console, setExit);
  addNew(program, console);
  addSchema(program, console);
  addDiff(program, console, setExit);
  addRelease(program, console, setExit);
  addDev(program, console, setExit);
  return program;
}

type Program = Command;

function addBuild(program: Program, console: Console, setExit: SetExit): void {
  program
    .command('build')
    .description('publish the records: data/ to dist/, all or nothing')
    .addOption(dataOption())
    .addOption(distOption())
    .addOption(baseOption())
    .addOption(dateOption())
    .option('--draft', 'remember nothing of it: for what is not put online')
    .addOption(formatOption())
    .action(async (options) => setExit(await (await import('./build.ts')).build(options, console)));
}

function addCheck(program: Program, console: Console, setExit: SetExit): void {
  program
    .command('check')
    .description('look for problems in the records, and write nothing')
    .addOption(dataOption())
    .addOption(formatOption())
    .action(async (options) => setExit(await (await import('./check.ts')).check(options, console)));
}

function addVerify(program: Program, console: Console, setExit: SetExit): void {
  program
    .command('verify')
    .description('prove that a publication holds what it promises')
    .argument('[dist]', 'the folder, or the address of a server: https://…', 'dist')
    .option('--timeout <seconds>', 'of a server: when to give up a request; 10 if left out', parseSeconds)
    .option(
      '--source-text <folder>',
      'look up the words of passages too, in texts of sources that you have: {id of the source}.txt',
    )
    .addOption(formatOption())
    .action(async (dist, options) =>
      setExit(await (await import('./verify.ts')).verify(dist, options, console)),
    );
}

function addExplain(program: Program, console: Console, setExit: SetExit): void {
  program
    .command('explain')
    .description('show where each statement comes from: record, line, rule and passage')
    .argument('<address>', 'an IRI of the publication, or a path such as meeting/jp-us-cyber-dialogue-2013')
    .addOption(dataOption())
    .addOption(baseOption())
    .addOption(
      new Option('--format <format>', 'how to show it').choices(['text', 'json']).default('text' as const),
    )
    .action(async (address, options) => {
      setExit(await (await import('./explain.ts')).explain(address, options, console));
    });
}

function addQuery(program: Program, console: Console, setExit: SetExit): void {
  program
    .command('query')
    .description('answer a SPARQL 1.1 query from a publication')
    .argument('<query>', 'the query in quotes, or a file with it that ends in .rq')
    .option('-o, --dist <folder>', 'the publication', 'dist')
    .option('--timeout <seconds>', 'when to stop the query', parseSeconds, 10)
    .addOption(
      new Option(
        '--format <format>',
        'how to write the answer; a table, or Turtle for CONSTRUCT and DESCRIBE, if left out',
      ).choices(ANSWER_FORMATS),
    )
    .addHelpText('after', formatQueryHelp)
    .action(async (query, options) => {
      setExit(await (await import('./query.ts')).query(query, options, console));
    });
}

/** @throws {InvalidArgumentError} unless it is a number of seconds, up to an hour */
function parseSeconds(text: string): number {
  const seconds = /^\d{1,4}(?:\.\d{1,3})?$/.test(text) ? Number(text) : 0;
  if (seconds > 0 && seconds <= 3_600) return seconds;
  throw new InvalidArgumentError('It must be a number of seconds, at most 3600.');
}

function addNew(program: Program, console: Console): void {
  program
    .command('new')
    .description('start a record: write a skeleton of it to fill in')
    .argument('<kind>', 'series, meeting, organization, person, place, topic or source')
    .argument('<id>', 'small letters, digits and hyphens; it is part of an address, and stays')
    .option('--series <id>', 'of a meeting: its series, from which much of it is known')
    .addOption(dataOption())
    .action(async (kind, id, options) => (await import('./new.ts')).createRecord(kind, id, options, console));
}

function addMap(program: Program, console: Console, setExit: SetExit): void {
  program
    .command('map')
    .description('turn records into RDF on the standard output: NDJSON from the standard input, or files')
    .argument('[files...]', 'records in YAML, each in a folder of its kind')
    .addOption(new Option('-t, --to <format>', 'what to write').choices(DUMP_FORMATS).default('nt' as const))
    .option('--base <iri>', 'what all addresses start with', 'https://communique.example/')
    .addOption(formatOption())
    .action(async (files, options) => setExit(await (await import('./map.ts')).map(files, options, console)));
}

function addSchema(program: Program, console: Console): void {
  program
    .command('schema')
    .description('write the JSON Schema of the records, for editors')
    .argument('<kind>', 'series, meeting, organization, person, place, topic, source or publication')
    .action(async (kind) => (await import('./schema.ts')).schema(kind, console));
}

function addDiff(program: Program, console: Console, setExit: SetExit): void {
  program
    .command('diff')
    .description('show what two publications differ in, with an alarm for what is lost')
    .argument('<old>', 'a published folder, or its manifest.json')
    .argument('<new>', 'another one')
    .option(
      '--max-shrink <percent>',
      'by how much the number of things of a class may shrink without an alarm',
      parsePercent,
      10,
    )
    .option('--all', 'cut no list short')
    .addOption(
      new Option('--format <format>', 'how to show it')
        .choices(['markdown', 'json'])
        .default('markdown' as const),
    )
    .action(async (old, now, options) => {
      setExit(await (await import('./diff.ts')).diff(old, now, options, console));
    });
}

/** @throws {InvalidArgumentError} unless it is a number from 0 to 100 */
function parsePercent(text: string): number {
  const percent = /^\d{1,3}(?:\.\d{1,6})?$/.test(text) ? Number(text) : 101;
  if (percent <= 100) return percent;
  throw new InvalidArgumentError('It must be a number from 0 to 100.');
}

function addRelease(program: Program, console: Console, setExit: SetExit): void {
  program
    .command('release')
    .description('freeze what is published as a version, and from then on let no address go')
    .argument('<version>', 'such as 1.2.0, or a day with points: 2026.11.25')
    .addOption(dataOption())
    .addOption(distOption())
    .addOption(baseOption())
    .addOption(dateOption())
    .addOption(formatOption())
    .action(async (version, options) => {
      setExit(await (await import('./release.ts')).release(version, options, console));
    });
}

function addDev(program: Program, console: Console, setExit: SetExit): void {
  program
    .command('dev')
    .description('show the publication on this computer while records are edited')
    .addOption(dataOption())
    .option('-p, --port <number>', 'where to listen; 0 for any port that is free', parsePort, 4000)
    .action(async (options) => setExit(await (await import('./dev.ts')).dev(options, console)));
}

/** @throws {InvalidArgumentError} unless it is the number of a port */
function parsePort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 65_536;
  if (port <= 65_535) return port;
  throw new InvalidArgumentError('It must be a number from 0 to 65535.');
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
    'Commands: build, check, dev, diff, explain, map, new, query, release, schema, verify; communique help <command> says more';
  return near === undefined ? commands : `Did you mean "${near}"? ${commands}`;
}

/** The format asked for, even on a command line that cannot be read as a whole. */
function formatOf(args: readonly string[]): ProblemFormat {
  const at = args.indexOf('--format');
  const value = at === -1 ? args.find((arg) => arg.startsWith('--format='))?.slice(9) : args[at + 1];
  return PROBLEM_FORMATS.find((format) => format === value) ?? 'text';
}
