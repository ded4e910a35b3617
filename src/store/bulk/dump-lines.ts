import type { FileSystem } from '../../write/file-system.ts';
import type { ByteText } from '../statement.ts';

/** One line of a dump, without its end. */
export interface DumpLine {
  readonly text: ByteText;
  /** Of its first byte in the file. */
  readonly offset: number;
  /** With the line end. */
  readonly bytes: number;
}

const PIECE_BYTES = 1024 * 1024;
const MAX_LINE_BYTES = 16 * 1024 * 1024;
const LINE_END = 0x0a;

/**
 * Reads the lines of a file that is open, in pieces of 1 MiB.
 *
 * @param look is given each piece as it was read
 * @throws {RangeError} for a line of more than 16 MiB, and for a last line without an end
 */
export function* readDumpLines(
  fileSystem: FileSystem,
  descriptor: number,
  look: (piece: Uint8Array) => void,
): Generator<DumpLine> {
  const piece = Buffer.allocUnsafe(PIECE_BYTES);
  let rest = Buffer.alloc(0);
  let offset = 0;
  for (;;) {
    const read = fileSystem.readSync(descriptor, piece);
    if (read === 0) break;
    look(piece.subarray(0, read));
    const held = rest.length === 0 ? piece.subarray(0, read) : Buffer.concat([rest, piece.subarray(0, read)]);
    const end = held.lastIndexOf(LINE_END) + 1;
    yield* splitLines(held.subarray(0, end), offset);
    offset += end;
    rest = Buffer.from(held.subarray(end));
    if (rest.length > MAX_LINE_BYTES) throw new RangeError('a line must have at most 16 MiB');
  }
  if (rest.length > 0) throw new RangeError('its last line must have an end');
}

function* splitLines(held: Buffer, offset: number): Generator<DumpLine> {
  for (let start = 0; start < held.length; ) {
    const end = held.indexOf(LINE_END, start);
    yield { text: held.toString('latin1', start, end), offset: offset + start, bytes: end + 1 - start };
    start = end + 1;
  }
}
