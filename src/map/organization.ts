import type { Organization } from '../model/kinds.ts';
import type { OrganizationLink } from '../model/parts.ts';
import type { Origin } from '../sinks/sink.ts';
import { type Code, codeTerm } from '../terms/codes.ts';
import type { Term } from '../terms/namespace.ts';
import { cmq, dcterms, edtfs, org, schema } from '../terms/vocabularies.ts';
import { mapDatePart } from './date.ts';
import { mapEvidence, mapPassages } from './evidence.ts';
import { type LinkRules, mapLinkRemarks } from './organization-link.ts';
import { rulesOf } from './rules.ts';
import { mapTextLists, mapTexts, type Scope } from './scope.ts';

const from = rulesOf('organization', 'organization', {
  it: ['kind', 'Bodies of a state are schema:GovernmentOrganization, others schema:Organization'],
  name: ['name/*', 'A name for each language'],
  alternateName: ['alternateNames/*/*', 'Other names, for each language'],
  abbreviation: ['abbreviation', 'The abbreviation, as another name without language'],
  description: ['description/*', 'Our own words, for each language'],
  kind: ['kind', 'What kind of body it is'],
  country: ['country', 'The country it serves'],
  website: ['website', 'Its own address'],
  sameAs: ['sameAs/*', 'The same body elsewhere'],
  existed: ['existed', 'From when until when it existed, as far as known'],
  parent: ['parents/*', 'The body it is part of'],
  linkedTo: ['linkedTo/*', 'A body it is affiliated to, without being part of it'],
  replaces: ['replaces/*', 'A body whose work it took over'],
  member: ['members/*', 'A member of it'],
  parentDuring: ['parents/*/during', 'When it was part of it'],
  linkedToDuring: ['linkedTo/*/during', 'When it was affiliated'],
  replacesDuring: ['replaces/*/during', 'When it took over'],
  memberDuring: ['members/*/during', 'When it was a member'],
  parentBasis: ['parents/*/basis', 'How an editor knows'],
  linkedToBasis: ['linkedTo/*/basis', 'How an editor knows'],
  replacesBasis: ['replaces/*/basis', 'How an editor knows'],
  memberBasis: ['members/*/basis', 'How an editor knows'],
  parentEvidence: ['parents/*/evidence/*', 'The passages that back the link'],
  linkedToEvidence: ['linkedTo/*/evidence/*', 'The passages that back the link'],
  replacesEvidence: ['replaces/*/evidence/*', 'The passages that back the link'],
  memberEvidence: ['members/*/evidence/*', 'The passages that back the link'],
  evidence: ['evidence/*', 'The passages that back the record as a whole'],
});

const NOT_OF_A_STATE: ReadonlySet<Code<'organization'>> = new Set([
  'international-organization',
  'company',
  'association',
  'university',
]);

/**
 * Describes one organization.
 *
 * @see https://schema.org/GovernmentOrganization
 */
export function mapOrganization(scope: Scope, organization: Organization): void {
  const { sink } = scope;
  const isOfAState = !NOT_OF_A_STATE.has(organization.kind);
  sink.resource(scope.it, [isOfAState ? schema.GovernmentOrganization : schema.Organization], from.it);
  mapTexts(sink, schema.name, organization.name, from.name);
  mapTextLists(sink, schema.alternateName, organization.alternateNames, from.alternateName);
  const { abbreviation } = organization;
  if (abbreviation !== undefined) sink.plain(schema.alternateName, abbreviation, from.abbreviation);
  mapTexts(sink, schema.description, organization.description, from.description);
  sink.term(dcterms.type, codeTerm('organization', organization.kind), from.kind);
  mapExistence(scope, organization);
  for (const { links, predicate, rules } of linksOf(organization))
    mapLinks(scope, links, predicate, rules.node);
  mapAddresses(scope, organization);
  mapEvidence(scope, organization.evidence, from.evidence);
  for (const { name, links, predicate, rules } of linksOf(organization)) {
    mapLinkRemarks(scope, name, { subject: scope.it, predicate, links, rules });
  }
  mapPassages(scope, 'organization', organization.passages);
}

interface Links {
  readonly name: string;
  readonly links: readonly OrganizationLink[] | undefined;
  readonly predicate: Term;
  readonly rules: LinkRules;
}

function linksOf({ parents, linkedTo, replaces, members }: Organization): readonly Links[] {
  return [
    { name: 'parent', links: parents, predicate: schema.parentOrganization, rules: RULES.parent },
    { name: 'linked-to', links: linkedTo, predicate: org.linkedTo, rules: RULES.linkedTo },
    { name: 'replaces', links: replaces, predicate: dcterms.replaces, rules: RULES.replaces },
    { name: 'member', links: members, predicate: schema.member, rules: RULES.member },
  ];
}

const RULES = {
  parent: rulesOfLink('parent'),
  linkedTo: rulesOfLink('linkedTo'),
  replaces: rulesOfLink('replaces'),
  member: rulesOfLink('member'),
};

function rulesOfLink(name: 'parent' | 'linkedTo' | 'replaces' | 'member'): LinkRules {
  return {
    node: from[name],
    during: from[`${name}During`],
    basis: from[`${name}Basis`],
    evidence: from[`${name}Evidence`],
  };
}

function mapLinks({ sink, iriOf }: Scope, links: Links['links'], predicate: Term, rule: Origin): void {
  links?.forEach(({ organization }, i) => {
    sink.link(predicate, iriOf.thing('organization', organization), rule, i);
  });
}

function mapExistence({ sink, iriOf }: Scope, { country, existed }: Organization): void {
  if (country !== undefined) sink.link(schema.areaServed, iriOf.thing('place', country), from.country);
  if (existed === undefined) return;
  sink.typed(cmq.edtf, existed.edtf, edtfs.EDTF, from.existed);
  mapDatePart(sink, schema.foundingDate, existed.start, from.existed);
  mapDatePart(sink, schema.dissolutionDate, existed.end, from.existed);
}

function mapAddresses({ sink }: Scope, { website, sameAs }: Organization): void {
  if (website !== undefined) sink.link(schema.url, website, from.website);
  for (const [i, iri] of (sameAs ?? []).entries()) sink.link(schema.sameAs, iri, from.sameAs, i);
}
