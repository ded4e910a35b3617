/**
 * Text whose characters are bytes of UTF-8, one each (U+0000 to U+00FF).
 *
 * Lines go from a file to a store as they are: so nothing is decoded on the way, and to sort by character is to sort
 * by byte, as `LC_ALL=C sort` does.
 */
export type ByteText = string;

export function encodeBytes(text: string): ByteText {
  return Buffer.from(text, 'utf8').toString('latin1');
}

export function decodeBytes(bytes: ByteText): string {
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** One line of the dump. */
export interface Statement {
  /** A line of N-Triples without its end: `<s> <p> <o> .` */
  readonly triple: ByteText;
  /** The graph, with `<` and `>`. */
  readonly graph: ByteText;
}

const IRI = String.raw`<[^\x00-\x20<>"{}|\\^\x60]+>`;
// Only the escapes that mean the same in N-Triples and in SPARQL, which replaces \u0022 before it looks for quotes.
const TEXT = String.raw`"[^"\\\n\r]*(?:\\(?:["\\nrtbf]|u00(?:[0189][0-9A-F]|7F))[^"\\\n\r]*)*"`;
const LITERAL = String.raw`${TEXT}(?:@[A-Za-z]+(?:-[A-Za-z0-9]+)*|\^\^${IRI})?`;
const LINE = new RegExp(`^(${IRI} ${IRI} (?:${IRI}|${LITERAL})) (${IRI}) \\.$`);

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that builds escape
const RAW_CONTROL = /[\u0000-\u001f\u007f]|\u00c2[\u0080-\u009f]/;

/**
 * Takes apart a line of N-Quads as our builds write them; `undefined` for anything else.
 *
 * Nothing that passes can end a string, a graph or an update of SPARQL in which it is put.
 */
export function parseStatement(line: ByteText): Statement | undefined {
  if (RAW_CONTROL.test(line)) return undefined;
  const [, triple, graph] = LINE.exec(line) ?? [];
  return triple === undefined || graph === undefined ? undefined : { triple: `${triple} .`, graph };
}
