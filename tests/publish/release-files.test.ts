import { describe, expect, test } from 'vitest';
import { World } from '../release/world.ts';
import { readFiles } from '../support/dist-files.ts';
import { graphOf } from '../support/graph.ts';

async function releaseTwice(): Promise<Record<string, string>> {
  const world = new World();
  await world.release('1.0.0');
  world.content = 'two';
  await world.release('1.1.0');
  return readFiles(world.dist);
}

describe('writeReleases()', () => {
  test('makes a page of each release, with what the release says of itself', async () => {
    const files = await releaseTwice();
    for (const version of ['1.0.0', '1.1.0']) {
      const page = files[`v/${version}/index.html`] ?? '';
      expect(page).toContain('3 statements in 2 documents, from 1 records');
      expect(page).toContain(files[`v/${version}/citation.txt`]?.trim());
      expect(page).toContain('href="dump/communique.nq.gz"');
      expect(page).not.toContain('feed/');
    }
  });

  test('lists the newest first', async () => {
    const page = (await releaseTwice())['v/index.html'] ?? '';
    expect([...page.matchAll(/href="(\d[^"]*)"/g)].map(([, href]) => href)).toEqual(['1.1.0/', '1.0.0/']);
  });

  test('shows every file of a release with its checksum, as it was frozen', async () => {
    const files = await releaseTwice();
    const { files: listed } = JSON.parse(files['v/1.0.0/release.json'] ?? '') as {
      readonly files: readonly { readonly path: string; readonly sha256: string }[];
    };
    const own = listed.filter(({ path }) => !path.startsWith('feed/'));
    expect(own.length).toBeGreaterThan(6);
    for (const { path, sha256 } of own) {
      expect(files['v/1.0.0/index.html']).toContain(`href="${path}"`);
      expect(files['v/1.0.0/index.html']).toContain(sha256);
    }
  });

  test.each(['jsonld', 'nt', 'rdf'] as const)(
    'says the same of all releases in Turtle and %s',
    async (format) => {
      const files = await releaseTwice();
      const expected = await graphOf(files['v/versions.ttl'] ?? '', 'ttl');
      expect(await graphOf(files[`v/versions.${format}`] ?? '', format)).toEqual(expected);
    },
  );

  test('makes no page before the first release', async () => {
    const world = new World();
    await world.build();
    expect(Object.keys(readFiles(world.dist)).filter((path) => path.startsWith('v/'))).toEqual([]);
  });
});
