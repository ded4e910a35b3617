import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../../src/commands/run-command.ts';
import { PREFIXES } from '../../src/terms/namespace.ts';
import { publishSmallData } from '../query/small-publication.ts';
import { createTemporaryFolder } from '../support/dist-files.ts';
import { createFakeConsole } from '../support/fake-console.ts';

let dist: string;
beforeAll(async () => {
  dist = await publishSmallData();
});

async function query(...args: string[]) {
  return run(false, 'query', '--dist', dist, ...args);
}

async function run(isTerminal: boolean, ...args: string[]) {
  const console = createFakeConsole();
  const bold = (text: string) => (isTerminal ? `*${text}*` : text);
  const shown = <Output extends object>(output: Output) => ({ ...output, isTerminal });
  const stdout = { ...shown(console.stdout), colours: { ...console.stdout.colours, bold } };
  const exit = await runCommand(args, { ...console, stdout, stderr: shown(console.stderr) });
  return { exit, out: console.out(), err: console.err() };
}

const CITIES = 'SELECT ?city ?name { ?city a schema:City ; schema:name ?name } ORDER BY ?name';
const TABLE = `city               name
-----------------  ---------
<place/tokyo/#it>  Tokyo @en
<place/tokyo/#it>  東京 @ja
`;

describe('communique query', () => {
  test('answers a query, with nothing but the answer where there is no terminal', async () => {
    expect(await query(CITIES)).toEqual({ exit: 0, out: TABLE, err: '' });
  });

  test('says on a terminal how many rows there are', async () => {
    expect(await run(true, 'query', '--dist', dist, CITIES)).toEqual({
      exit: 0,
      out: TABLE.replace('city               name', '*city               name*'),
      err: '2 rows\n',
    });
  });

  test('answers a query in a file, whatever its line ends and its byte order mark', async () => {
    const file = join(createTemporaryFolder(), 'cities.RQ');
    writeFileSync(file, `\uFEFF# Which cities?\r\n${CITIES.replaceAll(' ', '\r\n')}\r\n`);
    expect(await query(file)).toEqual({ exit: 0, out: TABLE, err: '' });
  });

  test.each([
    ['csv', 'n\r\n1\r\n'],
    ['tsv', '?n\n1\n'],
    [
      'json',
      '{"head":{"vars":["n"]},"results":{"bindings":[{"n":{"type":"literal","value":"1","datatype":"http://www.w3.org/2001/XMLSchema#integer"}}]}}\n',
    ],
    ['table', 'n\n-\n1\n'],
  ])('writes %s', async (format, out) => {
    const one = 'SELECT ?n { ?m cmq:sessionNumber ?n } ORDER BY ?n LIMIT 1';
    expect(await query(one, '--format', format)).toEqual({ exit: 0, out, err: '' });
  });

  test.each([
    ['yes', 'ASK { ?m a cmq:Meeting }'],
    ['no', 'ASK { ?m a schema:Event ; schema:name "Third Talks"@en }'],
  ])('says %s', async (answer, ask) => {
    expect(await query(ask)).toEqual({ exit: 0, out: `${answer}\n`, err: '' });
  });

  test('shows the place of a mistake, as in a record', async () => {
    const file = join(createTemporaryFolder(), 'bad.rq');
    writeFileSync(file, 'SELECT *\n{ ?x ?p "日本" ; FILTR(?x) }\n');
    expect(await query(file)).toEqual({
      exit: 1,
      out: '',
      err: `${file}:2:16: error QUERY_FAILED
  Cannot read "FILTR": SPARQL has no such word
    2 | { ?x ?p "日本" ; FILTR(?x) }
      |                  ^^^^^
  Help: Did you mean "FILTER"?
`,
    });
  });

  test('shows the place of a mistake as JSON where the answer was to be JSON', async () => {
    const { exit, out, err } = await query('ASK { FILTR }', '--format', 'json');
    expect({ exit, out, problems: JSON.parse(err) as unknown }).toMatchObject({
      exit: 1,
      out: '',
      problems: [{ code: 'QUERY_FAILED', file: '<query>', line: 1, column: 7, length: 5 }],
    });
  });

  test('moves no cursor with what it shows of a query', async () => {
    expect((await query('ASK { \u001b[2J }')).err).not.toContain('\u001b');
  });

  test('stops a query that runs away', async () => {
    const away = 'SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }';
    expect(await query(away, '--timeout', '0.2')).toEqual({
      exit: 1,
      out: '',
      err: `error QUERY_TIMEOUT
  Cannot answer the query within 0.2 seconds: it was stopped
  Help: Ask for less, for example with LIMIT or one pattern more; or allow more: --timeout 2
`,
    });
  });

  test.each([
    [['ASK { }', '--timeout', '0'], 'at most 3600'],
    [['ASK { }', '--timeout', '3601'], 'at most 3600'],
    [['ASK { }', '--timeout', '1e3'], 'at most 3600'],
    [['ASK { }', '--format', 'rdf'], 'Allowed choices are table, json, csv, tsv, xml, ttl, nt'],
    [['ASK { }', '--format', 'nt'], 'it is yes or no'],
    [['queries/delegation.rq'], 'Did you mean "queries/delegations.rq"?'],
    [['nowhere/at-all.rq'], 'write the query itself in quotes'],
    [[], `missing required argument 'query'`],
  ])('refuses %j', async (args, help) => {
    const { exit, out, err } = await query(...args);
    expect({ exit, out, head: err.split('\n')[0] }).toEqual({ exit: 2, out: '', head: 'error USAGE' });
    expect(err).toContain(help);
  });

  test('needs a publication', async () => {
    const folder = createTemporaryFolder();
    mkdirSync(join(folder, 'dump'));
    expect(await run(false, 'query', 'ASK { }', '-o', folder)).toEqual({
      exit: 2,
      out: '',
      err: `error NO_PUBLICATION
  Cannot query ${JSON.stringify(folder)}: there is no dump/communique.nq in it
  Help: Make it first: communique build
`,
    });
  });

  test('names in its help all prefixes that need no declaration', async () => {
    const { out } = await run(false, 'query', '--help');
    const listed = /declared: ([^.]*)\./.exec(out.replaceAll(/\s+/g, ' '))?.[1]?.split(', ');
    expect(listed).toEqual([...PREFIXES.keys()].sort());
  });
});
