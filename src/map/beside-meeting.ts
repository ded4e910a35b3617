import type { Meeting } from '../model/kinds.ts';
import type { SideEvent, Step } from '../model/outcome.ts';
import { prov, schema } from '../terms/vocabularies.ts';
import { mapBounds, mapDatePart } from './date.ts';
import { mapEvidence } from './evidence.ts';
import { from } from './meeting-rules.ts';
import { mapAgents, mapPlace, mapTopics } from './outcome.ts';
import { mapTexts, type Scope } from './scope.ts';

/** Describes something that led to the meeting. */
export function mapStep(scope: Scope, step: Step, i: number): void {
  const { sink, iriOf, document } = scope;
  const types = [schema.PlanAction, prov.Activity];
  sink.resource(iriOf.part(document, 'step', step.n), types, from.step, i);
  mapTexts(sink, schema.description, step.description, from.stepDescription, i);
  mapBounds(sink, step.date, from.stepDate, i);
  mapPlace(scope, step.location, from.stepLocation, i);
  mapAgents(scope, schema.agent, step.takenBy, from.stepPersons, from.stepOrganizations, i);
  mapEvidence(scope, step.evidence, from.stepEvidence, i);
}

/** Describes an event held beside the meeting. */
export function mapSideEvent(scope: Scope, event: SideEvent, i: number): void {
  const { sink, iriOf, document } = scope;
  sink.resource(iriOf.part(document, 'side-event', event.n), [schema.Event], from.sideEvent, i);
  mapTexts(sink, schema.name, event.name, from.sideEventName, i);
  mapTexts(sink, schema.description, event.description, from.sideEventDescription, i);
  mapDatePart(sink, schema.startDate, event.date?.start, from.sideEventDate, i);
  mapDatePart(sink, schema.endDate, event.date?.end, from.sideEventDate, i);
  mapBounds(sink, event.date, from.sideEventDate, i);
  mapPlace(scope, event.location, from.sideEventLocation, i);
  const { sideEventPersons, sideEventOrganizations } = from;
  mapAgents(scope, schema.organizer, event.organizers, sideEventPersons, sideEventOrganizations, i);
  mapTopics(scope, event.topics, from.sideEventTopic, i);
  mapEvidence(scope, event.evidence, from.sideEventEvidence, i);
}

/** Describes the larger event that the meeting was held beside, of which only the name is known. */
export function mapSidelines({ sink, iriOf, document }: Scope, { onTheSidelinesOf }: Meeting): void {
  if (onTheSidelinesOf === undefined) return;
  sink.resource(iriOf.part(document, 'larger-event'), [schema.Event], from.sidelines);
  mapTexts(sink, schema.name, onTheSidelinesOf, from.sidelinesName);
}
