import { join } from 'node:path';
import type { FileSystem } from './file-system.ts';
import { hasCode } from './write-error.ts';

/** Removes a folder and all that is in it, following no link; what is gone already is no error. */
export function removeFolder(fileSystem: FileSystem, folder: string): void {
  ignoringGone(() => {
    for (const entry of fileSystem.readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) removeFolder(fileSystem, path);
      else ignoringGone(() => fileSystem.unlinkSync(path));
    }
    fileSystem.rmdirSync(folder);
  });
}

function ignoringGone(step: () => void): void {
  try {
    step();
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
  }
}
