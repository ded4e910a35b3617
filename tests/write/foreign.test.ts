import { mkdirSync, readFileSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { build, createTemporaryFolder, type Files, plant, readFiles } from '../support/dist-files.ts';

const place = () => join(createTemporaryFolder(), 'dist');
const isForeign = (path: string) =>
  expect.objectContaining({
    code: 'FOREIGN_FILE',
    exit: 3,
    message: expect.stringContaining(`/dist/${path}"`),
  });

describe('commit() beside files of others', () => {
  test('leaves them', async () => {
    const dist = place();
    plant(dist, { CNAME: 'example.org', 'a/notes.txt': 'mine' });
    await build(dist, { 'a/b': '1' });
    await build(dist, {});
    expect(readFiles(dist)).toEqual({ CNAME: 'example.org', 'a/notes.txt': 'mine' });
  });

  test.each<[string, Files, Files, string]>([
    ['a file with other content', { a: 'mine' }, { a: 'ours' }, 'a'],
    ['a file where a folder is due', { a: 'mine' }, { 'a/b/c': 'ours' }, 'a'],
    ['a folder where a file is due', { 'a/b/c': 'mine' }, { a: 'ours' }, 'a/b/c'],
    [
      'a manifest of something else',
      { 'manifest.json': '{ "name": "app" }' },
      { a: 'ours' },
      'manifest.json',
    ],
  ])('refuses to replace %s', async (_name, theirs, ours, named) => {
    const dist = place();
    plant(dist, theirs);
    await expect(build(dist, ours)).rejects.toThrow(isForeign(named));
    for (const [path, content] of Object.entries(theirs)) {
      expect(readFileSync(join(dist, path), 'utf8')).toBe(content);
    }
  });

  test('changes nothing at all when it refuses one file', async () => {
    const dist = place();
    plant(dist, { b: 'mine' });
    await expect(build(dist, { a: 'ours', b: 'ours' })).rejects.toThrow(isForeign('b'));
    expect(readFiles(dist)).toEqual({ b: 'mine' });
  });

  test('names five of them and counts the others', async () => {
    const dist = place();
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    plant(dist, Object.fromEntries(names.map((name) => [name, 'mine'])));
    const ours = Object.fromEntries(names.map((name) => [name, 'ours']));
    await expect(build(dist, ours)).rejects.toThrow(/\/a", .*\/e" and 2 more: /);
  });

  test('adopts a file that has the content which is due', async () => {
    const dist = place();
    plant(dist, { a: 'same' });
    await build(dist, { a: 'same' });
    await build(dist, { a: 'changed' });
    expect(readFiles(dist)).toEqual({ a: 'changed' });
  });

  test.each(['', '{ "files": [\n  { "path": "a", "med'])(
    'adopts files again when the manifest is damaged: %j',
    async (damaged) => {
      const dist = place();
      await build(dist, { a: '1' });
      writeFileSync(join(dist, 'manifest.json'), damaged);
      await build(dist, { a: '1' });
      expect(JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8')).files).toHaveLength(1);
    },
  );

  test('removes nothing that a damaged manifest lists', async () => {
    const dist = place();
    await build(dist, { a: '1', b: '1' });
    writeFileSync(join(dist, 'manifest.json'), '{ "files": [');
    await build(dist, { a: '1' });
    expect(readFiles(dist)).toEqual({ a: '1', b: '1' });
  });
});

describe('commit() where links are', () => {
  test.each([
    ['the file itself', 'a/b', 'elsewhere/b'],
    ['a folder above it', 'a', 'elsewhere'],
  ])('refuses to write through %s', async (_name, link, target) => {
    const parent = createTemporaryFolder();
    const dist = join(parent, 'dist');
    plant(parent, { 'elsewhere/b': 'mine' });
    await build(dist, { 'a/c': '1' });
    await build(dist, {});
    mkdirSync(join(dist, link, '..'), { recursive: true });
    symlinkSync(join(parent, target), join(dist, link));
    await expect(build(dist, { 'a/b': 'mine' })).rejects.toThrow(isForeign(link));
  });

  test('refuses to replace a link that somebody put where a file of ours was', async () => {
    const dist = place();
    await build(dist, { a: '1', b: '1' });
    unlinkSync(join(dist, 'a'));
    symlinkSync('b', join(dist, 'a'));
    await expect(build(dist, { a: '1', b: '1' })).rejects.toThrow(isForeign('a'));
  });

  test('removes no stale file through a folder that became a link', async () => {
    const parent = createTemporaryFolder();
    const dist = join(parent, 'dist');
    await build(dist, { 'a/b': '1', c: '1' });
    plant(parent, { 'elsewhere/b': 'mine' });
    await build(dist, { c: '1' });
    writeFileSync(join(dist, 'manifest.json'), manifestOf('a/b', 'c'));
    symlinkSync(join(parent, 'elsewhere'), join(dist, 'a'));
    await build(dist, { c: '2' });
    expect(readFiles(join(parent, 'elsewhere'))).toEqual({ b: 'mine' });
  });
});

function manifestOf(...paths: string[]): string {
  const files = paths.map((path) => ({ path, mediaType: 'text/plain', bytes: 1, sha256: '' }));
  return JSON.stringify({ files });
}
