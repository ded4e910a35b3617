/** All statements of one document, in the formats in which the feed carries them. */
export interface Payload {
  /** One statement a line. */
  readonly nTriples: string;
  /** A document of its own, with its context inside. */
  readonly jsonLd: string;
}

interface JsonLdDocument {
  readonly '@context': unknown;
  readonly '@graph'?: readonly object[];
}

/**
 * Turns a document in JSON-LD into one node that can stand in a graph: all things beside the first are included in
 * it, so that its context holds for them too and is written once.
 *
 * @returns JSON on one line; empty for a document without statements
 */
export function formatGraph(jsonLd: string): string {
  const document = JSON.parse(jsonLd) as JsonLdDocument;
  const { '@context': context, '@graph': graph, ...alone } = document;
  const [first, ...others] = graph ?? (Object.keys(alone).length === 0 ? [] : [alone]);
  if (first === undefined) return '';
  return JSON.stringify({
    '@context': context,
    ...first,
    ...(others.length > 0 ? { '@included': others } : {}),
  });
}
