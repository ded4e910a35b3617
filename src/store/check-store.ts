import { compareGraph, differsError } from './compare-graph.ts';
import { isStaging, joinUpdates, manifestIri } from './manifest-graph.ts';
import { type PublishedGraph, readStatements } from './publication.ts';
import { doAll, type Session, splitList } from './session.ts';
import { formatText } from './sparql-terms.ts';
import { PAGE, type StoreClient } from './store-client.ts';

/** What was found in a store beside what is right. */
export interface StoreCheck {
  /** Graphs under the base that the manifest does not list: somebody else's, and left alone. */
  readonly others: number;
}

/**
 * Counts the triples of each graph, by one query for each 5,000 graphs, and, where that is asked for, reads all graphs.
 *
 * Graphs that are wrong are marked in the manifest, so that the next load writes them anew.
 *
 * @param gone graphs that must no longer be there
 * @throws {PublishError} `REMOTE_DIFFERS` with the number of graphs that are wrong, and the first of them
 */
export async function checkStore(
  session: Session,
  { gone, readsAll }: { readonly gone: readonly string[]; readonly readsAll: boolean },
): Promise<StoreCheck> {
  const { client, publication } = session;
  const counts = await countTriples(client, publication.base);
  const wrong = new Map<PublishedGraph, string>();
  for (const graph of publication.graphs) {
    const count = counts.get(graph.iri) ?? 0;
    if (count !== graph.triples) wrong.set(graph, `it holds ${count} triples of ${graph.triples}`);
  }
  if (readsAll) await readAll(session, wrong);
  await refuseWrong(session, wrong);
  const left = gone.filter((iri) => counts.has(iri));
  if (left.length > 0) throw differsError(`${left[0]} must be gone, and is still there`);
  const published = new Set(publication.graphs.map(({ iri }) => iri));
  const isOther = (iri: string) => !published.has(iri) && iri !== manifestIri(publication.base);
  return { others: [...counts.keys()].filter((iri) => isOther(iri) && !isStaging(iri)).length };
}

async function readAll(session: Session, wrong: Map<PublishedGraph, string>): Promise<void> {
  const { publication, concurrency, progress } = session;
  const total = publication.graphs.length;
  let done = 0;
  await doAll(publication.graphs, concurrency, async (graph) => {
    const lines = await readStatements(publication, graph);
    const different = await compareGraph(session, graph.iri, graph, lines);
    if (different !== undefined) wrong.set(graph, different);
    done += 1;
    progress({ phase: 'verify', done, total });
  });
}

async function refuseWrong(session: Session, wrong: ReadonlyMap<PublishedGraph, string>): Promise<void> {
  const [first] = wrong;
  if (first === undefined) return;
  for (const group of splitList([...wrong.keys()], 100)) {
    const graphs = group.map(({ iri, sha256, triples }) => ({ iri, said: [{ sha256, triples }] }));
    const operations = [...session.manifest.open(), ...session.manifest.mark(graphs)];
    // oxlint-disable-next-line no-await-in-loop -- one request after the other is enough for what is rare
    await session.client.update(joinUpdates(operations));
  }
  const [graph, different] = first;
  throw differsError(`${wrong.size} of its graphs are not what was published; of ${graph.iri}, ${different}`);
}

/** How many triples each graph under a base has. */
export async function countTriples(client: StoreClient, base: string): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  let last: string | undefined;
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- a page begins where the one before ended
    const rows = await client.select(queryCounts(base, last));
    for (const row of rows) counts.set(row.get('g') ?? '', Number(row.get('n')));
    const end = rows.at(-1)?.get('g');
    if (rows.length < PAGE || end === undefined || end === last) return counts;
    last = end;
  }
}

function queryCounts(base: string, last: string | undefined): string {
  const after = last === undefined ? '' : ` && STR(?g) >= ${formatText(last)}`;
  return `SELECT ?g (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?s ?p ?o } FILTER(STRSTARTS(STR(?g), ${formatText(base)})${after}) }
GROUP BY ?g ORDER BY STR(?g) LIMIT ${PAGE}`;
}
