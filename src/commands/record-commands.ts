import type { Command } from '@commander-js/extra-typings';
import { Option } from '@commander-js/extra-typings';
import { DUMP_FORMATS } from '../publish/formats.ts';
import type { Console } from './console.ts';
import {
  baseOption,
  dataOption,
  dateOption,
  distOption,
  formatOption,
  parsePort,
  type SetExit,
} from './options.ts';

/** Declares the commands that read records; each is loaded when it is asked for. */
export function addRecordCommands(program: Command, console: Console, setExit: SetExit): void {
  addBuild(program, console, setExit);
  addCheck(program, console, setExit);
  addExplain(program, console, setExit);
  addMap(program, console, setExit);
  addNew(program, console);
  addSchema(program, console);
  addRelease(program, console, setExit);
  addDev(program, console, setExit);
}

function addBuild(program: Command, console: Console, setExit: SetExit): void {
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

function addCheck(program: Command, console: Console, setExit: SetExit): void {
  program
    .command('check')
    .description('look for problems in the records, and write nothing')
    .addOption(dataOption())
    .addOption(formatOption())
    .action(async (options) => setExit(await (await import('./check.ts')).check(options, console)));
}

function addExplain(program: Command, console: Console, setExit: SetExit): void {
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

function addMap(program: Command, console: Console, setExit: SetExit): void {
  program
    .command('map')
    .description('turn records into RDF on the standard output: NDJSON from the standard input, or files')
    .argument('[files...]', 'records in YAML, each in a folder of its kind')
    .addOption(new Option('-t, --to <format>', 'what to write').choices(DUMP_FORMATS).default('nt' as const))
    .option('--base <iri>', 'what all addresses start with', 'https://communique.example/')
    .addOption(formatOption())
    .action(async (files, options) => setExit(await (await import('./map.ts')).map(files, options, console)));
}

function addNew(program: Command, console: Console): void {
  program
    .command('new')
    .description('start a record: write a skeleton of it to fill in')
    .argument('<kind>', 'series, meeting, organization, person, place, topic or source')
    .argument('<id>', 'small letters, digits and hyphens; it is part of an address, and stays')
    .option('--series <id>', 'of a meeting: its series, from which much of it is known')
    .addOption(dataOption())
    .action(async (kind, id, options) => (await import('./new.ts')).createRecord(kind, id, options, console));
}

function addSchema(program: Command, console: Console): void {
  program
    .command('schema')
    .description('write the JSON Schema of the records, for editors')
    .argument('<kind>', 'series, meeting, organization, person, place, topic, source or publication')
    .action(async (kind) => (await import('./schema.ts')).schema(kind, console));
}

function addRelease(program: Command, console: Console, setExit: SetExit): void {
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

function addDev(program: Command, console: Console, setExit: SetExit): void {
  program
    .command('dev')
    .description('show the publication on this computer while records are edited')
    .addOption(dataOption())
    .option('-p, --port <number>', 'where to listen; 0 for any port that is free', parsePort, 4000)
    .action(async (options) => setExit(await (await import('./dev.ts')).dev(options, console)));
}
