import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { PublishError } from '../../src/problem/publish-error.ts';
import { answerQuery } from '../../src/query/answer-query.ts';
import type { AnswerFormat } from '../../src/query/formats.ts';
import { createTemporaryFolder } from '../support/dist-files.ts';
import { publishSmallData } from './small-publication.ts';

let dist: string;
beforeAll(async () => {
  dist = await publishSmallData();
});

interface Options {
  readonly format?: AnswerFormat;
  readonly seconds?: number;
  readonly from?: string;
}

async function ask(query: string, { format, seconds = 10, from = dist }: Options = {}) {
  return answerQuery(query, { dist: from, timeoutSeconds: seconds, format, bold: (text) => text });
}

/** The lines of the answer; a fault has none. */
async function linesOf(query: string, options?: Options): Promise<string[]> {
  const answered = await ask(query, options);
  return 'fault' in answered ? [] : answered.answer.text.split(/\r?\n/);
}

/** Place, message and help of what is wrong with a query. */
async function faultOf(query: string) {
  const answered = await ask(query);
  if (!('fault' in answered)) throw new Error(`There is nothing wrong with ${query}`);
  const { place, message, help } = answered.fault;
  return { at: place === undefined ? '' : `${place.line}:${place.column}+${place.length}`, message, help };
}

async function errorOf(promise: Promise<unknown>) {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof PublishError)) throw error;
  const { code, exit, message, help } = error;
  return { code, exit, message, help };
}

const NAMES = 'SELECT ?name { ?meeting a cmq:Meeting ; schema:name ?name } ORDER BY ?name';
const CANARY = ['name', '----------------', 'First Talks @en', 'Second Talks @en', '第1回協議 @ja', ''];

describe('answerQuery()', () => {
  test('answers with a table', async () => {
    const { answer } = (await ask(NAMES)) as { answer: object };
    expect(answer).toEqual({ text: CANARY.join('\n'), rows: 3 });
  });

  test.each([
    [
      'the graph of each statement',
      'ASK { GRAPH <place/tokyo/> { <place/tokyo/#it> a schema:City } }',
      'yes',
    ],
    ['no statement in another graph', 'ASK { GRAPH <place/jp/> { <place/tokyo/#it> a schema:City } }', 'no'],
    ['all graphs without GRAPH', 'ASK { ?m cmq:sessionNumber 1 . ?p schema:addressCountry "JP" }', 'yes'],
    ['only what FROM names', 'ASK FROM <place/jp/> { <place/tokyo/#it> a schema:City }', 'no'],
    ['prefixes that it declares', 'PREFIX cmq: <http://e/> ASK { ?m a cmq:Meeting }', 'no'],
  ])('knows %s', async (_, query, line) => expect(await linesOf(query)).toEqual([line, '']));

  test.each<[AnswerFormat, RegExp]>([
    ['table', /^s +n +m$/],
    ['csv', /^s,n,m$/],
    ['tsv', /^\?s\t\?n\t\?m$/],
  ])('keeps the order of SELECT * in %s', async (format, head) => {
    const query = 'SELECT * { ?s cmq:sessionNumber ?n . ?s cmq:sessionNumber ?m }';
    expect((await linesOf(query, { format }))[0]).toMatch(head);
  });

  test('keeps the order of SELECT * in JSON and XML', async () => {
    const query = 'SELECT * { ?s cmq:sessionNumber ?n }';
    const json = JSON.parse((await linesOf(query, { format: 'json' })).join('')) as { head: object };
    const xml = (await linesOf(query, { format: 'xml' })).join('');
    expect([json.head, /<head>.*<\/head>/.exec(xml)?.[0]]).toEqual([
      { vars: ['s', 'n'] },
      '<head><variable name="s"/><variable name="n"/></head>',
    ]);
  });

  test('writes statements as Turtle, or as N-Triples', async () => {
    const query = 'CONSTRUCT { ?s schema:position ?n } { ?s cmq:sessionNumber ?n FILTER(?n = 1) }';
    expect([await linesOf(query), await linesOf(query, { format: 'nt' })]).toEqual([
      [
        '@base <https://communique.example/> .',
        '@prefix schema: <http://schema.org/> .',
        '',
        '<meeting/jp-us-talks-1/#it> schema:position 1 .',
        '',
      ],
      [
        '<https://communique.example/meeting/jp-us-talks-1/#it> <http://schema.org/position> ' +
          '"1"^^<http://www.w3.org/2001/XMLSchema#integer> .',
        '',
      ],
    ]);
  });

  test.each<[string, AnswerFormat, string]>([
    ['DESCRIBE <place/tokyo/#it>', 'csv', 'Write --format ttl or nt'],
    ['DESCRIBE <place/tokyo/#it>', 'table', 'Write --format ttl or nt'],
    ['ASK { }', 'ttl', 'Write --format table, json, csv, tsv or xml'],
    ['SELECT * { }', 'nt', 'Write --format table, json, csv, tsv or xml'],
  ])('refuses to write %s as %s', async (query, format, help) => {
    expect(await errorOf(ask(query, { format }))).toMatchObject({ code: 'USAGE', exit: 2, help });
  });
});

describe('answerQuery() shows what is wrong with a query:', () => {
  test.each([
    [
      'no form',
      'SELEC ?x { }',
      '1:1+5',
      'a query starts with SELECT, ASK, CONSTRUCT or DESCRIBE',
      '"SELECT"',
    ],
    ['half a pattern', 'SELECT ?x { ?x ?y }', '1:19+1', 'a query may not go on like this', 'three parts'],
    [
      'a misspelt word on a later line',
      '# one\nSELECT * {\n  ?x ?p "日本" . FILTR(?x) }',
      '3:16+5',
      'SPARQL has no such word',
      '"FILTER"',
    ],
    ['a word behind an emoji', 'ASK { ?x ?p "😀" . xyzzy }', '1:20+5', 'SPARQL has no such word', '?xyzzy'],
    ['a prefix that is not known', 'ASK { ?x foo:bar ?y }', '1:10+7', 'must be declared', 'PREFIX foo: <'],
    ['a misspelt prefix', 'ASK { ?x shema:name ?y }', '1:10+10', 'must be declared', '"schema:"'],
    ['an open string', 'ASK { ?x ?p ?y ; ?q "a }', '1:21+4', 'in the quotation mark', 'Close it'],
    ['a strange letter', 'ASK { ?x ?p ?y . § }', '1:18+1', 'no query may hold this', 'Take it away'],
    ['a blank in an address', 'ASK { ?x <a b> ?y }', '1:10+5', 'an address is whole', '%20'],
    ['no address', 'ASK { ?x <http://[> ?y }', '1:10+10', 'an address is whole', '%20'],
    ['an open brace', 'ASK { ?x ?p ?y', '1:5+1', 'it is not closed', 'Add }'],
    ['an open parenthesis', 'ASK { ?x ?p (?y }', '1:13+1', 'it is not closed', 'Add )'],
    ['a brace too many', 'ASK { ?x ?p ?y }}', '1:17+1', 'nothing is open that it could close', 'Take'],
    ['a word too few', 'SELECT * { } ORDER ?y', '1:20+2', 'BY must stand before it', 'BY ?y'],
    ['an early end', 'DESCRIBE', '1:9+1', 'something is missing', 'grammar'],
    [
      'a variable that is not grouped by',
      'SELECT ?x (COUNT(?y) AS ?n) { ?x ?p ?y }',
      '1:1+6',
      'only what is grouped by',
      'SAMPLE',
    ],
    ['a change', 'INSERT DATA { <a> <b> <c> }', '1:1+6', 'by its records only', 'communique build'],
    ['loading', 'PREFIX e: <http://e/> load <x>', '1:23+4', 'by its records only', 'communique build'],
    ['another endpoint', 'ASK { SERVICE SILENT <http://127.0.0.1/> { } }', '1:7+7', 'no other', 'Load'],
    ['a function of others', 'ASK { BIND(<http://e/f>(1) AS ?x) }', '', 'is not supported', 'a store'],
    ['nothing', '', '', 'it asks for nothing', 'Write for example'],
    ['only a comment', '# SELECT', '', 'it asks for nothing', 'Write for example'],
    ['no query', 'queries/delegations', '1:1+7', 'a query starts with', 'must end in .rq'],
    ['256 KiB', `ASK { VALUES ?x { ${'1 '.repeat(140_000)} } }`, '', 'more than 256 KiB', 'a pattern'],
  ])('%s', async (_, query, at, must, help) => {
    const fault = await faultOf(query);
    expect(fault.at).toBe(at);
    expect(fault.message).toContain(must);
    expect(fault.help).toContain(help);
  });
});

/** Each kills an engine that is not kept apart; the answer of the next one must be right all the same. */
const KILLERS: readonly (readonly [string, string])[] = [
  ['a thousand braces', `SELECT * ${'{'.repeat(1_000)} ?s ?p ?o ${'}'.repeat(1_000)}`],
  ['20,000 braces', `SELECT * ${'{'.repeat(20_000)} ?s ?p ?o ${'}'.repeat(20_000)}`],
  ['braces that are never closed', `SELECT * ${'{'.repeat(20_000)}`],
  ['parentheses', `ASK { FILTER(${'('.repeat(3_000)}1${')'.repeat(3_000)}) }`],
  ['negations', `ASK { FILTER(${'!'.repeat(3_000)}true) }`],
  ['a long sum', `ASK { FILTER(1${'+1'.repeat(3_000)}) }`],
  ['unions', `SELECT * { ${'{ ?s ?p ?o } UNION '.repeat(3_000)} { ?s ?p ?o } }`],
];

const RUNAWAYS: readonly (readonly [string, string])[] = [
  [
    'a cross product',
    'SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER(CONTAINS(STR(?a), STR(?l))) }',
  ],
  ['a sorted cross product', 'SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?c ?f ?i'],
  ['a path that goes everywhere', 'SELECT * { ?s (!<x:y>|^!<x:y>)* ?o . ?a (!<x:y>|^!<x:y>)* ?b }'],
  ['a constructed cross product', 'CONSTRUCT { ?a ?b ?f } { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }'],
  ['150 patterns', `SELECT * { ${Array.from({ length: 150 }, (_, i) => `?s ?p${i} ?o${i} .`).join(' ')} }`],
  ['a path of 2,000 steps', `SELECT * { ?s ${'<x:y>/'.repeat(2_000)}<x:y> ?o }`],
];

describe('answerQuery() survives', () => {
  test.each(KILLERS)('%s', async (_, query) => {
    expect(await errorOf(ask(query))).toMatchObject({ code: 'QUERY_FAILED', exit: 1 });
    expect(await linesOf(NAMES)).toEqual(CANARY);
  });

  test.each(RUNAWAYS)('%s, and stops it', async (_, query) => {
    expect(await errorOf(ask(query, { seconds: 0.3 }))).toEqual({
      code: 'QUERY_TIMEOUT',
      exit: 1,
      message: 'Cannot answer the query within 0.3 seconds: it was stopped',
      help: expect.stringContaining('--timeout 2'),
    });
    expect(await linesOf(NAMES)).toEqual(CANARY);
  });
});

describe('answerQuery() needs a publication:', () => {
  test('one that is there', async () => {
    expect(await errorOf(ask(NAMES, { from: join(dist, 'nowhere') }))).toMatchObject({
      code: 'NO_PUBLICATION',
      exit: 2,
      help: 'Make it first: communique build',
    });
  });

  test('one that is whole', async () => {
    const folder = createTemporaryFolder();
    mkdirSync(join(folder, 'dump'));
    writeFileSync(join(folder, 'dump/communique.nq'), '<http://e/s> <http://e/p> ');
    expect(await errorOf(ask(NAMES, { from: folder }))).toMatchObject({
      code: 'QUERY_FAILED',
      exit: 1,
      help: 'Make it again: communique build',
    });
  });
});
