import { hash } from 'node:crypto';
import type { DocumentStatus, WrittenDocument } from '../state/publication-state.ts';
import type { Iri } from '../terms/iri.ts';

/**
 * Describes a document by what was written of it.
 *
 * Its parts are the fragments of its own address that are the subject of a statement.
 *
 * @param folder its path in `dist/`, without a slash at the end
 * @param base what addresses of ours start with; the hash is the same for any other one
 * @param nTriples the whole document
 */
export function describeWritten(
  folder: string,
  status: DocumentStatus,
  base: Iri,
  nTriples: Uint8Array,
): WrittenDocument {
  const text = Buffer.from(nTriples.buffer, nTriples.byteOffset, nTriples.byteLength).toString('latin1');
  const lines = text.replaceAll(`<${toBytes(base)}`, '<').split('\n'); // also in a text, where it is as good
  const parts = listParts(lines, `<${folder}/#`);
  return { folder, status, hash: hash('sha256', Buffer.from(lines.sort().join('\n'), 'latin1')), parts };
}

/** A text with a character for each byte of UTF-8: cheaper to sort than one with other characters. */
function toBytes(text: string): string {
  return Buffer.from(text).toString('latin1');
}

/** Lines about one subject follow each other, so that most are passed over after one comparison. */
function listParts(lines: readonly string[], start: string): string[] {
  const parts = new Set<string>();
  let last = '<>'; // starts no line
  for (const line of lines) {
    if (line.startsWith(last) || !line.startsWith(start)) continue;
    last = line.slice(0, line.indexOf('>') + 1);
    parts.add(last.slice(start.length, -1));
  }
  return [...parts].sort();
}
