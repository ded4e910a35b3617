/** The folder of a thing that was published once and is there no more under this address. */
export interface HostTombstone {
  /** Path in `dist/`, without a slash at the end. */
  readonly folder: string;
  readonly status: 'withdrawn' | 'moved';
  /** The folder of what it became, for what moved. */
  readonly movedTo?: string;
}

/** What the configurations depend on. */
export interface PublicationHost {
  /** The base of the publication, ending in a slash. */
  readonly base: string;
  /** Sorted by folder. */
  readonly tombstones: readonly HostTombstone[];
}

/** A file of the publication. */
export interface HostFile {
  /** Relative to `dist/`. */
  readonly path: string;
  readonly mediaType: string;
  readonly text: string;
}
