import type { Publication } from '../model/publication.ts';
import type { Iri } from '../terms/iri.ts';

/** One file with everything in it. */
export interface Distribution {
  /** `nt`, `nq`, `ttl` or `jsonld`. */
  readonly format: string;
  /** Relative to `dist/`. */
  readonly path: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
}

/** How often a class or property is used in all documents together. */
export interface Partition {
  readonly iri: Iri;
  readonly count: number;
}

/** Links of one predicate to things of another data set. */
export interface Linkset {
  readonly predicate: Iri;
  /** What the addresses of the other data set start with. */
  readonly target: string;
  readonly triples: number;
}

/** Figures of all documents together, each exact. */
export interface DatasetCounts {
  readonly triples: number;
  readonly documents: number;
  readonly distinctSubjects: number;
  readonly distinctObjects: number;
  /** Sorted by IRI. */
  readonly classes: readonly Partition[];
  /** Sorted by IRI. */
  readonly properties: readonly Partition[];
  readonly linksets: readonly Linkset[];
}

/** All that the catalogue, the home page and the feeds say of the data set as a whole. */
export interface Dataset {
  readonly base: Iri;
  readonly publication: Publication;
  /** `1.2.0` of the last release, or the day of the last change with points: `2026.11.25`. */
  readonly version: string;
  /** The day of the first release, or else of the last change; `YYYY-MM-DD`. */
  readonly issued: string;
  /** The day of the last change of any document; `YYYY-MM-DD`. */
  readonly modified: string;
  /** First and last day of meetings that were held, as far as known. */
  readonly temporal: { readonly start: string; readonly end: string } | undefined;
  /** Countries of the parties, by what their records say they are the same as. */
  readonly spatial: readonly { readonly iri: Iri; readonly sameAs: readonly Iri[]; readonly name: string }[];
  /** Languages in which anything has a name, most names first. */
  readonly languages: readonly string[];
  readonly counts: DatasetCounts;
  readonly distributions: readonly Distribution[];
}
