import { participationName } from '../model/part-of-meeting.ts';
import type { Delegation, Participation } from '../model/participation.ts';
import type { OrganizationLink } from '../model/parts.ts';
import type { RecordId } from '../model/values.ts';
import { codeTerm } from '../terms/codes.ts';
import type { Iri } from '../terms/iri.ts';
import { cmq, prov, schema } from '../terms/vocabularies.ts';
import { mapEvidence } from './evidence.ts';
import { mapLinkRemarks } from './organization-link.ts';
import { inherited, type ParticipationRules } from './participation-rules.ts';
import { mapTexts, passageIri, type Scope } from './scope.ts';

/** A participation with its place in the record. */
export interface PlacedParticipation {
  readonly participation: Participation;
  /** The address of the participation: by its agent, and by its key where one has several roles. */
  readonly node: Iri;
  /** Whose role it is. */
  readonly agent: Iri;
  /** Whether a source says that it came about: neither only announced nor only inferred. */
  readonly isStated: boolean;
  readonly rules: ParticipationRules;
  readonly delegation: Delegation | undefined;
  readonly i: number;
  readonly j: number | undefined;
}

/** Places a participation that stands at a position of the record. */
export function placeParticipation(
  { iriOf, document }: Scope,
  participation: Participation,
  where: Pick<PlacedParticipation, 'isStated' | 'rules' | 'delegation' | 'i' | 'j'>,
): PlacedParticipation {
  const { person, organization } = participation;
  if (person === undefined && organization === undefined) {
    throw new TypeError('A participation has neither a person nor an organization');
  }
  const { isStated, rules, delegation, i, j } = where;
  const node = iriOf.part(document, 'participation', participationName(participation));
  const agent =
    person === undefined
      ? iriOf.thing('organization', organization as RecordId)
      : iriOf.thing('person', person);
  return { participation, node, agent, isStated, rules, delegation, i, j };
}

/** Describes one role of one person or organization at the meeting. */
export function mapParticipation(scope: Scope, placed: PlacedParticipation): void {
  const { sink, iriOf } = scope;
  const { participation, node, agent, rules, i, j } = placed;
  sink.resource(node, [prov.Association, schema.Role], rules.node, i, j);
  sink.link(prov.agent, agent, rules.participant, i, j);
  sink.term(prov.hadRole, codeTerm('role', participation.role), rules.role, i, j);
  mapTexts(sink, schema.roleName, participation.post, rules.post, i, j);
  mapTexts(sink, cmq.asNamed, participation.asNamed, rules.asNamed, i, j);
  participation.representing?.forEach((link, k) => {
    sink.link(cmq.representing, iriOf.thing('organization', link.organization), rules.representing, i, j, k);
  });
  const { status, basis } = participation;
  if (status !== undefined) sink.term(cmq.status, codeTerm('status', status), rules.status, i, j);
  if (basis !== undefined) sink.term(cmq.basis, codeTerm('basis', basis), rules.basis, i, j);
  mapParticipationEvidence(scope, placed);
  if (participation.representing !== undefined)
    mapRepresenting(scope, placed, node, participation.representing);
}

function mapParticipationEvidence(
  scope: Scope,
  { participation, delegation, rules, i, j }: PlacedParticipation,
) {
  if (participation.evidence !== undefined) {
    mapEvidence(scope, participation.evidence, rules.evidence, i, j);
    return;
  }
  delegation?.evidence?.forEach((n, at) => {
    scope.sink.link(cmq.evidence, passageIri(scope, n), inherited.evidence, i, at);
    scope.sink.also(rules.node, i, j);
  });
}

function mapRepresenting(
  scope: Scope,
  { participation, rules, i, j }: PlacedParticipation,
  subject: Iri,
  links: readonly OrganizationLink[],
): void {
  const name = `${participationName(participation)}-representing`;
  const linkRules = {
    node: rules.link,
    during: rules.linkDuring,
    basis: rules.linkBasis,
    evidence: rules.linkEvidence,
  };
  mapLinkRemarks(scope, name, { subject, predicate: cmq.representing, links, rules: linkRules, i, j });
}
