import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { copyReleases } from '../../src/release/copy-releases.ts';
import { toKeptPath, toPublishedPath } from '../../src/release/kept-release.ts';
import { readKeptText, readReleases } from '../../src/release/read-releases.ts';
import { openStaging } from '../../src/write/staging.ts';
import { hastyFileSystem } from '../support/faulty-file-system.ts';
import { World } from './world.ts';

describe('copyReleases()', () => {
  test('lists each file with its media type, size and hash', async () => {
    const world = new World();
    await world.release('1.0.0');
    const staging = openStaging(join(world.root, 'other'), hastyFileSystem);
    copyReleases(readReleases(world.data, world.state), staging);
    const { files } = await staging.commit();
    expect(files.map(({ path, mediaType }) => `${path} ${mediaType}`)).toEqual([
      'feed/1.0.0/1.jsonld application/ld+json',
      'feed/1.0.0/1.trig application/trig',
      'v/1.0.0/CITATION.cff application/yaml',
      'v/1.0.0/citation.txt text/plain',
      'v/1.0.0/dump/SHA256SUMS text/plain',
      'v/1.0.0/dump/communique.jsonld.gz application/gzip',
      'v/1.0.0/dump/communique.nq.gz application/gzip',
      'v/1.0.0/dump/communique.nt.gz application/gzip',
      'v/1.0.0/dump/communique.ttl.gz application/gzip',
      'v/1.0.0/release.json application/json',
    ]);
    for (const { path } of files) {
      const kept = join(world.releases, '1.0.0', toKeptPath('1.0.0', path));
      expect(readFileSync(join(world.root, 'other', path)).equals(readFileSync(kept))).toBe(true);
    }
  });

  test('refuses a file that changed after the releases were read', async () => {
    const world = new World();
    await world.release('1.0.0');
    const releases = readReleases(world.data, world.state);
    writeFileSync(join(world.releases, '1.0.0/citation.txt'), 'x');
    const staging = openStaging(world.dist, hastyFileSystem);
    expect(() => copyReleases(releases, staging)).toThrow(
      expect.objectContaining({ code: 'RELEASE_CHANGED' }),
    );
    staging.discard();
  });
});

describe('readKeptText()', () => {
  test('reads what is listed, and nothing else', async () => {
    const world = new World();
    await world.release('1.0.0');
    const [release] = readReleases(world.data, world.state);
    if (release === undefined) throw new Error('There is no release');
    expect(readKeptText(release, 'feed/1.trig')).toBe('# one\n');
    expect(readKeptText(release, 'feed/pages.json')).toBeUndefined();
    expect(readKeptText(release, '../../data')).toBeUndefined();
  });
});

describe('the path of a kept file', () => {
  test.each([
    ['feed/1.trig', 'feed/1.0.0/1.trig'],
    ['dump/communique.nt.gz', 'v/1.0.0/dump/communique.nt.gz'],
    ['feedback.txt', 'v/1.0.0/feedback.txt'],
  ])('%s is published as %s, and the reverse', (kept, published) => {
    expect(toPublishedPath('1.0.0', kept)).toBe(published);
    expect(toKeptPath('1.0.0', published)).toBe(kept);
  });

  test.each(['feed/1.0.1/1.trig', 'v/1.0.0', 'dump/x', 'xv/1.0.0/x'])(
    'of another release, %s is a bug',
    (path) => {
      expect(() => toKeptPath('1.0.0', path)).toThrow(RangeError);
    },
  );
});
