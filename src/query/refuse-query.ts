import { formatValue } from '../problem/format-value.ts';
import { findNearName } from '../problem/near-name.ts';
import { createFault, type QueryFault, type Span } from './fault.ts';
import { FORMS, findFormToken, isWord, parseForm } from './query-form.ts';
import { UPDATE_WORDS } from './sparql-words.ts';
import type { Token } from './tokens.ts';

const EXAMPLE = `Write for example: communique query 'SELECT ?meeting { ?meeting a cmq:Meeting }'`;

/**
 * Says what is wrong with a query that is not even shown to the engine: nothing is asked, something is to be
 * changed, or somebody else is to be asked.
 *
 * @returns `undefined` for all other queries, most of which are good
 */
export function refuseQuery(query: string, tokens: readonly Token[]): QueryFault | undefined {
  const first = findFormToken(tokens);
  if (first === undefined) {
    return createFault(query, undefined, 'Cannot read the query: it asks for nothing', EXAMPLE);
  }
  if (parseForm(first) === undefined) return refuseForm(query, first);
  const service = tokens.find((token) => isWord(token, 'SERVICE'));
  if (service === undefined) return undefined;
  const help = 'Load the publication into a store of yours, and ask that';
  return refuseToken(query, service, 'no other endpoint is asked from here', help);
}

function refuseForm(query: string, token: Token): QueryFault {
  if (UPDATE_WORDS.some((word) => isWord(token, word))) {
    const help = 'Change the records, and run: communique build';
    return refuseToken(query, token, 'a publication is changed by its records only', help);
  }
  const near = findNearName(token.text, FORMS);
  const help = near === undefined ? `${EXAMPLE}; a file must end in .rq` : `Did you mean "${near}"?`;
  return refuseToken(query, token, 'a query starts with SELECT, ASK, CONSTRUCT or DESCRIBE', help);
}

/** A fault of one token: `Cannot read "…": what must hold`. */
export function refuseToken(query: string, { text, offset }: Token, must: string, help: string): QueryFault {
  return createFault(query, spanOf(text, offset), `Cannot read ${formatValue(text)}: ${must}`, help);
}

function spanOf(text: string, offset: number): Span {
  return { offset, length: text.length };
}
