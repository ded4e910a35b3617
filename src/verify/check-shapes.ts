import type { Quad } from 'n3';
import type { PublishedDocument } from './documents.ts';
import { serializeQuad } from './graph.ts';
import type { GraphReader } from './graph-reader.ts';
import type { PublicationFiles } from './publication-files.ts';
import { QuadIndex } from './quad-index.ts';
import { readShapes } from './shapes.ts';
import type { Check, Finding } from './verification.ts';

/**
 * Holds all documents together against the shapes that are published with them.
 *
 * @param base what addresses of ours start with
 */
export async function checkShapes(
  documents: readonly PublishedDocument[],
  base: string | undefined,
  files: PublicationFiles,
  reader: GraphReader,
): Promise<Check> {
  const data = new QuadIndex(mergeQuads(documents));
  const findings = new Map<string, Finding>();
  let checked = 0;
  for (const shapes of await readShapes('documents', files, reader)) {
    checked += shapes.count;
    for (const finding of await shapes.validate(data, (address) => findFile(address, base ?? '', files))) {
      findings.set(`${finding.file} ${finding.message} ${finding.help}`, finding);
    }
  }
  if (checked === 0) findings.set('', noShapes());
  const title = 'are met by all documents together';
  return { name: 'shapes', title, checked, unit: 'shape', findings: [...findings.values()] };
}

function noShapes(): Finding {
  const message = 'Cannot hold the documents against shapes: shapes/ must have a SHACL file with targets';
  const help = 'Publish again: communique build';
  return { code: 'NO_SHAPES', severity: 'error', file: 'shapes/core.ttl', message, help };
}

/** The quads of all documents, each once. */
export function mergeQuads(documents: readonly PublishedDocument[]): Quad[] {
  const quads = new Map<string, Quad>();
  for (const { graph } of documents) for (const quad of graph.quads) quads.set(serializeQuad(quad), quad);
  return [...quads.values()];
}

/** The document to which a thing belongs, by its address. */
function findFile(address: string, base: string, files: PublicationFiles): string | undefined {
  const file = `${address.slice(base.length).replace(/#.*$/s, '')}index.ttl`;
  return address.startsWith(base) && files.has(file) ? file : undefined;
}
