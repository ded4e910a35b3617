import { join, resolve } from 'node:path';
import { formatValue } from '../../problem/format-value.ts';
import { EXIT, PublishError } from '../../problem/publish-error.ts';
import { type FileSystem, realFileSystem } from '../../write/file-system.ts';
import { parseManifest } from '../../write/manifest.ts';
import { MANIFEST_PATH } from '../../write/path.ts';
import { writeNewFile } from '../../write/staged-file.ts';
import { describeSystemError, hasCode, isSystemError } from '../../write/write-error.ts';
import { decodeBytes } from '../statement.ts';
import { prepareBulkFolder, SHARDS_NAME, UNFINISHED_NAME } from './bulk-folder.ts';
import { type DumpIndex, indexDump } from './dump-index.ts';
import { findCommonStart, nameShard, planShards } from './plan-shards.ts';
import { CHECKSUMS_NAME } from './scripts/frame.ts';
import { formatLoaderScripts } from './scripts/loader-scripts.ts';
import { type BulkReport, serializeChecksums, serializeShards } from './serialize-shards.ts';
import { type Shard, writeShard } from './write-shard.ts';

const DUMP_PATH = 'dump/communique.nq';

/** The most that a shard holds if nothing is said: small enough to be tried again, large enough for a loader. */
const SHARD_BYTES = 64 * 1024 * 1024;

export interface BulkOptions {
  /** The published folder. */
  readonly dist: string;
  /** Where the shards go: empty, not there yet, or filled by an earlier run. */
  readonly folder: string;
  /** Before compression; 64 MiB if not said. A larger document gets a shard of its own. */
  readonly shardBytes?: number | undefined;
  /** Whether the shards are `.nq.gz`; not unless said. */
  readonly isCompressed?: boolean | undefined;
}

/**
 * Writes the dump of a publication as files for bulk loaders, with a script for each engine.
 *
 * Documents are sorted by address, the lines of each by their bytes; no line comes twice, and no document is in two
 * files. The bytes of each line are those of the dump. What is held in memory is one document, and where each is.
 *
 * `shards.json` is written last: a folder without it is not finished, and the next run begins anew.
 *
 * @throws {PublishError} `NO_PUBLICATION` where there is no dump, or not the one that `manifest.json` lists, or not
 * one that a build of ours wrote; `READ_FAILED`, `FOREIGN_FILE` or `WRITE_FAILED`
 */
export async function writeBulk(
  options: BulkOptions,
  fileSystem: FileSystem = realFileSystem,
): Promise<BulkReport> {
  const { dist } = options;
  const dump = join(dist, DUMP_PATH);
  const promised = reading(dist, dump, () => readPromisedHash(fileSystem, dist));
  const descriptor = reading(dist, dump, () => fileSystem.openSync(dump, 'r'));
  try {
    const index = reading(dist, dump, () => indexDump(fileSystem, descriptor));
    if (index.sha256 !== promised)
      throw noPublication(dist, `${DUMP_PATH} must be the one that manifest.json lists`);
    if (index.documents.length === 0) throw noPublication(dist, `${DUMP_PATH} must hold a document`);
    return await writing(options.folder, () => fillFolder(fileSystem, descriptor, index, options));
  } catch (error) {
    throw error instanceof RangeError ? noPublication(dist, `${DUMP_PATH}: ${error.message}`) : error;
  } finally {
    reading(dist, dump, () => fileSystem.closeSync(descriptor));
  }
}

async function fillFolder(
  fileSystem: FileSystem,
  descriptor: number,
  { documents, sha256 }: DumpIndex,
  { folder: shown, shardBytes = SHARD_BYTES, isCompressed = false }: BulkOptions,
): Promise<BulkReport> {
  const folder = resolve(shown);
  prepareBulkFolder(fileSystem, folder, shown);
  const plans = planShards(documents, shardBytes);
  const shards: Shard[] = [];
  for (const [index, plan] of plans.entries()) {
    const name = nameShard(index, plans.length, isCompressed);
    shards.push(await writeShard({ fileSystem, descriptor, folder }, name, plan));
  }
  const quads = shards.reduce((sum, shard) => sum + shard.quads, 0);
  const start = decodeBytes(findCommonStart(documents));
  const report = { start, dumpSha256: sha256, documents: documents.length, quads, shards };
  const write = (name: string, text: string) => {
    writeNewFile(fileSystem, join(folder, name), Buffer.from(text));
    if (name.endsWith('.sh')) fileSystem.chmodSync(join(folder, name), 0o755);
  };
  for (const [name, text] of Object.entries(formatLoaderScripts({ quads, start, isCompressed })))
    write(name, text);
  write(CHECKSUMS_NAME, serializeChecksums(shards));
  write(UNFINISHED_NAME, serializeShards(report));
  fileSystem.renameSync(join(folder, UNFINISHED_NAME), join(folder, SHARDS_NAME));
  return report;
}

function readPromisedHash(fileSystem: FileSystem, dist: string): string | undefined {
  const text = fileSystem.readFileSync(join(dist, MANIFEST_PATH), 'utf8');
  return parseManifest(text)?.find(({ path }) => path === DUMP_PATH)?.sha256;
}

function reading<T>(dist: string, dump: string, step: () => T): T {
  try {
    return step();
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR'))
      throw noPublication(dist, `${formatValue(dump)} must be there, and manifest.json`);
    if (!isSystemError(error)) throw error;
    const message = `Cannot read ${formatValue(dump)}: ${describeSystemError(error)}`;
    throw new PublishError(
      'READ_FAILED',
      EXIT.environment,
      message,
      'Make it readable, and run again',
      error,
    );
  }
}

async function writing<T>(folder: string, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const message = `Cannot write to ${formatValue(folder)}: ${describeSystemError(error)}`;
    const help = 'Clear the cause, and run again: what was written so far is written anew';
    throw new PublishError('WRITE_FAILED', EXIT.environment, message, help, error);
  }
}

function noPublication(dist: string, must: string): PublishError {
  const message = `Cannot load ${formatValue(dist)}: ${must}`;
  return new PublishError('NO_PUBLICATION', EXIT.usage, message, 'Make it first: communique build');
}
