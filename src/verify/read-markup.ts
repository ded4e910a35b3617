import { Parser, type Quad } from 'n3';
import { parseJsonLd } from './json-ld.ts';

/** What pages write as their context; it is replaced, since the file behind it changes without notice. */
const CONTEXT = 'https://schema.org';

export const SCHEMA = 'http://schema.org/';

/**
 * Reads the JSON-LD of a page as RDF, offline: all names are of schema.org, and nothing is coerced.
 *
 * @param page makes the names of blank nodes, which are to differ from those of other pages
 * @throws {Error} saying what is wrong
 */
export async function readMarkup(text: string, page: number): Promise<readonly Quad[]> {
  const document: unknown = JSON.parse(text);
  if (typeof document !== 'object' || document === null || Array.isArray(document)) {
    throw new Error('the top is not an object');
  }
  const { '@context': context, ...rest } = document as Readonly<Record<string, unknown>>;
  if (context !== CONTEXT) throw new Error(`its context is not "${CONTEXT}"`);
  const nQuads = await parseJsonLd(JSON.stringify({ '@context': { '@vocab': SCHEMA }, ...rest }));
  return new Parser({ format: 'N-Quads', blankNodePrefix: `p${page}_` }).parse(nQuads);
}
