import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { FileSystem } from '../../write/file-system.ts';
import { StagedFile } from '../../write/staged-file.ts';
import type { ShardPlan } from './plan-shards.ts';
import { readSortedLines } from './read-document.ts';

/** One file of N-Quads. */
export interface Shard {
  readonly name: string;
  /** Of the file itself: of a `.gz` the compressed size. */
  readonly bytes: number;
  /** Of the file itself, lower-case hexadecimal. */
  readonly sha256: string;
  readonly documents: number;
  readonly quads: number;
}

/** Where the documents of a shard are read, and where it is written. */
export interface ShardPlace {
  readonly fileSystem: FileSystem;
  /** Of the dump. */
  readonly descriptor: number;
  /** Absolute. */
  readonly folder: string;
}

/** Writes one shard, document by document; holds one of them at a time. */
export async function writeShard(
  { fileSystem, descriptor, folder }: ShardPlace,
  name: string,
  plan: ShardPlan,
): Promise<Shard> {
  const file = new StagedFile(fileSystem, `${folder}/${name}`);
  let quads = 0;
  function* readAll(): Generator<Uint8Array> {
    for (const document of plan) {
      const lines = readSortedLines(fileSystem, descriptor, document);
      quads += lines.quads;
      yield lines.bytes;
    }
  }
  try {
    if (name.endsWith('.gz')) await compress(readAll(), (bytes) => file.write(bytes));
    else for (const bytes of readAll()) file.write(bytes);
  } catch (error) {
    file.abandon();
    throw error;
  }
  return { name, ...file.close(), documents: plan.length, quads };
}

async function compress(pieces: Iterable<Uint8Array>, write: (bytes: Uint8Array) => void): Promise<void> {
  await pipeline(Readable.from(pieces), createGzip(), async (compressed: AsyncIterable<Uint8Array>) => {
    for await (const bytes of compressed) write(bytes);
  });
}
