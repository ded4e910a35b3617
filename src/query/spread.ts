import type { Token } from './tokens.ts';

/** Longer than any keyword of SPARQL. */
const GAP = ' '.repeat(24);

/**
 * Writes a query with wide gaps between its tokens; means the same.
 *
 * The engine says how far it came at most, and counts the letters in which it looked for a keyword: for a mistake
 * in a short query often the end of it. In a spread query all of them lie within the token and the gap after it.
 *
 * @param prefixes goes before all, on the same line
 */
export function spread(prefixes: string, tokens: readonly Token[]): string {
  return prefixes + tokens.map(({ text }) => text + GAP).join('');
}

/** A token, or that the query ends too early. */
export type Stop = Token | 'end';

/**
 * The token at which the engine stopped in a spread query.
 *
 * @param words what the engine said, such as `error at 1:38: expected …`; the column counts characters from 1
 * @returns `undefined` when it names no place, or one before all tokens
 */
export function findStop(words: string, prefixes: string, tokens: readonly Token[]): Stop | undefined {
  const [, line, column] = /^error at (\d+):(\d+):/.exec(words) ?? [];
  if (line === undefined || column === undefined) return undefined;
  const text = spread(prefixes, tokens);
  const offset = offsetOf(text, Number(line), Number(column));
  if (offset >= text.length) return 'end';
  let start = prefixes.length;
  let stop: Token | undefined;
  for (const token of tokens) {
    if (start > offset) break;
    stop = token;
    start += token.text.length + GAP.length;
  }
  return offset < prefixes.length ? undefined : stop;
}

/** @param column counts characters from 1, of which some have two UTF-16 units */
function offsetOf(text: string, line: number, column: number): number {
  let offset = 0;
  for (let at = 1; at < line; at += 1) offset = text.indexOf('\n', offset) + 1;
  for (let at = 1; at < column; at += 1) offset += String.fromCodePoint(text.codePointAt(offset) ?? 0).length;
  return offset;
}
