import type { Iri } from '../../terms/iri.ts';

/** What the pages about releases have in common. */
export interface ReleasePages {
  readonly siteName: string;
  readonly base: Iri;
  readonly license: Iri;
}

/** A release, as its page tells it. */
export interface ShownRelease {
  readonly version: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** How much it holds; nothing where the release does not say. */
  readonly counts:
    | { readonly records: number; readonly documents: number; readonly triples: number }
    | undefined;
  /** In one line; nothing where the release does not say. */
  readonly citation: string | undefined;
  /** Relative to the folder of the release, in the order in which they are shown. */
  readonly files: readonly ShownFile[];
}

/** A file that never changes. */
export interface ShownFile {
  readonly path: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** The list of releases as data, which describes each of them too. */
export function listVersionFormats(folder: string) {
  return [
    { href: `${folder}versions.ttl`, type: 'text/turtle', title: 'releases in Turtle' },
    { href: `${folder}versions.jsonld`, type: 'application/ld+json', title: 'releases in JSON-LD' },
    { href: `${folder}versions.nt`, type: 'application/n-triples', title: 'releases in N-Triples' },
    { href: `${folder}versions.rdf`, type: 'application/rdf+xml', title: 'releases in RDF/XML' },
  ] as const;
}
