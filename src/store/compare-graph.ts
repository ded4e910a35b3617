import { EXIT, PublishError } from '../problem/publish-error.ts';
import { hashCanonical } from './canonical.ts';
import type { PublishedGraph } from './publication.ts';
import type { Session } from './session.ts';
import { type ByteText, decodeBytes } from './statement.ts';

/**
 * Reads a graph back and compares it with what was published, by the hash of its canonical form.
 *
 * Where a store is known to spell values anew, both sides are spelt as it does, and that is noted.
 *
 * @param iri where it is: its own name, or that of the graph in which it is put together
 * @param lines what it must hold, in canonical order
 * @returns what is different, in words; `undefined` where nothing is
 */
export async function compareGraph(
  { client, profile, bent }: Session,
  iri: string,
  { sha256, triples }: PublishedGraph,
  lines: readonly ByteText[],
): Promise<string | undefined> {
  const found = await client.readGraph(iri, triples);
  if (hashCanonical(found) === sha256) return undefined;
  for (const { does, spell } of profile.bends) {
    if (isSame(lines.map(spell), found.map(spell))) {
      bent.add(does);
      return undefined;
    }
  }
  return describeDifference(lines, found);
}

/** What ends a load when the store does not hold what it was sent. */
export function differsError(what: string): PublishError {
  const help =
    'Run it again: these graphs are loaded anew; if it stays, docs/loading.md names what stores change';
  return new PublishError('REMOTE_DIFFERS', EXIT.remote, `Cannot call the store loaded: ${what}`, help);
}

function isSame(lines: readonly ByteText[], found: readonly ByteText[]): boolean {
  const [left, right] = [new Set(lines), new Set(found)];
  return left.size === right.size && [...left].every((line) => right.has(line));
}

function describeDifference(lines: readonly ByteText[], found: readonly ByteText[]): string {
  const [sent, kept] = [new Set(lines), new Set(found)];
  const missing = lines.filter((line) => !kept.has(line));
  const extra = found.filter((line) => !sent.has(line));
  const examples = [show('without', missing[0]), show('but', extra[0])].filter((text) => text !== '');
  return `it holds ${found.length} triples of ${lines.length}, ${examples.join(', ')}`;
}

function show(word: string, line: ByteText | undefined): string {
  if (line === undefined) return '';
  const text = decodeBytes(line.slice(0, -2));
  return `${word} ${text.length > 300 ? `${text.slice(0, 300)}…` : text}`;
}
