import { PREFIXES } from './namespace.ts';
import './codes.ts';
import './vocabularies.ts'; // so that PREFIXES has them all

/** A prefixed name for a term of the vocabularies that we use, else the IRI in brackets, without the base. */
export function shortenIri(iri: string, base: string | undefined): string {
  return prefixedName(iri) ?? `<${base === undefined ? iri : withoutBase(iri, base)}>`;
}

function prefixedName(iri: string): string | undefined {
  for (const [prefix, namespace] of PREFIXES) {
    const local = iri.slice(namespace.length);
    if (iri.startsWith(namespace) && /^[A-Za-z][\w-]*$/.test(local)) return `${prefix}:${local}`;
  }
  return undefined;
}

/** Leaves an address whole that might be resolved to something else. */
export function withoutBase(iri: string, base: string): string {
  const rest = iri.slice(base.length);
  return iri.startsWith(base) && /^[a-z][^:]*$/.test(rest) && !rest.includes('/.') ? rest : iri;
}
