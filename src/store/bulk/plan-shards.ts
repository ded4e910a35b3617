import type { ByteText } from '../statement.ts';
import type { IndexedDocument } from './dump-index.ts';

/** Documents that go into one file, in order. */
export type ShardPlan = readonly [IndexedDocument, ...IndexedDocument[]];

/**
 * Divides documents among files: as many in each as it holds, and no document in two of them.
 *
 * A document that is larger than a file gets one of its own.
 *
 * @param shardBytes the most that a file holds, before it is compressed
 */
export function planShards(documents: readonly IndexedDocument[], shardBytes: number): ShardPlan[] {
  const shards: [IndexedDocument, ...IndexedDocument[]][] = [];
  let room = 0;
  for (const document of documents) {
    const shard = shards.at(-1);
    if (shard === undefined || document.bytes > room) {
      shards.push([document]);
      room = shardBytes;
    } else {
      shard.push(document);
    }
    room -= document.bytes;
  }
  return shards;
}

/** The name of a file, so that names sort as the files do: four digits, or as many as the last one needs. */
export function nameShard(index: number, count: number, isCompressed: boolean): string {
  const digits = Math.max(4, String(count).length);
  return `communique-${String(index + 1).padStart(digits, '0')}.nq${isCompressed ? '.gz' : ''}`;
}

/**
 * What all addresses start with, up to a slash: nothing else in a store may start with it, if what was loaded is to be
 * counted.
 */
export function findCommonStart(documents: readonly IndexedDocument[]): ByteText {
  const first = documents[0]?.graph ?? '';
  const last = documents.at(-1)?.graph ?? ''; // sorted: what these two share, all share
  let length = 0;
  while (length < first.length && first[length] === last[length]) length += 1;
  return first.slice(0, first.lastIndexOf('/', length - 1) + 1);
}
