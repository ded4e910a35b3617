import { PREFIXES } from '../terms/namespace.ts';
import '../terms/codes.ts'; // so that PREFIXES has them all
import type { Token } from './tokens.ts';

export const FORMS = ['SELECT', 'ASK', 'CONSTRUCT', 'DESCRIBE'] as const;

/** What a query asks for. */
export type Form = (typeof FORMS)[number];

/** What follows the prologue, whether it is a form or not; `undefined` where nothing does. */
export function findFormToken(tokens: readonly Token[]): Token | undefined {
  let at = 0;
  for (let token = tokens[at]; token !== undefined; token = tokens[at]) {
    if (isWord(token, 'PREFIX')) at += 3;
    else if (isWord(token, 'BASE')) at += 2;
    else return token;
  }
  return undefined;
}

/** The form that a token names, in whatever case. */
export function parseForm(token: Token | undefined): Form | undefined {
  return FORMS.find((form) => token !== undefined && isWord(token, form));
}

/** Whether a query says itself which graphs it is about. */
export function hasDataset(tokens: readonly Token[]): boolean {
  return tokens.some((token) => isWord(token, 'FROM'));
}

/** Whether a token is a keyword; a variable, a string or a prefixed name of that spelling is none. */
export function isWord({ type, text }: Token, word: string): boolean {
  return type === 'word' && text.toUpperCase() === word;
}

/** The star of the `SELECT *` that a query starts with. */
export function findStar(tokens: readonly Token[]): Token | undefined {
  const form = findFormToken(tokens);
  if (parseForm(form) !== 'SELECT') return undefined;
  const next = tokens.slice(tokens.indexOf(form as Token) + 1);
  const first = next.find(({ type, text }) => type !== 'word' || !/^(?:DISTINCT|REDUCED)$/i.test(text));
  return first?.text === '*' ? first : undefined;
}

/**
 * Columns in the order in which the query first speaks of them; those that it does not name come last.
 *
 * The engine has them in that order unless the query says `SELECT *`: then it sorts them.
 */
export function orderColumns(columns: readonly string[], tokens: readonly Token[]): string[] {
  const named = tokens.filter(({ type }) => type === 'variable').map(({ text }) => text.slice(1));
  const known = new Set(columns);
  return [...new Set([...named.filter((name) => known.has(name)), ...columns])];
}

/** `PREFIX` lines, on one line, for the prefixes of ours that a query uses and does not declare. */
export function missingPrefixes(tokens: readonly Token[]): string {
  const declared = declaredPrefixes(tokens);
  const used = new Set(tokens.filter(({ type }) => type === 'name').map(({ text }) => prefixOf(text)));
  const missing = [...PREFIXES].filter(([prefix]) => used.has(prefix) && !declared.has(prefix));
  return missing.map(([prefix, iri]) => `PREFIX ${prefix}: <${iri}> `).join('');
}

/** The prefixes that a query declares itself. */
export function declaredPrefixes(tokens: readonly Token[]): ReadonlySet<string> {
  const names = tokens.filter((_, i) => {
    const before = tokens[i - 1];
    return before !== undefined && isWord(before, 'PREFIX');
  });
  return new Set(names.map(({ text }) => prefixOf(text)));
}

/** What stands before the colon of a prefixed name. */
export function prefixOf(name: string): string {
  return name.slice(0, name.indexOf(':'));
}
