import { formatNumber, plural } from '../problem/format-problems.ts';
import { escapeControls } from '../problem/format-value.ts';
import { EXIT, type ExitCode } from '../problem/publish-error.ts';
import type { BulkReport } from '../store/bulk/serialize-shards.ts';
import { writeBulk } from '../store/bulk/write-bulk.ts';
import type { Console } from './console.ts';

interface LoadBulkOptions {
  readonly dist: string;
  /** In bytes, before compression. */
  readonly shardBytes?: number | undefined;
  readonly gzip?: boolean | undefined;
}

/** Writes the files and scripts that bulk loaders want, and says what to do with them; loads nothing itself. */
export async function loadBulk(
  folder: string,
  { dist, shardBytes, gzip }: LoadBulkOptions,
  { stdout }: Console,
): Promise<ExitCode> {
  stdout.write(formatReport(await writeBulk({ dist, folder, shardBytes, isCompressed: gzip }), folder));
  return EXIT.fine;
}

function formatReport({ documents, quads, shards }: BulkReport, folder: string): string {
  const bytes = shards.reduce((sum, shard) => sum + shard.bytes, 0);
  const shown = escapeControls(folder.replace(/\/+$/, ''));
  return `Wrote ${plural(quads, 'quad')} of ${plural(documents, 'document')} to ${shown}/
  ${plural(shards.length, 'shard')}, ${formatNumber(bytes)} bytes; shards.json lists them
Next: run the script of your store; each says at its head what it needs
  load-virtuoso.sh, load-jena.sh, load-oxigraph.sh, load-qlever.sh, load-graphdb.sh
`;
}
