import { readdirSync, readFileSync } from 'node:fs';
import { compareText } from '../problem/problem.ts';
import { EXIT, PublishError } from '../problem/publish-error.ts';
import type { Staging } from '../write/staging.ts';

/** Compiled, wherever this file runs from. */
const FOLDER = new URL('../../build/web/', import.meta.url);

/** What a program for the browser is made of. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  css: 'text/css',
  wasm: 'application/wasm',
};

/** A file of the programs that pages load. */
interface WebFile {
  /** Below `assets/`. */
  readonly name: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
}

/**
 * Copies the programs that pages load into `assets/`.
 *
 * @returns the size of each in bytes, uncompressed, by its name below `assets/`
 * @throws {PublishError} `READ_FAILED` where they have not been compiled
 */
export function writeWeb(staging: Staging): ReadonlyMap<string, number> {
  const files = readWeb();
  for (const { name, mediaType, content } of files) staging.writeFile(`assets/${name}`, mediaType, content);
  return new Map(files.map(({ name, content }) => [name, content.length]));
}

function readWeb(): WebFile[] {
  try {
    const names = readdirSync(FOLDER).sort(compareText);
    return names.map((name) => {
      const mediaType = MEDIA_TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
      return { name, mediaType, content: readFileSync(new URL(name, FOLDER)) };
    });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    const message = `Cannot read the programs of the pages in build/web: ${String(error.code)}`;
    throw new PublishError('READ_FAILED', EXIT.environment, message, 'Compile them: npm run compile', error);
  }
}
