import { isStaging, knownFacts, type RemoteGraph, type RemoteState, stagingIri } from './manifest-graph.ts';
import type { Publication, PublishedGraph } from './publication.ts';

/** A graph that is to be written. */
export interface Put {
  readonly graph: PublishedGraph;
  /** What the store says of it so far, and of the graph in which it is put together; empty where nothing. */
  readonly before: RemoteGraph;
  readonly staged: RemoteGraph;
}

/** What brings a store to the published state. */
export interface Plan {
  readonly puts: readonly Put[];
  /** Ours once, and no longer published; only what the manifest in the store lists. */
  readonly deletes: readonly RemoteGraph[];
  /** Graphs that an interrupted load left in which it had put together others, and that are of no more use. */
  readonly leftovers: readonly RemoteGraph[];
  /** Graphs of an interrupted load in which graphs that are to be written were put together, or were about to be. */
  readonly staged: readonly RemoteGraph[];
  readonly kept: readonly PublishedGraph[];
  /** True where only the manifest must be closed: all graphs are there, and nobody has said so. */
  readonly isClosed: boolean;
}

/**
 * Compares what is published with what a store says that it holds. Both orders are those of the publication.
 *
 * What is not under the base is not ours, whatever the store says.
 */
export function makePlan({ base, version, graphs }: Publication, remote: RemoteState): Plan {
  const puts: Put[] = [];
  const kept: PublishedGraph[] = [];
  for (const graph of graphs) {
    const before = findGraph(remote, graph.iri);
    if (knownFacts(before)?.sha256 === graph.sha256) kept.push(graph);
    else puts.push({ graph, before, staged: findGraph(remote, stagingIri(graph.iri)) });
  }
  const published = new Set(graphs.map(({ iri }) => iri));
  const useful = new Set(puts.map(({ graph }) => stagingIri(graph.iri)));
  const ours = [...remote.graphs.values()].filter(({ iri }) => iri.startsWith(base) && !published.has(iri));
  return {
    puts,
    deletes: ours.filter(({ iri }) => !isStaging(iri)),
    leftovers: ours.filter(({ iri }) => isStaging(iri) && !useful.has(iri)),
    staged: ours.filter(({ iri }) => useful.has(iri)),
    kept,
    isClosed: remote.version === version && remote.documents === graphs.length,
  };
}

/** True where the store holds just what is published, by what it says itself. */
export function isUpToDate({ puts, deletes, leftovers, isClosed }: Plan): boolean {
  return puts.length + deletes.length + leftovers.length === 0 && isClosed;
}

function findGraph(remote: RemoteState, iri: string): RemoteGraph {
  return remote.graphs.get(iri) ?? { iri, said: [] };
}
