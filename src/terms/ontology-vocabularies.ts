import { dublinCore, rdfs } from './catalogue-vocabularies.ts';
import { namespace, type Term } from './namespace.ts';
import { dcterms, owl, rdf, schema, skos, xsd } from './vocabularies.ts';

/** The terms of RDF Schema that only vocabularies use. */
const schemas = namespace('rdfs', 'http://www.w3.org/2000/01/rdf-schema#', [
  'comment',
  'domain',
  'isDefinedBy',
  'range',
  'seeAlso',
  'subClassOf',
  'subPropertyOf',
]);

/** The terms of OWL that only vocabularies use. */
const ontologies = namespace('owl', 'http://www.w3.org/2002/07/owl#', [
  'disjointWith',
  'equivalentClass',
  'equivalentProperty',
  'inverseOf',
  'priorVersion',
  'versionIRI',
  'versionInfo',
]);

/** The terms of SKOS that only code lists use. */
const codeLists = namespace('skos', 'http://www.w3.org/2004/02/skos/core#', [
  'broadMatch',
  'changeNote',
  'closeMatch',
  'exactMatch',
  'example',
  'hasTopConcept',
  'narrowMatch',
  'narrower',
  'note',
  'relatedMatch',
  'scopeNote',
]);

/** The terms of Dublin Core that only vocabularies use. */
const metadata = namespace('dcterms', 'http://purl.org/dc/terms/', ['bibliographicCitation', 'created']);

/** The terms of schema.org that say of which classes the subjects and values of a property are. */
const domains = namespace('schema', 'http://schema.org/', ['domainIncludes', 'rangeIncludes']);

/** How a vocabulary is called. */
const vann = namespace('vann', 'http://purl.org/vocab/vann/', [
  'preferredNamespacePrefix',
  'preferredNamespaceUri',
]);

/** How far a term has come. */
const vs = namespace('vs', 'http://www.w3.org/2003/06/sw-vocab-status/ns#', ['term_status']);

const ALL = [rdf, rdfs, schemas, owl, ontologies, skos, codeLists, dcterms, dublinCore, metadata, vann, vs];

const BY_IRI: ReadonlyMap<string, Term> = new Map(
  [...ALL, schema, domains, xsd].flatMap((vocabulary) =>
    Object.values<Term>(vocabulary).map((term) => [term.iri, term] as const),
  ),
);

/**
 * Finds a property or datatype that vocabularies are described with, by its IRI.
 *
 * Every one of them is known by a prefix and a name that XML takes, so that each format can write it.
 *
 * @throws {TypeError} for any other: it must be added here first
 */
export function findOntologyTerm(iri: string): Term {
  const term = BY_IRI.get(iri);
  if (term === undefined) throw new TypeError(`Vocabularies are not described with ${iri}`);
  return term;
}
