import './vocabularies.ts'; // so that its prefixes come before these in every file
import { namespace } from './namespace.ts';

/** DCAT 3. */
export const dcat = namespace('dcat', 'http://www.w3.org/ns/dcat#', [
  'Catalog',
  'Dataset',
  'Distribution',
  'accessURL',
  'byteSize',
  'contactPoint',
  'dataset',
  'distribution',
  'downloadURL',
  'endDate',
  'keyword',
  'landingPage',
  'mediaType',
  'startDate',
  'theme',
  'themeTaxonomy',
  'version',
]);

/** What DCAT-AP adds to DCAT. */
export const dcatap = namespace('dcatap', 'http://data.europa.eu/r5r/', ['availability']);

/** `void` is a word of JavaScript. */
export const voids = namespace('void', 'http://rdfs.org/ns/void#', [
  'Dataset',
  'Linkset',
  'class',
  'classPartition',
  'classes',
  'dataDump',
  'distinctObjects',
  'distinctSubjects',
  'documents',
  'entities',
  'exampleResource',
  'feature',
  'linkPredicate',
  'objectsTarget',
  'properties',
  'property',
  'propertyPartition',
  'rootResource',
  'subjectsTarget',
  'subset',
  'triples',
  'uriSpace',
  'vocabulary',
]);

export const foaf = namespace('foaf', 'http://xmlns.com/foaf/0.1/', [
  'Agent',
  'Document',
  'Organization',
  'Person',
  'homepage',
  'name',
]);

export const vcard = namespace('vcard', 'http://www.w3.org/2006/vcard/ns#', [
  'Kind',
  'fn',
  'hasEmail',
  'hasURL',
]);

/** Checksums; DCAT takes them from this version of SPDX. */
export const spdx = namespace('spdx', 'http://spdx.org/rdf/terms#', [
  'Checksum',
  'ChecksumAlgorithm',
  'algorithm',
  'checksum',
  'checksumValue',
]);

export const rdfs = namespace('rdfs', 'http://www.w3.org/2000/01/rdf-schema#', ['label']);

/** The terms of Dublin Core that only the catalogue uses. */
export const dublinCore = namespace('dcterms', 'http://purl.org/dc/terms/', [
  'Frequency',
  'LicenseDocument',
  'LinguisticSystem',
  'Location',
  'MediaType',
  'MediaTypeOrExtent',
  'PeriodOfTime',
  'ProvenanceStatement',
  'RightsStatement',
  'Standard',
  'accessRights',
  'accrualPeriodicity',
  'conformsTo',
  'creator',
  'description',
  'format',
  'identifier',
  'issued',
  'language',
  'license',
  'modified',
  'provenance',
  'publisher',
  'spatial',
  'temporal',
]);

/** Datatypes that only the catalogue uses. */
export const datatypes = namespace('xsd', 'http://www.w3.org/2001/XMLSchema#', [
  'hexBinary',
  'nonNegativeInteger',
]);
