import { readdirSync, readFileSync } from 'node:fs';
import { serializeVocabulary } from '../describe/vocabulary.ts';
import { Context } from '../sinks/context.ts';
import type { Staging } from '../write/staging.ts';
import { type Extension, MEDIA_TYPES } from './formats.ts';

const ROOT = new URL('../../', import.meta.url);

/** Reads the JSON-LD context that all files share. */
export function readContext(): Context {
  return new Context(JSON.parse(readOwn('vocab/context.v1.jsonld')));
}

/**
 * Writes what is the same for every publication: the vocabulary, the codes, the context, the shapes and the
 * queries.
 */
export function writeCompanions(staging: Staging): void {
  for (const name of ['ns', 'codes']) {
    const turtle = readOwn(`vocab/${name}.ttl`);
    staging.writeFile(`${name}/index.ttl`, MEDIA_TYPES.ttl, turtle);
    staging.writeFile(`${name}/index.jsonld`, MEDIA_TYPES.jsonld, serializeVocabulary(turtle));
  }
  staging.writeFile('context/v1.jsonld', MEDIA_TYPES.jsonld, readOwn('vocab/context.v1.jsonld'));
  copyFolder(staging, 'vocab/shapes', 'shapes', ['ttl']);
  copyFolder(staging, 'queries', 'queries', ['rq', 'srj']);
}

function copyFolder(staging: Staging, from: string, to: string, extensions: readonly Extension[]): void {
  for (const name of readdirSync(new URL(`${from}/`, ROOT)).sort()) {
    const extension = extensions.find((known) => name.endsWith(`.${known}`));
    if (extension !== undefined) {
      staging.writeFile(`${to}/${name}`, MEDIA_TYPES[extension], readOwn(`${from}/${name}`));
    }
  }
}

function readOwn(path: string): string {
  return readFileSync(new URL(path, ROOT), 'utf8');
}
