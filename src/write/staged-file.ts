import { createHash } from 'node:crypto';
import type { FileSystem } from './file-system.ts';

/** What is remembered of a file once it is written. */
export interface Digest {
  readonly bytes: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
}

const BUFFER_BYTES = 64 * 1024;
/** The most that one UTF-16 unit takes in UTF-8. */
const MAX_BYTES_PER_UNIT = 3;

/**
 * A new file that is written from start to end, hashed on the way; holds at most 64 KiB of it.
 *
 * Readable by all (0644) whatever the umask, since a web server runs as somebody else.
 */
export class StagedFile {
  readonly #fileSystem: FileSystem;
  readonly #descriptor: number;
  readonly #hash = createHash('sha256');
  readonly #buffer = Buffer.allocUnsafe(BUFFER_BYTES);
  #buffered = 0;
  #bytes = 0;

  /** @param file absolute; must not exist */
  constructor(fileSystem: FileSystem, file: string) {
    this.#fileSystem = fileSystem;
    this.#descriptor = openNewFile(fileSystem, file);
  }

  write(chunk: string | Uint8Array): void {
    const mostBytes = typeof chunk === 'string' ? chunk.length * MAX_BYTES_PER_UNIT : chunk.byteLength;
    if (this.#buffered + mostBytes > BUFFER_BYTES) this.#flush();
    if (mostBytes > BUFFER_BYTES) {
      this.#append(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
    } else if (typeof chunk === 'string') {
      this.#buffered += this.#buffer.write(chunk, this.#buffered);
    } else {
      this.#buffer.set(chunk, this.#buffered);
      this.#buffered += chunk.byteLength;
    }
  }

  /** Ends the file; nothing else may be called afterwards. */
  close(): Digest {
    try {
      this.#flush();
    } finally {
      this.#fileSystem.closeSync(this.#descriptor);
    }
    return { bytes: this.#bytes, sha256: this.#hash.digest('hex') };
  }

  /** Gives the descriptor back; what was written is left to whoever drops the folder. */
  abandon(): void {
    this.#fileSystem.closeSync(this.#descriptor);
  }

  #flush(): void {
    this.#append(this.#buffer.subarray(0, this.#buffered));
    this.#buffered = 0;
  }

  #append(bytes: Uint8Array): void {
    this.#hash.update(bytes);
    writeAll(this.#fileSystem, this.#descriptor, bytes);
    this.#bytes += bytes.byteLength;
  }
}

/** Writes a new file at once, with the same promises as {@link StagedFile}. */
export function writeNewFile(fileSystem: FileSystem, file: string, bytes: Uint8Array): void {
  const descriptor = openNewFile(fileSystem, file);
  try {
    writeAll(fileSystem, descriptor, bytes);
  } finally {
    fileSystem.closeSync(descriptor);
  }
}

function openNewFile(fileSystem: FileSystem, file: string): number {
  const descriptor = fileSystem.openSync(file, 'wx', 0o644);
  try {
    fileSystem.fchmodSync(descriptor, 0o644);
  } catch (error) {
    fileSystem.closeSync(descriptor);
    throw error;
  }
  return descriptor;
}

/** The system may take less than it is given, as on a disk that is almost full; the next call then says why. */
function writeAll(fileSystem: FileSystem, descriptor: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.byteLength; ) {
    written += fileSystem.writeSync(descriptor, bytes, written);
  }
}
