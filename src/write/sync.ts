import { join } from 'node:path';
import type { FileSystem } from './file-system.ts';
import { hasCode } from './write-error.ts';

/** Few, so that a process with a low limit of open files gets by; more gained little in measurements. */
const AT_ONCE = 8;

/** Asks the disk to keep the content of files, several at once. */
export async function syncFiles(
  fileSystem: FileSystem,
  folder: string,
  names: readonly string[],
): Promise<void> {
  const queue = names.values(); // shared: each worker takes the next one
  const workers = Array.from({ length: AT_ONCE }, async () => {
    for (const name of queue) await syncFile(fileSystem, join(folder, name));
  });
  const ends = await Promise.allSettled(workers); // no file is still open when this throws
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}

/** Asks the disk to keep the names in a folder, where its file system can. */
export function syncFolder(fileSystem: FileSystem, folder: string): void {
  const descriptor = fileSystem.openSync(folder, 'r');
  try {
    fileSystem.fsyncSync(descriptor);
  } catch (error) {
    if (!hasCode(error, 'EINVAL', 'ENOTSUP')) throw error; // network file systems know it for files only
  } finally {
    fileSystem.closeSync(descriptor);
  }
}

async function syncFile(fileSystem: FileSystem, file: string): Promise<void> {
  const descriptor = fileSystem.openSync(file, 'r');
  try {
    await fileSystem.fsync(descriptor);
  } finally {
    fileSystem.closeSync(descriptor);
  }
}
