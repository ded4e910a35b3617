import { DataFactory, type Quad } from 'n3';
import { describe, expect, test } from 'vitest';
import { tellVocabulary } from '../../src/describe/tell-vocabulary.ts';
import { NTriplesSink } from '../../src/sinks/n-triples.ts';
import { QuadSink } from '../../src/sinks/quads.ts';
import { RdfXmlSink } from '../../src/sinks/rdf-xml.ts';
import type { Sink } from '../../src/sinks/sink.ts';
import { makeIri } from '../../src/terms/iri.ts';
import { graphOf, toLines } from '../support/graph.ts';
import { TERMS, writeVocabularyTurtle } from './small-vocabulary.ts';

const DOCUMENT = makeIri('https://w3id.org/communique/ns');

function serialize(turtle: string, create: (write: (text: string) => void) => Sink): string {
  let written = '';
  tellVocabulary(
    turtle,
    DOCUMENT,
    create((text) => {
      written += text;
    }),
  );
  return written;
}

/** Every statement that a sink is told, in its order. */
function listTold(turtle: string): Quad[] {
  const told: Quad[] = [];
  tellVocabulary(turtle, DOCUMENT, new QuadSink(DataFactory, (quad) => told.push(quad as Quad)));
  return told;
}

describe('tellVocabulary()', () => {
  const turtle = writeVocabularyTurtle(TERMS);

  test('tells exactly what the file says', async () => {
    const expected = await graphOf(turtle, 'ttl');
    expect(toLines(listTold(turtle))).toEqual(expected);
    expect(
      await graphOf(
        serialize(turtle, (write) => new NTriplesSink(write)),
        'nt',
      ),
    ).toEqual(expected);
    expect(
      await graphOf(
        serialize(turtle, (write) => new RdfXmlSink(write)),
        'rdf',
      ),
    ).toEqual(expected);
  });

  test('keeps what could break a format', async () => {
    const hostile = writeVocabularyTurtle(
      'ex:x rdfs:label "]]>&<a b=\\"c\\">\\\\\\n\\t"@en ; rdfs:seeAlso <https://a.example/?a=1&b=\'2\'> .',
    );
    const expected = await graphOf(hostile, 'ttl');
    expect(
      await graphOf(
        serialize(hostile, (write) => new NTriplesSink(write)),
        'nt',
      ),
    ).toEqual(expected);
    expect(
      await graphOf(
        serialize(hostile, (write) => new RdfXmlSink(write)),
        'rdf',
      ),
    ).toEqual(expected);
  });

  test('brings together what the file says of a thing in several places', () => {
    const apart = 'ex:x rdfs:label "a"@en . ex:y rdfs:label "b"@en . ex:x rdfs:comment "c"@en , "d"@ja .';
    const subjects = listTold(writeVocabularyTurtle(apart)).map(({ subject }) => subject.value.split('#')[1]);
    expect(subjects.slice(-4)).toEqual(['x', 'x', 'x', 'y']);
  });

  test.each([
    ['a property that nobody has made a term of', 'ex:x ex:made-up "a" .'],
    ['a property whose name XML could not write', 'ex:x <https://a.example/1> "a" .'],
    ['a datatype of which nothing is known', 'ex:x skos:notation "a"^^ex:type .'],
    ['a blank node as value', 'ex:x rdfs:seeAlso [ rdfs:label "a" ] .'],
    ['a list', 'ex:x rdfs:seeAlso ( ex:y ) .'],
    ['a blank node that is spoken of', '[] rdfs:label "a"@en .'],
  ])('refuses %s', (_, terms) => {
    expect(() => listTold(writeVocabularyTurtle(terms))).toThrow(TypeError);
  });
});
