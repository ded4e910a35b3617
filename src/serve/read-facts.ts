import { createReadStream } from 'node:fs';
import { join } from 'node:path';

/** An address that leads to no record any more. */
export interface Tombstone {
  /** Path in `dist/`, without a slash at the end. */
  readonly folder: string;
  /** The folder of what it became, for what moved; nothing for what was withdrawn. */
  readonly movedTo?: string;
}

/** What all addresses of the publication start with, as the line `Sitemap` of `robots.txt` has it. */
export function parseRobots(text: string): string | undefined {
  const [, base] = /^Sitemap: (https?:\/\/\S+\/)sitemap\.xml$/m.exec(text) ?? [];
  return base !== undefined && URL.canParse(base) ? base : undefined;
}

/** Where every document of the publication is told, one statement in a line. */
export const TOMBSTONE_DUMP = 'dump/communique.nt';

const STATEMENT = /^<[^>]*?([a-z]+\/[^/>]+)\/#it> <([^>]+)> <([^>]+)> \.$/;
const IS_TOMBSTONE = 'https://www.w3.org/ns/activitystreams#Tombstone';
const SAME_AS = 'http://www.w3.org/2002/07/owl#sameAs';
const REPLACED_BY = 'http://purl.org/dc/terms/isReplacedBy';

/**
 * Reads which addresses were withdrawn, and which have moved, from what their documents say: a thing that is an
 * `as:Tombstone`, and a thing that is the same as another and replaced by it.
 *
 * Holds a piece of the dump at a time.
 *
 * @throws what the system throws
 */
export async function readTombstones(dist: string): Promise<Tombstone[]> {
  const sames = new Map<string, string>();
  const tombstones: Tombstone[] = [];
  for await (const line of readStatements(join(dist, TOMBSTONE_DUMP))) {
    const [, folder = '', predicate, object = ''] = STATEMENT.exec(line) ?? [];
    if (object === IS_TOMBSTONE) tombstones.push({ folder });
    const other = /([a-z]+\/[^/>]+)\/#it$/.exec(object)?.[1];
    if (other === undefined) continue;
    if (predicate === SAME_AS) sames.set(folder, other);
    if (predicate === REPLACED_BY && sames.get(folder) === other) {
      tombstones.push({ folder, movedTo: other });
    }
  }
  return tombstones;
}

/** The lines that may be one of those; all others are passed over without a closer look. */
async function* readStatements(file: string): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of createReadStream(file, { encoding: 'latin1', highWaterMark: 1_024 * 1_024 })) {
    const text = rest + piece;
    const end = text.lastIndexOf('\n') + 1;
    rest = text.slice(end);
    yield* text.slice(0, end).match(/^.*(?:#Tombstone|#sameAs|\/isReplacedBy)> .*$/gm) ?? [];
  }
  if (rest !== '') yield rest;
}
