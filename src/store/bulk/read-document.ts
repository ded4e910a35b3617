import type { FileSystem } from '../../write/file-system.ts';
import type { ByteText } from '../statement.ts';
import type { IndexedDocument, Stretch } from './dump-index.ts';

/** The lines of one document as they are loaded. */
export interface SortedLines {
  /** Sorted by their bytes, each once, and each with a line end. */
  readonly bytes: Uint8Array;
  readonly quads: number;
}

/** Reads the lines of a document out of a dump that is open; holds that document and no other. */
export function readSortedLines(
  fileSystem: FileSystem,
  descriptor: number,
  { stretches }: IndexedDocument,
): SortedLines {
  const lines = stretches.flatMap((stretch) => readStretch(fileSystem, descriptor, stretch)).sort();
  const distinct = lines.filter((line, index) => line !== lines[index - 1]);
  return { bytes: Buffer.from(`${distinct.join('\n')}\n`, 'latin1'), quads: distinct.length };
}

/** Lines that sort as their bytes do, whatever the script, and are copied as they are. */
function readStretch(fileSystem: FileSystem, descriptor: number, { offset, bytes }: Stretch): ByteText[] {
  const held = Buffer.allocUnsafe(bytes);
  for (let read = 0; read < bytes; ) {
    const more = fileSystem.readSync(descriptor, held, read, bytes - read, offset + read);
    if (more === 0) throw new RangeError('it must stay as it is while it is read');
    read += more;
  }
  return held.toString('latin1', 0, bytes - 1).split('\n');
}
