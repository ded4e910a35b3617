import type { Variant } from '../host/table.ts';
import type { Representation } from './representation.ts';

/** What is found at one address. */
export type Resource = FileResource | FolderResource | MovedResource;

/** A file by its own name. */
interface FileResource {
  readonly kind: 'file';
  readonly representation: Representation;
}

/** One form of a document. */
export interface FolderVariant extends Variant {
  readonly representation: Representation;
  /** Name of the file in the folder. */
  readonly name: string;
}

/** A folder with a choice of forms, or with one. */
export interface FolderResource {
  readonly kind: 'folder';
  /** Those that are there, the best first; at least one. */
  readonly variants: readonly FolderVariant[];
  /** The value of `Link`, where there is one. */
  readonly link: string | undefined;
  /** Whether it tells what became of something that was published here. */
  readonly isGone: boolean;
}

/** An address that has another one now, or lacks its last slash. */
interface MovedResource {
  readonly kind: 'moved';
  /** Path on this server, encoded. */
  readonly location: string;
}
