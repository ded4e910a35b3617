import fc from 'fast-check';
import { DataFactory } from 'n3';
import { describe, expect, test } from 'vitest';
import { readContext } from '../../src/publish/companions.ts';
import { JsonLdSink } from '../../src/sinks/json-ld.ts';
import { NTriplesSink } from '../../src/sinks/n-triples.ts';
import { QuadSink } from '../../src/sinks/quads.ts';
import { RdfXmlSink } from '../../src/sinks/rdf-xml.ts';
import type { Sink, Write } from '../../src/sinks/sink.ts';
import { TurtleSink } from '../../src/sinks/turtle.ts';
import { cmq, schema } from '../../src/terms/vocabularies.ts';
import { type Format, graphByOxigraph, graphOf, toLines } from '../support/graph.ts';
import {
  anyDocument,
  BASE,
  DOCUMENT,
  HARD_TEXTS,
  type Resource,
  tellDocument,
} from '../support/told-document.ts';

const context = readContext();

const SINKS: Readonly<Record<Format, (write: Write) => Sink>> = {
  nt: (write) => new NTriplesSink(write),
  nq: (write) => new NTriplesSink(write, { graphs: true }),
  ttl: (write) => new TurtleSink(BASE, write),
  jsonld: (write) => new JsonLdSink(BASE, context, write),
  rdf: (write) => new RdfXmlSink(write),
};

const formats = Object.keys(SINKS) as Format[];

function serialize(format: Format, document: readonly Resource[]): string {
  let text = '';
  const sink = SINKS[format]((piece) => {
    text += piece;
  });
  tellDocument(sink, document);
  return text;
}

function told(document: readonly Resource[]): string[] {
  const quads: Parameters<typeof toLines>[0] = [];
  tellDocument(new QuadSink(DataFactory, (quad) => (quads as unknown[]).push(quad)), document);
  return toLines(quads);
}

describe.each(formats)('the sink for .%s', (format) => {
  test('writes exactly the statements it is told, whatever they hold', async () => {
    const property = fc.asyncProperty(anyDocument, async (document) => {
      expect(await graphOf(serialize(format, document), format)).toEqual(told(document));
    });
    await fc.assert(property, { numRuns: 300 });
  });

  test('writes what a strict parser takes', () => {
    const property = fc.property(anyDocument, (document) => {
      expect(graphByOxigraph(serialize(format, document), format)).toEqual(told(document));
    });
    fc.assert(property, { numRuns: 300 });
  });

  test.each(HARD_TEXTS.filter((text) => format !== 'rdf' || !text.includes('\b')))(
    'keeps %j as it is',
    async (text) => {
      const document = [
        { subject: `${DOCUMENT}#it`, types: [], statements: [{ of: schema.name, text, language: 'en' }] },
      ];
      expect(await graphOf(serialize(format, document), format)).toEqual(told(document));
    },
  );
});

const SAMPLE: readonly Resource[] = [
  {
    subject: `${DOCUMENT}#it`,
    types: [cmq.Meeting, schema.Event],
    statements: [
      { of: schema.name, text: 'First Dialogue', language: 'en' },
      { of: schema.name, text: '第1回対話', language: 'ja' },
      { of: cmq.outcome, link: `${DOCUMENT}#outcome-1` },
      { of: schema.about, link: `${BASE}topic/norms/#it` },
      { of: schema.about, link: `${BASE}topic/trust/#it` },
    ],
  },
  {
    subject: `${DOCUMENT}#outcome-1`,
    types: [cmq.Outcome],
    statements: [{ of: schema.description, text: 'They agreed.', language: 'en' }],
  },
];

describe('the text of a document', () => {
  test('is Turtle as a person would write it', () => {
    expect(serialize('ttl', SAMPLE)).toBe(`@base <https://communique.example/> .
@prefix cmq: <https://w3id.org/communique/ns#> .
@prefix schema: <http://schema.org/> .
@prefix : <https://communique.example/meeting/m-1/#> .

:it a cmq:Meeting , schema:Event ;
    schema:name "First Dialogue"@en ,
        "第1回対話"@ja ;
    cmq:outcome :outcome-1 ;
    schema:about <topic/norms/#it> ,
        <topic/trust/#it> .

:outcome-1 a cmq:Outcome ;
    schema:description "They agreed."@en .
`);
  });

  test('is JSON-LD as a person would write it', () => {
    expect(serialize('jsonld', SAMPLE)).toBe(`{
  "@context": {
    "@version": 1.1,
    "@base": "https://communique.example/",
    "id": "@id",
    "type": "@type",
    "cmq": "https://w3id.org/communique/ns#",
    "schema": "http://schema.org/",
    "Meeting": "cmq:Meeting",
    "Outcome": "cmq:Outcome",
    "Event": "schema:Event",
    "name": { "@id": "schema:name", "@container": "@language" },
    "description": { "@id": "schema:description", "@container": "@language" },
    "outcome": { "@id": "cmq:outcome", "@type": "@id", "@container": "@set" },
    "about": { "@id": "schema:about", "@type": "@id", "@container": "@set" }
  },
  "id": "meeting/m-1/#it",
  "type": ["Meeting", "Event"],
  "name": {"en": "First Dialogue",
    "ja": "第1回対話"},
  "outcome": [{
      "id": "meeting/m-1/#outcome-1",
      "type": "Outcome",
      "description": {"en": "They agreed."}
    }],
  "about": ["topic/norms/#it",
    "topic/trust/#it"]
}
`);
  });
});

/** Lines that only one of two texts has, counted one by one. */
function changedLines(before: string, after: string): number {
  const left = new Map<string, number>();
  for (const line of before.split('\n')) left.set(line, (left.get(line) ?? 0) + 1);
  let added = 0;
  for (const line of after.split('\n')) {
    const count = left.get(line) ?? 0;
    if (count > 0) left.set(line, count - 1);
    else added += 1;
  }
  const removed = [...left.values()].reduce((sum, count) => sum + count, 0);
  return Math.max(added, removed);
}

describe.each(formats.filter((format) => format !== 'nq'))('one changed triple in .%s', (format) => {
  const values = fc.tuple(fc.string({ unit: 'grapheme-ascii' }), fc.string({ unit: 'grapheme-ascii' }));
  const change = fc.record({ resource: fc.nat(1), at: fc.nat(), values });

  test('changes at most two lines, whether its value changes or it comes and goes', () => {
    const property = fc.property(change, ({ resource, at, values: [one, other] }) => {
      const withText = (text: string | undefined) =>
        SAMPLE.map((part, i) => {
          if (i !== resource || text === undefined) return part;
          const place = at % (part.statements.length + 1);
          const added = { of: schema.description, text, language: 'ko' };
          return { ...part, statements: part.statements.toSpliced(place, 0, added) };
        });
      const [without, first, second] = [undefined, one, other].map((text) =>
        serialize(format, withText(text)),
      );
      expect(changedLines(first as string, second as string)).toBeLessThanOrEqual(1);
      expect(changedLines(without as string, first as string)).toBeLessThanOrEqual(2);
    });
    fc.assert(property);
  });
});
