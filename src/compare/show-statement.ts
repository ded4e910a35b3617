import { escapeControls } from '../problem/format-value.ts';
import { shortenIri } from '../terms/shorten-iri.ts';

const MAX_LENGTH = 160;

/** A term of N-Triples in few letters: `schema:name`, `<place/jp/#it>`, `"2013"^^xsd:gYear`; on one line. */
export function showTerm(term: string): string {
  const [, text, datatype] = /^(".*")\^\^<([^>]*)>$/.exec(term) ?? [];
  if (text !== undefined && datatype !== undefined) {
    return `${escapeControls(text)}^^${shortenIri(datatype, undefined)}`;
  }
  return escapeControls(term.startsWith('<') ? shortenIri(term.slice(1, -1), undefined) : term);
}

/** Cuts what is shown of a long text; a mark says that there was more. */
export function cut(text: string): string {
  const characters = text.length > MAX_LENGTH ? Array.from(text) : [];
  return characters.length > MAX_LENGTH ? `${characters.slice(0, MAX_LENGTH).join('')}…` : text;
}
