import { describe, expect, test } from 'vitest';
import { UsageSink } from '../../src/describe/usage-sink.ts';
import { codeTerm } from '../../src/terms/codes.ts';
import { makeIri } from '../../src/terms/iri.ts';
import { cmq, rdf, schema, xsd } from '../../src/terms/vocabularies.ts';
import { BASE, DOCUMENT, type Resource, tellDocument } from '../support/told-document.ts';

const IT = `${DOCUMENT}#it`;
const OTHER = makeIri(`${BASE}meeting/m-2/`);
const HELD = codeTerm('status', 'held');

/** What is known of uses after documents were told, by the short form of the term. */
function usesOf(...documents: readonly (readonly [Resource[], typeof DOCUMENT?])[]) {
  const sink = new UsageSink();
  for (const [resources, document] of documents) tellDocument(sink, resources, document);
  return (term: { readonly iri: string }) => sink.uses.get(makeIri(term.iri));
}

describe('UsageSink', () => {
  test('shows a class by the first thing that is of it', () => {
    const use = usesOf([[{ subject: IT, types: [cmq.Meeting, schema.Event], statements: [] }]]);
    expect(use(cmq.Meeting)).toMatchObject({
      count: 1,
      document: DOCUMENT,
      subject: IT,
      predicate: { curie: 'rdf:type' },
      object: { kind: 'term', curie: 'cmq:Meeting' },
    });
  });

  test('remembers nothing of the terms of others', () => {
    const use = usesOf([
      [{ subject: IT, types: [schema.Event], statements: [{ of: schema.about, link: BASE }] }],
    ]);
    expect([use(schema.Event), use(schema.about)]).toEqual([undefined, undefined]);
  });

  test.each([
    [
      { of: cmq.host, link: BASE },
      { kind: 'thing', iri: BASE },
    ],
    [
      { of: cmq.asNamed, text: 'IPA', language: 'en' },
      { kind: 'text', value: 'IPA', language: 'en' },
    ],
    [
      { of: cmq.notBefore, typed: '2013-05-09', datatype: xsd.date },
      { kind: 'text', value: '2013-05-09', datatype: 'xsd:date' },
    ],
    [
      { of: cmq.status, term: HELD },
      { kind: 'term', curie: 'code:status-held' },
    ],
  ] as const)('shows a property by its first statement: %j', (statement, object) => {
    const use = usesOf([[{ subject: IT, types: [], statements: [statement] }]]);
    expect(use(statement.of)).toMatchObject({ count: 1, subject: IT, object });
  });

  test('shows a statement that is told the other way round as it is', () => {
    const use = usesOf([[{ subject: IT, types: [], statements: [{ of: cmq.outcome, inverse: BASE }] }]]);
    expect(use(cmq.outcome)).toMatchObject({ subject: BASE, object: { kind: 'thing', iri: IT } });
  });

  test('shows a code by what leads to it', () => {
    const use = usesOf([[{ subject: IT, types: [], statements: [{ of: cmq.status, term: HELD }] }]]);
    expect(use(HELD)).toMatchObject({ count: 1, subject: IT, predicate: { curie: 'cmq:status' } });
  });

  test('does not take a statement about a property for a use of it', () => {
    const use = usesOf([
      [{ subject: IT, types: [rdf.Statement], statements: [{ of: rdf.predicate, term: cmq.level }] }],
    ]);
    expect(use(cmq.level)).toBeUndefined();
  });

  test('counts every use, and keeps the first in the order of documents', () => {
    const meeting = (subject: string): Resource[] => [{ subject, types: [cmq.Meeting], statements: [] }];
    const use = usesOf([meeting(IT)], [meeting(`${OTHER}#it`), OTHER]);
    expect(use(cmq.Meeting)).toMatchObject({ count: 2, document: DOCUMENT, subject: IT });
  });

  test('names the document in English, though its name comes after the use and in other languages first', () => {
    const names = [
      { of: schema.name, text: '会合', language: 'ja' },
      { of: schema.name, text: 'Meeting', language: 'en' },
    ];
    const part = { subject: `${DOCUMENT}#part`, types: [cmq.Outcome], statements: [] };
    const use = usesOf([[part, { subject: IT, types: [], statements: names }]]);
    expect(use(cmq.Outcome)?.name).toEqual({ language: 'en', value: 'Meeting' });
  });

  test('does not take the name of a part for that of the document', () => {
    const statements = [{ of: schema.name, text: 'Dinner', language: 'en' }];
    const use = usesOf([[{ subject: `${DOCUMENT}#part`, types: [cmq.Meeting], statements }]]);
    expect(use(cmq.Meeting)?.name).toBeUndefined();
  });
});
