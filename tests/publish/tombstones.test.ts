import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCommand } from '../../src/commands/run-command.ts';
import { loadData } from '../../src/publish/load.ts';
import { publish } from '../../src/publish/publish.ts';
import { serializeState } from '../../src/state/serialize-state.ts';
import { document, stateAfter } from '../state/draw-state.ts';
import { createTemporaryFolder } from '../support/dist-files.ts';
import { createFakeConsole } from '../support/fake-console.ts';
import { memoryEffects } from '../support/memory-staging.ts';

const PUBLICATION = `base: https://small.example/sub/
name: { en: A small publication }
description: { en: Just enough }
publisher: { name: { en: Nobody }, url: https://nobody.example/ }
license: https://creativecommons.org/publicdomain/zero/1.0/
topicScheme: { en: Topics }
date: 2026-11-25
`;

const WITHDRAWN = 'withdrawn: {reason: {en: Told twice}, date: 2026-11-25';
const place = (id: string, more = '') => `id: ${id}\nname: {en: A place}\nkind: city\n${more}`;

/** A data folder with these places; it goes with the test. */
function createPlaces(places: Readonly<Record<string, string>>): string {
  const data = join(createTemporaryFolder(), 'data');
  mkdirSync(join(data, 'place'), { recursive: true });
  writeFileSync(join(data, 'publication.yaml'), PUBLICATION);
  for (const [id, yaml] of Object.entries(places)) writeFileSync(join(data, `place/${id}.yaml`), yaml);
  return data;
}

function problemsOf(data: string): string[] {
  return loadData(data).problems.map(({ code, place: { file, line }, message, help }) => {
    return `${file.replace(/^.*\//, '')}:${line} ${code} ${message} | ${help}`;
  });
}

describe('loadData()', () => {
  test('tells records from tombstones, and makes one of each former id', () => {
    const loaded = loadData(
      createPlaces({
        a: place('a', 'formerIds: [z, y]\n'),
        b: `id: b\nname: {en: B}\n${WITHDRAWN}, replacedBy: c}\n`,
        c: `id: c\n${WITHDRAWN}, replacedBy: a}\n`,
      }),
    );
    expect(loaded.problems).toEqual([]);
    expect(loaded.records.map(({ record }) => record.id)).toEqual(['a']);
    const gone = { kind: 'place', status: 'withdrawn', reason: { en: 'Told twice' }, date: '2026-11-25' };
    const moved = { kind: 'place', status: 'moved', movedTo: 'a' };
    expect(loaded.tombstones).toEqual([
      { ...gone, id: 'b', name: { en: 'B' }, replacedBy: 'c' },
      { ...gone, id: 'c', name: undefined, replacedBy: 'a' },
      { ...moved, id: 'y', position: 1 },
      { ...moved, id: 'z', position: 0 },
    ]);
    expect(loaded.files).toBe(4);
  });

  test.each([
    [`id: b\n${WITHDRAWN}}\nkind: city\n`, 'b.yaml:3 UNKNOWN_FIELD', 'Fields here: id, name, withdrawn'],
    ['id: b\nwithdrawn: {reason: {en: Why}}\n', 'b.yaml:2 MISSING_FIELD', 'Add a line starting with date:'],
    [
      'id: b\nwithdrawn: {reason: {ja: 誤}, date: 2026-11-25}\n',
      'b.yaml:2 MISSING_FIELD',
      'starting with en:',
    ],
    ['id: b\nwithdrawn: {reason: {en: Why}, date: 2026-11}\n', 'b.yaml:2 BAD_VALUE', 'a day is due'],
    ['id: b\nwithdrawn: {reason: {en: Why}, date: 2026-02-30}\n', 'b.yaml:2 BAD_DATE', 'it must exist'],
    ['id: b\nwithdrawn: {reason: {en: Why}, date: 2026-11-25/..}\n', 'b.yaml:2 BAD_VALUE', 'a day is due'],
    ['id: b\nwithdrawn: yes, it was\n', 'b.yaml:2 WRONG_TYPE', 'a group of fields is due'],
    [`id: c\n${WITHDRAWN}}\n`, 'b.yaml:1 ID_MISMATCH', 'Write id: b'],
    [`id: b\n${WITHDRAWN}, replacedBy: b}\n`, 'b.yaml:2 CYCLE', 'leads back to this record'],
    [`id: b\n${WITHDRAWN}, replacedBy: a-1}\n`, 'b.yaml:2 UNKNOWN_REFERENCE', 'Did you mean "a-2"?'],
    [`id: b\n${WITHDRAWN}, replacedBy: old}\n`, 'b.yaml:2 WITHDRAWN_REFERENCE', 'Did you mean "a-2"?'],
  ])('refuses a tombstone such as %j', (yaml, code, words) => {
    const problems = problemsOf(createPlaces({ b: yaml, 'a-2': place('a-2', 'formerIds: [old]\n') }));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(code);
    expect(problems[0]).toContain(words);
  });

  test('refuses tombstones that lead round, each of them', () => {
    const data = createPlaces({
      a: place('a'),
      b: `id: b\n${WITHDRAWN}, replacedBy: c}\n`,
      c: `id: c\n${WITHDRAWN}, replacedBy: b}\n`,
      d: `id: d\n${WITHDRAWN}, replacedBy: c}\n`, // leads into the round, but is not in it
    });
    expect(problemsOf(data).map((problem) => problem.slice(0, 14))).toEqual([
      'b.yaml:2 CYCLE',
      'c.yaml:2 CYCLE',
    ]);
  });

  test.each([
    ['its own id', { a: place('a', 'formerIds: [a]\n') }, 'a.yaml:4'],
    ['the id of a record', { a: place('a', 'formerIds: [b]\n'), b: place('b') }, 'a.yaml:4'],
    ['the id of a tombstone', { a: place('a', 'formerIds: [b]\n'), b: `id: b\n${WITHDRAWN}}\n` }, 'a.yaml:4'],
    [
      'the former id of another record',
      { a: place('a', 'formerIds: [z]\n'), b: place('b', 'formerIds: [y, z]\n') },
      'b.yaml:4',
    ],
  ])('refuses as a former id %s', (_, places, where) => {
    expect(problemsOf(createPlaces(places)).map((problem) => problem.split(' Cannot')[0])).toEqual([
      `${where} ID_REUSED`,
    ]);
  });

  test('refuses a former id twice in a record', () => {
    const [problem] = problemsOf(createPlaces({ a: place('a', 'formerIds: [z, z]\n') }));
    expect(problem).toContain('a.yaml:4 DUPLICATE_VALUE');
  });

  test.each([
    ['goes by another id', 'z', 'it goes by another id now | Did you mean "a"?'],
    ['was replaced', 'b', 'place/b.yaml says that it was withdrawn | Did you mean "a"?'],
    ['was replaced by what was replaced', 'c', 'place/c.yaml says that it was withdrawn | Did you mean "a"?'],
    ['ended', 'd', 'place/d.yaml says that it was withdrawn | Name another place, or take the link away'],
  ])('leads on from a reference to what %s', (_, id, words) => {
    const data = createPlaces({
      a: place('a', 'formerIds: [z]\n'),
      b: `id: b\n${WITHDRAWN}, replacedBy: a}\n`,
      c: `id: c\n${WITHDRAWN}, replacedBy: b}\n`,
      d: `id: d\n${WITHDRAWN}}\n`,
      e: place('e', `containedInPlace: ${id}\n`),
    });
    expect(problemsOf(data)).toEqual([`e.yaml:4 WITHDRAWN_REFERENCE Cannot link to place "${id}": ${words}`]);
  });

  test.each([
    [
      'a part that is still there',
      '{part: address, reason: {en: x}, date: 2026-11-25}',
      'still has this part',
    ],
    ['what is no part', '{part: outcome-1, reason: {en: x}, date: 2026-11-25}', 'such as address'],
    ['the thing itself', '{part: it, reason: {en: x}, date: 2026-11-25}', 'name of this form'],
  ])('refuses to withdraw %s', (_, part, words) => {
    const own = 'address: {addressCountry: JP}\n';
    const [problem, ...others] = problemsOf(
      createPlaces({ a: place('a', `${own}withdrawnParts: [${part}]\n`) }),
    );
    expect(problem).toContain('a.yaml:5 BAD_VALUE');
    expect(problem).toContain(words);
    expect(others).toEqual([]);
  });
});

/** A person with one passage, and parts that were withdrawn. */
function createPerson(withdrawnParts: string): string {
  const data = createPlaces({});
  for (const kind of ['person', 'source']) mkdirSync(join(data, kind));
  writeFileSync(
    join(data, 'source/s.yaml'),
    'id: s\nurl: https://s.example/\nname: {en: S}\nkind: news\nstanding: news\nextentRead: full\nlanguage: en\n',
  );
  const backed = 'evidence: [1]\npassages: [{n: 1, source: s}]\n';
  writeFileSync(
    join(data, 'person/p.yaml'),
    `id: p\nname: {en: P}\n${backed}withdrawnParts: [${withdrawnParts}]\n`,
  );
  return data;
}

const gonePart = (n: number, replacedBy?: string) => {
  const next = replacedBy === undefined ? '' : `, replacedBy: ${replacedBy}`;
  return `{part: passage-${n}, reason: {en: x}, date: 2026-11-25${next}}`;
};

describe('withdrawnParts', () => {
  test('may lead on to parts that there are, and to others that were withdrawn', () => {
    expect(problemsOf(createPerson(`${gonePart(2, 'passage-3')}, ${gonePart(3, 'passage-1')}`))).toEqual([]);
  });

  test.each([
    ['round', `${gonePart(2, 'passage-3')}, ${gonePart(3, 'passage-2')}`, ['CYCLE', 'CYCLE']],
    ['to itself', gonePart(2, 'passage-2'), ['CYCLE']],
    ['to nothing', gonePart(2, 'passage-9'), ['UNKNOWN_REFERENCE']],
  ])('may not lead %s', (_, parts, codes) => {
    expect(problemsOf(createPerson(parts)).map((problem) => problem.split(' ')[1])).toEqual(codes);
  });

  test('name each part once', () => {
    const codes = problemsOf(createPerson(`${gonePart(2)}, ${gonePart(2)}`)).map(
      (each) => each.split(' ')[1],
    );
    expect(codes).toEqual(['DUPLICATE_VALUE']);
  });
});

/** Remembers, beside a data folder, that these documents were published. */
function remember(data: string, ...folders: readonly string[]): void {
  const documents = stateAfter([
    folders.map((each) => {
      const [folder = '', ...parts] = each.split('#');
      return document(folder, 1, 'it', ...parts);
    }),
  ])?.documents;
  const text = serializeState({ releases: [], documents: documents ?? new Map() });
  writeFileSync(join(data, '..', 'publication-state.json'), text);
}

describe('what was published', () => {
  test('is held by nothing before the first release', () => {
    expect(loadData(createPlaces({ a: place('a') })).published).toBeUndefined();
  });

  test.each([
    ['a record', { a: place('a'), b: place('b') }],
    ['a tombstone', { a: place('a'), b: `id: b\n${WITHDRAWN}}\n` }],
    ['a former id', { a: place('a', 'formerIds: [b]\n') }],
    ['a record with errors, which are told', { a: place('a'), b: place('b', 'kin: city\n') }],
  ])('is kept by %s', (_, places) => {
    const data = createPlaces(places);
    remember(data, 'place', 'place/a', 'place/b#address');
    const lost = problemsOf(data).filter((problem) => /ADDRESS_DROPPED/.test(problem));
    expect(lost).toEqual([]);
  });

  test('is missed where nothing keeps it', () => {
    const data = createPlaces({ a: place('a') });
    remember(data, 'place/a#address', 'place/b');
    const lost = problemsOf(data).map((problem) => problem.split(': an address')[0]);
    expect(lost).toEqual([
      'a.yaml:1 PART_DROPPED Cannot publish "place/a" without "address"',
      'publication-state.json:6 ADDRESS_DROPPED Cannot publish without "place/b"',
    ]);
  });

  test('has parts that are kept by saying that they were withdrawn', () => {
    const gone = 'withdrawnParts: [{part: address, reason: {en: x}, date: 2026-11-25}]\n';
    const data = createPlaces({ a: place('a', gone) });
    remember(data, 'place/a#address');
    expect(problemsOf(data)).toEqual([]);
  });

  test('has a day to write into a tombstone: that of the publication, or of the last change', () => {
    const data = createPlaces({ a: place('a') });
    remember(data, 'place/b');
    expect(problemsOf(data)[0]).toContain('date: 2026-11-25}');
  });

  test('stops every command that reads the data, where it is damaged', () => {
    const data = createPlaces({ a: place('a') });
    writeFileSync(join(data, '..', 'publication-state.json'), '<<<<<<< ours\n');
    expect(() => loadData(data)).toThrow('line 1: it has the marks of a merge that is not finished');
  });
});

async function run(...args: readonly string[]): Promise<string> {
  const console = createFakeConsole();
  const exit = await runCommand([...args], console);
  return `${exit} ${console.both()}`;
}

describe('the commands', () => {
  const places = { a: place('a', 'formerIds: [z]\n'), b: `id: b\n${WITHDRAWN}, replacedBy: a}\n` };

  test('explain what was withdrawn by its file', async () => {
    const said = await run('explain', 'place/b', '--data', createPlaces(places));
    expect(said).toMatch(/^0 <place\/b\/#it>\n/);
    expect(said).toMatch(/ {2}cmq:withdrawnDate "2026-11-25"\^\^xsd:date\n.*b\.yaml:2:45 withdrawn\/date\n/);
    expect(said).toMatch(/ {2}dcterms:isReplacedBy <place\/a\/#it>\n.*b\.yaml:2:69 withdrawn\/replacedBy\n/);
  });

  test('explain an old address by the record that has it', async () => {
    const said = await run('explain', 'place/z', '--data', createPlaces(places));
    expect(said).toMatch(/ {2}owl:sameAs <place\/a\/#it>\n.*a\.yaml:4:13 formerIds\/0\n.*moved\.same/);
  });

  test('map the file of what was withdrawn', async () => {
    const data = createPlaces(places);
    const said = await run('map', join(data, 'place/b.yaml'), '--base', 'https://small.example/');
    expect(said).toContain(
      '<https://small.example/place/b/#it> <http://www.w3.org/2002/07/owl#deprecated> "true"',
    );
  });

  test('list what there is only', async () => {
    const effects = memoryEffects();
    const data = createPlaces(places);
    await publish({ data, dist: 'nowhere' }, effects);
    const list = effects.files.get('place/index.nt') ?? '';
    expect(list).toContain('https://small.example/sub/place/a/#it');
    expect(list).not.toContain('place/b/');
    expect(list).not.toContain('place/z/');
    rmSync(data, { recursive: true });
  });
});
