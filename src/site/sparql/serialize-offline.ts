import { compareText } from '../../problem/problem.ts';

/** What the page for queries needs to work without a connection. */
export interface OfflineEdition {
  /** Of the last change of the data; `YYYY-MM-DD`. */
  readonly day: string;
  /** In N-Quads, uncompressed. */
  readonly dump: {
    /** Relative to `sparql/`; with `.gz` after it, the same compressed. */
    readonly address: string;
    /** Lower-case hexadecimal. */
    readonly sha256: string;
  };
  /** All but the dump: addresses relative to `sparql/`, each with what its bytes must be, as in `integrity` of HTML. */
  readonly files: Readonly<Record<string, string>>;
}

/** Writes `sparql/offline.json`: the files that make one whole, each with its bytes, so that no two editions mix. */
export function serializeOffline({ day, dump, files }: OfflineEdition): string {
  const sorted = Object.entries(files).sort(([a], [b]) => compareText(a, b));
  return `${JSON.stringify({ day, dump, files: Object.fromEntries(sorted) }, undefined, 2)}\n`;
}
