import { CACHING_CLASSES, formatContentType } from '../host/table.ts';
import type { ManifestEntry } from '../write/manifest.ts';
import type { DiskBody } from './disk-body.ts';

/** A file of the publication as it is sent, whatever the address. */
export interface ServedFile {
  readonly entry: ManifestEntry;
  readonly body: Buffer | DiskBody;
  readonly contentType: string;
  readonly cacheControl: string;
  /** Without quotes; two files have the same only when they have the same bytes. */
  readonly tag: string;
  /** A date as in HTTP. */
  readonly lastModified: string;
  /** Whether there is something to gain. */
  readonly isCompressible: boolean;
}

/** Half of SHA-256 tells files apart as well as anybody needs. */
const TAG_LENGTH = 32;

/** Compressing less than that saves no packet. */
const MIN_COMPRESSED_BYTES = 1_024;

const TEXTS = /^text\/|\b(?:json|xml|javascript|yaml|wasm|n-triples|n-quads|trig|sparql-query)\b/;

/** @param modifiedMs since 1970 */
export function describeFile(entry: ManifestEntry, body: ServedFile['body'], modifiedMs: number): ServedFile {
  const { path, mediaType, bytes, sha256 } = entry;
  const caching = CACHING_CLASSES.find(({ paths }) => new RegExp(paths).test(path));
  return {
    entry,
    body,
    contentType: formatContentType(mediaType),
    cacheControl: caching?.cacheControl ?? 'no-cache',
    tag: sha256.slice(0, TAG_LENGTH),
    lastModified: new Date(modifiedMs).toUTCString(),
    isCompressible: bytes >= MIN_COMPRESSED_BYTES && TEXTS.test(mediaType),
  };
}
