import type { Iri } from '../../terms/iri.ts';
import type { StatedObject, Statement } from './why-sink.ts';

/**
 * A statement for people: what it is about as a fragment of the page, or as an address without the base.
 *
 * @param base what addresses of ours start with
 * @param document the address of the document that is shown
 */
export function formatStatement({ subject, predicate, object }: Statement, base: Iri, document: Iri): string {
  return `${formatIri(subject, base, document)} ${predicate} ${formatObject(object, base, document)}`;
}

function formatObject(object: StatedObject, base: Iri, document: Iri): string {
  if ('iri' in object) return formatIri(object.iri, base, document);
  if ('curie' in object) return object.curie;
  const { value, language, datatype } = object;
  if (language !== undefined) return `${JSON.stringify(value)}@${language}`;
  return datatype === undefined ? JSON.stringify(value) : `${JSON.stringify(value)}^^${datatype}`;
}

function formatIri(iri: Iri, base: Iri, document: Iri): string {
  const start = iri.startsWith(document) ? document : iri.startsWith(base) ? base : '';
  return `<${iri.slice(start.length)}>`;
}
