import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { StagedFile, writeNewFile } from '../../src/write/staged-file.ts';
import { createTemporaryFolder } from '../support/dist-files.ts';
import { createShortWritingFileSystem, hastyFileSystem } from '../support/faulty-file-system.ts';

/** Short and long pieces around the size of the buffer, as text or bytes. */
const pieces = fc.array(
  fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.uint8Array(),
    fc.integer({ min: 20_000, max: 70_000 }).map((length) => 'é'.repeat(length)),
    fc.integer({ min: 60_000, max: 70_000 }).map((length) => new Uint8Array(length).fill(7)),
  ),
  { maxLength: 6 },
);

describe('StagedFile', () => {
  test('writes the pieces in order, whatever their sizes, and hashes them', () => {
    const folder = createTemporaryFolder();
    let runs = 0;
    fc.assert(
      fc.property(pieces, (chunks) => {
        const path = join(folder, String(runs++));
        const file = new StagedFile(hastyFileSystem, path);
        for (const chunk of chunks) file.write(chunk);
        const digest = file.close();
        const expected = Buffer.concat(chunks.map((chunk) => Buffer.from(chunk as string)));
        expect(readFileSync(path).equals(expected)).toBe(true);
        expect(digest).toEqual({
          bytes: expected.byteLength,
          sha256: createHash('sha256').update(expected).digest('hex'),
        });
      }),
      { numRuns: 50 },
    );
  });

  test('goes on when the system takes less than it is given', () => {
    const path = join(createTemporaryFolder(), 'a');
    const file = new StagedFile(createShortWritingFileSystem(3), path);
    file.write('0123456789');
    file.close();
    expect(readFileSync(path, 'utf8')).toBe('0123456789');
  });

  test('refuses a file that exists', () => {
    const path = join(createTemporaryFolder(), 'a');
    writeNewFile(hastyFileSystem, path, Buffer.from('old'));
    expect(() => new StagedFile(hastyFileSystem, path)).toThrow('EEXIST');
  });
});

describe('writeNewFile()', () => {
  test('makes a file that everybody may read', () => {
    const path = join(createTemporaryFolder(), 'a');
    writeNewFile(hastyFileSystem, path, Buffer.from('x'));
    expect(statSync(path).mode & 0o777).toBe(0o644);
  });
});
