import type { Quad_Subject, Store } from 'n3';
import { describe, expect, test } from 'vitest';
import { CODES } from '../../src/terms/codes.ts';
import { cmq } from '../../src/terms/vocabularies.ts';
import { languagesOf, parseTurtle, readVocab } from './read-turtle.ts';

const CMQ = 'https://w3id.org/communique/ns#';
const CODE = 'https://w3id.org/communique/codes#';
const ONTOLOGY = 'https://w3id.org/communique/ns';
const MAINTAINERS = 'https://w3id.org/communique/#maintainers';
const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const RDFS = 'http://www.w3.org/2000/01/rdf-schema#';
const SKOS = 'http://www.w3.org/2004/02/skos/core#';
const DCTERMS = 'http://purl.org/dc/terms/';
const OWL = 'http://www.w3.org/2002/07/owl#';
const VANN = 'http://purl.org/vocab/vann/';
const STATUS = 'http://www.w3.org/2003/06/sw-vocab-status/ns#term_status';
const BOTH = ['en', 'ja'];

const ns = parseTurtle(readVocab('ns.ttl'));
const codes = parseTurtle(readVocab('codes.ttl'));

function subjectsIn(graph: Store, namespace: string): Quad_Subject[] {
  return graph.getSubjects(null, null, null).filter((subject) => subject.value.startsWith(namespace));
}

function valuesOf(graph: Store, subject: Quad_Subject, predicate: string): string[] {
  return graph.getObjects(subject, predicate, null).map((object) => object.value);
}

/** The subjects that lack a property in English or Japanese, or have it twice. */
function notInBoth(graph: Store, subjects: readonly Quad_Subject[], predicate: string): string[] {
  const lacks = (subject: Quad_Subject) => languagesOf(graph, subject, predicate).join() !== BOTH.join();
  return subjects.filter(lacks).map((subject) => subject.value);
}

describe.each([
  ['ns.ttl', ns],
  ['codes.ttl', codes],
])('vocab/%s', (_, graph) => {
  test('has no blank nodes', () => {
    const terms = graph.getQuads(null, null, null, null).flatMap((quad) => [quad.subject, quad.object]);
    expect(terms.filter((term) => term.termType === 'BlankNode')).toEqual([]);
  });

  test('describes nothing in the namespace of somebody else', () => {
    const ours = (iri: string) => iri.startsWith(CMQ) || iri.startsWith(CODE);
    const others = graph.getSubjects(null, null, null).filter((subject) => !ours(subject.value));
    const allowed = new Set([ONTOLOGY, MAINTAINERS, 'https://w3id.org/communique/codes']);
    expect(others.filter((subject) => !allowed.has(subject.value))).toEqual([]);
  });

  test('spells "organization" as schema.org does', () => {
    const texts = graph.getObjects(null, null, null).map((object) => object.value);
    expect(texts.filter((text) => /organis/i.test(text))).toEqual([]);
  });
});

describe('vocab/ns.ttl', () => {
  const terms = subjectsIn(ns, CMQ);

  test('defines the terms that the mapping uses, and no other', () => {
    expect(terms.map((term) => term.value).sort()).toEqual(
      Object.values(cmq)
        .map(({ iri }) => iri as string)
        .sort(),
    );
  });

  test.each(['label', 'comment'])('gives every term an rdfs:%s in English and Japanese', (property) => {
    expect(notInBoth(ns, terms, RDFS + property)).toEqual([]);
  });

  test('says in English and Japanese when to use every term', () => {
    expect(notInBoth(ns, terms, `${SKOS}scopeNote`)).toEqual([]);
  });

  test('gives every term one example', () => {
    expect(terms.filter((term) => valuesOf(ns, term, `${SKOS}example`).length !== 1)).toEqual([]);
  });

  test('says of every term that the ontology defines it', () => {
    expect(terms.filter((term) => valuesOf(ns, term, `${RDFS}isDefinedBy`).join() !== ONTOLOGY)).toEqual([]);
  });

  test('gives every term the status "testing"', () => {
    expect(terms.filter((term) => valuesOf(ns, term, STATUS).join() !== 'testing')).toEqual([]);
  });

  test('types every term as one kind of OWL term', () => {
    const kinds = new Set([`${OWL}Class`, `${OWL}ObjectProperty`, `${OWL}DatatypeProperty`]);
    expect(terms.filter((term) => !kinds.has(valuesOf(ns, term, RDF_TYPE).join()))).toEqual([]);
  });

  test('gives no property two rdfs:domain or two rdfs:range', () => {
    const twice = (term: Quad_Subject) =>
      ['domain', 'range'].some((name) => valuesOf(ns, term, RDFS + name).length > 1);
    expect(terms.filter(twice)).toEqual([]);
  });

  test.each([
    [`${DCTERMS}creator`, MAINTAINERS],
    [`${DCTERMS}publisher`, MAINTAINERS],
    [`${DCTERMS}license`, 'https://creativecommons.org/publicdomain/zero/1.0/'],
    [`${OWL}versionInfo`, '0.1.0'],
    [`${OWL}versionIRI`, 'https://w3id.org/communique/ns/0.1.0'],
    [`${VANN}preferredNamespacePrefix`, 'cmq'],
    [`${VANN}preferredNamespaceUri`, CMQ],
  ])('says of itself: %s is %s', (property, value) => {
    const [ontology] = ns.getSubjects(RDF_TYPE, `${OWL}Ontology`, null);
    expect(ontology && valuesOf(ns, ontology, property)).toEqual([value]);
  });
});

describe('vocab/codes.ttl', () => {
  const schemes = codes.getSubjects(RDF_TYPE, `${SKOS}ConceptScheme`, null);
  const concepts = codes.getSubjects(RDF_TYPE, `${SKOS}Concept`, null);

  test('has the lists and codes that records may use, and no other', () => {
    const lists = Object.entries(CODES).flatMap(([list, names]) => [
      list,
      ...names.map((name) => `${list}-${name}`),
    ]);
    const described = subjectsIn(codes, CODE).map((subject) => subject.value);
    expect(described.sort()).toEqual(lists.map((name) => CODE + name).sort());
  });

  test.each(['title', 'description'])('gives every list a dcterms:%s in English and Japanese', (property) => {
    expect(notInBoth(codes, schemes, DCTERMS + property)).toEqual([]);
  });

  test.each(['prefLabel', 'definition'])('gives every code a skos:%s in English and Japanese', (property) => {
    expect(notInBoth(codes, concepts, SKOS + property)).toEqual([]);
  });

  test('makes the IRI of every code from its list and its notation', () => {
    const made = ({ value }: Quad_Subject, scheme: string, notation: string) =>
      value === `${scheme}-${notation}`;
    const wrong = concepts.filter((concept) => {
      const [scheme = '', notation = ''] = ['inScheme', 'notation'].map((name) =>
        valuesOf(codes, concept, SKOS + name).join(),
      );
      return !made(concept, scheme, notation);
    });
    expect(wrong).toEqual([]);
  });

  test('makes every code a top concept of its own list', () => {
    const links = (concept: Quad_Subject, name: string) => valuesOf(codes, concept, SKOS + name).join();
    expect(
      concepts.filter((concept) => links(concept, 'topConceptOf') !== links(concept, 'inScheme')),
    ).toEqual([]);
  });

  test('uses no label twice within a list', () => {
    const labels = concepts.flatMap((concept) =>
      codes
        .getObjects(concept, `${SKOS}prefLabel`, null)
        .map((label) => `${valuesOf(codes, concept, `${SKOS}inScheme`).join()} ${label.id}`),
    );
    expect(labels.filter((label, index) => labels.indexOf(label) !== index)).toEqual([]);
  });

  test('is in the public domain', () => {
    expect(
      codes
        .getObjects('https://w3id.org/communique/codes', `${DCTERMS}license`, null)
        .map(({ value }) => value),
    ).toEqual(['https://creativecommons.org/publicdomain/zero/1.0/']);
  });
});
