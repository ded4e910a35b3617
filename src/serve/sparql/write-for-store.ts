import { isWord } from '../../query/query-form.ts';
import { tokenize } from '../../query/tokens.ts';

/**
 * Writes a query as a store elsewhere understands it: with the base, which it cannot know, where an address in the query
 * is below it.
 *
 * Only then, since some stores take no second base beside that of the query.
 */
export function writeForStore(query: string, base: string): string {
  const tokens = tokenize(query);
  const hasBase = tokens.some((token) => isWord(token, 'BASE'));
  const isRelative = tokens.some(
    ({ type, text }) => type === 'iri' && !/^<[A-Za-z][A-Za-z0-9+.-]*:/.test(text),
  );
  return isRelative && !hasBase ? `BASE <${base}>\n${query}` : query;
}
