import { KINDS } from '../../model/kinds.ts';
import { compareText } from '../../problem/problem.ts';
import type { DocumentState, PublicationState } from '../../state/publication-state.ts';

/** What happened to a thing: it came, its statements are others, or it is gone. */
export type ActivityKind = 'Create' | 'Update' | 'Delete';

/** One version of one thing, as the feed tells it. */
export interface FeedItem {
  readonly activity: ActivityKind;
  /** Whether what is gone goes by another id now. */
  readonly isMoved: boolean;
  /** `{kind}/{id}` */
  readonly folder: string;
  /** Counted from 1; with the folder it is the address of the activity. */
  readonly revision: number;
  /** The day on which this version was first published, `YYYY-MM-DD`. */
  readonly published: string;
}

/**
 * The versions that no release has frozen yet: of each thing the latest only, the oldest first, and those of a day by
 * folder.
 *
 * Lists and reports are no things: they say nothing that their members do not.
 */
export function listHead({ documents }: Pick<PublicationState, 'documents'>): FeedItem[] {
  return listThings(documents.values())
    .filter(({ revision, released }) => revision > released)
    .map(toItem)
    .sort(compareItems);
}

/** The latest version of each thing, whether a release has frozen it or not, in the order of {@link listHead}. */
export function listLatest({ documents }: Pick<PublicationState, 'documents'>): FeedItem[] {
  return listThings(documents.values()).map(toItem).sort(compareItems);
}

function listThings(documents: Iterable<DocumentState>): DocumentState[] {
  return [...documents].filter(({ folder }) => {
    const [kind, id, ...more] = folder.split('/');
    return id !== undefined && more.length === 0 && KINDS.some((known) => known === kind);
  });
}

function toItem({ folder, status, revision, changed }: DocumentState): FeedItem {
  const kept = revision === 1 ? 'Create' : 'Update';
  const activity = status === 'published' ? kept : 'Delete';
  return { activity, isMoved: status === 'moved', folder, revision, published: changed };
}

function compareItems(a: FeedItem, b: FeedItem): number {
  return compareText(a.published, b.published) || compareText(a.folder, b.folder);
}
