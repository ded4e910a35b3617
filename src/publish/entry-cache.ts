import { lstatSync } from 'node:fs';
import type { RecordEntry } from '../read/list-records.ts';
import { type LoadedEntry, loadEntry } from './load-entry.ts';

interface Kept {
  readonly stamp: string;
  readonly loaded: LoadedEntry;
}

/**
 * Makes a reader of files that reads each only when it has changed since the last time.
 *
 * A file counts as the same while its inode, size and time are; two changes of one size within a tick of the clock of
 * the file system are missed. Good for somebody who edits, not for what is put online.
 */
export function createEntryCache(): (entry: RecordEntry) => LoadedEntry {
  const kept = new Map<string, Kept>();
  return (entry) => {
    const stamp = stampOf(entry.path);
    const known = kept.get(entry.path);
    if (known?.stamp === stamp) return known.loaded;
    const loaded = loadEntry(entry);
    kept.set(entry.path, { stamp, loaded });
    return loaded;
  };
}

function stampOf(path: string): string {
  const stats = lstatSync(path, { bigint: true, throwIfNoEntry: false });
  return stats === undefined ? 'gone' : `${stats.ino} ${stats.size} ${stats.mtimeNs} ${stats.ctimeNs}`;
}
