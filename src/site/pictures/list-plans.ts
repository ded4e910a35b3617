import type { Meeting } from '../../model/kinds.ts';
import type { FollowUp } from '../../model/outcome.ts';
import { compareText } from '../../problem/problem.ts';
import type { Iri } from '../../terms/iri.ts';
import type { Fulfilments } from '../fulfilment-sink.ts';
import type { SiteData } from '../site-data.ts';
import { compareMeetings } from '../thing-index.ts';

/** A follow-up, with what came of it. */
export interface Plan {
  readonly madeAt: Meeting;
  readonly followUp: FollowUp;
  /** The meeting in which an editor sees it. */
  readonly realization: Meeting | undefined;
  /** As the ledger has it; nothing where the dates allow no certain answer. */
  readonly fulfilments: Fulfilments | undefined;
}

/** All follow-ups, those of the newest meeting first. */
export function listPlans({ index, iriOf, fulfilments }: SiteData): readonly Plan[] {
  const meetings = [...index.all('meeting')].sort((a, b) => compareMeetings(b, a));
  return meetings.flatMap((madeAt) => {
    const document = iriOf.document('meeting', madeAt.id);
    return (madeAt.followUps ?? []).map((followUp) => ({
      madeAt,
      followUp,
      realization: followUp.realizedBy && index.get('meeting', followUp.realizedBy),
      fulfilments: fulfilments.get(iriOf.part(document, 'follow-up', followUp.n)),
    }));
  });
}

/** Whether a plan can be drawn against what came: it names a time, or a meeting is known. */
export function isDrawn({ followUp: { date }, realization }: Plan): boolean {
  return date !== undefined || realization !== undefined;
}

/** How many plans the ledger gives each code, the most frequent first. */
export function countCodes(plans: readonly Plan[]): ReadonlyMap<Iri, number> {
  const counts = new Map<Iri, number>();
  for (const code of plans.flatMap(({ fulfilments }) => fulfilments?.codes ?? [])) {
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return new Map([...counts].sort(([a, n], [b, m]) => m - n || compareText(a, b)));
}
