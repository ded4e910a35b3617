import { isEqual } from './ledger.mjs';
import { partyId, sourceUrl } from './notes.mjs';

const ROLES = { 'co-chair': 'co-chair', head: 'head' };

/** Compares who came: bodies, heads and other persons, delegation by delegation. */
export function compareDelegations(ledger, graph, it, meeting, notes) {
  const roles = graph.all(it, 'prov:qualifiedAssociation').map((part) => readRole(graph, part));
  for (const party of meeting.parties) {
    const where = `${meeting.id} ${party.party}`;
    const delegation = findDelegation(graph, it, partyId(party.party));
    compareDelegation(ledger, graph, where, delegation, party);
    const side = { ledger, graph, where, roles, delegation, meeting, notes };
    for (const body of party.organisations ?? []) compareBody(side, body);
    for (const person of party.heads ?? []) comparePerson(side, person, 'head');
    for (const person of party.persons ?? []) comparePerson(side, person, 'person');
  }
  for (const { organisation } of meeting.observers ?? []) {
    const role = roles.find(({ agent }) => agent === organisation)?.role;
    ledger.compare('observer', `${meeting.id} ${organisation}`, 'observer', role);
  }
}

function readRole(graph, part) {
  return {
    part,
    agent: graph.ids(part, 'prov:agent')[0],
    role: graph.code(part, 'prov:hadRole'),
    post: graph.text(part, 'schema:roleName', 'en'),
    posts: graph.all(part, 'schema:roleName'),
    asNamed: graph.all(part, 'cmq:asNamed'),
    representing: graph.ids(part, 'cmq:representing'),
    planned: graph.code(part, 'cmq:status'),
  };
}

function findDelegation(graph, it, party) {
  return graph.all(it, 'cmq:delegation').find((part) => graph.ids(part, 'prov:actedOnBehalfOf')[0] === party);
}

function compareDelegation(ledger, graph, where, delegation, { andOthers, delegationSize }) {
  const complete = delegation && graph.one(delegation, 'cmq:completeList');
  if (andOthers) ledger.compare('delegation: open list', where, 'false', complete);
  ledger.compare('delegation: size', where, delegationSize, delegation && graph.one(delegation, 'cmq:size'));
}

function compareBody({ ledger, graph, where, roles, delegation }, { organisation, asNamed, role }) {
  const place = `${where} ${organisation}`;
  const held = roles.filter(({ agent }) => agent === organisation);
  ledger.compare('body: present', place, organisation, held[0]?.agent);
  if (held.length === 0) return;
  ledger.compare('body: as printed', place, asNamed, held.flatMap((other) => other.asNamed)[0]);
  ledger.compare('body: role', place, role ?? undefined, held[0].role);
  if (role === 'observer' || held[0].planned === 'planned') return;
  const members = delegation === undefined ? [] : graph.ids(delegation, 'schema:member');
  ledger.compare(
    'body: side',
    place,
    organisation,
    members.find((member) => member === organisation),
  );
}

/** One post of the notes may have become two; what they say together must be the same. */
function comparePerson(side, noted, field) {
  const { ledger, where, roles, meeting, notes, graph } = side;
  const place = `${where} ${noted.person}`;
  const held = roles.filter(({ agent }) => agent === noted.person);
  ledger.compare(`${field}: present`, place, noted.person, held[0]?.agent);
  if (held.length === 0) return;
  const role = held.some((other) => isEqual(noted.role, other.role)) ? noted.role : held[0].role;
  ledger.compare(`${field}: role`, place, noted.role, ROLES[role] ?? role);
  const post = noted.post?.replace(/ *\((?:from [A-Z]\w+|title cut off|\p{Script=Han}+)\)/u, '');
  const posts = [
    ...held.flatMap((other) => other.posts),
    held.flatMap((other) => other.post ?? []).join(' and '),
  ];
  ledger.compare(`${field}: post`, place, post, posts.find((other) => other === post) ?? posts.at(-1));
  ledger.compare(`${field}: as printed`, place, noted.asNamed, held.flatMap((other) => other.asNamed)[0]);
  const bodies = new Set(held.flatMap((other) => other.representing));
  const printed = noted.orgBasis ?? noted.postOrganisationBasis;
  const basis = printed?.includes('not printed') ? `${place} (not printed)` : place;
  ledger.compare(`${field}: of which bodies`, basis, noted.organisations ?? [], [...bodies]);
  if (noted.planned)
    ledger.compare(
      `${field}: only planned`,
      place,
      'planned',
      held[0].planned ?? meeting.status.replace('announced', 'planned'),
    );
  const url = sourceUrl(notes, meeting, noted.source);
  const urls = held.flatMap((other) => evidenceOf(graph, other.part, side.delegation));
  ledger.compare(
    `${field}: source`,
    place,
    url,
    urls.find((other) => other === url),
  );
}

function evidenceOf(graph, part, delegation) {
  const own = graph.sources(part);
  return own.length > 0 || delegation === undefined ? own : graph.sources(delegation);
}
