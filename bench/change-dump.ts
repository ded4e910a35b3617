import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const GRAPH = /<([^<>]+)> \.$/;

/** A dump as its documents, in order: the lines of each, by the address of its graph. */
export type Documents = ReadonlyMap<string, readonly string[]>;

/** Reads the dump of a published folder. */
export function readDocuments(dist: string): Documents {
  const documents = new Map<string, string[]>();
  for (const line of readFileSync(join(dist, 'dump/communique.nq'), 'utf8').split('\n')) {
    const graph = GRAPH.exec(line)?.[1];
    if (graph === undefined) continue;
    const lines = documents.get(graph);
    if (lines === undefined) documents.set(graph, [line]);
    else lines.push(line);
  }
  return documents;
}

/** Changes one English text in each of the first meetings, as many as are asked for. */
export function changeDocuments(documents: Documents, count: number): { all: Documents; changed: Documents } {
  const changed = new Map<string, readonly string[]>();
  for (const [graph, lines] of documents) {
    if (changed.size === count) break;
    const index = lines.findIndex((line) => line.includes('"@en <'));
    if (index === -1 || !graph.includes('/meeting/')) continue;
    changed.set(graph, lines.with(index, lines[index]?.replace('"@en <', ' (changed)"@en <') ?? ''));
  }
  if (changed.size < count) throw new Error(`There are only ${changed.size} meetings to change`);
  return { all: new Map([...documents, ...changed]), changed };
}

/** Writes documents as a published folder that has nothing but a dump. */
export function writeDump(dist: string, documents: Documents): void {
  const dump = [...documents.values()].flatMap((lines) => lines.map((line) => `${line}\n`)).join('');
  const path = 'dump/communique.nq';
  const sha256 = createHash('sha256').update(dump).digest('hex');
  const entry = { path, mediaType: 'application/n-quads', bytes: Buffer.byteLength(dump), sha256 };
  mkdirSync(join(dist, 'dump'), { recursive: true });
  writeFileSync(join(dist, path), dump);
  writeFileSync(join(dist, 'manifest.json'), `{ "files": [\n  ${JSON.stringify(entry)}\n] }\n`);
}
