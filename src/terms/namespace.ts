import { type Iri, makeIri } from './iri.ts';

/** A class, property, datatype or code of a vocabulary; made once, when its module is loaded. */
export interface Term {
  readonly iri: Iri;
  /** The prefix by which every file of ours abbreviates its namespace. */
  readonly prefix: string;
  readonly local: string;
  /** `prefix:local`, as Turtle and JSON-LD write it. */
  readonly curie: string;
  /** Counts all terms from 0, so that a sink can keep what it rendered for each in an array. */
  readonly index: number;
  /** Counts namespaces from 0, in the order of {@link PREFIXES}; fewer than 32, so that a set of them is a number. */
  readonly namespace: number;
}

/** Namespace IRI of each prefix, in the order in which namespaces were made. */
export const PREFIXES = new Map<string, Iri>();

let count = 0;

/**
 * Makes the terms of one vocabulary that we use; a misspelt term does not compile.
 *
 * May be called again for more terms of a vocabulary that another module has begun: they share its prefix.
 *
 * @param names local names; each must be a plain Turtle local name (letters, digits, `-`), made nowhere else
 * @throws {TypeError} when the prefix stands for another namespace
 */
export function namespace<const Name extends string>(
  prefix: string,
  iri: string,
  names: readonly Name[],
): Readonly<Record<Name, Term>> {
  const ordinal = registerPrefix(prefix, makeIri(iri));
  const terms = {} as Record<Name, Term>;
  for (const local of names) {
    const term = { iri: makeIri(iri + local), prefix, local, curie: `${prefix}:${local}` };
    terms[local] = Object.freeze({ ...term, index: count++, namespace: ordinal });
  }
  return Object.freeze(terms);
}

/** @returns the position of the namespace in {@link PREFIXES} */
function registerPrefix(prefix: string, iri: Iri): number {
  const known = PREFIXES.get(prefix);
  if (known !== undefined && known !== iri)
    throw new TypeError(`The prefix ${prefix} already stands for ${known}`);
  PREFIXES.set(prefix, iri);
  return [...PREFIXES.keys()].indexOf(prefix);
}
