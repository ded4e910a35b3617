import type { Topic } from '../model/kinds.ts';
import { schema, skos } from '../terms/vocabularies.ts';
import { rulesOf } from './rules.ts';
import { mapTextLists, mapTexts, type Scope } from './scope.ts';

const from = rulesOf('topic', 'topic', {
  it: ['id', 'The record of a topic is a skos:Concept, and a schema:DefinedTerm'],
  scheme: ['id', 'Every topic belongs to the one scheme'],
  code: ['id', 'The id is the notation of the topic'],
  name: ['name/*', 'The preferred label, for each language'],
  alternateName: ['alternateNames/*/*', 'Other labels, for each language'],
  definition: ['definition/*', 'What is meant, for each language'],
  broader: ['broader', 'The topic of which this is a part'],
  top: ['id', 'A topic without a broader one is at the top of the scheme'],
  related: ['related/*', 'A topic that has to do with it'],
  sameAs: ['sameAs/*', 'The same concept elsewhere'],
});

/**
 * Describes one topic as a concept of SKOS, and once more in the words of schema.org.
 *
 * @see https://www.w3.org/TR/skos-reference/
 */
export function mapTopic(scope: Scope, topic: Topic): void {
  const { sink, iriOf } = scope;
  const scheme = iriOf.topicScheme();
  sink.resource(scope.it, [skos.Concept, schema.DefinedTerm], from.it);
  mapTexts(sink, skos.prefLabel, topic.name, from.name);
  mapTexts(sink, schema.name, topic.name, from.name);
  mapTextLists(sink, skos.altLabel, topic.alternateNames, from.alternateName);
  mapTextLists(sink, schema.alternateName, topic.alternateNames, from.alternateName);
  mapTexts(sink, skos.definition, topic.definition, from.definition);
  mapTexts(sink, schema.description, topic.definition, from.definition);
  sink.plain(skos.notation, topic.id, from.code);
  sink.plain(schema.termCode, topic.id, from.code);
  if (topic.broader === undefined) sink.link(skos.topConceptOf, scheme, from.top);
  else sink.link(skos.broader, iriOf.thing('topic', topic.broader), from.broader);
  for (const [i, id] of (topic.related ?? []).entries()) {
    sink.link(skos.related, iriOf.thing('topic', id), from.related, i);
  }
  sink.link(skos.inScheme, scheme, from.scheme);
  sink.link(schema.inDefinedTermSet, scheme, from.scheme);
  for (const [i, iri] of (topic.sameAs ?? []).entries()) sink.link(schema.sameAs, iri, from.sameAs, i);
}
