import { readdirSync, readFileSync } from 'node:fs';
import { compareText } from '../problem/problem.ts';
import { EXIT, PublishError } from '../problem/publish-error.ts';
import type { Staging } from '../write/staging.ts';

/** Compiled, wherever this file runs from; laid out as it is published. */
const FOLDER = new URL('../../build/web/', import.meta.url);

/** What a program for the browser is made of. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  css: 'text/css',
  wasm: 'application/wasm',
};

/** A file of the programs that pages load. */
interface WebFile {
  /** In `dist/`. */
  readonly path: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
}

/**
 * Copies the programs that pages load, most of them into `assets/`.
 *
 * @returns the bytes of each, by its path in `dist/`
 * @throws {PublishError} `READ_FAILED` where they have not been compiled
 */
export function writeWeb(staging: Staging): ReadonlyMap<string, Uint8Array> {
  const files = readWeb();
  for (const { path, mediaType, content } of files) staging.writeFile(path, mediaType, content);
  return new Map(files.map(({ path, content }) => [path, content]));
}

function readWeb(): WebFile[] {
  try {
    const paths = readdirSync(FOLDER).flatMap((folder) => {
      return readdirSync(new URL(`${folder}/`, FOLDER)).map((name) => `${folder}/${name}`);
    });
    return paths.sort(compareText).map((path) => {
      const mediaType = MEDIA_TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
      return { path, mediaType, content: readFileSync(new URL(path, FOLDER)) };
    });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    const message = `Cannot read the programs of the pages in build/web: ${String(error.code)}`;
    throw new PublishError('READ_FAILED', EXIT.environment, message, 'Compile them: npm run compile', error);
  }
}
