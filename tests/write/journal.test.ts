import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseJournal, readJournal, writeJournal } from '../../src/write/journal.ts';
import { createTemporaryFolder } from '../support/dist-files.ts';
import { hastyFileSystem } from '../support/faulty-file-system.ts';

const journal = {
  files: 'files-ab',
  moves: [{ from: '1', to: 'a/b.txt' }],
  removals: ['c.txt'],
  manifest: { from: '2', to: 'manifest.json' },
};

describe('readJournal()', () => {
  test('reads what writeJournal() wrote', async () => {
    const folder = createTemporaryFolder();
    await writeJournal(hastyFileSystem, folder, journal);
    expect(readJournal(hastyFileSystem, folder)).toEqual(journal);
  });

  test('finds none in an empty folder', () =>
    expect(readJournal(hastyFileSystem, createTemporaryFolder())).toBeUndefined());
});

describe('writeJournal()', () => {
  test('leaves no draft behind', async () => {
    const folder = createTemporaryFolder();
    await writeJournal(hastyFileSystem, folder, journal);
    expect(readdirSync(folder)).toEqual(['journal.json']);
  });
});

describe('parseJournal()', () => {
  test.each([
    ['a text that was cut', JSON.stringify(journal).slice(0, -1)],
    ['null', 'null'],
    ['a move out of dist/', JSON.stringify({ ...journal, moves: [{ from: '1', to: '../a' }] })],
    ['a move from elsewhere', JSON.stringify({ ...journal, moves: [{ from: '../1', to: 'a' }] })],
    ['a removal out of dist/', JSON.stringify({ ...journal, removals: ['/etc/passwd'] })],
    ['files elsewhere', JSON.stringify({ ...journal, files: 'a/b' })],
    ['no manifest', JSON.stringify({ ...journal, manifest: undefined })],
  ])('refuses %s', (_name, text) => expect(parseJournal(text)).toBeUndefined());
});
