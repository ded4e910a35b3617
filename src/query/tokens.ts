/** What a piece of a query is; `bad` for what no query may hold. */
type TokenType =
  | 'iri'
  | 'string'
  | 'variable'
  | 'name'
  | 'blank'
  | 'language'
  | 'number'
  | 'word'
  | 'mark'
  | 'bad';

export interface Token {
  readonly type: TokenType;
  /** As it was written. */
  readonly text: string;
  /** Where it starts, in UTF-16 units from 0. */
  readonly offset: number;
}

/**
 * Tried in this order. A prefix of more than 64 characters is not found, so that no text is looked through again and
 * again; strings are found without a pattern, so that a long one needs no stack.
 */
const PATTERNS: readonly (readonly [TokenType, RegExp])[] = [
  ['iri', /<[^\s<>"{}|^`\p{Cc}]*>/uy],
  ['variable', /[?$][\p{L}\p{N}_][\p{L}\p{N}\p{M}_·]*/uy],
  ['blank', /_:[\p{L}\p{N}_](?:[\p{L}\p{N}\p{M}_.·-]*[\p{L}\p{N}\p{M}_·-])?/uy],
  [
    'name',
    /(?:\p{L}(?:[\p{L}\p{N}\p{M}_.·-]{0,62}[\p{L}\p{N}\p{M}_·-])?)?:(?:[\p{L}\p{N}\p{M}_:·-]|\.+(?=[\p{L}\p{N}\p{M}_:·%\\-])|%[0-9A-Fa-f]{2}|\\[_~.\-!$&'()*+,;=/?#@%])*/uy,
  ],
  ['language', /@[A-Za-z]+(?:-{1,2}[A-Za-z0-9]+)*/y],
  ['number', /[+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?/y],
  ['word', /\p{L}[\p{L}\p{N}_]*/uy],
  ['mark', /\^\^|&&|\|\||!=|<=|>=|<<\(?|\)?>>|\{\||\|\}|[{}()[\].,;=<>!+*/^|?&~-]/y],
  ['bad', /[\s\S]/uy],
];

const BLANKS = /\s+/y;
const COMMENT = /#[^\n\r]*/y;

/**
 * Cuts a SPARQL query, or a text in Turtle, into pieces; blanks and comments are left out.
 *
 * Takes time in proportion to the text, whatever it is, and never throws. Knows no grammar: the engine is the
 * judge of a query, and the pieces serve to say where it stopped. A sign before a digit belongs to the number.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let offset = skipBlanks(text, 0);
  while (offset < text.length) {
    const token = tokenAt(text, offset);
    tokens.push(token);
    offset = skipBlanks(text, offset + token.text.length);
  }
  return tokens;
}

function skipBlanks(text: string, from: number): number {
  let offset = from;
  for (let before = -1; before !== offset; ) {
    before = offset;
    offset += matchAt(BLANKS, text, offset).length;
    offset += matchAt(COMMENT, text, offset).length;
  }
  return offset;
}

function tokenAt(text: string, offset: number): Token {
  if (/["']/.test(text.charAt(offset))) return stringAt(text, offset);
  for (const [type, pattern] of PATTERNS) {
    const found = matchAt(pattern, text, offset);
    if (found !== '') return { type, text: found, offset };
  }
  throw new RangeError(`There is nothing at ${offset}`);
}

function matchAt(pattern: RegExp, text: string, offset: number): string {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0] ?? '';
}

/** A string in one or three quotation marks; one that does not end is bad, and so is what it would swallow. */
function stringAt(text: string, start: number): Token {
  const quote = text.charAt(start);
  const isLong = text.startsWith(quote.repeat(3), start);
  const close = isLong ? quote.repeat(3) : quote;
  let at = start + close.length;
  while (at < text.length) {
    if (text.startsWith(close, at)) {
      return { type: 'string', text: text.slice(start, at + close.length), offset: start };
    }
    if (!isLong && /[\n\r]/.test(text.charAt(at))) break;
    at += text.charAt(at) === '\\' ? 2 : 1;
  }
  return { type: 'bad', text: text.slice(start, at), offset: start };
}
