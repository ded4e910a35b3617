import { as, dcterms, rdf } from '../terms/vocabularies.ts';
import type { Statement } from './statements.ts';

/** What became of a thing whose address leads to no record any more. */
export type Fate = 'withdrawn' | 'moved';

const TYPE = `<${rdf.type.iri}>`;
const TOMBSTONE = `<${as.Tombstone.iri}>`;
const REPLACED = `<${dcterms.isReplacedBy.iri}>`;

/**
 * Reads what became of the thing of a document; nothing for one that is published as ever.
 *
 * What was withdrawn is an `as:Tombstone`; what has moved only says what it is replaced by.
 */
export function findFate(statements: readonly Statement[], folder: string): Fate | undefined {
  const own = statements.filter(({ subject }) => subject === `<${folder}/#it>`);
  const types = own.filter(({ predicate }) => predicate === TYPE);
  if (types.some(({ object }) => object === TOMBSTONE)) return 'withdrawn';
  return types.length === 0 && own.some(({ predicate }) => predicate === REPLACED) ? 'moved' : undefined;
}
