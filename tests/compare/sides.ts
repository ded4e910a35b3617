import { hash } from 'node:crypto';
import { compare } from '../../src/compare/compare.ts';
import type { Comparison } from '../../src/compare/comparison.ts';
import { Details } from '../../src/compare/details.ts';
import type { ReadableSide, Side } from '../../src/compare/side.ts';

const BASE = 'https://old.example/';

const PREDICATES: Readonly<Record<string, string>> = {
  a: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type',
  name: 'http://schema.org/name',
  location: 'http://schema.org/location',
  replaced: 'http://purl.org/dc/terms/isReplacedBy',
};

/** A side in memory. @param files contents by path */
export function createSide(shown: string, files: Readonly<Record<string, string>>): ReadableSide {
  const paths = Object.keys(files).sort();
  const read = (path: string) => files[path] ?? '';
  return { shown, files: new Map(paths.map((path) => [path, hash('sha256', read(path))])), read };
}

/** The same side as far as a manifest tells. */
export function withoutFiles({ shown, files }: Side): Side {
  return { shown, files };
}

/**
 * N-Triples of a document, from lines `fragment predicate object`; an object is a path of ours such as
 * `place/jp/#it`, an address, or a literal.
 */
export function nTriples(folder: string, lines: readonly string[], base = BASE): string {
  return lines
    .map((line) => {
      const [fragment = '', predicate = '', ...rest] = line.split(' ');
      return `<${base}${folder}/#${fragment}> <${PREDICATES[predicate]}> ${showObject(rest.join(' '), base)} .\n`;
    })
    .join('');
}

function showObject(object: string, base: string): string {
  if (object.startsWith('"')) return object;
  return /^https?:/.test(object) ? `<${object}>` : `<${base}${object}>`;
}

export type Documents = Readonly<Record<string, readonly string[]>>;

/** A side of documents alone, by folder. */
export function createDocuments(shown: string, documents: Documents, base = BASE): ReadableSide {
  const files = Object.entries(documents).map(([folder, lines]) => {
    return [`${folder}/index.nt`, nTriples(folder, lines, base)];
  });
  return createSide(shown, Object.fromEntries(files));
}

/** Compares two sides of documents. */
export function compareDocuments(before: Documents, after: Documents, maxShrink = 10): Comparison {
  return compare(createDocuments('old', before), createDocuments('new', after), maxShrink);
}

export function detailsOf({ old, new: now }: Comparison, before: Side, after: Side): Details {
  return new Details({ side: before, base: old.base }, { side: after, base: now.base });
}

/** As many documents as asked for, each a thing of a class. */
export function createThings(kind: string, count: number, type = 'http://schema.org/Place'): Documents {
  const folders = Array.from({ length: count }, (_, i) => `${kind}/${kind}-${i + 1}`);
  return Object.fromEntries(folders.map((folder) => [folder, [`it a ${type}`, `it name "${folder}"@en`]]));
}
