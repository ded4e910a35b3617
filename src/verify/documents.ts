import type { Kind } from '../model/kinds.ts';
import { compareText } from '../problem/problem.ts';
import type { Graph } from './graph.ts';

/** The formats in which each document is published; where they disagree, the earlier wins a draw. */
export const DOCUMENT_FORMATS = ['nt', 'ttl', 'jsonld', 'rdf'] as const;

/** A document as published: a folder with an index in each format. */
export interface PublishedDocument {
  /** Its path, with a slash at the end: `meeting/jp-us-cyber-dialogue-2013/`. */
  readonly folder: string;
  /** What most of its formats say. */
  readonly graph: Graph;
}

/** Not imported, since with the model comes a library that takes longer to load than all this to run. */
const KINDS = Object.keys({
  series: true,
  meeting: true,
  organization: true,
  person: true,
  place: true,
  topic: true,
  source: true,
} satisfies Record<Kind, true>);

const DOCUMENT = new RegExp(
  `^((?:${KINDS.join('|')})/(?:[^/]+/)?|report/[^/]+/)index\\.(?:${DOCUMENT_FORMATS.join('|')})$`,
);

/** The folders that hold a document in at least one format, sorted. */
export function findDocumentFolders(paths: Iterable<string>): string[] {
  const folders = new Set<string>();
  for (const path of paths) {
    const folder = DOCUMENT.exec(path)?.[1];
    if (folder !== undefined) folders.add(folder);
  }
  return [...folders].sort(compareText);
}

/**
 * What all addresses of a publication start with, as most of its documents have it.
 *
 * @returns nothing when no document speaks of a part of itself
 */
export function findBase(documents: readonly PublishedDocument[]): string | undefined {
  const votes = new Map<string, number>();
  for (const { folder, graph } of documents) {
    const own = graph.quads.find(({ subject }) => subject.value.includes(`/${folder}#`))?.subject.value;
    if (own === undefined) continue;
    const base = own.slice(0, own.indexOf(`/${folder}#`) + 1);
    votes.set(base, (votes.get(base) ?? 0) + 1);
  }
  return [...votes].sort(([a, votesA], [b, votesB]) => votesB - votesA || compareText(a, b))[0]?.[0];
}
