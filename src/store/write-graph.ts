import type { Session } from './session.ts';
import { formatIri } from './sparql-terms.ts';
import { type ByteText, encodeBytes } from './statement.ts';

/**
 * Puts a graph in the place of what is there: by the Graph Store Protocol, else by updates.
 *
 * Every request of it may be sent twice. Where one update is enough, the graph is never half in a store that does an
 * update as a whole.
 */
export async function writeGraph(session: Session, iri: string, lines: readonly ByteText[]): Promise<void> {
  const { client, profile } = session;
  if (isForPut(session, lines) && (await client.putGraph(iri, lines))) return;
  const graph = encodeBytes(formatIri(iri));
  const [first = [], ...rest] = splitLines(lines, profile.maxUpdateTriples, profile.maxUpdateBytes);
  await client.update(`DROP SILENT GRAPH ${graph} ;\n${insert(graph, first)}`);
  // oxlint-disable-next-line no-await-in-loop -- the order does not matter, but one graph is no reason for many connections
  for (const batch of rest) await client.update(insert(graph, batch));
}

/** True where a graph is written by more than one request, so that it is half in between. */
export function takesSeveral(session: Session, lines: readonly ByteText[]): boolean {
  const { profile } = session;
  if (isForPut(session, lines)) return false;
  return splitLines(lines, profile.maxUpdateTriples, profile.maxUpdateBytes).length > 1;
}

function isForPut({ client, profile }: Session, lines: readonly ByteText[]): boolean {
  return client.hasGraphStore && lines.every((line) => line.length <= profile.maxPutLineBytes);
}

function insert(graph: ByteText, lines: readonly ByteText[]): ByteText {
  return `INSERT DATA { GRAPH ${graph} {\n${lines.join('\n')}\n} }`;
}

/** At most so many lines and bytes in each part; a line that is longer alone stands alone. */
function splitLines(lines: readonly ByteText[], maxLines: number, maxBytes: number): ByteText[][] {
  const parts: ByteText[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const line of lines) {
    const last = parts.at(-1);
    if (last === undefined || last.length >= maxLines || bytes + line.length > maxBytes) {
      parts.push([line]);
      bytes = line.length;
    } else {
      last.push(line);
      bytes += line.length;
    }
  }
  return parts;
}
