import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCommand } from '../../src/commands/run-command.ts';
import { copyPlaces } from '../support/data-folder.ts';
import { readFiles } from '../support/dist-files.ts';
import { createFakeConsole } from '../support/fake-console.ts';

async function build(folder: string, ...args: string[]) {
  const console = createFakeConsole();
  const options = ['--data', join(folder, 'data'), '--dist', join(folder, 'dist')];
  const exit = await runCommand(['build', ...options, ...args], console);
  return { exit, out: console.out().replaceAll(folder, ''), err: console.err().replaceAll(folder, '') };
}

/** Puts a mistake into a record. */
function breakRecord(folder: string): void {
  const file = join(folder, 'data/place/tokyo.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('kind: city', 'kind: town'));
}

describe('communique build', () => {
  test('says what it made, and that a second build wrote nothing', async () => {
    const folder = copyPlaces();
    const first = await build(folder);
    const second = await build(folder);
    const summary = (written: number, unchanged: number) => `Published 0 records to /dist/
  0 documents in Turtle, JSON-LD, N-Triples, RDF/XML and HTML; 0 triples
  ${written} files written, ${unchanged} unchanged, 0 removed
  names in en (100 %), ja (0 %)
`;
    const mask = (out: string) =>
      out.replace(/[\d,]+(?= (?:record|document|triple))/g, '0').replace(/ja \(\d+ %\)/, 'ja (0 %)');
    const files = Object.keys(readFiles(join(folder, 'dist'))).length;
    expect([first.exit, mask(first.out), first.err]).toEqual([0, summary(files, 0), '']);
    expect([second.exit, mask(second.out), second.err]).toEqual([0, summary(0, files), '']);
  });

  test('leaves dist/ as it was where a record has an error, and says so', async () => {
    const folder = copyPlaces();
    await build(folder);
    const before = readFiles(join(folder, 'dist'));
    breakRecord(folder);
    const { exit, out, err } = await build(folder);
    expect({ exit, out, end: err.split('\n').slice(-3) }).toEqual({
      exit: 1,
      out: '',
      end: ['', '1 error: nothing was published, and /dist/ is as it was', ''],
    });
    expect(readFiles(join(folder, 'dist'))).toEqual(before);
  });

  test('writes problems as JSON to the standard error', async () => {
    const folder = copyPlaces();
    breakRecord(folder);
    const { exit, err } = await build(folder, '--format', 'json');
    expect({ exit, problems: JSON.parse(err) }).toMatchObject({
      exit: 1,
      problems: [{ code: 'BAD_VALUE', severity: 'error', line: 6, column: 7, length: 4 }],
    });
  });

  test('publishes in spite of warnings, and counts them', async () => {
    const folder = copyPlaces();
    const file = join(folder, 'data/place/jp.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('en: Japan', 'en: Ja\u200bpan'));
    const { exit, out, err } = await build(folder);
    expect([exit, out.endsWith('\n  1 warning: communique check shows them\n'), err]).toEqual([0, true, '']);
  });

  test('takes another base for all addresses', async () => {
    const folder = copyPlaces();
    await build(folder, '--base', 'https://dialogues.example/data/');
    const turtle = readFileSync(join(folder, 'dist/place/jp/index.ttl'), 'utf8');
    expect(turtle).toContain('@base <https://dialogues.example/data/> .');
  });

  test.each([
    'dialogues.example',
    'https://dialogues.example',
    'ftp://dialogues.example/',
    'https://e.example/#/',
  ])('refuses the base %s', async (base) => {
    const { exit, err } = await build(copyPlaces(), '--base', base);
    expect([exit, err.split('\n')[0]]).toEqual([2, 'error USAGE']);
  });

  test('ends with 3 where dist/ cannot be a folder', async () => {
    const folder = copyPlaces();
    writeFileSync(join(folder, 'dist'), 'mine');
    expect(await build(folder)).toEqual({
      exit: 3,
      out: '',
      err: 'error WRITE_FAILED\n  Cannot write "/dist": it is not a folder\n  Help: Move it away and run again\n',
    });
  });

  test('ends with 3 where the folder around dist/ is a file', async () => {
    const folder = copyPlaces();
    writeFileSync(join(folder, 'file'), 'mine');
    const { exit, err } = await build(folder, '--dist', join(folder, 'file/dist'));
    expect([exit, err.split('\n')[0]]).toEqual([3, 'error WRITE_FAILED']);
  });

  test('ends with 3 where a file of somebody else is in the way, and leaves it', async () => {
    const folder = copyPlaces();
    mkdirSync(join(folder, 'dist/place/jp'), { recursive: true });
    writeFileSync(join(folder, 'dist/place/jp/index.ttl'), 'mine');
    const { exit, err } = await build(folder);
    expect([exit, err.split('\n')[0], readFiles(join(folder, 'dist'))]).toEqual([
      3,
      'error FOREIGN_FILE',
      { 'place/jp/index.ttl': 'mine' },
    ]);
  });

  test('ends with 1 where the data folder is empty, and leaves dist/', async () => {
    const folder = copyPlaces();
    await build(folder);
    const before = readFiles(join(folder, 'dist'));
    mkdirSync(join(folder, 'empty'));
    const { exit, err } = await build(folder, '--data', join(folder, 'empty'));
    expect([exit, err.split('\n')[0]]).toEqual([1, 'error NO_RECORDS']);
    expect(readFiles(join(folder, 'dist'))).toEqual(before);
  });
});
