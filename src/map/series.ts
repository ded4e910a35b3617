import type { Series } from '../model/kinds.ts';
import { codeTerm } from '../terms/codes.ts';
import { cmq, dcterms, schema } from '../terms/vocabularies.ts';
import { mapEvidence, mapPassages } from './evidence.ts';
import { mapPurposes } from './purpose.ts';
import { rulesOf } from './rules.ts';
import { mapTextLists, mapTexts, type Scope } from './scope.ts';
import { mapTopicsOfParts } from './topics-of.ts';

const from = rulesOf('series', 'series', {
  it: ['id', 'The record of a series is a cmq:DialogueSeries, and a schema:EventSeries'],
  name: ['name/*', 'A name for each language'],
  alternateName: ['alternateNames/*/*', 'Other names, for each language'],
  description: ['description/*', 'Our own words, for each language'],
  url: ['id', 'The address of the page'],
  kind: ['kind', 'What kind of dialogue it is'],
  initiatedAt: ['initiatedAt', 'The rank of those who began it'],
  party: ['parties/*', 'The parties of the dialogue'],
  organizer: ['parties/*', 'The parties are the organizers'],
  meeting: ['meetings/*', 'Each record of a meeting names its series'],
  purpose: ['purposes/*', 'What the series is for'],
  purposeDescription: ['purposes/*/description/*', 'Our own words, for each language'],
  purposeTopic: ['purposes/*/topics/*', 'What the purpose is about'],
  purposeEvidence: ['purposes/*/evidence/*', 'The passages that back the purpose'],
  topic: ['purposes/*/topics/*', 'A series is about what its purposes are about'],
  evidence: ['evidence/*', 'The passages that back the series as a whole'],
});

/**
 * Describes one series and names its meetings: the only links that are told from both ends.
 *
 * @see https://schema.org/EventSeries
 */
export function mapSeries(scope: Scope, series: Series): void {
  const { sink, iriOf, document } = scope;
  sink.resource(scope.it, [cmq.DialogueSeries, schema.EventSeries], from.it);
  mapTexts(sink, schema.name, series.name, from.name);
  mapTextLists(sink, schema.alternateName, series.alternateNames, from.alternateName);
  mapTexts(sink, schema.description, series.description, from.description);
  sink.link(schema.url, document, from.url);
  sink.term(dcterms.type, codeTerm('kind', series.kind), from.kind);
  const { initiatedAt } = series;
  if (initiatedAt !== undefined) sink.term(cmq.initiatedAt, codeTerm('level', initiatedAt), from.initiatedAt);
  const parties = series.parties.map((party) => iriOf.thing('organization', party));
  for (const [i, party] of parties.entries()) sink.link(cmq.party, party, from.party, i);
  for (const [i, party] of parties.entries()) sink.link(schema.organizer, party, from.organizer, i);
  series.meetings?.forEach((meeting, i) => {
    sink.link(schema.subEvent, iriOf.thing('meeting', meeting), from.meeting, i);
  });
  series.purposes?.forEach(({ n }, i) => {
    sink.link(cmq.purpose, iriOf.part(document, 'purpose', n), from.purpose, i);
  });
  mapTopicsOfParts(scope, [series.purposes, from.topic]);
  mapEvidence(scope, series.evidence, from.evidence);
  mapPurposes(scope, series.purposes, from);
  mapPassages(scope, 'series', series.passages);
}
