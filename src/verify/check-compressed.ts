import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { formatValue } from '../problem/format-value.ts';
import { DUMPS } from './check-dumps.ts';
import { formatMissing } from './check-formats.ts';
import type { PublicationFiles } from './publication-files.ts';
import type { PublishedFolder } from './published-folder.ts';
import type { Check, Finding } from './verification.ts';

/**
 * Unpacks every `.gz` and holds it against the file beside it; neither is ever in memory as a whole.
 *
 * The dumps must have one.
 */
export async function checkCompressed(folder: PublishedFolder, files: PublicationFiles): Promise<Check> {
  const missing = DUMPS.map((path) => `${path}.gz`).filter((path) => files.lacks(path));
  const findings: Finding[] = missing.map(formatMissing);
  const compressed = files.paths.filter((path) => path.endsWith('.gz') && files.has(plainOf(path)));
  for (const path of compressed) {
    const fault = await findFault(join(folder.root, path), join(folder.root, plainOf(path)));
    if (fault !== undefined) findings.push(gzipDiffers(path, fault));
  }
  const title = 'hold what the plain files beside them hold';
  return { name: 'gzip', title, checked: compressed.length, unit: 'compressed file', findings };
}

function plainOf(path: string): string {
  return path.slice(0, -'.gz'.length);
}

async function findFault(compressed: string, plain: string): Promise<string | undefined> {
  const expected = createHash('sha256');
  const actual = createHash('sha256');
  await pipeline(createReadStream(plain), expected);
  try {
    await pipeline(createReadStream(compressed), createGunzip(), actual);
  } catch (error) {
    const isDamaged = error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
    if (isDamaged) return 'it must be a whole gzip file';
    throw error;
  }
  return actual.digest('hex') === expected.digest('hex')
    ? undefined
    : 'it must hold what the plain file holds';
}

function gzipDiffers(path: string, must: string): Finding {
  const message = `Cannot rely on ${formatValue(path)}: ${must}`;
  const help = 'Publish again: communique build';
  return { code: 'GZIP_DIFFERS', severity: 'error', file: path, message, help };
}
