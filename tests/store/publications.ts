import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serializeManifest } from '../../src/write/manifest.ts';

/** Triples by the path of their document below the base. */
export type Documents = Readonly<Record<string, readonly string[]>>;

export const BASE = 'https://e.example/';

/** Writes a published folder with a dump of these documents, and the list of the series before them. */
export function writeDist(dist: string, documents: Documents, base = BASE): void {
  const all = { 'series/': [`<${base}series/#list> <http://schema.org/name> "Series"@en`], ...documents };
  const dump = Object.entries(all).map(([path, triples]) => {
    return triples.map((triple) => `${triple} <${base}${path}> .\n`).join('');
  });
  const bytes = Buffer.from(dump.join(''));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const entry = { path: 'dump/communique.nq', mediaType: 'application/n-quads', bytes: bytes.length, sha256 };
  mkdirSync(join(dist, 'dump'), { recursive: true });
  writeFileSync(join(dist, 'dump/communique.nq'), bytes);
  writeFileSync(join(dist, 'manifest.json'), serializeManifest([entry]));
}

/** The quads that a store should hold, sorted. */
export function quadsOf(documents: Documents, base = BASE): string[] {
  const all = { 'series/': [`<${base}series/#list> <http://schema.org/name> "Series"@en`], ...documents };
  return Object.entries(all)
    .flatMap(([path, triples]) => [...new Set(triples)].map((triple) => `${triple} <${base}${path}> .`))
    .toSorted();
}

/** A document with a name. */
export function named(path: string, name: string, language = 'en'): readonly string[] {
  return [
    `<${BASE}${path}#it> <http://schema.org/name> ${JSON.stringify(name).replaceAll('\u007f', '\\u007F')}@${language}`,
    `<${BASE}${path}#it> <http://schema.org/startDate> "2013-05-09"^^<http://www.w3.org/2001/XMLSchema#date>`,
  ];
}

/** Three documents, with texts that are easily spoilt on the way. */
export const THREE: Documents = {
  'meeting/a/': named('meeting/a/', '第1回 "協議" \\ and\n more'),
  'meeting/b/': named('meeting/b/', 'Second } ; DROP ALL # \\u0041 \u007f'),
  'place/c/': named('place/c/', 'Tōkyō 😀', 'zh-hant-tw'),
};
