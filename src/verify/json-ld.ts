import jsonld, { type JsonLdError } from 'jsonld';

/**
 * Turns a JSON-LD file into N-Quads with jsonld.js: in safe mode, so that nothing is dropped without a word, and
 * without reading any other file, since ours carry their context.
 *
 * A file that is nothing but a context has no triples; its definitions are checked all the same.
 *
 * @throws {Error} saying what is wrong
 */
export async function parseJsonLd(text: string): Promise<string> {
  const document: unknown = JSON.parse(text);
  if (typeof document !== 'object' || document === null) throw new Error('the top is not an object');
  const isContext = Object.keys(document).join() === '@context';
  try {
    return await jsonld.toRDF(isContext ? { ...document, '@graph': [] } : document, {
      format: 'application/n-quads',
      safe: true,
      documentLoader: refuseToLoad,
    });
  } catch (error) {
    throw new Error(explain(error as JsonLdError), { cause: error });
  }
}

/**
 * Labels blank nodes by RDFC-1.0.
 *
 * @param nQuads no more than a few thousand lines, without duplicates: time grows with their square
 * @returns the same quads with the labels `c14n0`, `c14n1`, …
 * @throws {Error} when the blank nodes are so entangled that labelling them would take too long
 * @see https://www.w3.org/TR/rdf-canon/
 */
export async function labelBlankNodes(nQuads: readonly string[]): Promise<string[]> {
  const text = await jsonld.canonize(`${nQuads.join('\n')}\n`, {
    inputFormat: 'application/n-quads',
    canonizeOptions: { maxWorkFactor: 2 }, // two nodes that name each other are too much for 1
  });
  return text.split('\n').slice(0, -1);
}

function refuseToLoad(url: string): Promise<never> {
  return Promise.reject(new Error(`${url} is not read`));
}

function explain({ message, details }: JsonLdError): string {
  if (details?.event !== undefined)
    return `${details.event.message} ${JSON.stringify(details.event.details)}`;
  return details?.url === undefined ? message : `its context is elsewhere, at ${details.url}`;
}
