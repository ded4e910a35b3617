import { EXIT, PublishError } from '../problem/publish-error.ts';
import { compareGraph, differsError } from './compare-graph.ts';
import { joinUpdates, knownFacts, type RemoteGraph, readTickets, stagingIri } from './manifest-graph.ts';
import type { Plan, Put } from './plan.ts';
import { readStatements } from './publication.ts';
import { doAll, type Session, splitList } from './session.ts';
import { formatIri } from './sparql-terms.ts';
import { encodeBytes } from './statement.ts';
import { takesSeveral, writeGraph } from './write-graph.ts';

/** Graphs that are told of in one update of the manifest; what is lost at most by an interruption. */
const GROUP = 100;

/** More operations than this are not asked of a store at once. */
const MAX_SWAP = 2_000;

/** True where all graphs change at once, at the end. */
export function isSwapped({ profile }: Pick<Session, 'profile'>, { puts, deletes }: Plan): boolean {
  return profile.isAtomic && puts.length + deletes.length <= MAX_SWAP;
}

/**
 * Brings a store to the published state.
 *
 * What a graph holds is told in the manifest only after it was read back and compared, so that whatever interrupts,
 * the next load goes on where this one ended.
 *
 * @throws {PublishError} `REMOTE_…`; `REMOTE_DIFFERS` where a graph is not what was sent, `REMOTE_TAKEN` where another
 * load has begun meanwhile
 */
export async function writePlan(session: Session, plan: Plan): Promise<void> {
  const { client, manifest, ticket } = session;
  const swaps = isSwapped(session, plan);
  let done = 0;
  try {
    await client.update(joinUpdates([...(swaps ? [] : manifest.open()), ...manifest.begin(ticket)]));
    for (const group of splitList(plan.puts, GROUP)) {
      // oxlint-disable-next-line no-await-in-loop -- the manifest tells of one group before the next begins
      await (swaps ? stageGroup(session, group) : writeGroup(session, group));
      done += group.length;
      session.progress({ phase: 'write', done, total: plan.puts.length });
    }
    if (swaps) await swapAll(session, plan);
    else await dropAll(session, [...plan.deletes, ...plan.leftovers, ...plan.staged]);
  } catch (error) {
    throw sayHowFar(error, swaps, `${done} of ${plan.puts.length}`);
  }
}

/** Adds to the error that ends a load what it leaves behind. */
function sayHowFar(error: unknown, swaps: boolean, done: string): unknown {
  if (!(error instanceof PublishError) || error.exit !== EXIT.remote) return error;
  const left = swaps
    ? `Readers see what was there before, or all that is new; ${done} graphs are ready beside it`
    : `The store is half loaded: ${done} graphs that change are written and compared`;
  return new PublishError(error.code, error.exit, `${error.message}. ${left}`, error.help, error);
}

/** Writes graphs where readers see them. */
async function writeGroup(session: Session, group: readonly Put[]): Promise<void> {
  const { client, manifest, ticket, concurrency } = session;
  await client.update(joinUpdates(manifest.mark(group.map(({ before }) => before))));
  await doAll(group, concurrency, async ({ graph, staged }) => {
    const lines = await readStatements(session.publication, graph);
    if (takesSeveral(session, lines)) {
      await moveGraph(session, graph, staged, lines);
      await requireSame(session, graph.iri, graph, lines);
    } else {
      await writeSame(session, graph.iri, graph, lines);
    }
  });
  await client.update(
    joinUpdates(
      manifest.tell(
        group.map(({ graph }) => graph),
        ticket,
      ),
    ),
  );
  await requireTicket(session);
}

type Lines = Awaited<ReturnType<typeof readStatements>>;

/** Puts a large graph together beside, so that readers never see half of it. */
async function moveGraph(
  session: Session,
  graph: Put['graph'],
  staged: RemoteGraph,
  lines: Lines,
): Promise<void> {
  const { client, manifest } = session;
  await client.update(joinUpdates(manifest.mark([staged])));
  await writeSame(session, staged.iri, graph, lines);
  await client.update(encodeBytes(move(graph.iri)), false);
  await client.update(joinUpdates(manifest.forget([{ iri: staged.iri, said: [] }])));
}

/** Puts graphs together beside those that readers see; what an interrupted load has put together is used. */
async function stageGroup(session: Session, group: readonly Put[]): Promise<void> {
  const { client, manifest, ticket, concurrency } = session;
  const missing = group.filter(({ graph, staged }) => knownFacts(staged)?.sha256 !== graph.sha256);
  if (missing.length === 0) return;
  await client.update(joinUpdates(manifest.mark(missing.map(({ staged }) => staged))));
  await doAll(missing, concurrency, async ({ graph, staged }) => {
    const lines = await readStatements(session.publication, graph);
    await writeSame(session, staged.iri, graph, lines);
  });
  const facts = missing.map(({ graph, staged }) => ({ ...graph, iri: staged.iri }));
  await client.update(joinUpdates(manifest.tell(facts, ticket)));
  await requireTicket(session);
}

/** Lets all changes be seen at once: one update, which the store does as a whole or not at all. */
async function swapAll(session: Session, { puts, deletes, leftovers }: Plan): Promise<void> {
  const { client, manifest, ticket, publication } = session;
  session.progress({ phase: 'swap', done: 0, total: puts.length });
  await requireTicket(session);
  const staged = puts.map(({ graph, staged: { iri } }) => ({ iri, said: [{ ...pick(graph) }] }));
  const before = puts.map((put) => put.before);
  const gone = [...deletes, ...leftovers];
  const operations = [
    ...puts.map(({ graph }) => move(graph.iri)),
    ...gone.map(({ iri }) => drop(iri)),
    ...(puts.length === 0 ? [] : [...manifest.mark(before), ...manifest.forget(staged)]),
    ...(puts.length === 0
      ? []
      : manifest.tell(
          puts.map(({ graph }) => graph),
          ticket,
        )),
    ...(gone.length === 0 ? [] : manifest.forget(gone)),
    ...manifest.close(publication.version, publication.graphs.length, ticket),
  ];
  await client.update(joinUpdates(operations), false);
}

function pick({ sha256, triples }: Put['graph']) {
  return { sha256, triples };
}

async function dropAll(session: Session, gone: readonly RemoteGraph[]): Promise<void> {
  const { client, manifest } = session;
  for (const group of splitList(gone, GROUP)) {
    const drops = group.map(({ iri }) => drop(iri));
    // oxlint-disable-next-line no-await-in-loop -- one request after the other is enough for what is rare
    await client.update(joinUpdates([...drops, ...manifest.forget(group)]));
  }
}

/**
 * Writes a graph until it holds what it must, twice at most.
 *
 * Virtuoso was seen to lose a triple of a graph while it took others at the same time, and to say that all was well.
 */
async function writeSame(session: Session, iri: string, graph: Put['graph'], lines: Lines): Promise<void> {
  await writeGraph(session, iri, lines);
  if ((await compareGraph(session, iri, graph, lines)) === undefined) return;
  session.rewritten.add(graph.iri);
  await writeGraph(session, iri, lines);
  await requireSame(session, iri, graph, lines);
}

async function requireSame(session: Session, iri: string, graph: Put['graph'], lines: Lines): Promise<void> {
  const different = await compareGraph(session, iri, graph, lines);
  if (different !== undefined) throw differsError(`of ${graph.iri}, ${different}`);
}

/** Notices another load: the one that began last goes on, the others stop. */
async function requireTicket({ client, publication, ticket }: Session): Promise<void> {
  const tickets = await readTickets(client, publication.base);
  if (tickets.length === 1 && tickets[0] === ticket) return;
  const message = `Cannot go on loading ${publication.base}: another load of it into the same store has begun`;
  throw new PublishError('REMOTE_TAKEN', EXIT.remote, message, 'Wait until it has ended, and run it again');
}

function move(iri: string): string {
  return `MOVE GRAPH ${formatIri(stagingIri(iri))} TO GRAPH ${formatIri(iri)}`;
}

function drop(iri: string): string {
  return `DROP SILENT GRAPH ${formatIri(iri)}`;
}
