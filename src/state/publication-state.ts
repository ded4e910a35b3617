/**
 * What is remembered of one published document; `publication-state.json` has one for each address that ever was.
 *
 * A document is a folder of `dist/` with an index in each format: the document of a record, a list, a report, or
 * what tells that a thing was withdrawn or goes by another id.
 */
export interface DocumentState {
  /** Path of the folder, without a slash at the end: `meeting/jp-us-cyber-dialogue-2013`, `meeting`. */
  readonly folder: string;
  readonly status: DocumentStatus;
  /**
   * SHA-256 of its statements: the lines of its N-Triples, sorted, without the base of addresses of ours, so that a
   * build for another base counts nothing as changed. Lower-case hexadecimal.
   */
  readonly hash: string;
  /** Fragments of all that it describes, or did before it was withdrawn; sorted by code unit: `it`, `outcome-1`. */
  readonly parts: readonly string[];
  /** The day on which it was first published, `YYYY-MM-DD`. */
  readonly created: string;
  /** The day on which its statements changed last, `YYYY-MM-DD`; equal to `created` at first. */
  readonly changed: string;
  /** Counts its versions from 1; each change of `hash` or `status` adds one. */
  readonly revision: number;
  /** The revision that the last release froze into its pages of the feed; 0 for none. */
  readonly released: number;
}

export type DocumentStatus = 'published' | 'withdrawn' | 'moved';

/** A release that was frozen; its files are kept beside the data, in `releases/{version}/`. */
export interface ReleaseState {
  readonly version: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** SHA-256 of each frozen file, by its path inside `releases/{version}/`, sorted by code unit. */
  readonly files: ReadonlyMap<string, string>;
}

/** What was published so far; see {@link DocumentState}. */
export interface PublicationState {
  /** Oldest first; never empty in a file, since the first release starts it. */
  readonly releases: readonly ReleaseState[];
  /**
   * Pages in other languages than English that ever were, by their folders, sorted by code unit: `ja/person/osamu-imai`.
   * They are made for ever, whatever becomes of the name for which there was one; left out where there are none.
   */
  readonly translations?: readonly string[];
  /** By folder, sorted by code unit. */
  readonly documents: ReadonlyMap<string, DocumentState>;
}

/** A document as the build at hand has written it; see the fields of the same name in {@link DocumentState}. */
export type WrittenDocument = Pick<DocumentState, 'folder' | 'status' | 'hash' | 'parts'>;
