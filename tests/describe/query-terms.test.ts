import { expect, test } from 'vitest';
import { listQueryTerms } from '../../src/describe/query-terms.ts';
import type { VocabularyTerm } from '../../src/describe/vocabulary-term.ts';
import { codeTerm } from '../../src/terms/codes.ts';
import { makeIri } from '../../src/terms/iri.ts';
import { cmq, schema } from '../../src/terms/vocabularies.ts';

const UNKNOWN = makeIri('https://other.example/property');

test('listQueryTerms() lists what is used, once, by name, with the labels of our terms', () => {
  const count = 1;
  const classes = [schema.Event, cmq.Meeting].map(({ iri }) => ({ iri, count }));
  const properties = [
    { iri: UNKNOWN, count },
    { iri: schema.name.iri, count },
  ];
  const counts = { classes, properties } as unknown as Parameters<typeof listQueryTerms>[0]['counts'];
  const labels = [
    { language: 'ja', value: '会合' },
    { language: 'en', value: 'meeting' },
  ];
  const vocabulary = [{ iri: cmq.Meeting.iri, labels }] as unknown as VocabularyTerm[];
  const codes = [codeTerm('status', 'held').iri, cmq.Meeting.iri];
  expect(listQueryTerms({ counts }, codes, vocabulary)).toEqual([
    { name: 'cmq:Meeting', label: 'meeting' },
    { name: codeTerm('status', 'held').curie },
    { name: 'schema:Event' },
    { name: 'schema:name' },
  ]);
});
