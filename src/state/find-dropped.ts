import { compareText } from '../problem/problem.ts';
import type { PublicationState, WrittenDocument } from './publication-state.ts';

/** An address that was published, and that a build would lose. */
export interface Dropped {
  readonly folder: string;
  /** A fragment; left out where the document as a whole would be lost. */
  readonly part?: string;
}

/** What must be known of a document to tell whether anything of it is lost. */
export type Present = Pick<WrittenDocument, 'folder' | 'status'> & {
  /** Left out where nobody knows, as in a record with errors: then no part counts as lost. */
  readonly parts?: Iterable<string>;
};

/**
 * Finds the addresses that were published and are no more, by folder and part.
 *
 * A document that is withdrawn or moved answers for all its parts.
 *
 * @param isLookedAt which folders are compared; all, if left out
 */
export function findDropped(
  previous: PublicationState | undefined,
  present: readonly Present[],
  isLookedAt: (folder: string) => boolean = () => true,
): Dropped[] {
  const byFolder = new Map(present.map((document) => [document.folder, document]));
  const dropped: Dropped[] = [];
  for (const { folder, parts } of previous?.documents.values() ?? []) {
    if (!isLookedAt(folder)) continue;
    const document = byFolder.get(folder);
    if (document === undefined) dropped.push({ folder });
    else if (document.status === 'published' && document.parts !== undefined) {
      const living = new Set(document.parts);
      for (const part of parts) if (!living.has(part)) dropped.push({ folder, part });
    }
  }
  return dropped.sort((a, b) => compareText(a.folder, b.folder) || compareText(a.part ?? '', b.part ?? ''));
}
