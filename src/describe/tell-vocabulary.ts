import { Parser, type Quad } from 'n3';
import type { Origin, Sink } from '../sinks/sink.ts';
import { type Iri, makeIri } from '../terms/iri.ts';
import { parseLanguageTag } from '../terms/language.ts';
import { findOntologyTerm } from '../terms/ontology-vocabularies.ts';

const FROM: Origin = {
  name: 'vocabulary.statement',
  field: '',
  rule: 'As the file of the vocabulary has it',
};

const XSD_STRING = 'http://www.w3.org/2001/XMLSchema#string';

/**
 * Tells a vocabulary that was written by hand as Turtle, so that it is published in the other formats too.
 *
 * Keeps the order of the file, as far as a sink wants subjects and properties together.
 *
 * @param turtle without blank nodes and lists, as our vocabularies are
 * @param document the address of the vocabulary
 * @throws {TypeError} for a blank node, and for a property, datatype or language of which nothing is known
 */
export function tellVocabulary(turtle: string, document: Iri, sink: Sink): void {
  sink.openDocument(document);
  for (const [subject, about] of groupBy(parseTurtle(turtle), (quad) => quad.subject.value)) {
    sink.resource(makeIri(subject), [], FROM);
    for (const quads of groupBy(about, ({ predicate }) => predicate.value).values()) {
      for (const quad of quads) tellStatement(quad, sink);
    }
  }
  sink.closeDocument();
}

function parseTurtle(turtle: string): Quad[] {
  const quads = new Parser({ format: 'Turtle' }).parse(turtle);
  const blank = quads.flatMap(({ subject, object }) => [subject, object]).find(isBlank);
  if (blank !== undefined) throw new TypeError(`The vocabulary has a blank node, ${blank.value}`);
  return quads;
}

function isBlank({ termType }: Quad['subject'] | Quad['object']): boolean {
  return termType !== 'NamedNode' && termType !== 'Literal';
}

function tellStatement({ predicate, object }: Quad, sink: Sink): void {
  const property = findOntologyTerm(predicate.value);
  if (object.termType !== 'Literal') sink.link(property, makeIri(object.value), FROM);
  else if (object.language !== '') {
    const language = parseLanguageTag(object.language);
    if (language === undefined) throw new TypeError(`The vocabulary has no language ${object.language}`);
    sink.text(property, object.value, language, FROM);
  } else if (object.datatype.value === XSD_STRING) sink.plain(property, object.value, FROM);
  else sink.typed(property, object.value, findOntologyTerm(object.datatype.value), FROM);
}

/** In the order in which keys come first. */
function groupBy(quads: readonly Quad[], keyOf: (quad: Quad) => string): Map<string, Quad[]> {
  const groups = new Map<string, Quad[]>();
  for (const quad of quads) {
    const group = groups.get(keyOf(quad));
    if (group === undefined) groups.set(keyOf(quad), [quad]);
    else group.push(quad);
  }
  return groups;
}
