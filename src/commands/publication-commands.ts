import type { Command } from '@commander-js/extra-typings';
import { Option } from '@commander-js/extra-typings';
import { ANSWER_FORMATS } from '../query/formats.ts';
import { formatQueryHelp } from '../query/query-help.ts';
import type { Console } from './console.ts';
import {
  baseOption,
  formatOption,
  parseBytes,
  parseCount,
  parsePercent,
  parsePort,
  parseSeconds,
  type SetExit,
} from './options.ts';

/** Declares the commands that read what was published; each is loaded when it is asked for. */
export function addPublicationCommands(program: Command, console: Console, setExit: SetExit): void {
  addVerify(program, console, setExit);
  addQuery(program, console, setExit);
  addDiff(program, console, setExit);
  addServe(program, console, setExit);
  addLoad(program, console, setExit);
}

function addVerify(program: Command, console: Console, setExit: SetExit): void {
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

function addQuery(program: Command, console: Console, setExit: SetExit): void {
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

function addDiff(program: Command, console: Console, setExit: SetExit): void {
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

function addServe(program: Command, console: Console, setExit: SetExit): void {
  program
    .command('serve')
    .description('serve a publication: pages, data in all formats, and SPARQL')
    .argument('[dist]', 'the published folder', 'dist')
    .option('-p, --port <number>', 'where to listen; 0 for any port that is free', parsePort, 8080)
    .option('--host <name>', 'who may ask: this computer alone, or :: for all', '127.0.0.1')
    .addOption(baseOption())
    .option('--log', 'write a line of JSON for each request')
    .option('--no-sparql', 'answer no queries: only what is in the folder')
    .option('--sparql-timeout <seconds>', 'when to stop a query; 10 if left out', parseSeconds)
    .option('--sparql-workers <number>', 'queries that run at once; at least 2 if left out', parseCount)
    .option('--sparql-backend <endpoint>', 'let a store answer the queries, within the same limits')
    .action(async (dist, options) =>
      setExit(await (await import('./serve.ts')).serve(dist, options, console)),
    );
}

function addLoad(program: Command, console: Console, setExit: SetExit): void {
  program
    .command('load')
    .description('bring a SPARQL store to exactly the published state, and prove it')
    .argument('[endpoint]', 'where the store answers queries: http://localhost:8890/sparql')
    .option('-o, --dist <folder>', 'the publication', 'dist')
    .option('--dry-run', 'only show what would be done')
    .option('--verify-all', 'read all graphs back in the end, not only those that were sent')
    .option(
      '--credentials <file>',
      'one line, user:password or Bearer token; or the variable COMMUNIQUE_CREDENTIALS',
    )
    .option(
      '--profile <name>',
      'the kind of store: virtuoso, graphdb, fuseki, oxigraph, qlever or generic; guessed if left out',
    )
    .option('--update <url>', 'where the store takes updates; as usual for its kind if left out')
    .option('--graph-store <url>', 'where it has the Graph Store Protocol; as usual for its kind if left out')
    .option('--no-graph-store', 'send updates only')
    .option('--timeout <seconds>', 'when to give up a request; 120 if left out', parseSeconds)
    .option('--bulk <folder>', 'in place of an endpoint: write files and scripts for bulk loaders there')
    .option('--shard-bytes <bytes>', 'with --bulk: the most that a file holds', parseBytes)
    .option('--gzip', 'with --bulk: pack the files')
    .addOption(
      new Option('--format <format>', 'how to show it').choices(['text', 'json']).default('text' as const),
    )
    .action(async (endpoint, options) =>
      setExit(await (await import('./load.ts')).load(endpoint, options, console)),
    );
}
