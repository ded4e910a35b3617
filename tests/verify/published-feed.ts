import { readFileSync } from 'node:fs';
import { Parser } from 'n3';
import { writeFeed, writeFrozenPages } from '../../src/describe/feed/write-feed.ts';
import type { PublishedDocument } from '../../src/verify/documents.ts';
import { canonicalize } from '../../src/verify/graph.ts';
import { PublicationFiles } from '../../src/verify/publication-files.ts';
import { PublishedFolder } from '../../src/verify/published-folder.ts';
import { BASE, feedFolder, feedOf, itemsOf, payloadOf } from '../describe/feed/feed-folder.ts';
import { createTemporaryFolder, plant } from '../support/dist-files.ts';

/** A published folder as verifying sees it. */
export interface Seen {
  readonly folder: PublishedFolder;
  readonly files: PublicationFiles;
}

/** @param lost listed, but not there */
export function see(files: ReadonlyMap<string, string>, lost: readonly string[] = []): Seen {
  const root = createTemporaryFolder();
  plant(root, Object.fromEntries(files));
  const folder = new PublishedFolder(root);
  return { folder, files: new PublicationFiles(folder, new Set([...files.keys(), ...lost])) };
}

/** Documents of two meetings, of which the second was changed after a release, and the feed that tells of them. */
export async function publishFeed(): Promise<{
  readonly files: Map<string, string>;
  readonly documents: readonly PublishedDocument[];
}> {
  const payload = (folder: string) => payloadOf(folder, `now ${folder}`);
  const folder = feedFolder();
  const items = itemsOf(2, '2026-11-01');
  const before = feedOf(items, [], (path) =>
    path.endsWith('2') ? payloadOf(path, 'before') : payload(path),
  );
  const frozen = writeFrozenPages(before, '1.0.0', folder);
  const changed = {
    activity: 'Update',
    isMoved: false,
    folder: 'meeting/m-000002',
    revision: 2,
    published: '2026-11-25',
  } as const;
  writeFeed(feedOf([changed], frozen, payload), 'Example', folder);
  folder.files.set('shapes/ldes.ttl', readFileSync('vocab/shapes/ldes.ttl', 'utf8'));
  const documents = await Promise.all(
    items.map((item) => readDocument(item.folder, payload(item.folder).nTriples)),
  );
  return { files: folder.files, documents };
}

async function readDocument(folder: string, nTriples: string): Promise<PublishedDocument> {
  const quads = new Parser({ format: 'N-Triples' }).parse(nTriples);
  return { folder: `${folder}/`, graph: { quads, lines: await canonicalize(quads) } };
}

export const FEED_BASE: string = BASE;
