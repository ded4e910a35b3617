import { execFileSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { EXIT, PublishError } from '../../src/problem/publish-error.ts';
import { readReleases } from '../../src/release/read-releases.ts';
import { plant, readFiles, readStamps } from '../support/dist-files.ts';
import { sweepFailures, sweepKills } from './sweep.ts';
import { World } from './world.ts';

const FROZEN = [
  'CITATION.cff',
  'citation.txt',
  'dump/SHA256SUMS',
  'dump/communique.jsonld.gz',
  'dump/communique.nq.gz',
  'dump/communique.nt.gz',
  'dump/communique.ttl.gz',
  'feed/1.jsonld',
  'feed/1.trig',
  'release.json',
];

describe('release()', () => {
  test('keeps dumps, checksums, citation and feed beside the data, and nothing else', async () => {
    const world = new World();
    const { release } = await world.release('1.0.0');
    expect(Object.keys(readFiles(join(world.releases, '1.0.0')))).toEqual(FROZEN);
    expect(readdirSync(world.releases)).toEqual(['1.0.0']);
    expect(release).toMatchObject({
      version: '1.0.0',
      date: '2026-11-25',
      folder: join(world.releases, '1.0.0'),
      citation: 'Archive (2026): Dialogues. Version 1.0.0. Data set. Archive. https://a.example/sub/v/1.0.0/',
    });
    expect(release?.files.map(({ path }) => path)).toEqual(FROZEN);
  });

  test('publishes the release byte by byte as it is kept, and the list of releases', async () => {
    const world = new World();
    await world.release('1.0.0');
    const [kept, dist] = [readFiles(join(world.releases, '1.0.0')), readFiles(world.dist)];
    const published = FROZEN.map((path) => {
      return dist[path.startsWith('feed/') ? path.replace('feed/', 'feed/1.0.0/') : `v/1.0.0/${path}`];
    });
    expect(published).toEqual(FROZEN.map((path) => kept[path]));
    expect(kept['dump/communique.nt.gz']).toBe(dist['dump/communique.nt.gz']);
    expect(Object.keys(dist)).toEqual(expect.arrayContaining(['v/versions.ttl', 'v/versions.jsonld']));
  });

  test('writes checksums that sha256sum accepts', async () => {
    const world = new World();
    await world.release('1.0.0');
    const options = { cwd: join(world.releases, '1.0.0/dump'), encoding: 'utf8' as const };
    const printed = execFileSync('sha256sum', ['--check', '--strict', 'SHA256SUMS'], options);
    expect(printed.split('\n').filter((line) => line.endsWith(': OK'))).toHaveLength(4);
  });

  test('remembers each file by its hash, and that all documents are released', async () => {
    const world = new World();
    world.revision = 7;
    await world.release('1.0.0');
    const { releases, documents } = world.state ?? { releases: [], documents: new Map() };
    const kept = readFiles(join(world.releases, '1.0.0'));
    expect(releases.map(({ version, date }) => [version, date])).toEqual([['1.0.0', '2026-11-25']]);
    expect(Object.fromEntries(releases[0]?.files ?? [])).toEqual(
      Object.fromEntries(
        FROZEN.map((path) => [path, hash('sha256', Buffer.from(`${kept[path]}`, 'latin1'))]),
      ),
    );
    expect(documents.get('place/jp')).toMatchObject({ revision: 7, released: 7 });
  });

  test('says in release.json what is in it', async () => {
    const world = new World();
    await world.release('1.0.0');
    const file = JSON.parse(readFileSync(join(world.releases, '1.0.0/release.json'), 'utf8'));
    expect(file).toMatchObject({
      version: '1.0.0',
      date: '2026-11-25',
      base: 'https://a.example/sub/',
      counts: { records: 1, documents: 2, triples: 3 },
    });
    expect(file.files.map(({ path }: { path: string }) => path)).toEqual(
      FROZEN.filter((path) => path !== 'release.json'),
    );
  });

  test('leaves earlier releases as they are, kept and published', async () => {
    const world = new World();
    await world.release('1.0.0');
    const [stamps, before] = [readStamps(join(world.releases, '1.0.0')), readFiles(world.dist)];
    world.content = 'two';
    await world.release('1.1.0');
    expect(readStamps(join(world.releases, '1.0.0'))).toEqual(stamps);
    const after = readFiles(world.dist);
    const old = Object.keys(before).filter(
      (path) => !path.endsWith('/index.html') && /^(?:v|feed)\/1\.0\.0\//.test(path),
    );
    expect(old).toHaveLength(FROZEN.length);
    expect(old.filter((path) => after[path] !== before[path])).toEqual([]);
    const dump = (version: string) =>
      gunzipSync(readFileSync(join(world.dist, `v/${version}/dump/communique.nt.gz`))).toString('utf8');
    expect([dump('1.0.0'), dump('1.1.0')]).toEqual(['one in nt\n', 'two in nt\n']);
  });

  test('is the same again when dist/ is built anew from what is kept', async () => {
    const world = new World();
    await world.release('1.0.0');
    const before = readFiles(world.dist);
    const clean = new World();
    plant(clean.root, {});
    execFileSync('cp', ['-r', world.releases, clean.releases]);
    await clean.build(world.state);
    expect(readFiles(clean.dist)).toEqual(before);
  });

  test('ends with the problems of the data, and keeps nothing', async () => {
    const world = new World();
    const problem = { code: 'BAD_DATE' } as never;
    const { problems, release } = await world.release('1.0.0', {
      build: async () => ({ problems: [problem], made: undefined }),
    });
    expect({ problems, release }).toEqual({ problems: [problem], release: undefined });
    expect(existsSync(world.releases)).toBe(false);
    expect(world.state).toBeUndefined();
  });

  test.each([
    ['1.0.0', 'RELEASE_EXISTS'],
    ['0.9.0', 'USAGE'],
    ['x', 'USAGE'],
  ])('refuses %s after 1.0.0 with %s before it builds anything', async (version, code) => {
    const world = new World();
    await world.release('1.0.0');
    const { builds } = world;
    await expect(world.release(version)).rejects.toMatchObject({ code });
    expect(world.builds).toBe(builds);
  });

  test('takes no dump that is not as the build has made it', async () => {
    const world = new World();
    const build = async () => {
      const made = await world.build();
      writeFileSync(join(world.dist, 'dump/communique.nq.gz'), 'damaged');
      return { problems: [], made };
    };
    await expect(world.release('1.0.0', { build })).rejects.toMatchObject({ code: 'READ_FAILED' });
    expect(existsSync(world.releases)).toBe(false);
  });
});

describe('release() that fails', () => {
  test('at a change of the disk keeps nothing, and the next attempt goes well', async () => {
    expect(await sweepFailures(7)).toBeGreaterThan(5);
  });

  test('by being killed leaves what the next attempt takes away', async () => {
    expect(await sweepKills(7)).toBeGreaterThan(5);
  });

  test('to remember keeps nothing', async () => {
    const world = new World();
    const writeState = () => {
      throw new PublishError('WRITE_FAILED', EXIT.environment, 'Cannot', 'Help');
    };
    await expect(world.release('1.0.0', { writeState })).rejects.toMatchObject({ code: 'WRITE_FAILED' });
    expect(existsSync(world.releases)).toBe(false);
  });

  test('to write the feed keeps nothing', async () => {
    const world = new World();
    const writeFeed = () => {
      throw new RangeError('a bug');
    };
    await expect(world.release('1.0.0', { writeFeed })).rejects.toThrow('a bug');
    expect(existsSync(world.releases)).toBe(false);
  });

  test('to build once more has released, and says so', async () => {
    const world = new World();
    const { build } = world.createEffects();
    const failing: typeof build = async (state) => {
      if (world.builds > 0) throw new PublishError('WRITE_FAILED', EXIT.environment, 'Cannot', 'Make room');
      return build(state);
    };
    await expect(world.release('1.0.0', { build: failing })).rejects.toMatchObject({
      help: 'Make room. Release 1.0.0 is kept: communique build publishes it',
    });
    expect(readReleases(world.data, world.state)).toHaveLength(1);
  });

  test('because somebody was faster leaves the other release alone', async () => {
    const world = new World();
    const { writeFeed } = world.createEffects();
    const rival: typeof writeFeed = (...args) => {
      plant(world.releases, { '1.0.0/theirs': 'x' });
      writeFeed(...args);
    };
    await expect(world.release('1.0.0', { writeFeed: rival })).rejects.toMatchObject({
      code: 'RELEASE_EXISTS',
    });
    expect(readFiles(world.releases)).toEqual({ '1.0.0/theirs': 'x' });
  });

  test('where the folder of releases is a file says so', async () => {
    const world = new World();
    writeFileSync(world.releases, '');
    await expect(world.release('1.0.0')).rejects.toBeInstanceOf(PublishError);
  });
});

describe('readReleases()', () => {
  async function released(): Promise<World> {
    const world = new World();
    await world.release('1.0.0');
    return world;
  }

  test('has none before the first', () => {
    expect(readReleases(new World().data, undefined)).toEqual([]);
  });

  test.each(FROZEN)('refuses a release whose %s was changed', async (path) => {
    const world = await released();
    writeFileSync(join(world.releases, '1.0.0', path), 'x');
    expect(() => readReleases(world.data, world.state)).toThrow(
      expect.objectContaining({ code: 'RELEASE_CHANGED', exit: EXIT.data }),
    );
  });

  test('refuses a release of which a file is gone, or is a link', async () => {
    const world = await released();
    execFileSync('ln', ['-sf', '/etc/hostname', join(world.releases, '1.0.0/citation.txt')]);
    expect(() => readReleases(world.data, world.state)).toThrow(
      expect.objectContaining({ code: 'RELEASE_CHANGED' }),
    );
    execFileSync('rm', [join(world.releases, '1.0.0/citation.txt')]);
    expect(() => readReleases(world.data, world.state)).toThrow(
      expect.objectContaining({ code: 'RELEASE_CHANGED' }),
    );
  });

  test('refuses to go on without a folder that the state knows', async () => {
    const world = await released();
    execFileSync('rm', ['-r', world.releases]);
    expect(() => readReleases(world.data, world.state)).toThrow(
      expect.objectContaining({
        code: 'RELEASE_MISSING',
        help: `Restore it from version control: git checkout -- "${world.releases}/1.0.0"`,
      }),
    );
  });

  test.each([
    ['is missing', undefined],
    ['is older', { releases: [], documents: new Map() }],
  ])('refuses to go on with a release, where the state %s', async (_, state) => {
    const world = await released();
    expect(() => readReleases(world.data, state)).toThrow(
      expect.objectContaining({
        code: 'STATE_LOST',
        exit: EXIT.data,
        message: `Cannot publish: publication-state.json is missing or older than "${world.releases}/1.0.0"`,
      }),
    );
  });

  test('passes over what is no release', async () => {
    const world = await released();
    plant(world.releases, {
      'README.md': 'x',
      'notes/x': 'x',
      '.1.1.0.staged/x': 'x',
      '1.0.0/.DS_Store': 'x',
    });
    mkdirSync(join(world.releases, '.git'));
    const [release] = readReleases(world.data, world.state);
    expect(release?.files.map(({ path }) => path)).toEqual(FROZEN);
  });
});
