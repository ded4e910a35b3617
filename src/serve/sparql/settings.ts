import { availableParallelism } from 'node:os';
import type { SparqlOptions } from './options.ts';

const MIB = 1_024 * 1_024;

/** How `/sparql` is served, with what was left out. */
export type Settings = { readonly [Name in keyof SparqlOptions]-?: Exclude<SparqlOptions[Name], undefined> };

/** Fills in what was left out. */
export function fillOptions(options: SparqlOptions): Omit<Settings, 'backend'> {
  return {
    dist: options.dist,
    version: options.version,
    timeoutMs: options.timeoutMs ?? 10_000,
    workers: options.workers ?? Math.max(2, availableParallelism() - 1),
    maxQueue: options.maxQueue ?? 16,
    maxRows: options.maxRows ?? 100_000,
    maxBytes: options.maxBytes ?? 16 * MIB,
    cacheBytes: options.cacheBytes ?? 64 * MIB,
    clientOf: options.clientOf ?? (({ socket }) => socket.remoteAddress ?? ''),
  };
}
