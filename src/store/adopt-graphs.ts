import { countTriples } from './check-store.ts';
import { compareGraph } from './compare-graph.ts';
import { joinUpdates, type RemoteState } from './manifest-graph.ts';
import type { Plan } from './plan.ts';
import { type PublishedGraph, readStatements } from './publication.ts';
import { doAll, type Session, splitList } from './session.ts';

/** Graphs that are told of in one update of the manifest. */
const GROUP = 100;

/**
 * Takes over what a store holds already though nobody said so, as after its bulk loader: such graphs are read and
 * compared, told of in the manifest, and not sent.
 *
 * Looks only into a store that has no manifest, and there only at graphs with the right number of triples.
 *
 * @returns the plan without what need not be sent
 */
export async function adoptGraphs(session: Session, plan: Plan, { graphs }: RemoteState): Promise<Plan> {
  if (graphs.size > 0 || plan.puts.length === 0) return plan;
  const counts = await countTriples(session.client, session.publication.base);
  const candidates = plan.puts.filter(({ graph }) => counts.get(graph.iri) === graph.triples);
  const held = new Set<PublishedGraph>();
  for (const group of splitList(candidates, GROUP)) {
    // oxlint-disable-next-line no-await-in-loop -- the manifest tells of one group before the next begins
    await adoptGroup(
      session,
      group.map(({ graph }) => graph),
      held,
    );
    session.progress({ phase: 'adopt', done: held.size, total: candidates.length });
  }
  return {
    ...plan,
    puts: plan.puts.filter(({ graph }) => !held.has(graph)),
    kept: [...plan.kept, ...held],
  };
}

async function adoptGroup(
  session: Session,
  group: readonly PublishedGraph[],
  held: Set<PublishedGraph>,
): Promise<void> {
  const { client, publication, concurrency, manifest, ticket } = session;
  const same: PublishedGraph[] = [];
  await doAll(group, concurrency, async (graph) => {
    const lines = await readStatements(publication, graph);
    if ((await compareGraph(session, graph.iri, graph, lines)) === undefined) same.push(graph);
  });
  if (same.length === 0) return;
  const parts = same.map(({ iri }) => ({ iri, said: [] }));
  const told = [...manifest.begin(ticket), ...manifest.mark(parts), ...manifest.tell(same, ticket)];
  await client.update(joinUpdates(told));
  for (const graph of same) held.add(graph);
}
