import fc from 'fast-check';
import { Store } from 'oxigraph';
import { describe, expect, test } from 'vitest';
import { CountsSink } from '../../src/describe/counts-sink.ts';
import type { DatasetCounts } from '../../src/describe/dataset.ts';
import { FanOut } from '../../src/sinks/fan-out.ts';
import { NTriplesSink } from '../../src/sinks/n-triples.ts';
import type { Origin, Sink } from '../../src/sinks/sink.ts';
import { makeIri } from '../../src/terms/iri.ts';
import type { LanguageTag } from '../../src/terms/language.ts';
import { cmq, schema, xsd } from '../../src/terms/vocabularies.ts';
import { copyData } from '../support/data-folder.ts';
import { describeData } from '../support/described-data.ts';

const BASE = makeIri('https://example.org/sub/');
const FROM: Origin = { name: 'test', field: '', rule: '' };
const EN = 'en' as LanguageTag;
const JA = 'ja' as LanguageTag;
const SAME = schema.sameAs.iri;

/** Counts with SPARQL what {@link CountsSink} counts while it listens. */
function countBySparql(nQuads: string, base: string): DatasetCounts {
  const store = new Store();
  store.load(nQuads, { format: 'nq' });
  store.load(nQuads.replaceAll(/ <[^>]*> \.$/gm, ' .'), { format: 'nt' }); // as in a dump without graphs
  const ask = (query: string) =>
    (store.query(query) as Map<string, { value: string }>[]).map((row) => {
      return { iri: makeIri(row.get('x')?.value ?? 'x:'), count: Number(row.get('n')?.value) };
    });
  const one = (what: string, where: string) =>
    ask(`SELECT (COUNT(${what}) AS ?n) WHERE { ${where} }`)[0]?.count ?? 0;
  const group = (what: string, where: string) =>
    ask(`SELECT ?x (COUNT(${what}) AS ?n) WHERE { ${where} } GROUP BY ?x ORDER BY STR(?x)`);
  const linksets = ['http://www.wikidata.org/entity/', 'https://sws.geonames.org/', EU].flatMap((target) => {
    const where = `?s <${SAME}> ?o FILTER(STRSTARTS(STR(?o), "${target}") && !STRSTARTS(STR(?o), "${base}"))`;
    const triples = one('*', where);
    return triples === 0 ? [] : [{ predicate: SAME, target, triples }];
  });
  return {
    triples: one('*', '?s ?p ?o'),
    documents: one('DISTINCT ?g', 'GRAPH ?g { ?s ?p ?o }'),
    distinctSubjects: one('DISTINCT ?s', '?s ?p ?o'),
    distinctObjects: one('DISTINCT ?o', '?s ?p ?o'),
    classes: group('DISTINCT ?s', '?s a ?x'),
    properties: group('*', '?s ?x ?o'),
    linksets: linksets.sort((a, b) => (a.target < b.target ? -1 : 1)),
  };
}

const EU = 'http://publications.europa.eu/resource/authority/country/';

/** Counts what is told, by both. */
function countBoth(tell: (sink: Sink) => void): readonly [DatasetCounts, DatasetCounts] {
  const counter = new CountsSink(BASE);
  let nQuads = '';
  tell(new FanOut([counter, new NTriplesSink((text) => (nQuads += text), { graphs: true })]));
  return [counter.counts, countBySparql(nQuads, BASE)];
}

describe('CountsSink', () => {
  test('counts what a SPARQL engine counts in the dump', () => {
    const { dataset, nQuads } = describeData(`${copyData()}/data`);
    expect(dataset.counts).toEqual(countBySparql(nQuads, dataset.base));
    expect(dataset.counts.linksets.length).toBeGreaterThan(2);
  });

  test('counts a subject once that two documents speak of, and what both say of it', () => {
    const [counts, expected] = countBoth((sink) => {
      for (const name of ['a', 'b']) {
        sink.openDocument(makeIri(`${BASE}${name}/`));
        sink.resource(makeIri(`${BASE}${name}/#it`), [cmq.Meeting, schema.Event], FROM);
        sink.resource(makeIri(`${BASE}c/#it`), [schema.Event], FROM);
        sink.text(schema.name, 'Both say it', EN, FROM);
        sink.text(schema.name, `Only ${name} says it`, EN, FROM);
        sink.inverse(schema.subEvent, makeIri(`${BASE}d/#it`), FROM);
        sink.closeDocument();
      }
    });
    expect(counts).toEqual(expected);
    expect(counts).toMatchObject({ triples: 9, distinctSubjects: 4, distinctObjects: 6 });
  });

  test('tells texts apart by language and datatype, and both from addresses', () => {
    const [counts, expected] = countBoth((sink) => {
      sink.openDocument(makeIri(`${BASE}a/`));
      sink.resource(makeIri(`${BASE}a/#it`), [], FROM);
      sink.text(schema.name, `${BASE}a/#it`, EN, FROM);
      sink.text(schema.name, `${BASE}a/#it`, JA, FROM);
      sink.plain(schema.name, `${BASE}a/#it`, FROM);
      sink.typed(schema.name, `${BASE}a/#it`, xsd.gYear, FROM);
      sink.link(schema.name, makeIri(`${BASE}a/#it`), FROM);
      sink.closeDocument();
    });
    expect(counts).toEqual(expected);
    expect(counts.distinctObjects).toBe(5);
  });

  test('counts no resource of which nothing is said', () => {
    const [counts, expected] = countBoth((sink) => {
      sink.openDocument(makeIri(`${BASE}a/`));
      sink.resource(makeIri(`${BASE}b/#it`), [], FROM);
      sink.resource(makeIri(`${BASE}a/#it`), [schema.Event], FROM);
      sink.closeDocument();
    });
    expect(counts).toEqual(expected);
  });

  test('counts links to other data sets by what their addresses start with, and none of our own', () => {
    const links = [
      'http://www.wikidata.org/entity/Q17',
      'http://publications.europa.eu/resource/authority/country/JPN',
      'http://publications.europa.eu/resource/authority/corporate-body/EEAS',
      'https://sws.geonames.org/1850147/',
      'https://sws.geonames.org/1861060/',
      'http://www.wikidata.org/wiki/Q17',
      'urn:isbn:0',
      `${BASE}b/#it`,
    ];
    const [counts] = countBoth((sink) => {
      sink.openDocument(makeIri(`${BASE}a/`));
      sink.resource(makeIri(`${BASE}a/#it`), [], FROM);
      for (const link of links) sink.link(schema.sameAs, makeIri(link), FROM);
      sink.link(schema.url, makeIri('https://elsewhere.example/page'), FROM);
      sink.closeDocument();
    });
    expect(counts.linksets.map(({ target, triples }) => `${triples} ${target}`)).toEqual([
      '1 http://publications.europa.eu/resource/authority/corporate-body/',
      '1 http://publications.europa.eu/resource/authority/country/',
      '1 http://www.wikidata.org/',
      '1 http://www.wikidata.org/entity/',
      '2 https://sws.geonames.org/',
    ]);
  });

  const statement = fc.record({
    document: fc.nat(2),
    about: fc.nat(2),
    property: fc.constantFrom(schema.name, schema.url),
    value: fc.constantFrom('x', 'y'),
    form: fc.constantFrom('link' as const, 'text' as const, 'plain' as const, 'typed' as const),
  });

  test('counts as SPARQL does whatever documents say about each other', () => {
    fc.assert(
      fc.property(fc.uniqueArray(statement, { selector: JSON.stringify }), (statements) => {
        const [counts, expected] = countBoth((sink) => tellStatements(statements, sink));
        expect(counts).toEqual(expected);
      }),
      { numRuns: 50 },
    );
  });
});

type Statement = Record<'document' | 'about', number> & {
  readonly property: typeof schema.name;
  readonly value: string;
  readonly form: 'link' | 'text' | 'plain' | 'typed';
};

/** Each document says of itself what no other says of it: properties of others are told with another term. */
function tellStatements(statements: readonly Statement[], sink: Sink): void {
  for (const document of new Set(statements.map((one) => one.document))) {
    sink.openDocument(makeIri(`${BASE}${document}/`));
    const own = statements.filter((one) => one.document === document);
    for (const about of new Set(own.map((one) => one.about))) {
      sink.resource(makeIri(`${BASE}${about}/#it`), about === document ? [cmq.Meeting] : [], FROM);
      for (const { property, value, form } of own.filter((one) => one.about === about)) {
        const predicate = about === document ? schema.description : property;
        if (predicate === schema.description && property !== schema.name) continue;
        if (form === 'link') sink.link(predicate, makeIri(`x:${value}`), FROM);
        else if (form === 'text') sink.text(predicate, value, EN, FROM);
        else if (form === 'plain') sink.plain(predicate, value, FROM);
        else sink.typed(predicate, value, xsd.gYear, FROM);
      }
    }
    sink.closeDocument();
  }
}
