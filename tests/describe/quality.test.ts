import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { formatQuality } from '../../src/commands/format-quality.ts';
import { formatShare, type Quality, serializeQuality } from '../../src/describe/quality.ts';
import { publish } from '../../src/publish/publish.ts';
import { memoryEffects } from '../support/memory-staging.ts';

const root = mkdtempSync(join(tmpdir(), 'communique-quality-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const source = (id: string, standing: string) => `id: ${id}
url: https://source.example/${id}
name: { en: A document }
kind: news
standing: ${standing}
extentRead: full
language: en
`;

const government = (id: string) => `id: ${id}\nname: { en: Government }\nkind: government\n`;

const RECORDS = {
  'publication.yaml': `base: https://small.example/
name: { en: A small publication }
description: { en: Just enough to count }
publisher: { name: { en: Nobody }, url: https://nobody.example/ }
license: https://creativecommons.org/publicdomain/zero/1.0/
topicScheme: { en: Topics }
date: 2026-11-25
`,
  'organization/a-gov.yaml': government('a-gov'),
  'organization/b-gov.yaml': government('b-gov'),
  'person/ann.yaml': 'id: ann\nname: { en: Ann, ja: アン }\n',
  'source/readout.yaml': source('readout', 'official'),
  'source/press.yaml': source('press', 'news'),
  'series/a-b.yaml': 'id: a-b\nname: { en: Dialogue }\nkind: dialogue\nparties: [a-gov, b-gov]\n',
};

const PASSAGES = `passages:
  - { n: 1, source: press }
  - { n: 2, source: readout, startsWith: They met }
`;

/** A meeting, to which each test adds what it counts. */
const MEETING = `id: m
series: a-b
name: { en: Meeting }
status: held
parties: [a-gov, b-gov]
`;

let folders = 0;

/** The figures of the small publication, with a meeting or without. */
async function count(meeting?: string): Promise<{ readonly quality: Quality; readonly json: string }> {
  folders += 1;
  const data = join(root, `data-${folders}`);
  const records = { ...RECORDS, ...(meeting === undefined ? {} : { 'meeting/m.yaml': meeting }) };
  for (const [path, text] of Object.entries(records)) {
    mkdirSync(dirname(join(data, path)), { recursive: true });
    writeFileSync(join(data, path), text);
  }
  const effects = memoryEffects();
  const { problems, report } = await publish({ data, dist: 'dist' }, effects);
  if (report === undefined) throw new Error(problems.map(({ message }) => message).join('\n'));
  return { quality: report.quality, json: `${effects.files.get('report/quality.json')}` };
}

/** What a meeting adds: all its statements, those with evidence, and those with official evidence. */
async function added(meeting: string): Promise<number[]> {
  const [without, withIt] = [(await count()).quality, (await count(meeting)).quality];
  return (['statements', 'withEvidence', 'withOfficialEvidence'] as const).map((figure) => {
    return withIt[figure] - without[figure] - (figure === 'statements' ? LINK_OF_SERIES : 0);
  });
}

/** The series links its meeting, once. */
const LINK_OF_SERIES = 1;

/**
 * Of the meeting itself, by hand: two classes, name, address, status, event status, series, and each of two parties
 * as party and as organizer.
 */
const OF_MEETING = 11;

describe('QualitySink', () => {
  test('counts the statements of organizations, persons and series, and no others', async () => {
    const organizations = 2 * 3; // class, name, kind
    const person = 1 + 2; // class, names
    const series = 2 + 1 + 1 + 1 + 2 + 2; // classes, name, kind, address, parties, organizers
    const { quality } = await count();
    expect(quality.statements).toBe(organizations + person + series);
  });

  test('counts nothing as backed where nothing names a passage', async () => {
    expect(await added(MEETING)).toEqual([OF_MEETING, 0, 0]);
  });

  test('counts what the record backs', async () => {
    const links = 1; // to the source, as a document about the meeting
    const all = OF_MEETING + links;
    const press = 'passages:\n  - { n: 1, source: press }\n';
    const official = 'passages:\n  - { n: 1, source: readout }\n';
    expect(await added(`${MEETING}evidence: [1]\n${press}`)).toEqual([all, all, 0]);
    expect(await added(`${MEETING}evidence: [1]\n${official}`)).toEqual([all, all, all]);
  });

  test('counts a part by its own passages, not by those of the record', async () => {
    const outcome = `outcomes:\n  - n: 1\n    kind: decided\n    description: { en: To meet again }\n    evidence: [2]\n`;
    const ofPart = 2 + 1 + 1 + 1 + 1; // classes, position, kind, description, source it is based on
    const links = 2 + 2; // to two sources; to the outcome, as outcome and as document
    const all = OF_MEETING + links + ofPart;
    expect(await added(`${MEETING}evidence: [1]\n${outcome}${PASSAGES}`)).toEqual([all, all, ofPart]);
  });

  test('lets a part without passages rest on the record', async () => {
    const event = `sideEvents:\n  - n: 1\n    name: { en: Dinner }\n`;
    const ofPart = 1 + 1; // class, name
    const links = 2 + 1; // to two sources, to the event
    const all = OF_MEETING + links + ofPart;
    expect(await added(`${MEETING}evidence: [1, 2]\n${event}${PASSAGES}`)).toEqual([all, all, all]);
  });

  test('counts a part that an editor concluded without passages as not backed', async () => {
    const part = 'participations:\n  - { person: ann, role: observer, basis: general-knowledge }\n';
    const ofPart = 2 + 1 + 1; // classes, agent, role
    const links = 2 + 1; // to two sources, to the participation
    const backed = OF_MEETING + links;
    expect(await added(`${MEETING}evidence: [1, 2]\n${part}${PASSAGES}`)).toEqual([
      backed + ofPart,
      backed,
      backed,
    ]);
  });

  test('counts one statement by the remark on it', async () => {
    const remark = 'level: experts\nremarks:\n  - { n: 1, about: level, evidence: [2] }\n';
    const all = OF_MEETING + 2 + 1; // links to two sources, level
    expect(await added(`${MEETING}${remark}${PASSAGES}`)).toEqual([all, 1, 1]);
    expect(await added(`${MEETING}evidence: [1]\n${remark}${PASSAGES}`)).toEqual([all, all, 1]);
  });

  test('counts a statement as not backed where the remark on it says that an editor concluded it', async () => {
    const remark = 'level: experts\nremarks:\n  - { n: 1, about: level, basis: inferred }\n';
    const all = OF_MEETING + 2 + 1;
    expect(await added(`${MEETING}evidence: [1, 2]\n${remark}${PASSAGES}`)).toEqual([all, all - 1, all - 1]);
  });

  test('does not count the other account of a conflict, and counts the conflict', async () => {
    const conflict = `sessionNumber: 1
conflicts:
  - n: 1
    reason: { en: The readout is nearer }
    others: [{ n: 1, sessionNumber: 2, evidence: [2] }]
`;
    const all = OF_MEETING + 2 + 1; // links to two sources, number
    const meeting = `${MEETING}evidence: [1]\n${conflict}${PASSAGES}`;
    expect(await added(meeting)).toEqual([all, all, 0]);
    expect((await count(meeting)).quality.conflicts).toBe(1);
  });

  test('counts lists that are open', async () => {
    const delegations = `delegations:
  - { key: a, party: a-gov, name: { en: A }, complete: false }
  - { key: b, party: b-gov, name: { en: B } }
`;
    expect((await count(`${MEETING}${delegations}`)).quality.openLists).toBe(1);
  });

  test('counts names of records, not of their parts', async () => {
    const event = `sideEvents:\n  - n: 1\n    name: { en: Dinner, ja: 夕食会 }\n`;
    const { quality } = await count(`${MEETING}${event}`);
    expect([quality.records, Object.fromEntries(quality.names)]).toEqual([7, { en: 7, ja: 1 }]);
  });
});

describe('report/quality.json', () => {
  test('has the figures with sorted keys and fixed decimals', async () => {
    const { json } = await count(`${MEETING}evidence: [1, 2]\n${PASSAGES}`);
    expect(json).toBe(`{
  "conflicts": 0,
  "names": {
    "en": { "records": 7, "share": 1.0000 },
    "ja": { "records": 1, "share": 0.1428 }
  },
  "openLists": 0,
  "records": 7,
  "statements": {
    "all": 32,
    "withEvidence": { "share": 0.4062, "statements": 13 },
    "withOfficialEvidence": { "share": 0.4062, "statements": 13 }
  }
}
`);
  });

  test('is JSON where there is nothing to count', () => {
    expect(JSON.parse(serializeQuality(NOTHING))).toMatchObject({
      names: {},
      statements: { all: 0, withEvidence: { share: null } },
    });
  });
});

const NOTHING: Quality = {
  statements: 0,
  withEvidence: 0,
  withOfficialEvidence: 0,
  records: 0,
  names: new Map(),
  openLists: 0,
  conflicts: 0,
};

describe('formatShare()', () => {
  test.each([
    [1, 1, '1.0000'],
    [99_999, 100_000, '0.9999'],
    [29, 100, '0.2900'],
    [0, 3, '0.0000'],
    [0, 0, undefined],
  ])('writes %i of %i as %s', (part, all, share) => expect(formatShare(part, all)).toBe(share));
});

describe('formatQuality()', () => {
  test('says in two lines what there is', () => {
    const names = new Map([
      ['ko', 1],
      ['en', 200],
      ['ja', 83],
      ['fr', 1],
    ]);
    const counts = { statements: 1_000, withEvidence: 979, withOfficialEvidence: 610, records: 200 };
    const quality = { ...counts, names, openLists: 1_180, conflicts: 1 };
    expect(formatQuality(quality)).toBe(
      '  evidence for 97 % of the statements, official for 61 %; 1 conflict told with both accounts; 1,180 open lists\n' +
        '  names in en (100 %), ja (41 %), fr, ko\n',
    );
  });

  test('says nothing of nothing', () => expect(formatQuality(NOTHING)).toBe(''));
});
