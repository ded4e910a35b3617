import { compareText } from '../problem/problem.ts';
import type { DocumentState, PublicationState, ReleaseState } from './publication-state.ts';

/** Raised when an older program could not read what is written. */
export const STATE_FORMAT = 1;

/**
 * Writes the state, a document and a frozen file a line, sorted by code unit: what changes in a build changes as few
 * lines of the file, and two branches that changed different documents can be merged.
 *
 * The same state gives the same text; no time of a build is in it.
 */
export function serializeState({ releases, translations = [], documents }: PublicationState): string {
  const sorted = [...documents.values()].toSorted((a, b) => compareText(a.folder, b.folder));
  return `{
  "format": ${STATE_FORMAT},
  "releases": ${serializeList(releases.map(serializeRelease))},${serializeTranslations(translations)}
  "documents": ${serializeList(sorted.map(serializeDocument))}
}
`;
}

/** A page a line; nothing at all where there is none. */
function serializeTranslations(pages: readonly string[]): string {
  if (pages.length === 0) return '';
  const sorted = pages.toSorted(compareText).map((page) => JSON.stringify(page));
  return `\n  "translations": ${serializeList(sorted)},`;
}

function serializeList(items: readonly string[]): string {
  return items.length === 0 ? '[]' : `[\n    ${items.join(',\n    ')}\n  ]`;
}

function serializeRelease({ version, date, files }: ReleaseState): string {
  const sorted = [...files].toSorted(([a], [b]) => compareText(a, b));
  const lines = sorted.map(([path, sha256]) => `\n      ${JSON.stringify(path)}: ${JSON.stringify(sha256)}`);
  const list = lines.length === 0 ? '{}' : `{${lines.join(',')}\n    }`;
  return `{ "version": ${JSON.stringify(version)}, "date": ${JSON.stringify(date)}, "files": ${list} }`;
}

function serializeDocument(document: DocumentState): string {
  const { folder, status, revision, released, created, changed, hash, parts } = document;
  const sorted = [...parts].sort(compareText).map((part) => JSON.stringify(part));
  const fields = [
    `"folder": ${JSON.stringify(folder)}`,
    `"status": ${JSON.stringify(status)}`,
    `"revision": ${revision}`,
    `"released": ${released}`,
    `"created": ${JSON.stringify(created)}`,
    `"changed": ${JSON.stringify(changed)}`,
    `"hash": ${JSON.stringify(hash)}`,
    `"parts": [${sorted.join(', ')}]`,
  ];
  return `{ ${fields.join(', ')} }`;
}

/** The line, from 1, on which {@link serializeState} writes each document, by its folder. */
export function linesOfDocuments(text: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  for (const [i, line] of text.split('\n').entries()) {
    const folder = /"folder":\s*"([^"\\]*)"/.exec(line)?.[1];
    if (folder !== undefined && !lines.has(folder)) lines.set(folder, i + 1);
  }
  return lines;
}
