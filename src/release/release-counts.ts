import type { ReleaseCounts } from './release-file.ts';

/** Reads from the text of `release.json` how much the release holds; `undefined` where it does not say. */
export function parseReleaseCounts(text: string): ReleaseCounts | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null || !('counts' in value)) return undefined;
  return isCounts(value.counts) ? value.counts : undefined;
}

function isCounts(value: unknown): value is ReleaseCounts {
  if (typeof value !== 'object' || value === null) return false;
  const { records, documents, triples } = value as Record<keyof ReleaseCounts, unknown>;
  return [records, documents, triples].every(Number.isSafeInteger);
}
