import { findNearName } from '../problem/near-name.ts';
import { PREFIXES } from '../terms/namespace.ts';
import { createFault, type QueryFault } from './fault.ts';
import { declaredPrefixes, findFormToken, prefixOf } from './query-form.ts';
import { refuseToken } from './refuse-query.ts';
import { QUERY_WORDS } from './sparql-words.ts';
import type { Stop } from './spread.ts';
import type { Token } from './tokens.ts';

/**
 * Says in words for people why the engine did not take a query.
 *
 * The engine names what it would have liked in place of what it found, but only the longest of the words that it
 * tried; so hardly anything of that is repeated.
 *
 * @param words what the engine said
 * @param stop where; `undefined` where that is not known, for example when the query could be read but not run
 */
export function explainRefusal(
  query: string,
  tokens: readonly Token[],
  words: string,
  stop: Stop | undefined,
): QueryFault {
  const expected = /^error at \d+:\d+: expected (?:one of )?([\s\S]*)$/.exec(words)?.[1];
  if (expected === undefined) return refuseRun(query, words);
  if (/\bunbound\b/.test(expected)) return refuseGrouping(query, tokens);
  if (stop === undefined) return refuseRun(query, words);
  if (stop === 'end') return refuseEnd(query, tokens);
  return (
    explainBad(query, stop) ??
    explainAddress(query, stop) ??
    explainPrefix(query, tokens, stop) ??
    explainWord(query, stop) ??
    explainBracket(query, tokens, stop) ??
    explainRest(query, expected, stop)
  );
}

const GRAMMAR = 'See https://www.w3.org/TR/sparql11-query/#grammar';

/** The query has no mistake in its form; the engine cannot do what it asks. */
function refuseRun(query: string, words: string): QueryFault {
  const help = 'Ask without it, or load the publication into a store that can';
  return createFault(query, undefined, `Cannot answer the query: ${words.replace(/\.$/, '')}`, help);
}

function refuseGrouping(query: string, tokens: readonly Token[]): QueryFault {
  const must = 'beside GROUP BY or COUNT and the like, it may name only what is grouped by';
  const help = 'Name the variable in GROUP BY as well, or take any of its values: (SAMPLE(?x) AS ?anyX)';
  return refuseToken(query, findFormToken(tokens) as Token, must, help);
}

function refuseEnd(query: string, tokens: readonly Token[]): QueryFault {
  const last = tokens.at(-1) as Token;
  const bad = explainBad(query, last); // a string that swallowed the rest
  if (bad !== undefined) return bad;
  const { open } = matchBrackets(tokens);
  if (open !== undefined) return refuseOpen(query, open);
  const end = { offset: last.offset + last.text.length, length: 1 };
  return createFault(query, end, 'Cannot read the query to its end: something is missing there', GRAMMAR);
}

function explainBad(query: string, token: Token): QueryFault | undefined {
  if (token.type !== 'bad') return undefined;
  return /^["']/.test(token.text)
    ? refuseToken(query, token, 'a string must end in the quotation mark that it starts with', 'Close it')
    : refuseToken(query, token, 'no query may hold this', 'Take it away, or put it in quotes');
}

/** What stands in pointed brackets and is no address, because of a blank or another letter that none has. */
function explainAddress(query: string, { type, offset }: Token): QueryFault | undefined {
  const help = 'Percent-encode blanks and the like, for example %20';
  for (const { index, 0: text } of query.matchAll(/<[^<>\n]+>/g)) {
    if (index > offset || index + text.length <= offset) continue;
    const must = 'an address is whole, or below the base, and has no blank in it';
    if (type !== 'iri' && !/^<[\w/#.]/.test(text)) continue; // as in ?x <?y && ?z> 1
    return refuseToken(query, { type, text, offset: index }, must, help);
  }
  return undefined;
}

function explainPrefix(query: string, tokens: readonly Token[], token: Token): QueryFault | undefined {
  const prefix = prefixOf(token.text);
  const declared = declaredPrefixes(tokens);
  if (token.type !== 'name' || declared.has(prefix) || PREFIXES.has(prefix)) return undefined;
  const near = findNearName(prefix, [...declared, ...PREFIXES.keys()]);
  const help = near === undefined ? '' : `Did you mean "${near}:"? Else `;
  const next = `${help === '' ? 'Write' : 'write'} the prefix at the top: PREFIX ${prefix}: <https://…>`;
  return refuseToken(query, token, 'its prefix must be declared', `${help}${next}`);
}

function explainWord(query: string, token: Token): QueryFault | undefined {
  const isKnown = QUERY_WORDS.some((word) => word.toUpperCase() === token.text.toUpperCase());
  if (token.type !== 'word' || isKnown) return undefined;
  const near = findNearName(token.text, QUERY_WORDS);
  const help = `A variable is written ?${token.text}, a name with its prefix, a text in quotes`;
  const guess = near === undefined ? help : `Did you mean "${near}"?`;
  return refuseToken(query, token, 'SPARQL has no such word', guess);
}

function explainBracket(query: string, tokens: readonly Token[], token: Token): QueryFault | undefined {
  const { open, stray } = matchBrackets(tokens);
  if (stray === undefined || stray.offset < token.offset) return undefined;
  if (open !== undefined) return open.offset <= token.offset ? refuseOpen(query, open) : undefined;
  return stray === token
    ? refuseToken(query, token, 'nothing is open that it could close', 'Take it away')
    : undefined;
}

function refuseOpen(query: string, open: Token): QueryFault {
  return refuseToken(query, open, 'it is not closed', `Add ${CLOSING[open.text]} where what it holds ends`);
}

/** What the engine expected is worth repeating only where it is so short that nothing else can have been meant. */
function explainRest(query: string, expected: string, token: Token): QueryFault {
  if (/^[A-Z]{2}$/.test(expected)) {
    return refuseToken(query, token, `${expected} must stand before it`, `Write ${expected} ${token.text}`);
  }
  const must = 'a query may not go on like this';
  const help = 'Look at what stands before it: a pattern has three parts, and a dot before the next one';
  return refuseToken(query, token, must, help);
}

const CLOSING: Readonly<Record<string, string>> = { '{': '}', '(': ')', '[': ']' };

/** The innermost bracket that is left open at the first one that closes nothing, or else at the end. */
function matchBrackets(tokens: readonly Token[]): {
  readonly open: Token | undefined;
  readonly stray: Token | undefined;
} {
  const open: Token[] = [];
  for (const token of tokens.filter(({ type }) => type === 'mark')) {
    if (Object.hasOwn(CLOSING, token.text)) open.push(token);
    else if (!/^[})\]]$/.test(token.text)) continue;
    else if (CLOSING[open.at(-1)?.text ?? ''] === token.text) open.pop();
    else return { open: open.at(-1), stray: token };
  }
  return { open: open.at(-1), stray: undefined };
}
