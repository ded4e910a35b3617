import { compareText } from '../problem/problem.ts';
import type { FileChange, Part } from './comparison.ts';
import { findFolders } from './documents.ts';
import type { Side } from './side.ts';

const PARTS: readonly (readonly [Part, RegExp])[] = [
  ['release', /^(?:v\/(?!(?:[^/]+\/)?index\.html$)|feed\/\d[^/]*\/)/],
  ['dump', /^dump\//],
  ['vocabulary', /^(?:ns|codes)\//],
  ['context', /^context\//],
  ['shapes', /^shapes\//],
  ['queries', /^queries\//],
  ['catalogue', /^catalog\.|^\.well-known\/void$/],
  ['page', /\.html$/],
];

/** What became of the files that are not the RDF of a document; of that, the statements tell. */
export function compareFiles(before: Side, after: Side): FileChange[] {
  const folders = new Set(findFolders(before, after));
  const paths = new Set([...before.files.keys(), ...after.files.keys()]);
  const changes: FileChange[] = [];
  for (const path of [...paths].sort(compareText)) {
    const change = changeOf(before.files.get(path), after.files.get(path));
    if (change !== undefined && !isRdfOfDocument(path, folders)) {
      changes.push({ path, part: partOf(path), change });
    }
  }
  return changes;
}

function changeOf(before: string | undefined, after: string | undefined): FileChange['change'] | undefined {
  if (before === after) return undefined;
  if (before === undefined) return 'added';
  return after === undefined ? 'removed' : 'changed';
}

function isRdfOfDocument(path: string, folders: ReadonlySet<string>): boolean {
  const [, folder] = /^(.+)\/index\.(?:ttl|jsonld|nt|rdf)$/.exec(path) ?? [];
  return folder !== undefined && folders.has(folder);
}

function partOf(path: string): Part {
  return PARTS.find(([, pattern]) => pattern.test(path))?.[0] ?? 'other';
}

/** True for a file that a release has frozen: it may be added, and never change again. Its page is made by each build. */
export function isFrozen(path: string): boolean {
  return /^(?:v|feed)\/\d[^/]*\/(?!index\.html$)/.test(path);
}
