import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatValue } from '../problem/format-value.ts';
import { EXIT, PublishError } from '../problem/publish-error.ts';

/** Everything that a publication says. */
export interface Dump {
  /** N-Quads. */
  readonly bytes: Uint8Array;
  /** What all its addresses start with; `undefined` in a file that does not start as ours do. */
  readonly base: string | undefined;
  /** Its path, for messages. */
  readonly path: string;
}

/**
 * Reads the dump of a published folder.
 *
 * @throws {PublishError} `NO_PUBLICATION` when there is none, `READ_FAILED` when the system refuses
 */
export function readDump(dist: string): Dump {
  const path = join(dist, 'dump', 'communique.nq');
  try {
    const bytes = readFileSync(path);
    return { bytes, base: findBase(bytes), path };
  } catch (error) {
    throw explain(error, dist, path);
  }
}

/**
 * What all addresses in a dump start with; `undefined` in one that does not start as ours do.
 *
 * The first document of every dump is the list of the series.
 */
export function findBase(bytes: Buffer): string | undefined {
  const line = bytes.toString('utf8', 0, bytes.indexOf('\n'));
  return /<([^<>]+\/)series\/> \.$/.exec(line)?.[1];
}

function explain(error: unknown, dist: string, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    const message = `Cannot query ${formatValue(dist)}: there is no dump/communique.nq in it`;
    return new PublishError('NO_PUBLICATION', EXIT.usage, message, 'Make it first: communique build');
  }
  if (code === '') return error;
  const message = `Cannot read ${formatValue(path)}: the system must let us (${code})`;
  return new PublishError(
    'READ_FAILED',
    EXIT.environment,
    message,
    'Make the file readable, and run again',
    error,
  );
}
