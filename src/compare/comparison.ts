/** What became of a document: `withdrawn` and `moved` ones still answer, and say so. */
export type Change = 'added' | 'removed' | 'withdrawn' | 'moved' | 'changed';

export interface DocumentChange {
  /** Path of the folder, without a slash at the end. */
  readonly folder: string;
  readonly kind: string;
  readonly change: Change;
}

/** Documents of one kind; `before` and `after` leave out what is withdrawn or moved. */
export interface KindCounts extends Readonly<Record<Change, number>> {
  readonly kind: string;
  readonly before: number;
  readonly after: number;
}

/** How many things there are of a class; without statements, how many documents of a kind. */
export interface ClassCounts {
  /** The IRI of the class, or the name of the kind. */
  readonly class: string;
  readonly before: number;
  readonly after: number;
}

/** Which part of a publication a file belongs to, other than the RDF of a document. */
export type Part =
  | 'page'
  | 'dump'
  | 'vocabulary'
  | 'context'
  | 'shapes'
  | 'queries'
  | 'catalogue'
  | 'release'
  | 'other';

export interface FileChange {
  readonly path: string;
  readonly part: Part;
  readonly change: 'added' | 'removed' | 'changed';
}

/** Something that must not happen between two publications, or that somebody has to look at. */
export interface Alarm {
  /** Stable: see docs/problems.md. */
  readonly code: 'ADDRESS_GONE' | 'BASE_CHANGED' | 'CLASS_SHRUNK' | 'RELEASE_TOUCHED';
  /** One sentence, without a final period; what comes from the data is as it is there. */
  readonly message: string;
  readonly help: string;
}

/** What two publications differ in. All lists are sorted by code unit. */
export interface Comparison {
  /** `statements` for two folders; `files` when one side is but a manifest, and only hashes tell. */
  readonly mode: 'statements' | 'files';
  readonly old: { readonly shown: string; readonly base: string | undefined };
  readonly new: { readonly shown: string; readonly base: string | undefined };
  readonly kinds: readonly KindCounts[];
  /** All that are not the same; not in order of kinds but of folders. */
  readonly documents: readonly DocumentChange[];
  readonly classes: readonly ClassCounts[];
  /** Addresses that were there, relative to the base: `place/jp/`, `meeting/m-1/#outcome-3`. */
  readonly gone: readonly string[];
  readonly files: readonly FileChange[];
  readonly alarms: readonly Alarm[];
}
