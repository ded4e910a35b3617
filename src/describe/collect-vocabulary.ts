import { makeIri } from '../terms/iri.ts';
import { type Name, VocabularyGraph } from './vocabulary-graph.ts';
import type { Alignment, TermKind, Vocabulary, VocabularyTerm } from './vocabulary-term.ts';

const KINDS: Readonly<Record<string, TermKind>> = {
  'owl:Class': 'class',
  'owl:ObjectProperty': 'property',
  'owl:DatatypeProperty': 'property',
  'skos:ConceptScheme': 'list',
  'skos:Concept': 'code',
};

const ALIGNMENTS: readonly Name[] = [
  'owl:equivalentClass',
  'owl:equivalentProperty',
  'skos:exactMatch',
  'skos:closeMatch',
  'skos:broadMatch',
  'skos:narrowMatch',
  'skos:relatedMatch',
  'rdfs:seeAlso',
];

/**
 * Collects what people read of a vocabulary from its Turtle.
 *
 * @param turtle as `vocab/shapes/vocabulary.ttl` demands it, with the usual prefixes for OWL and SKOS
 * @throws {TypeError} when it says nothing of itself as an `owl:Ontology`, or lacks what the shapes demand
 */
export function collectVocabulary(turtle: string): Vocabulary {
  const graph = new VocabularyGraph(turtle);
  const iri = graph.subjects.find((subject) => hasType(graph, subject, 'owl:Ontology'));
  if (iri === undefined) throw new TypeError('The vocabulary says nothing of itself');
  const namespace = graph.requireIri(iri, 'vann:preferredNamespaceUri');
  return {
    iri: makeIri(iri),
    versionIri: graph.requireIri(iri, 'owl:versionIRI'),
    version: graph.require(iri, 'owl:versionInfo'),
    title: graph.texts(iri, 'dcterms:title'),
    description: graph.texts(iri, 'dcterms:description'),
    publisher: graph.texts(graph.require(iri, 'dcterms:publisher'), 'schema:name'),
    license: graph.requireIri(iri, 'dcterms:license'),
    created: graph.require(iri, 'dcterms:created'),
    issued: graph.require(iri, 'dcterms:issued'),
    modified: graph.require(iri, 'dcterms:modified'),
    citation: graph.require(iri, 'dcterms:bibliographicCitation'),
    prefix: graph.require(iri, 'vann:preferredNamespacePrefix'),
    namespace,
    status: graph.require(iri, 'vs:term_status'),
    terms: graph.subjects.flatMap((subject) => {
      return subject.startsWith(namespace) ? [collectTerm(graph, subject, namespace)] : [];
    }),
  };
}

function collectTerm(graph: VocabularyGraph, iri: string, namespace: string): VocabularyTerm {
  const types = graph.references(iri, 'rdf:type');
  const kind = types.map(({ curie }) => KINDS[curie]).find((known) => known !== undefined);
  if (kind === undefined) throw new TypeError(`The vocabulary has no kind for ${iri}`);
  const list = graph.value(iri, 'skos:inScheme');
  return {
    ...graph.reference(iri),
    kind,
    local: iri.slice(namespace.length),
    labels: graph.texts(iri, 'rdfs:label', 'skos:prefLabel', 'dcterms:title'),
    definitions: graph.texts(iri, 'rdfs:comment', 'skos:definition', 'dcterms:description'),
    notes: graph.texts(iri, 'skos:scopeNote'),
    examples: graph.texts(iri, 'skos:example').map(({ value }) => value),
    superTerms: graph.references(iri, 'rdfs:subClassOf', 'rdfs:subPropertyOf', 'skos:broader'),
    domain: graph.references(iri, 'rdfs:domain', 'schema:domainIncludes'),
    range: graph.references(iri, 'rdfs:range', 'schema:rangeIncludes'),
    linksThings: hasType(graph, iri, 'owl:ObjectProperty'),
    disjointWith: graph.references(iri, 'owl:disjointWith'),
    alignments: ALIGNMENTS.flatMap((relation) => collectAlignments(graph, iri, relation)),
    types: types.filter(({ curie }) => KINDS[curie] === undefined),
    list: list === undefined ? undefined : makeIri(list),
    notation: graph.value(iri, 'skos:notation'),
    status: graph.value(iri, 'vs:term_status') ?? '',
    isDeprecated: graph.value(iri, 'owl:deprecated') === 'true',
    replacedBy: graph.references(iri, 'dcterms:isReplacedBy'),
  };
}

function collectAlignments(graph: VocabularyGraph, iri: string, relation: Name): Alignment[] {
  return graph.references(iri, relation).map((reference) => ({ ...reference, relation }));
}

function hasType(graph: VocabularyGraph, subject: string, type: string): boolean {
  return graph.references(subject, 'rdf:type').some(({ curie }) => curie === type);
}
