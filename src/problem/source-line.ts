import { lstatSync, readFileSync } from 'node:fs';
import type { ProblemCode } from './codes.ts';
import type { Problem } from './problem.ts';

/** Codes that are about a file as a whole, or about its name: no line of it has anything to show. */
const ABOUT_FILES: ReadonlySet<ProblemCode> = new Set([
  'BAD_FILE_NAME',
  'EMPTY_RECORD',
  'ID_COLLISION',
  'NOT_A_FILE',
  'SYMBOLIC_LINK',
  'TOO_LARGE',
  'UNREADABLE',
]);

const MAX_BYTES = 1_048_576;

/** Reads files once more, for the lines to show; keeps the last one, since problems come sorted by file. */
export class SourceLines {
  #file: string | undefined;
  #lines: readonly string[] = [];

  /**
   * The line that a problem is on, without its line end.
   *
   * Opens nothing but plain files of at most 1 MiB: a link may lead to a secret, and a FIFO waits for ever.
   *
   * @returns nothing where there is no such line, or nothing on it to show
   */
  lineOf({ code, place: { file, line, column } }: Problem): string | undefined {
    const isAboutName = code === 'BAD_ID' && line === 1 && column === 1; // an id in a record has its field before it
    if (ABOUT_FILES.has(code) || isAboutName) return undefined;
    if (this.#file !== file) this.#lines = readLines(file);
    this.#file = file;
    return this.#lines[line - 1];
  }
}

function readLines(file: string): string[] {
  try {
    const stats = lstatSync(file);
    if (!stats.isFile() || stats.size > MAX_BYTES) return [];
    return readFileSync(file, 'utf8')
      .replace(/^\uFEFF/, '')
      .split(/\r\n?|\n/);
  } catch {
    return []; // shown without the line
  }
}
