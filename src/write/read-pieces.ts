import type { FileSystem } from './file-system.ts';

const PIECE_BYTES = 256 * 1024;

/** Reads a file in pieces of at most 256 KiB; each is a buffer of its own, and may be kept. */
export function* readPieces(fileSystem: FileSystem, file: string): Generator<Buffer> {
  const descriptor = fileSystem.openSync(file, 'r');
  try {
    for (;;) {
      const piece = Buffer.allocUnsafe(PIECE_BYTES);
      const bytes = fileSystem.readSync(descriptor, piece);
      if (bytes === 0) return;
      yield piece.subarray(0, bytes);
    }
  } finally {
    fileSystem.closeSync(descriptor);
  }
}
