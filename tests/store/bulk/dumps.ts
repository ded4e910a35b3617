import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { serializeManifest } from '../../../src/write/manifest.ts';
import { createTemporaryFolder, plant } from '../../support/dist-files.ts';

/** A published folder that has nothing but this dump. */
export function publishDump(dump: string, promised = dump): string {
  const dist = createTemporaryFolder();
  const sha256 = createHash('sha256').update(promised).digest('hex');
  const path = 'dump/communique.nq';
  const entry = { path, mediaType: 'application/n-quads', bytes: promised.length, sha256 };
  plant(dist, { [path]: dump, 'manifest.json': serializeManifest([entry]) });
  return dist;
}

/** One statement about a document, in its graph. */
export function quad(document: string, text: string): string {
  return `<https://c.example/${document}#it> <http://schema.org/name> ${JSON.stringify(text)}@en <https://c.example/${document}> .\n`;
}

/** The lines of each shard, in the order of their names. */
export function readShards(folder: string): string[][] {
  const names = readdirSync(folder).filter((name) => /\.nq(?:\.gz)?$/.test(name));
  return names.sort().map((name) => {
    const bytes = readFileSync(join(folder, name));
    return (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('latin1').split('\n').slice(0, -1);
  });
}

/** The graph of a line that this file wrote. */
export function graphOfLine(line: string): string {
  return line.slice(line.lastIndexOf(' <'));
}
