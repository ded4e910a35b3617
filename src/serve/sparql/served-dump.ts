import { createHash } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatValue } from '../../problem/format-value.ts';
import { EXIT, PublishError } from '../../problem/publish-error.ts';
import { findBase } from '../../query/read-dump.ts';
import { parseManifest } from '../../write/manifest.ts';

/** What a publication says, as it was read at one moment. */
export interface ServedDump {
  /** The dump in N-Quads, in memory that threads can share. */
  readonly bytes: SharedArrayBuffer;
  /** Names the content of the dump: SHA-256, in hexadecimal. */
  readonly dataset: string;
  /** What all its addresses start with. */
  readonly base: string;
}

const DUMP = 'dump/communique.nq';

/**
 * Reads the dump of a published folder, and makes sure that it is the one in the manifest.
 *
 * @throws {PublishError} `NO_PUBLICATION` when there is none; `READ_FAILED` when the system refuses, or when the file
 *   is not the one that was published
 */
export async function readServedDump(dist: string): Promise<ServedDump> {
  const [manifest, file] = await Promise.all([read(dist, 'manifest.json'), read(dist, DUMP)]);
  const listed = parseManifest(manifest.toString('utf8'))?.find(({ path }) => path === DUMP);
  const dataset = createHash('sha256').update(file).digest('hex');
  const base = findBase(file);
  if (listed?.sha256 !== dataset || base === undefined) throw damaged(join(dist, DUMP));
  const bytes = new SharedArrayBuffer(file.length);
  new Uint8Array(bytes).set(file);
  return { bytes, dataset, base };
}

/**
 * What all addresses of a published folder start with; reads no more than the first line of its dump.
 *
 * @throws {PublishError} as {@link readServedDump}
 */
export async function readBase(dist: string): Promise<string> {
  const base = findBase(await read(dist, DUMP, MAX_LINE_BYTES));
  if (base === undefined) throw damaged(join(dist, DUMP));
  return base;
}

const MAX_LINE_BYTES = 64 * 1_024;

async function read(dist: string, file: string, maxBytes?: number): Promise<Buffer> {
  const path = join(dist, file);
  try {
    return maxBytes === undefined ? await readFile(path) : await readStart(path, maxBytes);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      const message = `Cannot serve ${formatValue(dist)}: there is no ${file} in it`;
      throw new PublishError('NO_PUBLICATION', EXIT.usage, message, 'Make it first: communique build');
    }
    const message = `Cannot read ${formatValue(path)}: the system must let us (${code})`;
    throw new PublishError('READ_FAILED', EXIT.environment, message, 'Make the file readable', error);
  }
}

async function readStart(path: string, maxBytes: number): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(maxBytes), position: 0 });
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function damaged(path: string): PublishError {
  const message = `Cannot serve ${formatValue(path)}: it must be the file that manifest.json lists`;
  return new PublishError('READ_FAILED', EXIT.environment, message, 'Make it again: communique build');
}
