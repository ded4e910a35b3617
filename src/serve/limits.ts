import { readFileSync } from 'node:fs';

/** All times are in milliseconds. */
export const LIMITS = {
  /** How often connections are looked at; Node would do it every 30 s, which no other limit could make up for. */
  connectionsCheckingInterval: 1_000,
  /** From the first byte of a request, or from the connection, to the end of its fields. */
  headersTimeout: 5_000,
  /** The same, to the end of its body. */
  requestTimeout: 10_000,
  keepAliveTimeout: 5_000,
  /** Then a client has to connect again, so that none keeps its place for ever. */
  maxRequestsPerSocket: 1_000,
} as const;

/**
 * Requests that may wait for the answer before them, on all connections; then those are cut that have more than a few.
 * Each costs about 5 kB.
 */
export const MAX_WAITING = 10_000;
export const MAX_WAITING_OF_ONE = 10;

/** Of the path and query of a request. All fields together may have 16 KiB, as Node has it. */
export const MAX_TARGET_LENGTH = 8_192;

/** For who reads an answer: without a byte taken for so long, or with fewer bytes a second than this, it is cut. */
export const SLOW_READER = { stallMs: 20_000, graceMs: 30_000, bytesPerSecond: 16 * 1_024 } as const;

/** How long a stopping server waits for answers that are under way. */
export const STOP_MS = 10_000;

/** How often the list of files is looked at, and how long an answer waits for a build that is taking its place. */
export const POLL_MS = 1_000;
export const CHANGE_MS = 5_000;

/** What is held of bodies. */
export interface MemoryLimits {
  /** Larger files are read from the disk for each answer. */
  readonly maxFileBytes: number;
  /** Of all bodies as they are; the smallest have precedence. */
  readonly maxBytes: number;
  /** Of all compressed bodies. */
  readonly maxCompressedBytes: number;
}

const MIB = 1_024 * 1_024;

export const MEMORY: MemoryLimits = {
  maxFileBytes: 4 * MIB,
  maxBytes: 512 * MIB,
  maxCompressedBytes: 128 * MIB,
};

/** For files that are held open, the standard streams, the endpoint and Node itself. */
const RESERVED_DESCRIPTORS = 64;

/** As many files as this are held open at most, so that their bytes are there after the next build. */
const MAX_OPEN_FILES = 32;

/** Each may cost 1 MB at worst, when it is full of short requests whose answers nobody reads. */
const MAX_CONNECTIONS = 2_048;

/** How many connections and files may be open, by the limit of the system where it has one. */
export function readDescriptorLimits(): { readonly maxConnections: number; readonly maxOpenFiles: number } {
  const soft = readSoftLimit();
  return {
    maxConnections: Math.max(1, Math.min(MAX_CONNECTIONS, soft - RESERVED_DESCRIPTORS)),
    maxOpenFiles: Math.min(MAX_OPEN_FILES, Math.floor(soft / 8)),
  };
}

function readSoftLimit(): number {
  try {
    const [, soft] = /^Max open files\s+(\d+)/m.exec(readFileSync('/proc/self/limits', 'utf8')) ?? [];
    return soft === undefined ? Number.POSITIVE_INFINITY : Number(soft);
  } catch {
    return Number.POSITIVE_INFINITY; // no Linux; what Node itself bears is the limit
  }
}
