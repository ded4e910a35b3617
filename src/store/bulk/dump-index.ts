import { createHash } from 'node:crypto';
import { compareText } from '../../problem/problem.ts';
import type { FileSystem } from '../../write/file-system.ts';
import { type ByteText, parseStatement } from '../statement.ts';
import { readDumpLines } from './dump-lines.ts';

/** Lines of one document that follow each other in a dump. */
export interface Stretch {
  /** Of the first byte. */
  readonly offset: number;
  readonly bytes: number;
}

export interface IndexedDocument {
  /** The address of its graph. */
  readonly graph: ByteText;
  /** More than one only if something other than a build of ours wrote the dump. */
  readonly stretches: readonly Stretch[];
  readonly bytes: number;
}

/** Where each document of a dump is: some hundred bytes of memory for each. */
export interface DumpIndex {
  /** Sorted by the bytes of their addresses; each once. */
  readonly documents: readonly IndexedDocument[];
  /** Of the whole file. */
  readonly sha256: string;
}

interface OpenStretch {
  readonly offset: number;
  bytes: number;
}

/**
 * Reads a dump once, and notes where its documents are.
 *
 * @throws {RangeError} that says which line is not a statement in a named graph
 */
export function indexDump(fileSystem: FileSystem, descriptor: number): DumpIndex {
  const hash = createHash('sha256');
  const byGraph = new Map<ByteText, OpenStretch[]>();
  let current: { readonly term: ByteText; readonly stretch: OpenStretch } | undefined;
  let number = 0;
  for (const { text, offset, bytes } of readDumpLines(fileSystem, descriptor, (piece) =>
    hash.update(piece),
  )) {
    number += 1;
    const graph = parseStatement(text)?.graph;
    if (graph === undefined) throw new RangeError(`line ${number} must be N-Quads as our builds write them`);
    if (current?.term !== graph) {
      const name = detach(graph.slice(1, -1));
      current = { term: detach(graph), stretch: startStretch(byGraph, name, offset) };
    }
    current.stretch.bytes += bytes;
  }
  return { documents: listDocuments(byGraph), sha256: hash.digest('hex') };
}

/** A part of a text keeps the whole text in memory, a copy does not. */
function detach(part: ByteText): ByteText {
  return Buffer.from(part, 'latin1').toString('latin1');
}

function startStretch(byGraph: Map<ByteText, OpenStretch[]>, graph: ByteText, offset: number): OpenStretch {
  const stretch = { offset, bytes: 0 };
  const earlier = byGraph.get(graph);
  if (earlier === undefined) byGraph.set(graph, [stretch]);
  else earlier.push(stretch);
  return stretch;
}

function listDocuments(byGraph: ReadonlyMap<ByteText, readonly Stretch[]>): IndexedDocument[] {
  return Array.from(byGraph, ([graph, stretches]) => {
    return { graph, stretches, bytes: stretches.reduce((sum, { bytes }) => sum + bytes, 0) };
  }).sort((a, b) => compareText(a.graph, b.graph));
}
