import type { Shard } from './write-shard.ts';

/** What a folder of shards holds. */
export interface BulkReport {
  /** What the addresses of all graphs start with. */
  readonly start: string;
  /** Of the dump from which they were made. */
  readonly dumpSha256: string;
  readonly documents: number;
  readonly quads: number;
  readonly shards: readonly Shard[];
}

/** Writes the list of shards, one in a line; the same text for the same dump. */
export function serializeShards({ start, dumpSha256, documents, quads, shards }: BulkReport): string {
  const head = `"graphs": ${JSON.stringify(start)}, "dumpSha256": "${dumpSha256}"`;
  const lines = shards.map((shard) => {
    return `  { "name": "${shard.name}", "bytes": ${shard.bytes}, "sha256": "${shard.sha256}", "documents": ${shard.documents}, "quads": ${shard.quads} }`;
  });
  return `{ ${head}, "documents": ${documents}, "quads": ${quads}, "shards": [\n${lines.join(',\n')}\n] }\n`;
}

/** Writes the checksums of the shards as `sha256sum -c` reads them. */
export function serializeChecksums(shards: readonly Shard[]): string {
  return shards.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('');
}
