import { rulesOf } from './rules.ts';

const says = {
  member: 'Who takes part for a party is a member of its delegation',
  attendee: 'Who is said to have taken part is an attendee; not who is only announced, or inferred',
  host: 'Who is said to have hosted the meeting',
  head: 'Who is said to have led the delegation',
  node: 'Each role at the meeting is an association of its own',
  participant: 'Whose role it is',
  role: 'The role; a participant, where none is stated',
  post: 'The title at the time',
  asNamed: 'The words of the source',
  representing: 'The organization whose post it was',
  status: 'Planned, where a source only announces it',
  basis: 'How an editor knows, where no source says it in words',
  evidence: 'The passages that back the role',
  link: 'How one link is known, where that differs from the role',
  linkDuring: 'When the link held',
  linkBasis: 'How an editor knows of the link',
  linkEvidence: 'The passages that back the link',
} as const;

/** Participations that belong to a delegation. */
export const inDelegation = rulesOf('meeting', 'delegation', {
  member: ['delegations/*/participations/*', says.member],
  attendee: ['delegations/*/participations/*', says.attendee],
  host: ['delegations/*/participations/*/role', says.host],
  head: ['delegations/*/participations/*/role', says.head],
  node: ['delegations/*/participations/*', says.node],
  participant: ['delegations/*/participations/*', says.participant],
  role: ['delegations/*/participations/*/role', says.role],
  post: ['delegations/*/participations/*/post/*', says.post],
  asNamed: ['delegations/*/participations/*/asNamed/*', says.asNamed],
  representing: ['delegations/*/participations/*/representing/*', says.representing],
  status: ['delegations/*/participations/*/status', says.status],
  basis: ['delegations/*/participations/*/basis', says.basis],
  evidence: ['delegations/*/participations/*/evidence/*', says.evidence],
  link: ['delegations/*/participations/*/representing/*', says.link],
  linkDuring: ['delegations/*/participations/*/representing/*/during', says.linkDuring],
  linkBasis: ['delegations/*/participations/*/representing/*/basis', says.linkBasis],
  linkEvidence: ['delegations/*/participations/*/representing/*/evidence/*', says.linkEvidence],
});

/** Participations of those who belong to no delegation. */
export const apart = rulesOf('meeting', 'participation', {
  attendee: ['participations/*', says.attendee],
  host: ['participations/*/role', says.host],
  node: ['participations/*', says.node],
  participant: ['participations/*', says.participant],
  role: ['participations/*/role', says.role],
  post: ['participations/*/post/*', says.post],
  asNamed: ['participations/*/asNamed/*', says.asNamed],
  representing: ['participations/*/representing/*', says.representing],
  status: ['participations/*/status', says.status],
  basis: ['participations/*/basis', says.basis],
  evidence: ['participations/*/evidence/*', says.evidence],
  link: ['participations/*/representing/*', says.link],
  linkDuring: ['participations/*/representing/*/during', says.linkDuring],
  linkBasis: ['participations/*/representing/*/basis', says.linkBasis],
  linkEvidence: ['participations/*/representing/*/evidence/*', says.linkEvidence],
});

/** What both have in common. */
export type ParticipationRules = typeof apart;

/** Where passages come from that a participation has from its delegation. */
export const inherited = rulesOf('meeting', 'inherited', {
  evidence: ['delegations/*/evidence/*', 'A role without passages of its own has those of its delegation'],
});
