import jsonld from 'jsonld';
import { Parser, type Quad } from 'n3';
import { parse } from 'oxigraph';

const documentLoader = (url: string) => Promise.reject(new Error(`Nothing may be fetched: ${url}`));

/** A dataset in RDFC-1.0. */
async function canonize(nQuads: string): Promise<string> {
  return await jsonld.canonize(nQuads, {
    inputFormat: 'application/n-quads',
    canonizeOptions: { maxWorkFactor: 1 },
  });
}

export function parseTrig(text: string): Quad[] {
  return new Parser({ format: 'application/trig' }).parse(text);
}

/** What a file in TriG says, read by n3. */
export async function datasetOfTrig(text: string): Promise<string> {
  return await canonize(parseTrig(text).map(toNQuad).join(''));
}

/** What a file in JSON-LD says, read by jsonld.js in safe mode and offline. */
export async function datasetOfJsonLd(text: string): Promise<string> {
  return await canonize(
    await jsonld.toRDF(JSON.parse(text), { format: 'application/n-quads', safe: true, documentLoader }),
  );
}

/** What a file says, read by oxigraph. */
export async function datasetByOxigraph(text: string, mediaType: string): Promise<string> {
  const quads = parse(text, { format: mediaType }) as unknown as Quad[];
  return await canonize(quads.map(toNQuad).join(''));
}

function toNQuad({ subject, predicate, object, graph }: Quad): string {
  return `${[subject, predicate, object, graph].map(toTerm).join(' ')} .\n`;
}

function toTerm(term: Quad['subject'] | Quad['object'] | Quad['graph'] | Quad['predicate']): string {
  if (term.termType === 'DefaultGraph') return '';
  if (term.termType !== 'Literal') return `<${term.value}>`;
  const text = JSON.stringify(term.value).replaceAll('\u007f', '\\u007F');
  return term.language === '' ? `${text}^^<${term.datatype.value}>` : `${text}@${term.language}`;
}
