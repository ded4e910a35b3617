import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadBulk } from '../../src/commands/load-bulk.ts';
import { publishDump, quad, readShards } from '../store/bulk/dumps.ts';
import { createTemporaryFolder } from '../support/dist-files.ts';
import { createFakeConsole } from '../support/fake-console.ts';

test('loadBulk() says what it wrote and what comes next', async () => {
  const dist = publishDump(quad('a/', 'A') + quad('b/', 'B'));
  const folder = join(createTemporaryFolder(), 'bulk');
  const console = createFakeConsole();
  expect(await loadBulk(`${folder}/`, { dist, shardBytes: 1, gzip: true }, console)).toBe(0);
  expect(readShards(folder)).toHaveLength(2);
  expect(console.out().replace(/[\d,]+ bytes/, 'n bytes')).toBe(`Wrote 2 quads of 2 documents to ${folder}/
  2 shards, n bytes; shards.json lists them
Next: run the script of your store; each says at its head what it needs
  load-virtuoso.sh, load-jena.sh, load-oxigraph.sh, load-qlever.sh, load-graphdb.sh
`);
});
