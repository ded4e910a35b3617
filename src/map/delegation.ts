import type { Meeting } from '../model/kinds.ts';
import type { Delegation, Participation } from '../model/participation.ts';
import type { Origin, Sink } from '../sinks/sink.ts';
import type { Code } from '../terms/codes.ts';
import { codeTerm } from '../terms/codes.ts';
import type { Iri } from '../terms/iri.ts';
import type { Term } from '../terms/namespace.ts';
import { cmq, org, prov, schema, xsd } from '../terms/vocabularies.ts';
import { mapEvidence } from './evidence.ts';
import { from } from './meeting-rules.ts';
import { type PlacedParticipation, placeParticipation } from './participation.ts';
import { apart, inDelegation } from './participation-rules.ts';
import { mapTexts, type Scope } from './scope.ts';

/** All who take part in a meeting, in the order of the record: delegation by delegation, then the others. */
export function placeParticipations(scope: Scope, meeting: Meeting): PlacedParticipation[] {
  const placed: PlacedParticipation[] = [];
  for (const [i, delegation] of (meeting.delegations ?? []).entries()) {
    for (const [j, participation] of (delegation.participations ?? []).entries()) {
      const isStated = isHeld(meeting, participation);
      placed.push(
        placeParticipation(scope, participation, { isStated, rules: inDelegation, delegation, i, j }),
      );
    }
  }
  for (const [i, participation] of (meeting.participations ?? []).entries()) {
    const where = {
      isStated: isHeld(meeting, participation),
      rules: apart,
      delegation: undefined,
      i,
      j: undefined,
    };
    placed.push(placeParticipation(scope, participation, where));
  }
  return placed;
}

/** Whether a source says that it came about: neither only announced nor only inferred. */
function isHeld({ status }: Meeting, participation: Participation): boolean {
  return (participation.status ?? status) === 'held' && (participation.basis ?? 'stated') === 'stated';
}

/**
 * Links the resource being told to each person and organization once, in the order of first mention, with every
 * participation that says so.
 *
 * @param tell `link`, or `inverse` where they are the subject
 * @param originOf the rule by which a participation says so
 */
export function mapAgentsOf(
  sink: Sink,
  tell: 'link' | 'inverse',
  predicate: Term,
  placed: readonly PlacedParticipation[],
  originOf: (placed: PlacedParticipation) => Origin,
): void {
  const byAgent = new Map<Iri, PlacedParticipation[]>();
  for (const one of placed) {
    const others = byAgent.get(one.agent);
    if (others === undefined) byAgent.set(one.agent, [one]);
    else others.push(one);
  }
  for (const [agent, [first, ...others]] of byAgent) {
    if (first === undefined) continue;
    sink[tell](predicate, agent, originOf(first), first.i, first.j);
    for (const other of others) sink.also(originOf(other), other.i, other.j);
  }
}

const HEADS: ReadonlySet<Code<'role'>> = new Set(['head', 'co-head']);

/** Describes what one party sent to the meeting. */
export function mapDelegation(
  scope: Scope,
  delegation: Delegation,
  i: number,
  all: readonly PlacedParticipation[],
): void {
  const { sink, iriOf, document } = scope;
  const own = all.filter((placed) => placed.delegation === delegation && placed.isStated);
  const types = [cmq.Delegation, schema.Organization];
  sink.resource(iriOf.part(document, 'delegation', delegation.key), types, from.delegation, i);
  mapTexts(sink, schema.name, delegation.name, from.delegationName, i);
  const party = iriOf.thing('organization', delegation.party);
  sink.link(prov.actedOnBehalfOf, party, from.delegationParty, i);
  const { level, size, complete } = delegation;
  if (level !== undefined) sink.term(cmq.level, codeTerm('level', level), from.delegationLevel, i);
  if (size !== undefined) sink.typed(cmq.size, String(size), xsd.integer, from.delegationSize, i);
  if (complete === false) sink.typed(cmq.completeList, 'false', xsd.boolean, from.delegationComplete, i);
  const heads = own.filter(({ participation }) => HEADS.has(participation.role));
  mapAgentsOf(sink, 'inverse', org.headOf, heads, () => inDelegation.head);
  mapAgentsOf(sink, 'link', schema.member, own, () => inDelegation.member);
  mapEvidence(scope, delegation.evidence, from.delegationEvidence, i);
}
