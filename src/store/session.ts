import type { ManifestUpdates } from './manifest-graph.ts';
import type { StoreProfile } from './profiles.ts';
import type { Publication } from './publication.ts';
import type { StoreClient } from './store-client.ts';

/** How far a load is. */
export interface LoadProgress {
  readonly phase: 'adopt' | 'write' | 'swap' | 'verify';
  readonly done: number;
  readonly total: number;
}

/** All that the steps of one load share. */
export interface Session {
  readonly client: StoreClient;
  readonly publication: Publication;
  readonly profile: StoreProfile;
  readonly manifest: ManifestUpdates;
  /** Names this load in the manifest, so that another one is noticed. */
  readonly ticket: string;
  /** Graphs that are written or read at the same time. */
  readonly concurrency: number;
  readonly progress: (progress: LoadProgress) => void;
  /** What the store was found to change in values, in words; filled while graphs are compared. */
  readonly bent: Set<string>;
  /** Graphs that were sent twice, since they held something else after the first time. */
  readonly rewritten: Set<string>;
}

/** Does something with each item, a few at a time; after an error it begins with no other. */
export async function doAll<Item>(
  items: readonly Item[],
  concurrency: number,
  act: (item: Item) => Promise<void>,
): Promise<void> {
  const open = items.values();
  let hasFailed = false;
  const work = async () => {
    for (const item of open) {
      if (hasFailed) return;
      try {
        // oxlint-disable-next-line no-await-in-loop -- each worker does one after the other
        await act(item);
      } catch (error) {
        hasFailed = true;
        throw error;
      }
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: concurrency }, work));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}

/** Parts of a list, each of at most so many items. */
export function splitList<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  const parts: Item[][] = [];
  for (let at = 0; at < items.length; at += size) parts.push(items.slice(at, at + size));
  return parts;
}
