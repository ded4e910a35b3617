import { Parser, type Quad } from 'n3';
import { parse, Store } from 'oxigraph';
import { parseJsonLd } from './json-ld.ts';

/** The syntaxes that are read, by the ending of their files. */
export const SYNTAXES = {
  ttl: 'Turtle',
  nt: 'N-Triples',
  nq: 'N-Quads',
  trig: 'TriG',
  jsonld: 'JSON-LD',
  rdf: 'RDF/XML',
} as const;

export type Syntax = keyof typeof SYNTAXES;

/** A parser that nobody here wrote. */
export interface IndependentParser {
  readonly name: string;
  /** @throws {Error} when the text is not of that syntax */
  readonly parse: (text: string, syntax: Syntax) => readonly Quad[] | Promise<readonly Quad[]>;
}

const n3: IndependentParser = {
  name: 'n3',
  parse: (text, syntax) => new Parser({ format: SYNTAXES[syntax] }).parse(text),
};

const jsonLdJs: IndependentParser = {
  name: 'jsonld.js',
  parse: async (text) => n3.parse(await parseJsonLd(text), 'nq'),
};

/** Drops the data of an invalid JSON-LD node without a word, so that it is never the only parser of JSON-LD. */
const oxigraph: IndependentParser = { name: 'oxigraph', parse: parseWithOxigraph };

/** Who reads which syntax; the first is the one whose reading counts, once all agree. */
export const PARSERS: Readonly<Record<Syntax, readonly IndependentParser[]>> = {
  ttl: [n3, oxigraph],
  nt: [n3, oxigraph],
  nq: [n3, oxigraph],
  trig: [n3, oxigraph],
  jsonld: [jsonLdJs, oxigraph],
  rdf: [oxigraph],
};

/** The syntax of a file, by its name; `undefined` for what is not RDF. */
export function syntaxOf(path: string): Syntax | undefined {
  if (path === '.well-known/void') return 'ttl'; // a name that VoID gives, without an ending
  const ending = /\.([a-z]+)$/.exec(path)?.[1] ?? '';
  return Object.hasOwn(SYNTAXES, ending) ? (ending as Syntax) : undefined;
}

/**
 * Whether a file goes on to the end of its last element: oxigraph is content with less.
 *
 * Knows files whose root is `rdf:RDF`, as ours is.
 */
function isWholeXml(text: string): boolean {
  return /<\/[\w-]+:RDF\s*>\s*$|^(?:\s*<\?[^>]*\?>)?\s*<[\w-]+:RDF\b[^>]*\/>\s*$/.test(text);
}

/** Datatypes that are narrower than `xsd:integer`: the store of oxigraph makes `xsd:integer` of them all. */
const NARROW_INTEGER = /\b(?:(?:non)?(?:[Nn]egative|[Pp]ositive)Integer)\b/;

/**
 * By way of its own N-Quads, because it hands out single quads thirty times as slowly; but not where its store would
 * change a datatype.
 */
function parseWithOxigraph(text: string, syntax: Syntax): readonly Quad[] | Promise<readonly Quad[]> {
  if (syntax === 'rdf' && !isWholeXml(text)) throw new Error('the end of the root element is missing');
  if (NARROW_INTEGER.test(text)) return n3.parse(parseEach(text, syntax), 'nq');
  const store = new Store() as Store & { free(): void };
  try {
    store.load(text, { format: syntax });
    return n3.parse(store.dump({ format: 'nq' }), 'nq');
  } finally {
    store.free();
  }
}

/** N-Quads of quads that were handed out one by one. */
function parseEach(text: string, syntax: Syntax): string {
  return parse(text, { format: syntax })
    .map((quad) => `${String(quad)} .\n`)
    .join('');
}
