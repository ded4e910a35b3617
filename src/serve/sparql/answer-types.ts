import type { Variant } from '../../host/table.ts';
import type { Form } from '../../query/query-form.ts';

/** A media type in which answers are written. */
export interface AnswerType extends Pick<Variant, 'mediaType' | 'aliases'> {
  /** As the engine calls it. */
  readonly format: 'json' | 'xml' | 'csv' | 'tsv' | 'ttl' | 'nt' | 'jsonld' | 'rdf';
  /** Its name among the formats of the W3C. */
  readonly name: string;
}

/** For rows, and for yes or no; the best first. */
const OF_ROWS: readonly AnswerType[] = [
  {
    format: 'json',
    mediaType: 'application/sparql-results+json',
    aliases: ['application/json'],
    name: 'SPARQL_Results_JSON',
  },
  {
    format: 'xml',
    mediaType: 'application/sparql-results+xml',
    aliases: ['application/xml', 'text/xml'],
    name: 'SPARQL_Results_XML',
  },
  { format: 'csv', mediaType: 'text/csv', aliases: [], name: 'SPARQL_Results_CSV' },
  { format: 'tsv', mediaType: 'text/tab-separated-values', aliases: [], name: 'SPARQL_Results_TSV' },
];

/** For statements; the best first. */
export const OF_GRAPHS: readonly AnswerType[] = [
  {
    format: 'ttl',
    mediaType: 'text/turtle',
    aliases: ['application/x-turtle', 'application/turtle', 'text/n3', 'text/rdf+n3'],
    name: 'Turtle',
  },
  { format: 'nt', mediaType: 'application/n-triples', aliases: ['text/plain'], name: 'N-Triples' },
  { format: 'jsonld', mediaType: 'application/ld+json', aliases: ['application/json'], name: 'JSON-LD' },
  {
    format: 'rdf',
    mediaType: 'application/rdf+xml',
    aliases: ['application/xml', 'text/xml'],
    name: 'RDF_XML',
  },
];

/** All of them. */
export const ANSWER_TYPES: readonly AnswerType[] = [...OF_ROWS, ...OF_GRAPHS];

/** The types in which the answer to a form can be written. */
export function typesOf(form: Form): readonly AnswerType[] {
  return form === 'SELECT' || form === 'ASK' ? OF_ROWS : OF_GRAPHS;
}
