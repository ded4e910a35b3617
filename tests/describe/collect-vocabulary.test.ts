import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { collectVocabulary } from '../../src/describe/collect-vocabulary.ts';
import { TERMS, writeVocabularyTurtle } from './small-vocabulary.ts';

const { terms, ...vocabulary } = collectVocabulary(writeVocabularyTurtle(TERMS));
const [meeting, host] = terms;

function readOwn(name: string) {
  return collectVocabulary(readFileSync(new URL(`../../vocab/${name}.ttl`, import.meta.url), 'utf8'));
}

describe('collectVocabulary()', () => {
  test('collects what a vocabulary says of itself', () => {
    expect(vocabulary).toMatchObject({
      iri: 'https://w3id.org/communique/ns',
      versionIri: 'https://w3id.org/communique/ns/1.2.0',
      version: '1.2.0',
      title: [
        { language: 'en', value: 'Small' },
        { language: 'ja', value: '小' },
      ],
      publisher: [{ language: 'en', value: 'Nobody' }],
      license: 'https://creativecommons.org/publicdomain/zero/1.0/',
      issued: '2026-02-01',
      prefix: 'ex',
      namespace: 'https://w3id.org/communique/ns#',
    });
  });

  test('collects a class with its super-class and its neighbours elsewhere', () => {
    expect(meeting).toMatchObject({
      kind: 'class',
      curie: 'ex:Meeting',
      local: 'Meeting',
      superTerms: [{ curie: 'schema:Event' }],
      disjointWith: [{ curie: 'ex:Person' }],
      examples: ['First round'],
      alignments: [
        { relation: 'owl:equivalentClass', curie: 'schema:PublicationEvent' },
        { relation: 'rdfs:seeAlso', curie: 'https://other.example/Event' },
      ],
      isDeprecated: false,
    });
  });

  test('collects the domain of a property in either way of saying it', () => {
    expect(host).toMatchObject({
      kind: 'property',
      linksThings: true,
      domain: [{ curie: 'ex:Meeting' }, { curie: 'schema:Event' }],
      range: [{ curie: 'schema:Person' }],
      status: 'stable',
    });
  });

  test('collects what a deprecated term is replaced by', () => {
    const old = 'ex:old a owl:DatatypeProperty ; owl:deprecated true ; dcterms:isReplacedBy ex:host .';
    const [term] = collectVocabulary(writeVocabularyTurtle(old)).terms;
    expect(term).toMatchObject({
      isDeprecated: true,
      linksThings: false,
      replacedBy: [{ curie: 'ex:host' }],
    });
  });

  test('refuses a file that does not speak of itself', () => {
    expect(() => collectVocabulary('<https://a.example/> <https://a.example/p> "x" .')).toThrow(TypeError);
  });

  test('refuses a term of which it cannot tell what it is', () => {
    expect(() => collectVocabulary(writeVocabularyTurtle('ex:x rdfs:label "x"@en .'))).toThrow(TypeError);
  });

  test('finds every list with its codes in codes.ttl', () => {
    const codes = readOwn('codes').terms;
    const lists = new Set(codes.filter(({ kind }) => kind === 'list').map(({ iri }) => iri));
    const lost = codes.filter(
      ({ kind, list }) => kind === 'code' && (list === undefined || !lists.has(list)),
    );
    expect([lists.size > 0, lost]).toEqual([true, []]);
  });

  test('gives every term of ours a short form with our prefix', () => {
    for (const { prefix, terms: own } of [readOwn('ns'), readOwn('codes')]) {
      expect(own.filter(({ curie, local }) => curie !== `${prefix}:${local}`)).toEqual([]);
    }
  });
});
