import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PublishError } from '../../../src/problem/publish-error.ts';
import { type BulkOptions, writeBulk } from '../../../src/store/bulk/write-bulk.ts';
import { createTemporaryFolder, plant, readFiles } from '../../support/dist-files.ts';
import { createFaultyFileSystem } from '../../support/faulty-file-system.ts';
import { graphOfLine, publishDump, quad, readShards } from './dumps.ts';

const LINES = [
  quad('meeting/b/', 'Second'),
  quad('meeting/a/', 'Zulu'),
  quad('meeting/a/', '日本'),
  quad('meeting/a/', 'Alpha'),
  quad('meeting/a/', 'Zulu'),
  quad('series/', 'List'),
];

async function write(lines: readonly string[], options: Partial<BulkOptions> = {}) {
  const folder = join(createTemporaryFolder(), 'bulk');
  const report = await writeBulk({ dist: publishDump(lines.join('')), folder, ...options });
  return { report, folder: options.folder ?? folder };
}

async function fail(
  options: BulkOptions,
  ...rest: [] | [Parameters<typeof writeBulk>[1]]
): Promise<PublishError> {
  return await writeBulk(options, ...rest).then(
    () => expect.unreachable('nothing was refused'),
    (error) => error,
  );
}

describe('writeBulk()', () => {
  test('sorts documents by address and lines by bytes, each once', async () => {
    const { folder } = await write(LINES);
    const expected = [LINES[3], LINES[1], LINES[2], LINES[0], LINES[5]].join('');
    expect(readFileSync(join(folder, 'communique-0001.nq'), 'utf8')).toBe(expected);
  });

  test('says what it wrote, in shards.json and as a value', async () => {
    const { report, folder } = await write(LINES, { shardBytes: 1 });
    expect(report).toMatchObject({ start: 'https://c.example/', documents: 3, quads: 5 });
    const listed = JSON.parse(readFileSync(join(folder, 'shards.json'), 'utf8'));
    expect(listed.shards).toEqual(report.shards);
    expect(listed).toMatchObject({
      graphs: report.start,
      documents: 3,
      quads: 5,
      dumpSha256: report.dumpSha256,
    });
    for (const { name, bytes, sha256 } of report.shards) {
      const content = readFileSync(join(folder, name));
      expect({ bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') }).toEqual({
        bytes,
        sha256,
      });
    }
    expect(readFileSync(join(folder, 'SHA256SUMS'), 'utf8')).toBe(
      report.shards.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join(''),
    );
  });

  test('makes scripts that can be run', async () => {
    const { folder } = await write(LINES);
    const scripts = readdirSync(folder).filter((name) => name.endsWith('.sh'));
    expect(scripts).toHaveLength(5);
    for (const name of scripts) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o755);
  });

  test('keeps the laws of shards, whatever the documents and the size', async () => {
    const document = fc.constantFrom(
      'series/',
      'meeting/a/',
      'meeting/b/',
      'meeting/é/',
      'place/日本/',
      'place/𝄞/',
    );
    const lines = fc.array(fc.tuple(document, fc.string({ unit: 'grapheme', maxLength: 40 })), {
      minLength: 1,
    });
    await fc.assert(
      fc.asyncProperty(lines, fc.integer({ min: 1, max: 3_000 }), async (pairs, shardBytes) => {
        const dump = pairs.map(([name, text]) => quad(name, text));
        const { report, folder } = await write(dump, { shardBytes });
        const shards = readShards(folder);
        const all = shards.flat();
        expect(new Set(all)).toEqual(
          new Set(dump.map((line) => Buffer.from(line.slice(0, -1)).toString('latin1'))),
        );
        expect(all).toHaveLength(new Set(all).size);
        expect(all).toEqual(all.toSorted((a, b) => compare(graphOfLine(a), graphOfLine(b)) || compare(a, b)));
        const graphs = shards.flatMap((shard) => Array.from(new Set(shard.map(graphOfLine))));
        expect(new Set(graphs).size).toBe(graphs.length);
        for (const { bytes, documents } of report.shards)
          expect(documents === 1 || bytes <= shardBytes).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  test('writes the same bytes however the lines of the dump are ordered', async () => {
    const [one, other] = [await write(LINES), await write(LINES.toReversed())];
    const { 'shards.json': list, ...files } = readFiles(one.folder);
    const { 'shards.json': otherList, ...otherFiles } = readFiles(other.folder);
    expect(otherFiles).toEqual(files);
    expect(otherList).toBe(list?.replace(one.report.dumpSha256, other.report.dumpSha256));
  });

  test('writes in gzip the same lines', async () => {
    const { folder, report } = await write(LINES, { isCompressed: true });
    expect(report.shards.map(({ name }) => name)).toEqual(['communique-0001.nq.gz']);
    expect(readShards(folder)).toEqual(readShards((await write(LINES)).folder));
    expect(readFileSync(join(folder, 'load-jena.sh'), 'utf8')).toContain(' communique-*.nq.gz\n');
  });

  test('replaces what an earlier run wrote, and leaves nothing of it', async () => {
    const { folder } = await write(LINES, { shardBytes: 1 });
    await write(LINES, { folder });
    expect(readdirSync(folder).filter((name) => name.endsWith('.nq'))).toEqual(['communique-0001.nq']);
  });

  test.each<[string, (folder: string) => void]>([
    ['a file', (folder) => plant(folder, { 'notes.txt': 'mine' })],
    ['a folder with a name of ours', (folder) => mkdirSync(join(folder, 'communique-0002.nq'))],
    ['a link with a name of ours', (folder) => symlinkSync('/etc/hosts', join(folder, 'communique-0002.nq'))],
  ])('refuses a folder with %s in it, and changes nothing', async (_, spoil) => {
    const { folder } = await write(LINES);
    spoil(folder);
    const before = readFiles(folder);
    const error = await fail({ dist: publishDump(LINES.join('')), folder });
    expect(error).toMatchObject({ code: 'FOREIGN_FILE', exit: 3 });
    expect(readFiles(folder)).toEqual(before);
  });

  test.each([
    [
      'a triple outside of a graph',
      '<http://s> <http://p> "o" .\n',
      'line 2 must be N-Quads as our builds write them',
    ],
    [
      'a blank node',
      `_:b <http://p> "o" <https://c.example/a/> .\n`,
      'line 2 must be N-Quads as our builds write them',
    ],
    ['no end in its last line', '<http://s> <http://p> "o" <http://g/> .', 'its last line must have an end'],
  ])('refuses a dump with %s', async (_, line, why) => {
    const folder = join(createTemporaryFolder(), 'bulk');
    const error = await fail({ dist: publishDump(quad('a/', 'A') + line), folder });
    expect(error).toMatchObject({ code: 'NO_PUBLICATION', exit: 2, message: expect.stringContaining(why) });
    expect(existsSync(folder)).toBe(false);
  });

  test('refuses a dump that manifest.json does not list as it is', async () => {
    const folder = join(createTemporaryFolder(), 'bulk');
    const error = await fail({ dist: publishDump(quad('a/', 'A'), quad('a/', 'B')), folder });
    expect(error.code).toBe('NO_PUBLICATION');
    expect(existsSync(folder)).toBe(false);
  });

  test('refuses an empty dump', async () => {
    const error = await fail({ dist: publishDump(''), folder: join(createTemporaryFolder(), 'bulk') });
    expect(error.code).toBe('NO_PUBLICATION');
  });

  test('refuses a folder that is not published', async () => {
    const error = await fail({
      dist: createTemporaryFolder(),
      folder: join(createTemporaryFolder(), 'bulk'),
    });
    expect(error).toMatchObject({ code: 'NO_PUBLICATION', exit: 2 });
  });

  test('says when the system does not let it write, wherever that happens, and begins anew', async () => {
    const dist = publishDump(LINES.join(''));
    for (let at = 1; ; at += 1) {
      const folder = join(createTemporaryFolder(), 'bulk');
      const faulty = createFaultyFileSystem({ at, mode: 'once', counting: 'changes', code: 'ENOSPC' });
      const error = await writeBulk({ dist, folder }, faulty).catch((thrown: PublishError) => thrown);
      if (faulty.calls() < at) break;
      const isDone = existsSync(join(folder, 'shards.json')); // the last step closes the dump
      expect(error).toMatchObject({ code: isDone ? 'READ_FAILED' : 'WRITE_FAILED', exit: 3 });
      await writeBulk({ dist, folder });
      expect(readShards(folder).flat()).toHaveLength(5);
    }
  });

  test.skipIf(process.getuid?.() === 0)('says when the system does not let it read', async () => {
    const dist = publishDump(LINES.join(''));
    chmodSync(join(dist, 'dump/communique.nq'), 0);
    const error = await fail({ dist, folder: join(createTemporaryFolder(), 'bulk') });
    expect(error.code).toBe('READ_FAILED');
  });
});

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
