import { createHash, hash } from 'node:crypto';
import type { Staging } from '../src/write/staging.ts';

/** Takes what a build writes and keeps nothing of it, so that only its making is measured. */
export function createDiscardingStaging(): Staging {
  return {
    writeFile: (_path, _mediaType, content) => void hash('sha256', content),
    createFile: (path, mediaType) => {
      const digest = createHash('sha256');
      let bytes = 0;
      return {
        write: (chunk) => {
          digest.update(chunk);
          bytes += typeof chunk === 'string' ? Buffer.byteLength(chunk) : chunk.byteLength;
        },
        close: () => ({ path, mediaType, bytes, sha256: digest.digest('hex') }),
      };
    },
    compressFile: async () => {},
    commit: async () => ({ written: 0, unchanged: 0, removed: 0, files: [] }),
    discard: () => {},
  };
}
