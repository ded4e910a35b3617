import { readdirSync, readFileSync } from 'node:fs';
import { Context } from '../sinks/context.ts';
import type { Staging } from '../write/staging.ts';
import { type Extension, MEDIA_TYPES } from './formats.ts';

const ROOT = new URL('../../', import.meta.url);

/** Reads the JSON-LD context that all files share. */
export function readContext(): Context {
  return new Context(JSON.parse(readOwn('vocab/context.v1.jsonld')));
}

/**
 * Writes what comes with the program, beside the vocabularies: the context, the shapes and the queries.
 *
 * @param hasAnswers whether the answers to the queries are those of this publication
 */
export function writeCompanions(hasAnswers: boolean, staging: Staging): void {
  staging.writeFile('context/v1.jsonld', MEDIA_TYPES.jsonld, readOwn('vocab/context.v1.jsonld'));
  copyFolder(staging, 'vocab/shapes', 'shapes', ['ttl']);
  copyFolder(staging, 'queries', 'queries', hasAnswers ? ['rq', 'srj'] : ['rq']);
}

/** Names of what is in a folder that is delivered with the program, sorted by code unit. */
export function listOwn(folder: string): string[] {
  return readdirSync(new URL(`${folder}/`, ROOT)).sort();
}

function copyFolder(staging: Staging, from: string, to: string, extensions: readonly Extension[]): void {
  for (const name of listOwn(from)) {
    const extension = extensions.find((known) => name.endsWith(`.${known}`));
    if (extension !== undefined) {
      staging.writeFile(`${to}/${name}`, MEDIA_TYPES[extension], readOwn(`${from}/${name}`));
    }
  }
}

/** @param path of a file that is delivered with the program, from the top of its folder */
export function readOwn(path: string): string {
  return readFileSync(new URL(path, ROOT), 'utf8');
}
