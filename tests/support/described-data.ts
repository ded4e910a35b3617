import { hash } from 'node:crypto';
import { mapCatalogue } from '../../src/describe/catalogue.ts';
import { CATALOGUE_CONTEXT } from '../../src/describe/catalogue-context.ts';
import { CountsSink } from '../../src/describe/counts-sink.ts';
import { createDataset } from '../../src/describe/create-dataset.ts';
import type { Dataset } from '../../src/describe/dataset.ts';
import { type Entries, findEntries } from '../../src/describe/entries.ts';
import { IriOf } from '../../src/map/iri-of.ts';
import { mapLedger } from '../../src/map/ledger.ts';
import { mapList } from '../../src/map/list.ts';
import { mapRecord } from '../../src/map/map-record.ts';
import { KINDS } from '../../src/model/kinds.ts';
import type { Publication } from '../../src/model/publication.ts';
import { loadData } from '../../src/publish/load.ts';
import { Context } from '../../src/sinks/context.ts';
import { FanOut } from '../../src/sinks/fan-out.ts';
import { JsonLdSink } from '../../src/sinks/json-ld.ts';
import { NTriplesSink } from '../../src/sinks/n-triples.ts';
import { RdfXmlSink } from '../../src/sinks/rdf-xml.ts';
import type { Sink } from '../../src/sinks/sink.ts';
import { TurtleSink } from '../../src/sinks/turtle.ts';

export interface DescribedData {
  readonly dataset: Dataset;
  readonly entries: Entries;
  /** All documents. */
  readonly nQuads: string;
}

/** Tells all documents of a data folder to a sink that counts and to one that writes, and describes the whole. */
export function describeData(data: string, change: Partial<Publication> = {}): DescribedData {
  const { publication, records, problems } = loadData(data);
  if (publication === undefined) throw new Error(problems.map(({ message }) => message).join('\n'));
  const changed = { ...publication, ...change };
  const iriOf = new IriOf(changed.base);
  const counter = new CountsSink(iriOf.base);
  let nQuads = '';
  const writer = new NTriplesSink((text) => (nQuads += text), { graphs: true });
  const sink = new FanOut([counter, writer]);
  for (const kind of KINDS) {
    const own = records.filter((record) => record.kind === kind);
    mapList(
      kind,
      own.map(({ record }) => record.id),
      changed.topicScheme,
      iriOf,
      sink,
    );
    for (const record of own) mapRecord(record, iriOf, sink);
  }
  mapLedger(records, iriOf, sink);
  const facts = {
    publication: changed,
    counts: counter.counts,
    distributions: listDistributions(() => nQuads),
    version: '2026.11.25',
    issued: '2026-11-24',
    modified: '2026-11-25',
  };
  return { dataset: createDataset(facts, records, iriOf), entries: findEntries(records, iriOf), nQuads };
}

const MEDIA_TYPES = {
  nt: 'application/n-triples',
  nq: 'application/n-quads',
  ttl: 'text/turtle',
  jsonld: 'application/ld+json',
};

/** The dumps, as they would be described with the given content. */
export function listDistributions(read: (path: string) => string): Dataset['distributions'] {
  return Object.entries(MEDIA_TYPES).map(([format, mediaType]) => {
    const path = `dump/communique.${format}`;
    const content = read(path);
    return { format, path, mediaType, bytes: Buffer.byteLength(content), sha256: hash('sha256', content) };
  });
}

export interface WrittenCatalogue {
  readonly turtle: string;
  readonly jsonLd: string;
  readonly nTriples: string;
  readonly rdfXml: string;
}

/** The catalogue in all of its formats, told once. */
export function writeCatalogue({ dataset, entries }: Omit<DescribedData, 'nQuads'>): WrittenCatalogue {
  let turtle = '';
  let jsonLd = '';
  let nTriples = '';
  let rdfXml = '';
  const sinks: Sink[] = [
    new TurtleSink(dataset.base, (text) => (turtle += text)),
    new JsonLdSink(dataset.base, new Context(CATALOGUE_CONTEXT), (text) => (jsonLd += text)),
    new NTriplesSink((text) => (nTriples += text)),
    new RdfXmlSink((text) => (rdfXml += text)),
  ];
  mapCatalogue(dataset, entries, new FanOut(sinks));
  return { turtle, jsonLd, nTriples, rdfXml };
}
