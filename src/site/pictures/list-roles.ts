import type { Meeting } from '../../model/kinds.ts';
import type { Participation } from '../../model/participation.ts';

/** Somebody or some place, and the rounds at which that is so. */
export interface Holder {
  readonly kind: 'place' | 'person' | 'organization';
  readonly id: string;
  readonly rounds: readonly HeldRound[];
}

/** A round, and whether it is known to have been so there. */
interface HeldRound {
  readonly round: Meeting;
  readonly isHeld: boolean;
}

/** The places of rounds, in the order in which they come first. */
export function listPlaces(rounds: readonly Meeting[]): readonly Holder[] {
  const holders = new Holders();
  for (const round of rounds) {
    if (round.location !== undefined) holders.add('place', round.location, round, round.status);
  }
  return holders.list();
}

/** Who hosted, as sources say it in words: a place makes no host. */
export function listHosts(rounds: readonly Meeting[]): readonly Holder[] {
  return listHolders(rounds, ['host', 'co-host'], () => true);
}

/** Who led the delegations of a party. */
export function listHeads(rounds: readonly Meeting[], party: string): readonly Holder[] {
  return listHolders(rounds, ['head', 'co-head'], (each) => each === party);
}

function listHolders(
  rounds: readonly Meeting[],
  roles: readonly Participation['role'][],
  isOf: (party: string | undefined) => boolean,
): readonly Holder[] {
  const holders = new Holders();
  for (const round of rounds) {
    for (const list of [{ ...round, party: undefined }, ...(round.delegations ?? [])]) {
      if (!isOf(list.party)) continue;
      for (const each of list.participations ?? []) {
        if (!roles.includes(each.role)) continue;
        const { person, organization, status = round.status } = each;
        if (person !== undefined) holders.add('person', person, round, status);
        if (organization !== undefined) holders.add('organization', organization, round, status);
      }
    }
  }
  return holders.list();
}

class Holders {
  readonly #found = new Map<string, Holder & { readonly rounds: HeldRound[] }>();

  add(kind: Holder['kind'], id: string, round: Meeting, status: Meeting['status']): void {
    const key = `${kind}/${id}`;
    const holder = this.#found.get(key) ?? { kind, id, rounds: [] };
    this.#found.set(key, holder);
    if (holder.rounds.every((known) => known.round !== round)) {
      holder.rounds.push({ round, isHeld: status === 'held' });
    }
  }

  list(): readonly Holder[] {
    return [...this.#found.values()];
  }
}
