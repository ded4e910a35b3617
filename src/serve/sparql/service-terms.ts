import '../../terms/codes.ts'; // so that the prefixes of documents come before these
import { namespace } from '../../terms/namespace.ts';

/** @see https://www.w3.org/TR/sparql11-service-description/ */
export const sd = namespace('sd', 'http://www.w3.org/ns/sparql-service-description#', [
  'Dataset',
  'SPARQL11Query',
  'Service',
  'UnionDefaultGraph',
  'defaultDataset',
  'endpoint',
  'feature',
  'resultFormat',
  'supportedLanguage',
]);

/** What DCAT says of services. */
export const services = namespace('dcat', 'http://www.w3.org/ns/dcat#', [
  'DataService',
  'endpointURL',
  'servesDataset',
]);
