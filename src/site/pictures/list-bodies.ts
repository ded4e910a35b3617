import type { Meeting } from '../../model/kinds.ts';
import type { Participation } from '../../model/participation.ts';

/** How a body was at a meeting: named itself, or only as that which a person came for. */
export type Presence = 'named' | 'represented';

/** The bodies that were at a held meeting, but for the parties themselves. */
export function listBodies(meeting: Meeting): ReadonlyMap<string, Presence> {
  const lists = [meeting, ...(meeting.delegations ?? [])];
  const participations = lists.flatMap((each) => each.participations ?? []);
  return presencesOf(participations, meeting);
}

/** The bodies that some participations in a meeting put there. */
function presencesOf(
  participations: readonly Participation[],
  { parties, status: ofMeeting }: Meeting,
): ReadonlyMap<string, Presence> {
  const found = new Map<string, Presence>();
  const isParty = (id: string) => parties.some((party) => party === id);
  for (const { organization, representing = [], status = ofMeeting } of participations) {
    if (status !== 'held') continue;
    if (organization !== undefined && !isParty(organization)) found.set(organization, 'named');
    for (const { organization: behind } of representing) {
      if (!isParty(behind) && !found.has(behind)) found.set(behind, 'represented');
    }
  }
  return found;
}
