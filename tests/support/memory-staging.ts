import { hash } from 'node:crypto';
import type { Effects } from '../../src/publish/publish.ts';

/** Takes what a build writes into a map, by path. */
export function memoryEffects(): Effects & { readonly files: Map<string, string> } {
  const files = new Map<string, string>();
  return {
    files,
    openStaging: () => ({
      writeFile: (path, _mediaType, content) => void files.set(path, toText(content)),
      createFile: (path, mediaType) => {
        let text = '';
        return {
          write: (piece) => {
            text += toText(piece);
          },
          close: () => {
            files.set(path, text);
            return { path, mediaType, bytes: Buffer.byteLength(text), sha256: hash('sha256', text) };
          },
        };
      },
      compressFile: async () => {},
      commit: async () => ({ written: files.size, unchanged: 0, removed: 0, files: [] }),
      discard: () => {},
    }),
  };
}

function toText(content: string | Uint8Array): string {
  return typeof content === 'string' ? content : Buffer.from(content).toString('utf8');
}
