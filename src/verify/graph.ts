import type { Quad, Term } from 'n3';
import { labelBlankNodes } from './json-ld.ts';

/** What a file says. */
export interface Graph {
  readonly quads: readonly Quad[];
  /**
   * Canonical N-Quads (RDFC-1.0), sorted, each once, without line ends: equal exactly when two files say the same,
   * whatever their format, order and names of blank nodes.
   */
  readonly lines: readonly string[];
}

/**
 * Makes the canonical form of quads.
 *
 * Only quads with blank nodes go through the labelling of RDFC-1.0, which leaves all others as they are.
 *
 * @throws {Error} when blank nodes are too entangled to be labelled, or for a triple term of RDF 1.2
 */
export async function canonicalize(quads: readonly Quad[]): Promise<string[]> {
  const named = new Set<string>();
  const blank = new Set<string>();
  for (const quad of quads) (hasBlankNode(quad) ? blank : named).add(serializeQuad(quad));
  const labelled = blank.size === 0 ? [] : await labelBlankNodes([...blank]);
  return [...named, ...labelled].sort();
}

export function isSameGraph(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((line, index) => line === b[index]);
}

/** Up to three lines of each side that the other lacks, and how many there are. */
export interface Difference {
  readonly missing: number;
  readonly extra: number;
  /** `- ` before what is missing in the actual graph, `+ ` before what only it has. */
  readonly examples: readonly string[];
}

const MAX_EXAMPLES = 3;

/** Compares canonical lines. */
export function compareLines(expected: readonly string[], actual: readonly string[]): Difference {
  const missing = subtract(expected, actual);
  const extra = subtract(actual, expected);
  const examples = [
    ...missing.slice(0, MAX_EXAMPLES).map((line) => `- ${line}`),
    ...extra.slice(0, MAX_EXAMPLES).map((line) => `+ ${line}`),
  ];
  return { missing: missing.length, extra: extra.length, examples };
}

function subtract(lines: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others);
  return lines.filter((line) => !known.has(line));
}

export function hasBlankNode({ subject, object, graph }: Quad): boolean {
  return (
    subject.termType === 'BlankNode' || object.termType === 'BlankNode' || graph.termType === 'BlankNode'
  );
}

/** One line of N-Quads in the canonical form, without the line end. */
export function serializeQuad({ subject, predicate, object, graph }: Quad): string {
  const inGraph = graph.termType === 'DefaultGraph' ? '' : ` ${serializeTerm(graph)}`;
  return `${serializeTerm(subject)} ${serializeTerm(predicate)} ${serializeTerm(object)}${inGraph} .`;
}

const XSD_STRING = 'http://www.w3.org/2001/XMLSchema#string';

/** One term in canonical N-Quads. */
function serializeTerm(term: Term): string {
  switch (term.termType) {
    case 'NamedNode':
      return `<${term.value}>`;
    case 'BlankNode':
      return `_:${term.value}`;
    case 'Literal': {
      const text = `"${escapeText(term.value)}"`;
      if (term.language !== '') return `${text}@${term.language}`;
      return term.datatype.value === XSD_STRING ? text : `${text}^^<${term.datatype.value}>`;
    }
    default:
      throw new Error(`it has a ${term.termType}, which RDF 1.1 does not have`);
  }
}

const SHORT: Readonly<Record<string, string>> = {
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
  '"': '\\"',
  '\\': '\\\\',
};

/** @see https://www.w3.org/TR/rdf-canon/#canonical-quads */
function escapeText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to replace
  return text.replace(/["\\\u0000-\u001f\u007f]/g, (character) => {
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return SHORT[character] ?? `\\u${code}`;
  });
}
