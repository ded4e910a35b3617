import { formatValue } from '../problem/format-value.ts';
import { formatMissing } from './check-formats.ts';
import type { PublishedDocument } from './documents.ts';
import { compareLines, isSameGraph } from './graph.ts';
import type { GraphReader } from './graph-reader.ts';
import type { PublicationFiles } from './publication-files.ts';
import type { Check, Finding } from './verification.ts';

/** The files that hold everything. */
export const DUMPS = ['nt', 'nq', 'ttl', 'jsonld'].map((format) => `dump/communique.${format}`);

/**
 * Holds each dump against the documents: the same triples, and in N-Quads each in the graph of its document.
 *
 * One dump is in memory at a time. That all dumps say the same follows.
 *
 * @param base what addresses start with; without it the graphs of N-Quads are not known
 */
export async function checkDumps(
  documents: readonly PublishedDocument[],
  base: string | undefined,
  files: PublicationFiles,
  reader: GraphReader,
): Promise<Check> {
  const findings: Finding[] = [];
  const triples = sortOnce(documents.flatMap(({ graph }) => graph.lines));
  for (const path of DUMPS) {
    if (files.lacks(path)) findings.push(formatMissing(path));
    const graph = files.has(path) ? await reader.readNamed(path) : undefined;
    if (graph === undefined) continue;
    const expected = path.endsWith('.nq') ? listQuads(documents, base ?? '') : triples;
    if (!isSameGraph(expected, graph.lines)) findings.push(dumpDiffers(path, expected, graph.lines));
  }
  const title = 'hold exactly the triples of the documents';
  return { name: 'dumps', title, checked: DUMPS.length, unit: 'dump', findings };
}

function listQuads(documents: readonly PublishedDocument[], base: string): string[] {
  return sortOnce(
    documents.flatMap(({ folder, graph }) => {
      const end = ` <${base}${folder}> .`;
      return graph.lines.map((line) => line.slice(0, -' .'.length) + end);
    }),
  );
}

function sortOnce(lines: readonly string[]): string[] {
  return [...new Set(lines)].sort();
}

function dumpDiffers(path: string, expected: readonly string[], actual: readonly string[]): Finding {
  const { missing, extra, examples } = compareLines(expected, actual);
  const what = `lacks ${missing} of their statements and adds ${extra}`;
  const message = `Cannot rely on ${formatValue(path)}: it must hold what the documents hold, but ${what}`;
  const help = 'Publish again: communique build';
  return { code: 'DUMP_DIFFERS', severity: 'error', file: path, message, examples, help };
}
