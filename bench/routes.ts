import { readFileSync } from 'node:fs';
import jsonld from 'jsonld';
import { DataFactory, Writer } from 'n3';
import { IriOf } from '../src/map/iri-of.ts';
import { mapRecord } from '../src/map/map-record.ts';
import type { AnyRecord } from '../src/model/kinds.ts';
import { Context } from '../src/sinks/context.ts';
import { JsonLdSink } from '../src/sinks/json-ld.ts';
import { NTriplesSink } from '../src/sinks/n-triples.ts';
import { QuadSink } from '../src/sinks/quads.ts';
import type { Sink, Write } from '../src/sinks/sink.ts';
import { TurtleSink } from '../src/sinks/turtle.ts';
import { makeIri } from '../src/terms/iri.ts';
import { PREFIXES } from '../src/terms/namespace.ts';
import { ObjectSink } from './object-sink.ts';

/** A way from validated records to the bytes of a format. */
export interface Route {
  readonly name: string;
  /** Maps the records and hands on text, as it would be written to a file. */
  run(records: readonly AnyRecord[], write: Write): Promise<void>;
}

const iriOf = new IriOf(makeIri('https://communique.example/'));
const contextFile = JSON.parse(readFileSync('vocab/context.v1.jsonld', 'utf8'));
const context = new Context(contextFile);

/** Our own: the mapping tells a sink that writes text. */
const ours = (name: string, create: (write: Write) => Sink): Route => ({
  name,
  run: async (records, write) => {
    const sink = create(write);
    for (const record of records) mapRecord(record, iriOf, sink);
  },
});

/** The stream that N3.Writer wants; what it hands on is taken at once. */
function toStream(write: Write): never {
  const stream = {
    write(chunk: string, _encoding: string, done?: () => void) {
      write(chunk);
      done?.();
      return true;
    },
    end() {},
  };
  return stream as never;
}

/** The mapping makes RDF/JS quads, and n3 writes them. */
const n3 = (name: string, format: string): Route => ({
  name,
  run: async (records, write) => {
    const prefixes = format === 'Turtle' ? Object.fromEntries(PREFIXES) : {};
    const writer = new Writer(toStream(write), { format, end: false, prefixes });
    const graph = DataFactory.defaultGraph();
    const sink = new QuadSink(DataFactory, (quad) => {
      const { subject, predicate, object } = quad;
      if (format === 'Turtle') writer.addQuad(subject as never, predicate as never, object as never, graph);
      else writer.addQuad(quad);
    });
    for (const record of records) mapRecord(record, iriOf, sink);
    writer.end();
  },
});

const documentLoader = async (url: string) => {
  if (url !== 'https://communique.example/context/v1.jsonld')
    throw new Error(`Nothing may be fetched: ${url}`);
  return { contextUrl: undefined, documentUrl: url, document: contextFile };
};

/** The mapping makes JSON-LD objects, one document a record, and jsonld.js turns them into RDF. */
async function toRdf(
  records: readonly AnyRecord[],
  options: object,
  take: (result: unknown) => void,
): Promise<void> {
  const documents: object[] = [];
  const sink = new ObjectSink(context, (document) => documents.push(document));
  for (const record of records) {
    mapRecord(record, iriOf, sink);
    take(await jsonld.toRDF(documents.pop() as never, { ...options, documentLoader, safe: true } as never));
  }
}

const jsonLd: Route = {
  name: 'jsonld.js',
  run: (records, write) => toRdf(records, { format: 'application/n-quads' }, (text) => write(text as string)),
};

/** jsonld.js has no Turtle: its quads are converted and written by n3. */
const jsonLdTurtle: Route = {
  name: 'jsonld.js, then N3.Writer',
  run: async (records, write) => {
    const writer = new Writer(toStream(write), { end: false, prefixes: Object.fromEntries(PREFIXES) });
    const term = (value: unknown) => DataFactory.fromTerm(value as never) as never;
    await toRdf(records, {}, (quads) => {
      for (const quad of quads as Record<'subject' | 'predicate' | 'object', unknown>[]) {
        writer.addQuad(term(quad.subject), term(quad.predicate), term(quad.object));
      }
    });
    writer.end();
  },
};

/** Ours and its peers, by format. The peers of JSON-LD are those that write N-Quads: no other writes texts so. */
export const FORMATS = {
  'N-Triples': {
    ours: ours('sink', (write) => new NTriplesSink(write)),
    jsonld: jsonLd,
    n3: n3('N3.Writer', 'N-Triples'),
  },
  'N-Quads': {
    ours: ours('sink', (write) => new NTriplesSink(write, { graphs: true })),
    jsonld: jsonLd,
    n3: n3('N3.Writer', 'N-Quads'),
  },
  Turtle: {
    ours: ours('sink', (write) => new TurtleSink(iriOf.base, write)),
    jsonld: jsonLdTurtle,
    n3: n3('N3.Writer', 'Turtle'),
  },
  'JSON-LD': {
    ours: ours('sink', (write) => new JsonLdSink(iriOf.base, context, write, { used: context.keys() })),
    jsonld: jsonLd,
    n3: n3('N3.Writer', 'N-Quads'),
  },
} as const;
