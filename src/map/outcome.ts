import type { Meeting } from '../model/kinds.ts';
import type { FollowUp, Outcome } from '../model/outcome.ts';
import type { Agents } from '../model/parts.ts';
import type { RecordId } from '../model/values.ts';
import type { Origin } from '../sinks/sink.ts';
import { codeTerm } from '../terms/codes.ts';
import type { Term } from '../terms/namespace.ts';
import { cmq, dcterms, schema, xsd } from '../terms/vocabularies.ts';
import { mapBounds } from './date.ts';
import { mapEvidence, mapIsBasedOn } from './evidence.ts';
import { from } from './meeting-rules.ts';
import { mapTexts, type Scope } from './scope.ts';

/** Describes what the source says of the outcomes as a whole; it is not an outcome itself. */
export function mapOverall(scope: Scope, { overall, outcomes }: Meeting): void {
  if (overall === undefined) return;
  const { sink, iriOf, document } = scope;
  sink.resource(iriOf.part(document, 'overall'), [schema.Statement], from.overall);
  mapTexts(sink, schema.description, overall.description, from.overallDescription);
  outcomes?.forEach(({ n }, i) => {
    sink.link(schema.hasPart, iriOf.part(document, 'outcome', n), from.outcome, i);
    sink.also(from.overall);
  });
  mapIsBasedOn(scope, 'meeting', overall.evidence, from.overallEvidence);
  mapEvidence(scope, overall.evidence, from.overallEvidence);
}

/** Describes one result of the meeting. */
export function mapOutcome(scope: Scope, outcome: Outcome, i: number): void {
  const { sink, iriOf, document } = scope;
  const node = iriOf.part(document, 'outcome', outcome.n);
  sink.resource(node, [cmq.Outcome, schema.Statement], from.outcome, i);
  sink.typed(schema.position, String(outcome.n), xsd.integer, from.outcome, i);
  sink.term(dcterms.type, codeTerm('outcome', outcome.kind), from.outcomeKind, i);
  mapTexts(sink, schema.description, outcome.description, from.outcomeDescription, i);
  mapTopics(scope, outcome.topics, from.outcomeTopic, i);
  mapIsBasedOn(scope, 'meeting', outcome.evidence, from.outcomeEvidence, i);
  mapEvidence(scope, outcome.evidence, from.outcomeEvidence, i);
}

/** Describes one commitment to something later; the plan stays as it was made, whatever came of it. */
export function mapFollowUp(scope: Scope, { series }: Meeting, followUp: FollowUp, i: number): void {
  const { sink, iriOf, document } = scope;
  const types = [cmq.FollowUp, cmq.Outcome, schema.Statement, schema.PlanAction];
  sink.resource(iriOf.part(document, 'follow-up', followUp.n), types, from.followUp, i);
  sink.term(dcterms.type, codeTerm('outcome', followUp.kind), from.followUpKind, i);
  mapTexts(sink, schema.description, followUp.description, from.followUpDescription, i);
  mapAgents(scope, schema.agent, followUp.decidedBy, from.followUpPersons, from.followUpOrganizations, i);
  sink.link(schema.about, iriOf.thing('series', series), from.followUpSeries, i);
  sink.also(from.series);
  mapTopics(scope, followUp.topics, from.followUpTopic, i);
  mapPlace(scope, followUp.location, from.followUpLocation, i);
  mapPlan(scope, followUp, i);
  mapIsBasedOn(scope, 'meeting', followUp.evidence, from.followUpEvidence, i);
  mapEvidence(scope, followUp.evidence, from.followUpEvidence, i);
}

function mapPlan({ sink, iriOf }: Scope, { date, asNamed, realizedBy }: FollowUp, i: number): void {
  mapTexts(sink, cmq.asNamed, asNamed, from.followUpAsNamed, i);
  mapBounds(sink, date, from.followUpDate, i);
  if (date?.notBefore !== undefined && date.notAfter !== undefined) {
    sink.plain(schema.temporalCoverage, `${date.notBefore}/${date.notAfter}`, from.followUpDate, i);
  }
  if (realizedBy === undefined) return;
  const meeting = iriOf.thing('meeting', realizedBy);
  sink.link(cmq.realizedBy, meeting, from.realizedBy, i);
  sink.link(schema.result, meeting, from.realizedBy, i);
}

/** Tells what a part is about. */
export function mapTopics(
  { sink, iriOf }: Scope,
  topics: readonly RecordId[] | undefined,
  rule: Origin,
  i: number,
): void {
  topics?.forEach((topic, j) => {
    sink.link(schema.about, iriOf.thing('topic', topic), rule, i, j);
  });
}

/** Tells who did something, persons first. */
export function mapAgents(
  { sink, iriOf }: Scope,
  predicate: Term,
  agents: Agents | undefined,
  persons: Origin,
  organizations: Origin,
  i: number,
): void {
  agents?.persons?.forEach((person, j) => {
    sink.link(predicate, iriOf.thing('person', person), persons, i, j);
  });
  agents?.organizations?.forEach((organization, j) => {
    sink.link(predicate, iriOf.thing('organization', organization), organizations, i, j);
  });
}

/** Tells where a part is or was. */
export function mapPlace(
  { sink, iriOf }: Scope,
  place: RecordId | undefined,
  rule: Origin,
  i?: number,
): void {
  if (place !== undefined) sink.link(schema.location, iriOf.thing('place', place), rule, i);
}
