import { escapeLiteral } from '../sinks/escape-literal.ts';
import { makeIri } from '../terms/iri.ts';

/**
 * An IRI as SPARQL and N-Triples write it.
 *
 * @throws {TypeError} for what is no IRI
 */
export function formatIri(iri: string): string {
  return `<${makeIri(iri)}>`;
}

/** A plain text as SPARQL and N-Triples write it. */
export function formatText(text: string): string {
  return `"${escapeLiteral(text)}"`;
}
