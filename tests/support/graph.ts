import jsonld from 'jsonld';
import { Parser } from 'n3';
import { type Quad as OxigraphQuad, parse } from 'oxigraph';

export type Format = 'ttl' | 'nt' | 'nq' | 'jsonld' | 'rdf';

interface AnyTerm {
  readonly termType: string;
  readonly value: string;
  readonly language?: string;
  readonly datatype?: { readonly value: string };
}

interface AnyQuad {
  readonly subject: AnyTerm;
  readonly predicate: AnyTerm;
  readonly object: AnyTerm;
}

/**
 * The triples of a file, sorted, by the parser that is at home in the format: n3, jsonld.js or oxigraph.
 *
 * What is compared has no blank nodes, so that sorted triples are canonical; a blank node throws.
 */
export async function graphOf(text: string, format: Format): Promise<string[]> {
  if (format === 'rdf') return toLines(parseWithOxigraph(text, 'application/rdf+xml'));
  if (format !== 'jsonld') return toLines(new Parser({ format: N3_FORMATS[format] }).parse(text));
  const documentLoader = (url: string) => Promise.reject(new Error(`Nothing may be fetched: ${url}`));
  const options = { format: 'application/n-quads', safe: true, documentLoader };
  const nQuads = await jsonld.toRDF(JSON.parse(text), options);
  return toLines(new Parser({ format: 'N-Quads' }).parse(nQuads));
}

/** The triples of a file by oxigraph, the strict second opinion for every format. */
export function graphByOxigraph(text: string, format: Format): string[] {
  return toLines(parseWithOxigraph(text, MEDIA_TYPES[format]));
}

const N3_FORMATS = { ttl: 'text/turtle', nt: 'N-Triples', nq: 'N-Quads' } as const;

const MEDIA_TYPES = {
  ttl: 'text/turtle',
  nt: 'application/n-triples',
  nq: 'application/n-quads',
  jsonld: 'application/ld+json',
  rdf: 'application/rdf+xml',
} as const;

function parseWithOxigraph(text: string, mediaType: string): OxigraphQuad[] {
  return parse(text, { format: mediaType });
}

export function toLines(quads: Iterable<AnyQuad>): string[] {
  const lines = new Set<string>();
  for (const { subject, predicate, object } of quads) {
    lines.add(`${show(subject)} ${show(predicate)} ${show(object)}`);
  }
  return [...lines].sort();
}

function show({ termType, value, language, datatype }: AnyTerm): string {
  if (termType === 'NamedNode') return `<${value}>`;
  if (termType !== 'Literal') throw new Error(`A ${termType} where a name is due: ${value}`);
  const suffix = language ? `@${language.toLowerCase()}` : `^^<${datatype?.value}>`;
  return `${JSON.stringify(value)}${suffix}`;
}
