import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { diff } from '../../src/commands/diff.ts';
import { createTemporaryFolder } from '../support/dist-files.ts';
import { createFakeConsole } from '../support/fake-console.ts';
import { DamagedPublication, publishSmall } from '../verify/small-publication.ts';

const temporary = mkdtempSync(join(tmpdir(), 'communique-diff-'));
let dist: string;

beforeAll(async () => {
  dist = await publishSmall(temporary);
});

afterAll(() => rmSync(temporary, { recursive: true }));

type Options = Partial<Parameters<typeof diff>[2]>;

async function run(old: string, now: string, options: Options = {}) {
  const console = createFakeConsole();
  const exit = await diff(old, now, { format: 'markdown', maxShrink: 10, ...options }, console);
  return { exit, out: console.out(), err: console.err() };
}

function copy(): DamagedPublication {
  return new DamagedPublication(dist, join(createTemporaryFolder(), 'dist'));
}

describe('communique diff', () => {
  test('says that a publication is the same as its copy, and ends with 0', async () => {
    const { dist: now } = copy();
    expect(await run(`${dist}/`, now)).toEqual({
      exit: 0,
      out: `# What changed\n\nNothing changed from ${dist} to ${now}.\n`,
      err: '',
    });
  });

  test('shows what a document says now, with names of what it speaks of', async () => {
    const now = copy();
    now.replace('organization/jp-gov/index.nt', 'Government of Japan', 'Japan’s *government*');
    now.signAsIs();
    const { exit, out } = await run(dist, now.dist);
    expect(exit).toBe(0);
    expect(out).toContain(`- organization/jp-gov – Japan’s \\*government\\*

  \`\`\`diff
  @@ <organization/jp-gov/#it>  Japan’s *government* @@
  - schema:name "Government of Japan"@en
  + schema:name "Japan’s *government*"@en
  \`\`\`
`);
  });

  test('ends with 1 when an address is gone, also as JSON', async () => {
    const now = copy();
    now.remove('place/jp');
    now.signAsIs();
    const { exit, out } = await run(dist, now.dist, { format: 'json' });
    expect(exit).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ isSame: false, gone: ['place/jp/'], mode: 'statements' });
    expect((await run(dist, now.dist)).exit).toBe(1);
  });

  test('ends with 1 when a class shrinks by more than it may', async () => {
    const now = copy();
    const statement = /<[^>]+> <[^>]+#type> <http:\/\/schema.org\/Country> \.\n/;
    now.write('place/jp/index.nt', now.read('place/jp/index.nt').replace(statement, ''));
    now.signAsIs();
    expect((await run(dist, now.dist, { maxShrink: 49.9 })).out).toContain('schema:Country has 1 of 2 left');
    expect((await run(dist, now.dist, { maxShrink: 49.9 })).exit).toBe(1);
    expect((await run(dist, now.dist, { maxShrink: 50 })).exit).toBe(0);
  });

  test('takes a manifest for either side', async () => {
    const now = copy();
    now.remove('place/jp');
    now.signAsIs();
    const [old, other] = [join(dist, 'manifest.json'), join(now.dist, 'manifest.json')];
    for (const [a, b] of [
      [old, other],
      [old, now.dist],
      [dist, other],
    ] as const) {
      expect(JSON.parse((await run(a, b, { format: 'json' })).out)).toMatchObject({
        mode: 'files',
        gone: ['place/jp/'],
      });
    }
  });

  test('refuses what is no publication', async () => {
    const folder = createTemporaryFolder();
    writeFileSync(join(folder, 'x.json'), '{"files": "x"}');
    for (const path of [join(folder, 'nothing'), folder, join(folder, 'x.json')]) {
      await expect(run(dist, path)).rejects.toMatchObject({ code: 'NO_PUBLICATION', exit: 2 });
      await expect(run(path, dist)).rejects.toMatchObject({ code: 'NO_PUBLICATION', exit: 2 });
    }
  });

  test.each([
    ['is not there', (path: string) => rmSync(path)],
    ['is no N-Triples', (path: string) => writeFileSync(path, '@prefix x: <y> .')],
    [
      'is a folder',
      (path: string) => {
        rmSync(path);
        renameSync(join(path, '../../us'), path);
      },
    ],
  ])('refuses a publication of which a listed file %s', async (_, damage) => {
    const now = copy();
    damage(join(now.dist, 'place/jp/index.nt'));
    if (_ === 'is no N-Triples') now.signAsIs();
    await expect(run(now.dist, dist)).rejects.toMatchObject({ code: 'NOT_COMPARABLE', exit: 1 });
  });
});
