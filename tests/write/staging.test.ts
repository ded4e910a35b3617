import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openStaging } from '../../src/write/staging.ts';
import {
  build,
  createTemporaryFolder,
  type Files,
  plant,
  readFiles,
  readStamps,
} from '../support/dist-files.ts';
import { hastyFileSystem } from '../support/faulty-file-system.ts';

/** Where a test builds: the folder is new, `dist` does not exist yet. */
function place() {
  const parent = createTemporaryFolder();
  return { parent, dist: join(parent, 'dist') };
}

describe('commit()', () => {
  test('makes dist/ with the files', async () => {
    const { dist } = place();
    await build(dist, { 'index.html': 'top', 'meeting/a/index.ttl': 'a' });
    expect(readFiles(dist)).toEqual({ 'index.html': 'top', 'meeting/a/index.ttl': 'a' });
  });

  test('leaves nothing beside dist/', async () => {
    const { parent, dist } = place();
    await build(dist, { a: '1' });
    expect(readdirSync(parent)).toEqual(['dist']);
  });

  test('counts what it wrote, left and removed', async () => {
    const { dist } = place();
    await build(dist, { a: '1', b: '1', c: '1' });
    expect(await build(dist, { a: '1', b: '2', d: '1' })).toMatchObject({
      written: 2,
      unchanged: 1,
      removed: 1,
    });
  });

  test('tells the files, sorted, as the manifest lists them', async () => {
    const { dist } = place();
    const { files } = await build(dist, { b: '12', a: '1' });
    expect(files).toEqual(JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8')).files);
  });

  test('lists type, size and hash of each file in the manifest', async () => {
    const { dist } = place();
    await build(dist, { a: 'é' });
    const sha256 = '4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c';
    expect(JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8'))).toEqual({
      files: [{ path: 'a', mediaType: 'text/plain', bytes: 2, sha256 }],
    });
  });

  test('touches nothing when nothing has changed', async () => {
    const { dist } = place();
    const files = { a: '1', 'b/c': '2' };
    await build(dist, files);
    const before = readStamps(dist);
    await build(dist, files);
    expect(readStamps(dist)).toEqual(before);
  });

  test('writes again what was changed or removed by hand', async () => {
    const { dist } = place();
    const files = { a: '1', 'b/c': '2' };
    await build(dist, files);
    plant(dist, { a: 'changed' });
    await build(dist, files);
    expect(readFiles(dist)).toEqual(files);
  });

  test('removes stale files and the folders that they leave empty', async () => {
    const { dist } = place();
    await build(dist, { a: '1', 'b/c/d': '1', 'b/e': '1', 'f/g/h': '1' });
    await build(dist, { a: '1', 'b/e': '1' });
    const left = readdirSync(dist, { recursive: true, encoding: 'utf8' });
    expect(new Set(left)).toEqual(new Set(['a', 'b', 'b/e', 'manifest.json']));
  });

  test('does not count a stale file that was removed by hand', async () => {
    const { dist } = place();
    await build(dist, { a: '1', b: '1' });
    unlinkSync(join(dist, 'b'));
    expect(await build(dist, { a: '1' })).toMatchObject({ removed: 0 });
  });

  test.each<[string, Files, Files]>([
    ['a file where a folder was', { 'a/b/c': '1', 'a/d': '1' }, { a: '2' }],
    ['a folder where a file was', { a: '1' }, { 'a/b/c': '2', 'a/d': '2' }],
  ])('puts %s', async (_name, before, after) => {
    const { dist } = place();
    await build(dist, before);
    await build(dist, after);
    expect(readFiles(dist)).toEqual(after);
  });

  test('replaces contents before the pages that list them, removes stale files then, the manifest last', async () => {
    const { dist } = place();
    await build(dist, { stale: '1' });
    const steps: string[] = [];
    const watched = {
      ...hastyFileSystem,
      renameSync: (from: string, to: string) => {
        if (to.startsWith(dist)) steps.push(to.slice(dist.length + 1));
        hastyFileSystem.renameSync(from, to);
      },
      unlinkSync: (path: string) => {
        if (path.startsWith(dist)) steps.push(`-${path.slice(dist.length + 1)}`);
        hastyFileSystem.unlinkSync(path);
      },
    };
    const made = { 'index.html': '', 'kind/index.html': '', 'kind/x/index.html': '', 'zoo.txt': '' };
    await build(dist, made, watched as typeof hastyFileSystem);
    const contents = ['kind/x/index.html', 'zoo.txt'];
    expect(steps).toEqual([...contents, 'index.html', 'kind/index.html', '-stale', 'manifest.json']);
  });

  test('refuses while a file is open', async () => {
    const { dist } = place();
    const staging = openStaging(dist, hastyFileSystem);
    staging.createFile('a', 'text/plain');
    await expect(staging.commit()).rejects.toThrow(RangeError);
    staging.discard();
  });

  test('is the end: no file can be written afterwards', async () => {
    const staging = openStaging(place().dist, hastyFileSystem);
    await staging.commit();
    expect(() => staging.writeFile('a', 'text/plain', '')).toThrow(RangeError);
  });
});

describe('discard()', () => {
  test('leaves dist/ as it was and nothing beside it', async () => {
    const { parent, dist } = place();
    await build(dist, { a: '1' });
    const before = readStamps(dist);
    const staging = openStaging(dist, hastyFileSystem);
    staging.writeFile('b', 'text/plain', '1');
    staging.createFile('c', 'text/plain').write('1');
    staging.discard();
    expect([readStamps(dist), readdirSync(parent)]).toEqual([before, ['dist']]);
  });

  test('does nothing after commit()', async () => {
    const { dist } = place();
    const staging = openStaging(dist, hastyFileSystem);
    staging.writeFile('a', 'text/plain', '1');
    await staging.commit();
    staging.discard();
    expect(readFiles(dist)).toEqual({ a: '1' });
  });
});

describe('openStaging()', () => {
  test('refuses a second build at the same time', () => {
    const { dist } = place();
    const first = openStaging(dist, hastyFileSystem);
    expect(() => openStaging(dist, hastyFileSystem)).toThrow(
      expect.objectContaining({
        code: 'BUILD_RUNNING',
        message: expect.stringContaining(String(process.pid)),
      }),
    );
    first.discard();
  });

  test('removes what a build left that was killed while it cleaned', () => {
    const { parent, dist } = place();
    plant(join(parent, '.dist.staging-0123456789abcdef/files-1'), { 1: 'x' });
    openStaging(dist, hastyFileSystem).discard();
    expect(readdirSync(parent)).toEqual([]);
  });

  test('leaves neighbours that only look alike', () => {
    const { parent, dist } = place();
    plant(join(parent, '.dist.staging-mine'), { a: '1' });
    openStaging(dist, hastyFileSystem).discard();
    expect(readdirSync(parent)).toEqual(['.dist.staging-mine']);
  });

  test('writes through a link to a folder, and stages beside its target', async () => {
    const { parent, dist } = place();
    mkdirSync(join(parent, 'web/site'), { recursive: true });
    symlinkSync('web/site', dist);
    const staging = openStaging(dist, hastyFileSystem);
    const neighbours = readdirSync(join(parent, 'web'));
    staging.writeFile('a', 'text/plain', '1');
    await staging.commit();
    expect([neighbours, readFiles(join(parent, 'web/site'))]).toEqual([
      ['.site.staging', 'site'],
      { a: '1' },
    ]);
  });

  test.each([
    ['a file', (dist: string) => writeFileSync(dist, ''), 'it is not a folder'],
    ['a link to nowhere', (dist: string) => symlinkSync('nowhere', dist), 'ENOENT'],
  ])('refuses dist/ that is %s', (_name, make, reason) => {
    const { dist } = place();
    make(dist);
    expect(() => openStaging(dist, hastyFileSystem)).toThrow(
      expect.objectContaining({ code: 'WRITE_FAILED', exit: 3, message: expect.stringContaining(reason) }),
    );
  });

  test('refuses dist/ in a folder that does not exist, and tells how to make it', () => {
    const { parent } = place();
    expect(() => openStaging(join(parent, 'no/dist'), hastyFileSystem)).toThrow(
      expect.objectContaining({ code: 'WRITE_FAILED', help: `Run: mkdir -p "${parent}/no"` }),
    );
  });

  test('refuses the root of the file system', () =>
    expect(() => openStaging('/', hastyFileSystem)).toThrow('Cannot write "/": it has no parent folder'));

  test('refuses dist/ that is a file system of its own', () => {
    const { dist } = place();
    mkdirSync(dist);
    const mounted = {
      ...hastyFileSystem,
      statSync: (path: string) => Object.assign(statSync(path), { dev: path === dist ? 1 : 2 }),
    };
    expect(() => openStaging(dist, mounted as unknown as typeof hastyFileSystem)).toThrow(
      'it is a file system of its own',
    );
  });

  test('makes nothing when it refuses', () => {
    const { parent, dist } = place();
    writeFileSync(dist, '');
    expect(() => openStaging(dist, hastyFileSystem)).toThrow();
    expect(existsSync(join(parent, '.dist.staging'))).toBe(false);
  });
});
