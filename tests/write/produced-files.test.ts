import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { openStaging } from '../../src/write/staging.ts';
import { build, createTemporaryFolder, plant, readFiles, readStamps } from '../support/dist-files.ts';
import { hastyFileSystem } from '../support/faulty-file-system.ts';

const place = () => ({ dist: join(createTemporaryFolder(), 'dist') });

describe('createFile()', () => {
  test('writes a file piece by piece', async () => {
    const { dist } = place();
    const staging = openStaging(dist, hastyFileSystem);
    const file = staging.createFile('dump/all.nt', 'application/n-triples');
    file.write('one\n');
    file.write(Buffer.from('two\n'));
    file.close();
    await staging.commit();
    expect(readFiles(dist)).toEqual({ 'dump/all.nt': 'one\ntwo\n' });
  });

  test('leaves the old file when the pieces come to the same', async () => {
    const { dist } = place();
    await build(dist, { a: 'onetwo' });
    const before = readStamps(dist);
    const staging = openStaging(dist, hastyFileSystem);
    const file = staging.createFile('a', 'text/plain');
    for (const piece of ['one', 'two']) file.write(piece);
    file.close();
    await staging.commit();
    expect(readStamps(dist)).toEqual(before);
  });

  test('refuses to end a file twice', () => {
    const staging = openStaging(place().dist, hastyFileSystem);
    const file = staging.createFile('a', 'text/plain');
    file.close();
    expect(() => file.close()).toThrow(RangeError);
    staging.discard();
  });
});

describe('compressFile()', () => {
  const text = 'the same line\n'.repeat(50_000);

  async function buildCompressed(dist: string, content: string): Promise<void> {
    const staging = openStaging(dist, hastyFileSystem);
    staging.writeFile('a', 'text/plain', content);
    await staging.compressFile('a');
    await staging.commit();
  }

  test('writes the compressed file beside its source', async () => {
    const { dist } = place();
    await buildCompressed(dist, text);
    expect(gunzipSync(readFileSync(join(dist, 'a.gz'))).toString()).toBe(text);
  });

  test('writes neither a name nor a time into the head', async () => {
    const { dist } = place();
    await buildCompressed(dist, text);
    expect([...readFileSync(join(dist, 'a.gz')).subarray(3, 8)]).toEqual([0, 0, 0, 0, 0]);
  });

  test('touches nothing when the source has not changed', async () => {
    const { dist } = place();
    await buildCompressed(dist, text);
    const before = readStamps(dist);
    await buildCompressed(dist, text);
    expect(readStamps(dist)).toEqual(before);
  });

  test('compresses again when the compressed file was changed by hand', async () => {
    const { dist } = place();
    await buildCompressed(dist, text);
    plant(dist, { 'a.gz': 'changed' });
    await buildCompressed(dist, text);
    expect(gunzipSync(readFileSync(join(dist, 'a.gz'))).toString()).toBe(text);
  });

  test('compresses again when the source has changed', async () => {
    const { dist } = place();
    await buildCompressed(dist, text);
    await buildCompressed(dist, 'changed');
    expect(gunzipSync(readFileSync(join(dist, 'a.gz'))).toString()).toBe('changed');
  });

  test('compresses an unchanged source whose compressed file is new', async () => {
    const { dist } = place();
    await build(dist, { a: text });
    await buildCompressed(dist, text);
    expect(gunzipSync(readFileSync(join(dist, 'a.gz'))).toString()).toBe(text);
  });

  test('refuses a file that is not finished', async () => {
    const staging = openStaging(place().dist, hastyFileSystem);
    await expect(staging.compressFile('a')).rejects.toThrow(RangeError);
    staging.discard();
  });
});
