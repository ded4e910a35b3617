import { Context } from '../../sinks/context.ts';
import { JsonLdSink } from '../../sinks/json-ld.ts';
import { NTriplesSink } from '../../sinks/n-triples.ts';
import { RdfXmlSink } from '../../sinks/rdf-xml.ts';
import type { Sink, Write } from '../../sinks/sink.ts';
import { TurtleSink } from '../../sinks/turtle.ts';
import { voids } from '../../terms/catalogue-vocabularies.ts';
import { type Iri, makeIri } from '../../terms/iri.ts';
import { PREFIXES, type Term } from '../../terms/namespace.ts';
import { xsd } from '../../terms/vocabularies.ts';
import { ANSWER_TYPES, type AnswerType } from './answer-types.ts';
import type { Computer } from './computer.ts';
import { sd, services } from './service-terms.ts';

type Described = Pick<Computer, 'base' | 'figures' | 'isFixed'>;

/**
 * Writes what the endpoint can, for programs that ask it without a query.
 *
 * @see https://www.w3.org/TR/sparql11-service-description/
 */
export function writeServiceDescription(described: Described, format: AnswerType['format']): string {
  let text = '';
  const sink = createSink(format, makeIri(described.base), (piece) => {
    text += piece;
  });
  tellService(described, sink);
  return text;
}

function createSink(format: AnswerType['format'], base: Iri, write: Write): Sink {
  if (format === 'nt') return new NTriplesSink(write, { graphs: false });
  if (format === 'rdf') return new RdfXmlSink(write);
  return format === 'jsonld' ? new JsonLdSink(base, CONTEXT, write) : new TurtleSink(base, write);
}

const FROM = Object.freeze({ name: 'service', field: '', rule: 'What this endpoint can' });

function tellService({ base, figures, isFixed }: Described, sink: Sink): void {
  const document = makeIri(`${base}sparql`);
  const dataset = makeIri(`${document}#dataset`);
  sink.openDocument(document);
  sink.resource(makeIri(`${document}#service`), [sd.Service, services.DataService], FROM);
  sink.link(sd.endpoint, document, FROM);
  sink.term(sd.supportedLanguage, sd.SPARQL11Query, FROM);
  // a store of others may see it otherwise
  if (isFixed) sink.term(sd.feature, sd.UnionDefaultGraph, FROM);
  for (const { name } of ANSWER_TYPES) {
    sink.link(sd.resultFormat, makeIri(`http://www.w3.org/ns/formats/${name}`), FROM);
  }
  sink.link(sd.defaultDataset, dataset, FROM);
  sink.link(services.endpointURL, document, FROM);
  sink.link(services.servesDataset, makeIri(`${base}#dataset`), FROM);
  sink.resource(dataset, [sd.Dataset, voids.Dataset], FROM);
  // each document is a graph
  if (figures !== undefined) sink.typed(voids.documents, String(figures.graphs), xsd.integer, FROM);
  sink.closeDocument();
}

const TERMS = [...Object.values<Term>(sd), ...Object.values<Term>(services), voids.Dataset, voids.documents];

const CONTEXT = new Context({
  '@context': {
    '@version': 1.1,
    id: '@id',
    type: '@type',
    ...Object.fromEntries(
      ['sd', 'dcat', 'void', 'xsd'].map((prefix) => [prefix, PREFIXES.get(prefix) ?? '']),
    ),
    ...Object.fromEntries(TERMS.map((term) => [term.curie, define(term)])),
  },
});

function define({ curie, local }: Term): string | Readonly<Record<string, string>> {
  if (/^[A-Z]/.test(local)) return curie;
  return { '@id': curie, '@type': local === 'documents' ? 'xsd:integer' : '@id' };
}
