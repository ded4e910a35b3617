import type { Alternate } from './page.tsx';

/** The formats of a document beside its page, as its folder has them. */
export const FORMATS: readonly Alternate[] = [
  { href: 'index.ttl', type: 'text/turtle', title: 'Turtle' },
  { href: 'index.jsonld', type: 'application/ld+json', title: 'JSON-LD' },
  { href: 'index.nt', type: 'application/n-triples', title: 'N-Triples' },
  { href: 'index.rdf', type: 'application/rdf+xml', title: 'RDF/XML' },
];
