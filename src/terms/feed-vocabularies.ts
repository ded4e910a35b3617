import { namespace } from './namespace.ts';
import './codes.ts'; // so that the prefixes of records come before these in every file

/** Linked Data Event Streams. @see https://w3id.org/ldes/specification */
export const ldes = namespace('ldes', 'https://w3id.org/ldes#', [
  'EventStream',
  'RetentionPolicy',
  'timestampPath',
  'versionOfPath',
  'versionCreateObject',
  'versionUpdateObject',
  'versionDeleteObject',
  'retentionPolicy',
  'versionAmount',
]);

/** TREE: a collection in pages that say what can be found behind their links. @see https://w3id.org/tree/specification */
export const tree = namespace('tree', 'https://w3id.org/tree#', [
  'Node',
  'GreaterThanOrEqualToRelation',
  'LessThanOrEqualToRelation',
  'member',
  'view',
  'shape',
  'relation',
  'node',
  'path',
  'value',
  'remainingItems',
]);

/** SHACL, as far as the feed says what its members look like. */
export const sh = namespace('sh', 'http://www.w3.org/ns/shacl#', [
  'NodeShape',
  'PropertyShape',
  'property',
  'path',
  'minCount',
  'maxCount',
  'nodeKind',
  'IRI',
  'datatype',
]);
