import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listRecords } from '../../src/read/list-records.ts';

let folder = '';

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'communique-list-')), 'data');
});
afterEach(() => rmSync(dirname(folder), { recursive: true }));

/** Makes empty files, whose paths start in the data folder. */
function fill(...paths: string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), '');
  }
}

const idsOf = () => listRecords(folder, 'data').entries.map(({ kind, id }) => `${kind}/${id}`);
const told = () => listRecords(folder, 'data').problems.map(({ code, place }) => `${code} ${place.file}`);
const helpOf = () => listRecords(folder, 'data').problems.map(({ help }) => help);

describe('listRecords()', () => {
  test('lists records by kind, and by id in each kind', () => {
    fill(
      'topic/norms.yaml',
      'meeting/b.yaml',
      'meeting/a.yaml',
      'meeting/a-1.yaml',
      'series/z.yaml',
      'meeting/10.yaml',
    );
    expect(idsOf()).toEqual([
      'series/z',
      'meeting/10',
      'meeting/a',
      'meeting/a-1',
      'meeting/b',
      'topic/norms',
    ]);
  });

  test('tells where a record is, for the system and for people', () => {
    fill('place/tokyo.yaml');
    expect(listRecords(folder, './data/').entries).toEqual([
      {
        kind: 'place',
        id: 'tokyo',
        path: join(folder, 'place', 'tokyo.yaml'),
        shownPath: './data/place/tokyo.yaml',
      },
    ]);
  });

  test('passes over what is nobody’s record', () => {
    fill('publication.yaml', 'README.md', 'LICENSE', 'notes.txt', '.gitkeep', '.git/config');
    fill('meeting/.DS_Store', 'meeting/.gitkeep', 'meeting/._a.yaml', 'meeting/README.md', 'meeting/a.yaml');
    expect([idsOf(), told()]).toEqual([['meeting/a'], []]);
  });

  test.each([
    'A.yml.yaml',
    'a_b.yaml',
    'a b.yaml',
    '-rf.yaml',
    'a.b.yaml',
    'a.txt',
    'a',
    'a.yaml~',
    '#a.yaml#',
    'a.json',
    '日米.yaml',
    'straße.yaml',
    'ﬁ.yaml',
    'İ.yaml',
    '😀.yaml',
    'a%2fb.yaml',
    'C:\\x.yaml',
    '.yaml'.padStart(106, 'a'),
  ])('refuses the name %j', (name) => {
    fill(`meeting/${name}`);
    expect(told()).toEqual([`BAD_FILE_NAME data/meeting/${name}`]);
  });

  test('refuses a name of 255 bytes', () => {
    fill(`meeting/${'a'.repeat(250)}.yaml`);
    expect(told()).toHaveLength(1);
  });

  test('accepts an id of 100 characters, and one that is a word of JavaScript', () => {
    fill(`meeting/${'a'.repeat(100)}.yaml`, 'meeting/constructor.yaml');
    expect(idsOf()).toHaveLength(2);
  });

  test('shows a name with a line end and an escape on one line', () => {
    fill('meeting/a\nb\u001b[31m.yaml');
    const [problem] = listRecords(folder, 'data').problems;
    expect([problem?.place.file, /\p{Cc}/u.test(problem?.message ?? '')]).toEqual([
      'data/meeting/a\\u{a}b\\u{1b}[31m.yaml',
      false,
    ]);
  });

  test.each([
    ['a.yml', 'Rename it to a.yaml'],
    ['A B.yaml', 'Rename it to a-b.yaml'],
    ['Zürich_2013.YAML', 'Rename it to zurich-2013.yaml'],
  ])('suggests another name for %s', (name, help) => {
    fill(`meeting/${name}`);
    expect(helpOf()).toEqual([help]);
  });

  test.each(['index', 'con', 'aux', 'nul', 'prn', 'com1', 'lpt9', 'sitemap', 'context', 'void', 'sparql'])(
    'refuses the reserved id %s',
    (id) => {
      fill(`meeting/${id}.yaml`);
      expect(told()).toEqual([`BAD_ID data/meeting/${id}.yaml`]);
    },
  );

  test.each([
    ['a', 'A.yaml'],
    ['a', 'a.yml'],
    ['fi', 'ﬁ.yaml'],
  ])('refuses beside the record %s the file %s', (id, name) => {
    fill(`meeting/${id}.yaml`, `meeting/${name}`);
    expect([idsOf(), told()]).toEqual([[`meeting/${id}`], [`ID_COLLISION data/meeting/${name}`]]);
  });

  test('lets two kinds have a record with the same id', () => {
    fill('person/japan.yaml', 'place/japan.yaml');
    expect(told()).toEqual([]);
  });

  test.each([
    ['meetings', 'Did you mean "meeting"? Rename the folder'],
    ['organisation', 'Did you mean "organization"? Rename the folder'],
    ['Topic', 'Did you mean "topic"? Rename the folder'],
    ['archive', 'Move it out of the data folder'],
  ])('refuses the folder %s', (name, help) => {
    fill(`${name}/a.yaml`);
    expect([told(), helpOf()]).toEqual([[`BAD_FILE_NAME data/${name}`], [help]]);
  });

  test.each(['a.yaml', 'publication.yml'])('refuses %s beside the folders', (name) => {
    fill(name);
    expect(told()).toEqual([`BAD_FILE_NAME data/${name}`]);
  });

  test('refuses links, also to folders and into themselves', () => {
    fill('meeting/a.yaml');
    symlinkSync('meeting', join(folder, 'series'));
    symlinkSync('.', join(folder, 'topic'));
    symlinkSync('/etc/passwd', join(folder, 'meeting', 'b.yaml'));
    expect([idsOf(), told()]).toEqual([
      ['meeting/a'],
      ['SYMBOLIC_LINK data/series', 'SYMBOLIC_LINK data/topic', 'SYMBOLIC_LINK data/meeting/b.yaml'],
    ]);
  });

  test('refuses a folder and a FIFO in place of a record', () => {
    fill('meeting/2013/a.yaml');
    execFileSync('mkfifo', [join(folder, 'meeting', 'b.yaml')]);
    expect(told()).toEqual(['NOT_A_FILE data/meeting/2013', 'NOT_A_FILE data/meeting/b.yaml']);
  });

  test('follows a link in place of the data folder, which the user named', () => {
    fill('meeting/a.yaml');
    const link = `${folder}-link`;
    symlinkSync(folder, link);
    expect(listRecords(link).entries).toHaveLength(1);
  });

  test('throws NO_DATA when there is no folder', () => {
    expect(() => listRecords(folder)).toThrow(expect.objectContaining({ code: 'NO_DATA', exit: 2 }));
  });

  test('throws NO_DATA when a file is in its place', () => {
    mkdirSync(dirname(folder), { recursive: true });
    writeFileSync(folder, '');
    expect(() => listRecords(folder)).toThrow(expect.objectContaining({ code: 'NO_DATA', exit: 2 }));
  });

  test('throws NO_RECORDS when there is nothing in it', () => {
    fill('publication.yaml', 'meeting/.gitkeep');
    expect(() => listRecords(folder)).toThrow(expect.objectContaining({ code: 'NO_RECORDS', exit: 1 }));
  });
});
