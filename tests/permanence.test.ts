import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'n3';
import { describe, expect, test } from 'vitest';
import { runCommand } from '../src/commands/run-command.ts';
import { publish } from '../src/publish/publish.ts';
import { createReleaseWorld } from '../src/publish/release-world.ts';
import { release } from '../src/release/release.ts';
import type { PublicationState } from '../src/state/publication-state.ts';
import { openStaging } from '../src/write/staging.ts';
import { writeSmallData } from './query/small-publication.ts';
import { createTemporaryFolder, readFiles, readStamps } from './support/dist-files.ts';
import { createFakeConsole } from './support/fake-console.ts';

/** A publication of a test: a folder with data/, dist/ and what is remembered beside them. */
class Place {
  readonly folder = createTemporaryFolder();
  readonly dist = join(this.folder, 'dist');
  readonly state = join(this.folder, 'publication-state.json');

  constructor() {
    writeSmallData(join(this.folder, 'data'));
  }

  async run(...args: readonly string[]): Promise<{ readonly exit: number; readonly said: string }> {
    const console = createFakeConsole();
    const folders = ['--data', join(this.folder, 'data'), '--dist', this.dist];
    const exit = await runCommand([...args, ...folders], console);
    return { exit, said: console.both() };
  }

  async build(...args: readonly string[]): Promise<Readonly<Record<string, string>>> {
    expect(await this.run('build', ...args)).toMatchObject({ exit: 0 });
    return readFiles(this.dist);
  }

  async release(version: string, date: string): Promise<Readonly<Record<string, string>>> {
    expect(await this.run('release', version, '--date', date)).toMatchObject({ exit: 0 });
    return readFiles(this.dist);
  }

  record(path: string): string {
    return join(this.folder, 'data', `${path}.yaml`);
  }

  edit(path: string, from: string, to: string): void {
    const text = readFileSync(this.record(path), 'utf8');
    expect(text).toContain(from);
    writeFileSync(
      this.record(path),
      text.replace(from, () => to),
    );
  }
}

/** What happens to the data between two builds, and which activities the feed must tell of it. */
const CHANGES: Readonly<
  Record<string, { readonly change: (place: Place) => void; readonly told: readonly string[] }>
> = {
  nothing: { change: () => {}, told: [] },
  added: {
    change: (place) =>
      writeFileSync(place.record('place/osaka'), 'id: osaka\nname: {en: Osaka}\nkind: city\n'),
    told: ['Create place/osaka/1'],
  },
  changed: {
    change: (place) => place.edit('meeting/jp-us-talks-1', 'First Talks', 'First Talks of the Two'),
    told: ['Update meeting/jp-us-talks-1/2'],
  },
  removed: {
    change: (place) => {
      place.edit('meeting/jp-us-talks-1', 'location: tokyo\n', '');
      writeFileSync(
        place.record('place/tokyo'),
        'id: tokyo\nname: {en: Tokyo}\nwithdrawn: {reason: {en: Told twice}, date: 2026-02-01}\n',
      );
    },
    told: ['Delete place/tokyo/2', 'Update meeting/jp-us-talks-1/2'],
  },
  renamed: {
    change: (place) => {
      place.edit('meeting/jp-us-talks-1', 'location: tokyo\n', 'location: tokyo-city\n');
      place.edit('place/tokyo', 'id: tokyo\n', 'id: tokyo-city\nformerIds: [tokyo]\n');
      cpSync(place.record('place/tokyo'), place.record('place/tokyo-city'));
      rmSync(place.record('place/tokyo'));
    },
    told: ['Create place/tokyo-city/1', 'Delete place/tokyo/2', 'Update meeting/jp-us-talks-1/2'],
  },
};

/** The activities on the feed's head: `Update meeting/x/2`, sorted. */
function readHead(files: Readonly<Record<string, string>>): string[] {
  const head = Object.entries(files).filter(([path]) => /^feed\/(?:index|open-\d+)\.trig$/.test(path));
  const quads = head.flatMap(([, text]) => new Parser({ format: 'application/trig' }).parse(text));
  const activities = quads.filter(({ predicate, object }) => {
    return (
      predicate.value.endsWith('#type') && /activitystreams#(?:Create|Update|Delete)$/.test(object.value)
    );
  });
  return activities
    .map(({ subject, object }) => `${object.value.split('#')[1]} ${subject.value.split('/feed/#')[1]}`)
    .sort();
}

/** Files that a release has frozen: they are the same for ever. The page that shows them is made by each build. */
function frozen(files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files).filter(([path]) => /^v\/[^/]+\/(?!index\.html$)|^feed\/[^/]+\//.test(path)),
  );
}

describe.each(Object.entries(CHANGES))('after a release, when something is %s', (_name, { change, told }) => {
  test('the next build tells it, freezes nothing anew and gives the same from a clean folder', async () => {
    const place = new Place();
    const released = await place.release('1.0.0', '2026-01-01');
    expect(readHead(released)).toEqual([]);

    change(place);
    const rebuilt = await place.build('--date', '2026-02-01');
    expect(readHead(rebuilt)).toEqual(told);
    expect(frozen(rebuilt)).toEqual(frozen(released));
    expect(Object.keys(frozen(rebuilt))).not.toEqual([]);

    const stamps = readStamps(place.dist);
    const state = readFileSync(place.state, 'utf8');
    await place.build('--date', '2026-03-01'); // nothing has changed since: neither has the day
    expect(readStamps(place.dist)).toEqual(stamps);
    expect(readFileSync(place.state, 'utf8')).toBe(state);

    rmSync(place.dist, { recursive: true });
    expect(await place.build('--date', '2026-03-01')).toEqual(rebuilt);
  });
});

describe('a build', () => {
  test('remembers nothing before the first release', async () => {
    const place = new Place();
    const files = await place.build('--date', '2026-01-01');
    expect(readHead(files).every((line) => line.startsWith('Create '))).toBe(true);
    expect(readHead(files)).toHaveLength(8);
    expect(existsSync(place.state)).toBe(false);

    rmSync(place.record('meeting/jp-us-talks-2'));
    expect(readHead(await place.build('--date', '2026-01-01'))).toHaveLength(7);
  });

  test('refuses to drop an address that was released, and leaves everything as it was', async () => {
    const place = new Place();
    const released = await place.release('1.0.0', '2026-01-01');
    const state = readFileSync(place.state, 'utf8');

    rmSync(place.record('meeting/jp-us-talks-2'));
    const { exit, said } = await place.run('build', '--date', '2026-02-01');
    expect(exit).toBe(1);
    expect(said).toContain('ADDRESS_DROPPED');
    expect(said).toContain('meeting/jp-us-talks-2');
    expect(readFiles(place.dist)).toEqual(released);
    expect(readFileSync(place.state, 'utf8')).toBe(state);
  });

  test('refuses to drop a part that was released, until the record says what became of it', async () => {
    const place = new Place();
    await place.release('1.0.0', '2026-01-01');

    place.edit('meeting/jp-us-talks-1', 'n: 1\n', 'n: 2\n');
    const { exit, said } = await place.run('build', '--date', '2026-02-01');
    expect(exit).toBe(1);
    expect(said).toContain('PART_DROPPED');
    expect(said).toContain('outcome-1');

    place.edit(
      'meeting/jp-us-talks-1',
      'parties:',
      'withdrawnParts: [{part: outcome-1, reason: {en: Misread}, date: 2026-02-01, replacedBy: outcome-2}]\nparties:',
    );
    const files = await place.build('--date', '2026-02-01');
    expect(files['meeting/jp-us-talks-1/index.nt']).toContain('meeting/jp-us-talks-1/#outcome-1>');
  });

  test('keeps a page in Japanese whose name was taken away, through builds and releases', async () => {
    const place = new Place();
    const page = 'ja/place/tokyo/index.html';
    expect(await place.release('1.0.0', '2026-01-01')).toHaveProperty([page]);

    place.edit('place/tokyo', '{en: Tokyo, ja: 東京}', '{en: Tokyo}');
    const files = await place.build('--date', '2026-02-01');
    expect(files[page]).toContain('<h1><bdi lang="en">Tokyo</bdi></h1>');
    expect(await place.release('1.1.0', '2026-03-01')).toHaveProperty([page]);
    rmSync(place.dist, { recursive: true });
    expect(await place.build('--date', '2026-03-01')).toHaveProperty([page]);
    expect(readFileSync(place.state, 'utf8')).toContain('"translations": [\n    "ja",\n');
  });

  test('with --draft remembers nothing', async () => {
    const place = new Place();
    await place.release('1.0.0', '2026-01-01');
    const state = readFileSync(place.state, 'utf8');
    place.edit('meeting/jp-us-talks-1', 'First Talks', 'First Talks of the Two');

    const drafted = await place.build('--draft', '--date', '2026-02-01');
    expect(readFileSync(place.state, 'utf8')).toBe(state);
    expect(await place.build('--date', '2026-02-01')).toEqual(drafted);
    expect(readFileSync(place.state, 'utf8')).not.toBe(state);
  });

  test('refuses to begin anew when the state is lost', async () => {
    const place = new Place();
    const released = await place.release('1.0.0', '2026-01-01');
    rmSync(place.state);
    const { exit, said } = await place.run('build', '--date', '2026-02-01');
    expect(exit).not.toBe(0);
    expect(said).toContain('STATE_LOST');
    expect(readFiles(place.dist)).toEqual(released);
  });

  test('refuses a day before the last change', async () => {
    const place = new Place();
    await place.release('1.0.0', '2026-01-02');
    place.edit('meeting/jp-us-talks-1', 'First Talks', 'First Talks of the Two');
    expect(await place.run('build', '--date', '2026-01-01')).not.toMatchObject({ exit: 0 });
  });

  test('tells only the latest version of what changed twice', async () => {
    const place = new Place();
    await place.release('1.0.0', '2026-01-01');
    place.edit('meeting/jp-us-talks-1', 'First Talks', 'First Talks of the Two');
    await place.build('--date', '2026-02-01');
    place.edit('meeting/jp-us-talks-1', 'First Talks of the Two', 'First Talks');
    expect(readHead(await place.build('--date', '2026-02-02'))).toEqual(['Update meeting/jp-us-talks-1/3']);
  });
});

describe('a build for another base', () => {
  const OTHER = ['--base', 'https://other.example/sub/', '--date', '2026-02-01'];

  test.each([
    { command: ['build'], kept: ['1.0.0'] },
    { command: ['release', '1.1.0'], kept: ['1.0.0'] },
  ])('after a release is refused: %o', async ({ command, kept }) => {
    const place = new Place();
    const released = await place.release('1.0.0', '2026-01-01');
    const state = readFileSync(place.state, 'utf8');
    const { exit, said } = await place.run(...command, ...OTHER);
    expect(exit).toBe(1);
    expect(said).toContain('BASE_CHANGED');
    expect(said).toMatch(/Publish with --base https:\/\/[a-z.]+\/,/);
    expect(readFiles(place.dist)).toEqual(released);
    expect(readFileSync(place.state, 'utf8')).toBe(state);
    expect(readdirSync(join(place.folder, 'releases'))).toEqual(kept);
  });

  test('as a draft has the records alone, as before the first release', async () => {
    const place = new Place();
    const draft = await place.build('--draft', ...OTHER);
    await place.release('1.0.0', '2026-01-01');
    const state = readFileSync(place.state, 'utf8');
    expect(await place.build('--draft', ...OTHER)).toEqual(draft);
    expect(readFileSync(place.state, 'utf8')).toBe(state);
  });
});

describe('a build whose state is written by another one meanwhile', () => {
  test('publishes nothing, and forgets nothing', async () => {
    const place = new Place();
    const released = await place.release('1.0.0', '2026-01-01');
    place.edit('meeting/jp-us-talks-1', 'First Talks', 'First Talks of the Two');
    const theirs = readFileSync(place.state, 'utf8').replace('"revision": 1', '"revision": 2');
    const options = { data: join(place.folder, 'data'), dist: place.dist, day: '2026-02-01' };
    const rival = (dist: string) => {
      writeFileSync(place.state, theirs);
      return openStaging(dist);
    };
    await expect(publish(options, { openStaging: rival })).rejects.toMatchObject({ code: 'BUILD_RUNNING' });
    expect(readFiles(place.dist)).toEqual(released);
    expect(readFileSync(place.state, 'utf8')).toBe(theirs);
  });

  test('makes no release', async () => {
    const place = new Place();
    await place.release('1.0.0', '2026-01-01');
    const options = { data: join(place.folder, 'data'), dist: place.dist, day: '2026-02-01' };
    const world = createReleaseWorld(options);
    const state = world.state as PublicationState;
    const theirs = readFileSync(place.state, 'utf8').replace('"revision": 1', '"revision": 2');
    const rival = {
      ...world,
      writeFeed: (...args: Parameters<typeof world.writeFeed>) => {
        writeFileSync(place.state, theirs);
        world.writeFeed(...args);
      },
    };
    const made = release({ ...options, version: '1.1.0', state }, rival);
    await expect(made).rejects.toMatchObject({ code: 'BUILD_RUNNING' });
    expect(readFileSync(place.state, 'utf8')).toBe(theirs);
    expect(readdirSync(join(place.folder, 'releases'))).toEqual(['1.0.0']);
  });
});

describe('a second release', () => {
  test('is not older than the last change, though nothing changes with it', async () => {
    const place = new Place();
    await place.release('1.0.0', '2026-01-01');
    place.edit('meeting/jp-us-talks-1', 'First Talks', 'First Talks of the Two');
    await place.build('--date', '2026-02-01');
    const { exit, said } = await place.run('release', '1.1.0', '--date', '2026-01-15');
    expect(exit).toBe(2);
    expect(said).toContain('DAY_GOES_BACK');
    expect(readdirSync(join(place.folder, 'releases'))).toEqual(['1.0.0']);
    await place.release('1.1.0', '2026-02-01');
  });

  test('freezes what changed since the first, and nothing else', async () => {
    const place = new Place();
    const first = await place.release('1.0.0', '2026-01-01');
    place.edit('meeting/jp-us-talks-1', 'First Talks', 'First Talks of the Two');
    const second = await place.release('1.1.0', '2026-02-01');

    expect(readHead(second)).toEqual([]);
    expect(second['feed/1.1.0/1.trig']).toContain('#meeting/jp-us-talks-1/2>');
    expect(second['feed/1.1.0/1.trig']).not.toContain('#meeting/jp-us-talks-2/');
    expect(frozen(second)).toMatchObject(frozen(first));
    expect(Object.keys(second)).toContain('v/1.1.0/dump/communique.nq.gz');
  });

  test('needs a version of its own, above the last', async () => {
    const place = new Place();
    await place.release('1.1.0', '2026-01-01');
    for (const version of ['1.1.0', '1.0.9', 'one']) {
      expect(await place.run('release', version, '--date', '2026-02-01')).not.toMatchObject({ exit: 0 });
    }
  });
});
