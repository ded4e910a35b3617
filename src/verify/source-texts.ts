import { isUtf8 } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { formatValue } from '../problem/format-value.ts';
import { EXIT, PublishError } from '../problem/publish-error.ts';
import { foldBlanks } from './find-words.ts';

/** Above it, a text is not read: no source is as long. */
const MAX_BYTES = 64 * 1024 * 1024;

/** What a folder has of one source. */
export type SourceText = { readonly text: string } | { readonly fault: string };

/** Texts of sources that somebody keeps, in files `{id of the source}.txt`; they are never published. */
export class SourceTexts {
  readonly #folder: string;

  /** @throws {PublishError} `NO_SOURCE_TEXTS` when there is no such folder */
  constructor(folder: string) {
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw noFolder(folder);
    this.#folder = folder;
  }

  /**
   * Reads the text of one source, folded.
   *
   * @param id small letters, digits and hyphens
   * @returns what the file must be, if it cannot be read; nothing when there is no file
   */
  read(id: string): SourceText | undefined {
    const path = join(this.#folder, `${id}.txt`);
    const found = statSync(path, { throwIfNoEntry: false });
    if (!found?.isFile()) return undefined;
    if (found.size > MAX_BYTES) return { fault: `it must have at most ${MAX_BYTES} bytes` };
    const bytes = readFileSync(path);
    return isUtf8(bytes) ? { text: foldBlanks(bytes.toString()) } : { fault: 'it must be UTF-8' };
  }
}

function noFolder(folder: string): PublishError {
  const message = `Cannot look into the texts of sources in ${formatValue(folder)}: there is no such folder`;
  const help = 'Name the folder that has them as {id of the source}.txt, after --source-text';
  return new PublishError('NO_SOURCE_TEXTS', EXIT.usage, message, help);
}
