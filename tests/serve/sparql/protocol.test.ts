import { Parser } from 'n3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createEndpoint } from '../../../src/serve/sparql/create-endpoint.ts';
import { publishSmallData } from '../../query/small-publication.ts';
import { type Answer, type Ask, type Asking, serveEndpoint, targetOf } from './serve-endpoint.ts';

let ask: Ask;
let close: () => Promise<void>;
afterAll(() => close());
beforeAll(async () => {
  const dist = await publishSmallData();
  ({ ask, close } = await serveEndpoint(await createEndpoint({ dist, version: 'v1', workers: 2 })));
});

const FORM = 'application/x-www-form-urlencoded';
const NAMES = 'SELECT ?name { ?meeting a cmq:Meeting ; schema:name ?name } ORDER BY ?name';
const CSV = 'name\r\nFirst Talks\r\nSecond Talks\r\n第1回協議\r\n';

const post = (type: string, body: string | Buffer, more: Readonly<Record<string, string>> = {}): Asking => {
  return { method: 'POST', headers: { ...(type !== '' && { 'Content-Type': type }), ...more }, body };
};

function problemOf({ status, headers, text }: Answer) {
  expect([headers['content-type'], headers['x-content-type-options']]).toEqual([
    'application/problem+json',
    'nosniff',
  ]);
  const problem = JSON.parse(text) as Readonly<Record<string, unknown>>;
  expect(problem['status']).toBe(status);
  return problem;
}

describe('SparqlEndpoint answers a query', () => {
  test.each<[string, string, Asking]>([
    ['by GET', targetOf(NAMES), {}],
    ['by POST of a form', '', post(FORM, `query=${encodeURIComponent(NAMES)}`)],
    ['by POST of a form in UTF-8', '', post(`${FORM}; charset=UTF-8`, targetOf(NAMES).slice(1))],
    ['by POST of the query itself', '', post('application/sparql-query', NAMES)],
    ['whatever format and callback say', `${targetOf(NAMES)}&format=xml&output=xml&callback=f`, {}],
  ])('%s', async (_, target, asking) => {
    const headers = { ...asking.headers, Accept: 'text/csv' };
    const answer = await ask(target, { ...asking, headers });
    expect([answer.status, answer.text]).toEqual([200, CSV]);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-length': String(Buffer.byteLength(CSV)),
      'x-content-type-options': 'nosniff',
      'access-control-allow-origin': '*',
      vary: 'Accept',
    });
  });

  test.each([
    [undefined, 'application/sparql-results+json'],
    ['*/*', 'application/sparql-results+json'],
    ['', 'application/sparql-results+json'],
    ['application/json', 'application/sparql-results+json'],
    ['application/sparql-results+xml', 'application/sparql-results+xml'],
    ['text/html, application/xml;q=0.9, */*;q=0.8', 'application/sparql-results+xml'],
    ['text/tab-separated-values', 'text/tab-separated-values; charset=utf-8'],
    ['text/csv;charset=utf-8;q=0.5, application/sparql-results+json;q=0.4', 'text/csv; charset=utf-8'],
    [`${'a/b, '.repeat(1_000)}text/csv`, 'text/csv; charset=utf-8'],
    ['application/sparql-results+json;q=0, */*', 'application/sparql-results+xml'],
  ])('with rows, for Accept: %s, as %s', async (accept, type) => {
    const answer = await ask(targetOf(NAMES), accept === undefined ? {} : { headers: { Accept: accept } });
    expect([answer.status, answer.headers['content-type']]).toEqual([200, type]);
  });

  test.each([
    ['*/*', 'text/turtle; charset=utf-8', /^<place\/jp\/#it> schema:position 1 \.$/m],
    ['application/n-triples', 'application/n-triples', /^<https:\/\/communique\.example\/place\/jp\/#it> /],
    ['application/ld+json', 'application/ld+json', /^\[\{"@id":"https:/],
    ['application/rdf+xml, text/rdf;q=0.6, */*;q=0.1', 'application/rdf+xml', /^<\?xml version="1.0"/],
  ])('with statements, for Accept: %s, as %s', async (accept, type, form) => {
    const target = targetOf('CONSTRUCT { <place/jp/#it> schema:position 1 } { }');
    const answer = await ask(target, { headers: { Accept: accept } });
    expect([answer.status, answer.headers['content-type']]).toEqual([200, type]);
    expect(answer.text).toMatch(form);
  });

  test.each([
    ['all documents', '', '', 'true'],
    ['what FROM names', 'FROM <place/jp/>', '', 'false'],
    ['the graph in the address', '', '&default-graph-uri=https://communique.example/place/tokyo/', 'true'],
    ['another graph in the address', '', '&default-graph-uri=https://communique.example/place/jp/', 'false'],
    [
      'the graph in the address rather than in FROM',
      'FROM <place/jp/>',
      '&default-graph-uri=https://communique.example/place/jp/' +
        '&default-graph-uri=https://communique.example/place/tokyo/',
      'true',
    ],
    ['no graph outside of GRAPH', '', '&named-graph-uri=https://communique.example/place/tokyo/', 'false'],
  ])('about %s', async (_, from, more, truth) => {
    const target = `${targetOf(`ASK ${from} { <place/tokyo/#it> a schema:City }`)}${more}`;
    expect((await ask(target, { headers: { Accept: 'text/csv' } })).text.trim()).toBe(truth);
  });

  test('about named graphs in the address only', async () => {
    const target = `${targetOf('SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }')}&named-graph-uri=`;
    const graph = 'https://communique.example/place/tokyo/';
    const answer = await ask(target + graph, { headers: { Accept: 'text/csv' } });
    expect(answer.text).toBe(`g\r\n${graph}\r\n`);
  });
});

describe('SparqlEndpoint refuses', () => {
  const update = 'DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }';
  const large = `ASK { } #${'x'.repeat(1_000_000)}`;
  test.each<[string, string, Asking, number]>([
    ['a form without a query', '', post(FORM, 'a=b'), 400],
    ['an empty form', '', post(FORM, ''), 400],
    ['graphs without a query', '?default-graph-uri=http://e/', {}, 400],
    ['two queries', `${targetOf(NAMES)}&query=ASK%7B%7D`, {}, 400],
    ['two queries in a form', '', post(FORM, 'query=ASK%7B%7D&query=ASK%7B%7D'), 400],
    ['a query in both places', '?query=ASK%7B%7D', post(FORM, 'query=ASK%7B%7D'), 400],
    [
      'a query in the address and the body',
      '?query=ASK%7B%7D',
      post('application/sparql-query', 'ASK{}'),
      400,
    ],
    ['a query that is no UTF-8', '?query=ASK%7B%22%FF%22%7D', {}, 400],
    ['a form that is no UTF-8', '', post(FORM, 'query=%C0%AE'), 400],
    ['a body that is no UTF-8', '', post('application/sparql-query', Buffer.from([65, 255])), 400],
    ['a lone percent sign', '?query=%', {}, 400],
    ['a body without a type', '', post('', 'query=ASK%7B%7D'), 415],
    ['a body of another type', '', post('text/plain', 'ASK{}'), 415],
    ['a body that is packed', '', post(FORM, 'x', { 'Content-Encoding': 'gzip' }), 415],
    ['another charset', '', post('application/sparql-query; charset=latin1', 'ASK{}'), 415],
    ['an update', targetOf(update), {}, 403],
    ['an update in a form', '', post(FORM, `update=${encodeURIComponent(update)}`), 403],
    ['an update by its type', '', post('application/sparql-update', update), 403],
    ['LOAD', targetOf('LOAD <http://127.0.0.1/>'), {}, 403],
    ['SERVICE', targetOf('ASK { SERVICE <http://127.0.0.1/> { } }'), {}, 400],
    ['1 MB in a form', '', post(FORM, `query=${large}`), 413],
    ['1 MB of a query', '', post('application/sparql-query', large), 413],
    [
      '1 MB without a length',
      '',
      post('application/sparql-query', large, { 'Transfer-Encoding': 'chunked' }),
      413,
    ],
    ['more than 16 KiB', '', post(FORM, `query=ASK%7B%7D%23${'x'.repeat(17_000)}`), 413],
    ['what cannot be planned', targetOf(`ASK { FILTER(1${'+1'.repeat(600)}) }`), {}, 422],
    ['a type that none is', targetOf('ASK { }'), { headers: { Accept: 'image/png' } }, 406],
    ['rows for statements', targetOf('DESCRIBE <a>'), { headers: { Accept: 'text/csv' } }, 406],
    ['a graph that is not there', `${targetOf(NAMES)}&default-graph-uri=http://e/`, {}, 400],
    ['a graph that is no IRI', `${targetOf(NAMES)}&named-graph-uri=place/jp/`, {}, 400],
    ['a graph that the engine takes for no IRI', `${targetOf(NAMES)}&named-graph-uri=http://[/`, {}, 400],
    ['too many graphs', `${targetOf(NAMES)}${'&named-graph-uri=a:b'.repeat(101)}`, {}, 400],
    ['PUT', targetOf(NAMES), { method: 'PUT' }, 405],
    ['DELETE', '', { method: 'DELETE' }, 405],
    ['PATCH', '', { method: 'PATCH' }, 405],
  ])('%s', async (_, target, asking, status) => {
    const answer = await ask(target, asking);
    problemOf(answer);
    expect(answer.status).toBe(status);
  });

  test('a method, and names those that it answers', async () => {
    expect((await ask('', { method: 'PUT' })).headers['allow']).toBe('GET, HEAD, POST, OPTIONS');
  });

  test('a type, and names those that it writes', async () => {
    const answer = await ask(targetOf('ASK { }'), { headers: { Accept: 'image/png' } });
    expect(problemOf(answer)['types']).toContain('application/sparql-results+xml');
  });

  test('a query with a mistake, and says where', async () => {
    const answer = await ask(targetOf('SELECT * {\n  ?x ?p "日本" . FILTR(?x) }'));
    expect(problemOf(answer)).toEqual({
      title: 'Cannot read the query',
      status: 400,
      detail: 'Cannot read "FILTR": SPARQL has no such word',
      line: 2,
      column: 16,
      length: 5,
      help: 'Did you mean "FILTER"?',
    });
  });

  test('a query with markup in its mistake as JSON that no browser takes for a page', async () => {
    const answer = await ask(targetOf('SELECT * { ?s <script>alert(1)</script> }'), {
      headers: { Accept: 'text/html' },
    });
    expect(answer.status).toBe(406);
    const bad = await ask(targetOf('SELECT * { ?s <script>alert(1)</script> }'));
    problemOf(bad);
    expect(bad.status).toBe(400);
  });

  test('no query that comes after another on the same connection', async () => {
    const large = post('application/sparql-query', `ASK { } #${'x'.repeat(1_500_000)}`);
    expect([(await ask('', large)).status, (await ask(targetOf('ASK { }'))).status]).toEqual([413, 200]);
  });
});

describe('SparqlEndpoint lets copies be kept:', () => {
  test('an answer has a tag, for which 304 is enough', async () => {
    const { headers } = await ask(targetOf(NAMES));
    const etag = String(headers['etag']);
    expect([etag, headers['cache-control']]).toEqual([expect.stringMatching(/^W\/"[\w-]{27}"$/), 'no-cache']);
    const again = await ask(targetOf(NAMES), { headers: { 'If-None-Match': `"x", ${etag}` } });
    expect([again.status, again.text, again.headers['etag'], again.headers['vary']]).toEqual([
      304,
      '',
      etag,
      'Accept',
    ]);
  });

  test('another type, another query and other graphs have another tag', async () => {
    const tagOf = async (target: string, accept = '*/*') =>
      (await ask(target, { headers: { Accept: accept } })).headers['etag'];
    const tags = await Promise.all([
      tagOf(targetOf(NAMES)),
      tagOf(targetOf(NAMES), 'text/csv'),
      tagOf(targetOf(`${NAMES} `)),
      tagOf(`${targetOf(NAMES)}&default-graph-uri=https://communique.example/place/jp/`),
      tagOf(`${targetOf(NAMES)}&named-graph-uri=https://communique.example/place/jp/`),
    ]);
    expect(new Set(tags).size).toBe(5);
  });

  test('a mistake is never 304', async () => {
    const answer = await ask(targetOf('SELECT'), { headers: { 'If-None-Match': '*' } });
    expect(answer.status).toBe(400);
  });

  test.each(['NOW()', 'RAND()', 'UUID()', 'STRUUID()'])('what depends on %s has none', async (call) => {
    const target = targetOf(`SELECT (${call} AS ?x) { }`);
    const [one, two] = [await ask(target), await ask(target)];
    expect([one.headers['etag'], one.headers['cache-control']]).toEqual([undefined, 'no-store']);
    if (call !== 'NOW()') expect(one.text).not.toBe(two.text);
  });

  test('HEAD is GET without the body', async () => {
    const [get, head] = [await ask(targetOf(NAMES)), await ask(targetOf(NAMES), { method: 'HEAD' })];
    const { date: _1, ...ofGet } = get.headers;
    const { date: _2, ...ofHead } = head.headers;
    expect([head.status, head.text, ofHead]).toEqual([200, '', ofGet]);
  });
});

describe('SparqlEndpoint without a query', () => {
  test('lets pages of others ask', async () => {
    const { status, headers } = await ask('', { method: 'OPTIONS' });
    expect([status, headers['access-control-allow-methods'], headers['access-control-allow-origin']]).toEqual(
      [204, 'GET, HEAD, POST, OPTIONS', '*'],
    );
    expect(headers['access-control-allow-headers']).toContain('Content-Type');
  });

  test('sends browsers to the page', async () => {
    const accept = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
    const { status, headers } = await ask('', { headers: { Accept: accept } });
    expect([status, headers['location'], headers['vary']]).toEqual([303, 'sparql/', 'Accept']);
  });

  test('refuses what it cannot be described in', async () => {
    expect((await ask('', { headers: { Accept: 'image/png' } })).status).toBe(406);
  });

  test('says to programs what it can', async () => {
    const answer = await ask('', { headers: { Accept: '*/*' } });
    expect(answer.headers['content-type']).toBe('text/turtle; charset=utf-8');
    const quads = new Parser().parse(answer.text);
    const objectsOf = (local: string) =>
      quads.filter(({ predicate }) => predicate.value.endsWith(local)).map(({ object }) => object.value);
    expect(objectsOf('#endpoint')).toEqual(['https://communique.example/sparql']);
    expect(objectsOf('#supportedLanguage')).toEqual([
      'http://www.w3.org/ns/sparql-service-description#SPARQL11Query',
    ]);
    expect(objectsOf('#resultFormat')).toContain('http://www.w3.org/ns/formats/SPARQL_Results_JSON');
  });
});
