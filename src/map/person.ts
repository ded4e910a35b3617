import type { Person } from '../model/kinds.ts';
import { schema } from '../terms/vocabularies.ts';
import { mapEvidence, mapPassages } from './evidence.ts';
import { rulesOf } from './rules.ts';
import { mapTextLists, mapTexts, type Scope } from './scope.ts';

const from = rulesOf('person', 'person', {
  it: ['id', 'The record of a person is a schema:Person'],
  name: ['name/*', 'A name for each language'],
  alternateName: ['alternateNames/*/*', 'Other spellings, for each language'],
  givenName: ['givenName/*', 'The given name, for each language'],
  familyName: ['familyName/*', 'The family name, for each language'],
  description: ['description/*', 'Our own words, for each language'],
  sameAs: ['sameAs/*', 'The same person elsewhere'],
  evidence: ['evidence/*', 'The passages that back the record as a whole'],
});

/**
 * Describes one person, without posts: those are told by the meetings, as of their date.
 *
 * @see https://schema.org/Person
 */
export function mapPerson(scope: Scope, person: Person): void {
  const { sink } = scope;
  sink.resource(scope.it, [schema.Person], from.it);
  mapTexts(sink, schema.name, person.name, from.name);
  mapTextLists(sink, schema.alternateName, person.alternateNames, from.alternateName);
  mapTexts(sink, schema.givenName, person.givenName, from.givenName);
  mapTexts(sink, schema.familyName, person.familyName, from.familyName);
  mapTexts(sink, schema.description, person.description, from.description);
  for (const [i, iri] of (person.sameAs ?? []).entries()) sink.link(schema.sameAs, iri, from.sameAs, i);
  mapEvidence(scope, person.evidence, from.evidence);
  mapPassages(scope, 'person', person.passages);
}
