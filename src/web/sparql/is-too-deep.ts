/** As deep as any query that a person writes, and many times less than what the stack of a browser bears. */
const MAX_DEPTH = 200;

/**
 * Whether brackets are nested deeper than the grammar of the editor can follow: it calls itself at each of them, and
 * would take the whole page down.
 *
 * Brackets in texts and comments count as well, which costs such a query its colours and nothing else.
 */
export function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '{' || character === '(' || character === '[') depth += 1;
    else if (depth > 0 && (character === '}' || character === ')' || character === ']')) depth -= 1;
    if (depth > MAX_DEPTH) return true;
  }
  return false;
}
