import type { Iri } from '../terms/iri.ts';

/** `{kind}/`, `{kind}/{id}/` and their parts: what no resolver can read in another way. */
const OWN = /[a-z]+\/(?:[a-z0-9-]+\/)?(?:#.*)?$/y;

/**
 * An address of ours without the base, for formats that declare the base.
 *
 * @returns `undefined` for every other address, and for one that would be resolved to something else
 * @see https://www.rfc-editor.org/rfc/rfc3986#section-5.2
 */
export function relativeIri(iri: Iri, base: Iri): string | undefined {
  if (!iri.startsWith(base)) return undefined;
  OWN.lastIndex = base.length;
  return OWN.test(iri) ? iri.slice(base.length) : undefined;
}
