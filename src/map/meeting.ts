import type { Meeting } from '../model/kinds.ts';
import { codeTerm } from '../terms/codes.ts';
import type { Iri } from '../terms/iri.ts';
import { cmq, prov, schema, xsd } from '../terms/vocabularies.ts';
import { attendanceModeTerm } from './attendance-mode.ts';
import { mapSideEvent, mapSidelines, mapStep } from './beside-meeting.ts';
import { mapConflict } from './conflict.ts';
import { mapBounds, mapDatePart } from './date.ts';
import { mapAgentsOf, mapDelegation, placeParticipations } from './delegation.ts';
import { mapEvidence, mapPassages } from './evidence.ts';
import { from } from './meeting-rules.ts';
import { mapFollowUp, mapOutcome, mapOverall, mapPlace } from './outcome.ts';
import { mapParticipation, type PlacedParticipation } from './participation.ts';
import { mapPurposes } from './purpose.ts';
import { mapRemark } from './remark.ts';
import { mapTexts, type Scope } from './scope.ts';
import { mapTopicsOfParts } from './topics-of.ts';

/**
 * Describes one meeting, and nothing but the meeting: persons, organizations and places are linked, not
 * described.
 *
 * Pure: no clock, no files, no globals. Equal records tell equal statements in equal order, so that `dist/`
 * changes only when `data/` or this room changes. The organizers are the parties, never the official who took
 * the chair.
 *
 * @see https://schema.org/Event
 */
export function mapMeeting(scope: Scope, meeting: Meeting): void {
  const all = placeParticipations(scope, meeting);
  mapMeetingItself(scope, meeting, all);
  for (const [i, step] of (meeting.steps ?? []).entries()) mapStep(scope, step, i);
  mapSidelines(scope, meeting);
  for (const [i, delegation] of (meeting.delegations ?? []).entries())
    mapDelegation(scope, delegation, i, all);
  for (const placed of all) mapParticipation(scope, placed);
  mapPurposes(scope, meeting.purposes, from);
  mapOverall(scope, meeting);
  for (const [i, outcome] of (meeting.outcomes ?? []).entries()) mapOutcome(scope, outcome, i);
  for (const [i, followUp] of (meeting.followUps ?? []).entries()) mapFollowUp(scope, meeting, followUp, i);
  for (const [i, event] of (meeting.sideEvents ?? []).entries()) mapSideEvent(scope, event, i);
  for (const [i, remark] of (meeting.remarks ?? []).entries()) mapRemark(scope, meeting, remark, i);
  for (const [i, conflict] of (meeting.conflicts ?? []).entries()) mapConflict(scope, meeting, conflict, i);
  mapPassages(scope, 'meeting', meeting.passages);
}

function mapMeetingItself(scope: Scope, meeting: Meeting, all: readonly PlacedParticipation[]): void {
  const { sink } = scope;
  sink.resource(scope.it, [cmq.Meeting, schema.Event], from.it);
  mapTexts(sink, schema.name, meeting.name, from.name);
  mapTexts(sink, schema.description, meeting.description, from.description);
  sink.link(schema.url, scope.document, from.url);
  mapStatus(scope, meeting);
  mapWhenAndWhere(scope, meeting);
  mapWho(scope, meeting, all);
  mapWhat(scope, meeting);
  mapSources(scope, meeting);
  mapEvidence(scope, meeting.evidence, from.evidence);
}

const EVENT_STATUS = {
  held: schema.EventScheduled, // "is taking place or has taken place on the startDate as scheduled"
  postponed: schema.EventPostponed,
  cancelled: schema.EventCancelled,
  planned: undefined,
  unconfirmed: undefined,
} as const;

function mapStatus({ sink }: Scope, { sessionNumber, status, level, size }: Meeting): void {
  if (sessionNumber !== undefined) {
    sink.typed(cmq.sessionNumber, String(sessionNumber), xsd.integer, from.sessionNumber);
  }
  sink.term(cmq.status, codeTerm('status', status), from.status);
  const eventStatus = EVENT_STATUS[status];
  if (eventStatus !== undefined) sink.term(schema.eventStatus, eventStatus, from.eventStatus);
  if (level !== undefined) sink.term(cmq.level, codeTerm('level', level), from.level);
  if (size !== undefined) sink.typed(cmq.size, String(size), xsd.integer, from.size);
}

function mapWhenAndWhere(scope: Scope, meeting: Meeting): void {
  const { sink, iriOf, document } = scope;
  mapDatePart(sink, schema.startDate, meeting.date?.start, from.startDate);
  mapDatePart(sink, schema.endDate, meeting.date?.end, from.endDate);
  mapBounds(sink, meeting.date, from.date);
  const { attendanceMode: mode, venue, previousMeeting: previous } = meeting;
  if (mode !== undefined)
    sink.term(schema.eventAttendanceMode, attendanceModeTerm(mode), from.attendanceMode);
  mapPlace(scope, meeting.location, from.location);
  if (venue !== undefined) sink.link(cmq.venue, iriOf.thing('place', venue), from.venue);
  sink.link(schema.superEvent, iriOf.thing('series', meeting.series), from.series);
  if (meeting.onTheSidelinesOf !== undefined) {
    sink.link(schema.superEvent, iriOf.part(document, 'larger-event'), from.sidelines);
  }
  if (previous !== undefined)
    sink.link(cmq.previousMeeting, iriOf.thing('meeting', previous), from.previousMeeting);
  meeting.sideEvents?.forEach(({ n }, i) => {
    sink.link(schema.subEvent, iriOf.part(document, 'side-event', n), from.sideEvent, i);
  });
  meeting.steps?.forEach(({ n }, i) => {
    sink.link(prov.wasInformedBy, iriOf.part(document, 'step', n), from.step, i);
  });
}

function mapWho(scope: Scope, meeting: Meeting, all: readonly PlacedParticipation[]): void {
  const { sink, iriOf, document } = scope;
  const parties = meeting.parties.map((party) => iriOf.thing('organization', party));
  for (const [i, party] of parties.entries()) sink.link(cmq.party, party, from.party, i);
  mapAgentsOf(sink, 'link', cmq.host, all.filter(isHost), ({ rules }) => rules.host);
  for (const [i, party] of parties.entries()) sink.link(schema.organizer, party, from.organizer, i);
  meeting.delegations?.forEach(({ key }, i) => {
    sink.link(cmq.delegation, iriOf.part(document, 'delegation', key), from.delegation, i);
  });
  for (const { node, rules, i, j } of all) {
    sink.link(prov.qualifiedAssociation, node, rules.node, i, j);
  }
  const present = all.filter(({ isStated, participation }) => isStated && participation.role !== 'observer');
  mapAgentsOf(sink, 'link', schema.attendee, present, ({ rules }) => rules.attendee);
}

function isHost({ participation, isStated }: PlacedParticipation): boolean {
  return isStated && (participation.role === 'host' || participation.role === 'co-host');
}

function mapWhat(scope: Scope, meeting: Meeting): void {
  const { sink, iriOf, document } = scope;
  meeting.purposes?.forEach(({ n }, i) => {
    sink.link(cmq.purpose, iriOf.part(document, 'purpose', n), from.purpose, i);
  });
  mapTopicsOfParts(
    scope,
    [meeting.purposes, from.purposeMeetingTopic],
    [meeting.outcomes, from.topic],
    [meeting.followUps, from.followUpMeetingTopic],
  );
  eachResult(scope, meeting, (result, rule, i) => sink.link(cmq.outcome, result, rule, i));
  const overall = meeting.overall === undefined ? undefined : iriOf.part(document, 'overall');
  if (overall !== undefined) sink.link(schema.subjectOf, overall, from.overall);
  eachResult(scope, meeting, (result, rule, i) => sink.link(schema.subjectOf, result, rule, i));
}

function eachResult(
  { iriOf, document }: Scope,
  { outcomes, followUps }: Meeting,
  tell: (result: Iri, rule: typeof from.outcome, i: number) => void,
): void {
  outcomes?.forEach(({ n }, i) => {
    tell(iriOf.part(document, 'outcome', n), from.outcome, i);
  });
  followUps?.forEach(({ n }, i) => {
    tell(iriOf.part(document, 'follow-up', n), from.followUp, i);
  });
}

/** Every document about the meeting: those cited, in the order of the passages, then the others. */
function mapSources({ sink, iriOf }: Scope, { passages, otherSources }: Meeting): void {
  const cited = new Map<string, number[]>();
  for (const [i, { source }] of (passages ?? []).entries()) {
    const indexes = cited.get(source);
    if (indexes === undefined) cited.set(source, [i]);
    else indexes.push(i);
  }
  for (const [i, { source }] of (passages ?? []).entries()) {
    const [first, ...others] = cited.get(source) ?? [];
    if (first !== i) continue;
    sink.link(schema.subjectOf, iriOf.thing('source', source), from.citedSource, i);
    for (const other of others) sink.also(from.citedSource, other);
  }
  otherSources?.forEach((source, i) => {
    if (cited.has(source)) return;
    sink.link(schema.subjectOf, iriOf.thing('source', source), from.otherSource, i);
  });
}
