import { createHash } from 'node:crypto';
import { Parser, type Term } from 'n3';
import { escapeLiteral } from '../sinks/escape-literal.ts';
import { type ByteText, encodeBytes } from './statement.ts';

const XSD_STRING = 'http://www.w3.org/2001/XMLSchema#string';
const TAG = /@[A-Za-z0-9-]*[A-Z][A-Za-z0-9-]* \.$/;

/**
 * Lines of a graph in the one order and spelling that it has: sorted by byte, none twice, language tags in small
 * letters. Graphs of ours have no blank nodes, so that nothing else is left to choose.
 */
export function canonicalize(lines: Iterable<ByteText>): readonly ByteText[] {
  const spelt = new Set<ByteText>();
  for (const line of lines) spelt.add(TAG.test(line) ? line.replace(TAG, (tag) => tag.toLowerCase()) : line);
  return [...spelt].toSorted();
}

/** SHA-256 of canonical lines, each with a line feed; what `LC_ALL=C sort -u file.nt | sha256sum` says. */
export function hashCanonical(lines: readonly ByteText[]): string {
  const hash = createHash('sha256');
  for (const line of lines) hash.update(line, 'latin1').update('\n');
  return hash.digest('hex');
}

/**
 * Reads N-Triples that a store wrote, whatever its spelling, into lines as ours.
 *
 * @throws {Error} where it is no N-Triples
 */
export function readTriples(text: string): ByteText[] {
  const quads = new Parser({ format: 'N-Triples' }).parse(text);
  return quads.map(({ subject, predicate, object }) => {
    return encodeBytes(`${formatTerm(subject)} ${formatTerm(predicate)} ${formatTerm(object)} .`);
  });
}

function formatTerm(term: Term): string {
  if (term.termType === 'NamedNode') return `<${term.value}>`;
  if (term.termType !== 'Literal') return `_:${term.value}`;
  const text = `"${escapeLiteral(term.value)}"`;
  if (term.language !== '') return `${text}@${term.language}`;
  return term.datatype.value === XSD_STRING ? text : `${text}^^<${term.datatype.value}>`;
}
