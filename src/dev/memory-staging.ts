import type { OpenFile } from '../write/produced-files.ts';
import type { Staging } from '../write/staging.ts';

/** A file as it is sent. */
export interface MemoryFile {
  readonly mediaType: string;
  readonly content: Uint8Array;
}

/** Takes what a build writes and keeps it in memory, without compressed copies; it never becomes a folder. */
export class MemoryStaging implements Staging {
  /** By path. */
  readonly files = new Map<string, MemoryFile>();

  writeFile(path: string, mediaType: string, content: string | Uint8Array): void {
    this.files.set(path, { mediaType, content: Buffer.from(content) });
  }

  createFile(path: string, mediaType: string): OpenFile {
    const pieces: Buffer[] = [];
    return {
      write: (piece) => void pieces.push(Buffer.from(piece)),
      close: () => {
        const content = Buffer.concat(pieces);
        this.writeFile(path, mediaType, content);
        return { path, mediaType, bytes: content.length, sha256: '' }; // nobody compares what is not kept
      },
    };
  }

  async compressFile(): Promise<void> {}

  async commit(): Promise<never> {
    throw new TypeError('What is kept in memory is never committed');
  }

  discard(): void {}
}
