import { createFault, type QueryFault } from '../../query/fault.ts';
import { type Prepared, prepareQuestion as prepare } from '../../query/prepare-question.ts';
import { findFormToken, isWord, parseForm } from '../../query/query-form.ts';
import { refuseQuery } from '../../query/refuse-query.ts';
import { UPDATE_WORDS } from '../../query/sparql-words.ts';
import { type Token, tokenize } from '../../query/tokens.ts';

/** In UTF-16 units; more is a list of values that should be a pattern. */
const MAX_LENGTH = 262_144;

/**
 * Makes of a query what the engine is asked, in the same way as `communique query`, so that answers are the same.
 *
 * @param base what addresses of the publication start with
 */
export function prepareQuestion(query: string, base: string): Prepared | QueryFault {
  const tokens = query.length > MAX_LENGTH ? [] : tokenize(query);
  const fault = refuse(query, tokens);
  if (fault !== undefined) return fault;
  const form = parseForm(findFormToken(tokens));
  const format = form === 'CONSTRUCT' || form === 'DESCRIBE' ? 'ttl' : 'json';
  return prepare(query, tokens, { base, format });
}

const EXAMPLE = 'Write for example: SELECT ?meeting { ?meeting a cmq:Meeting }';

/** What is said of a command elsewhere is said of a page here. */
function refuse(query: string, tokens: readonly Token[]): QueryFault | undefined {
  if (query.length > MAX_LENGTH) {
    const message = `Cannot read the query: it has more than ${MAX_LENGTH / 1_024} KiB`;
    return createFault(query, undefined, message, 'Ask for a pattern in place of a list of values');
  }
  const fault = refuseQuery(query, tokens);
  if (fault === undefined) return undefined;
  const first = findFormToken(tokens);
  if (first !== undefined && UPDATE_WORDS.some((word) => isWord(first, word))) {
    return { ...fault, help: 'Ask with SELECT, ASK, CONSTRUCT or DESCRIBE' };
  }
  return fault.help.includes('communique query') ? { ...fault, help: EXAMPLE } : fault;
}
