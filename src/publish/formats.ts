/** Media type of each extension that files of ours have. */
export const MEDIA_TYPES = {
  ttl: 'text/turtle',
  jsonld: 'application/ld+json',
  nt: 'application/n-triples',
  nq: 'application/n-quads',
  rdf: 'application/rdf+xml',
  rq: 'application/sparql-query',
  srj: 'application/sparql-results+json',
  json: 'application/json',
  html: 'text/html',
  trig: 'application/trig',
  xml: 'application/xml',
  atom: 'application/atom+xml',
  txt: 'text/plain',
  md: 'text/markdown',
} as const;

export type Extension = keyof typeof MEDIA_TYPES;

/** The formats in which every document is published. */
export const DOCUMENT_FORMATS = ['ttl', 'jsonld', 'nt', 'rdf'] as const satisfies readonly Extension[];

/** The formats in which any number of documents can follow each other in one file or stream. */
export const DUMP_FORMATS = ['nt', 'nq', 'ttl', 'jsonld'] as const satisfies readonly Extension[];

export type DumpFormat = (typeof DUMP_FORMATS)[number];
