import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadData } from '../../src/publish/load.ts';
import { createTemporaryFolder } from '../support/dist-files.ts';
import { meeting } from '../support/problems-of.ts';

const organization = (id: string, lines = '') => `id: ${id}\nname: {en: ${id}}\nkind: government\n${lines}`;
const place = (id: string) => `id: ${id}\nname: {en: ${id}}\nkind: country\n`;

const GOOD: Readonly<Record<string, string>> = {
  'publication.yaml':
    'base: https://e.example/\nname: {en: P}\ndescription: {en: D}\npublisher: {name: {en: P}, url: https://e.example/}\nlicense: https://e.example/l\ntopicScheme: {en: T}\ndate: 2026-01-31\n',
  'series/s.yaml': 'id: s\nname: {en: S}\nkind: dialogue\nparties: [a, b]\n',
  'organization/a.yaml': organization('a', 'country: aa\n'),
  'organization/b.yaml': organization('b', 'country: bb\n'),
  'place/aa.yaml': place('aa'),
  'place/bb.yaml': place('bb'),
  'source/s.yaml':
    'id: s\nurl: https://e.example/s\nname: {en: S}\nkind: news\nstanding: news\nextentRead: full\nlanguage: en\n',
};

/** Codes with the record and line that they are about, of good records with these files besides. */
function warningsOf(files: Readonly<Record<string, string>>): string[] {
  const data = createTemporaryFolder();
  for (const [path, text] of Object.entries({ ...GOOD, ...files })) {
    mkdirSync(dirname(join(data, path)), { recursive: true });
    writeFileSync(join(data, path), text);
  }
  return loadData(data).problems.map(({ code, severity, place: { file, line } }) => {
    const text = { ...GOOD, ...files }[file.slice(data.length + 1)] ?? '';
    return `${severity} ${code} ${text.split('\n')[line - 1]}`;
  });
}

const session = (id: string, number: number, date: string) => ({
  [`meeting/${id}.yaml`]: meeting(`sessionNumber: ${number}\ndate: ${date}\n`).replace('id: m', `id: ${id}`),
});

const delegation = (participation: string) => ({
  'meeting/m.yaml': meeting(
    `delegations: [{key: a, party: a, name: {en: D}, evidence: [1], participations: [\n  {${participation}}]}]\n`,
  ),
});

describe('validateSanity()', () => {
  test.each<[string, Record<string, string>]>([
    ['a meeting', { 'meeting/m.yaml': meeting('') }],
    ['numbers in the order of dates', { ...session('m-1', 1, '2013'), ...session('m-2', 2, '2014') }],
    ['numbers whose dates overlap', { ...session('m-1', 1, '2014'), ...session('m-2', 2, '2014-01') }],
    ['numbers without certain dates', { ...session('m-1', 1, '2014?'), ...session('m-2', 2, '2013') }],
    ['a count that starts late', session('m-9', 9, '2013')],
    [
      'a body of the own country',
      {
        ...delegation('organization: c, role: head'),
        'organization/c.yaml': organization('c', 'parents: [{organization: a}]\n'),
      },
    ],
    [
      'a body of no country',
      { ...delegation('organization: c, role: head'), 'organization/c.yaml': organization('c') },
    ],
  ])('says nothing of %s', (_, files) => expect(warningsOf(files)).toEqual([]));

  test.each<[string, Record<string, string>, string[]]>([
    [
      'a meeting without evidence',
      { 'meeting/m.yaml': meeting('').replace(/evidence[\s\S]*/, '') },
      ['NO_EVIDENCE id: m'],
    ],
    [
      'an outcome without evidence',
      { 'meeting/m.yaml': meeting('outcomes:\n - {n: 1, kind: agreed, description: {en: x}}\n') },
      ['NO_EVIDENCE  - {n: 1, kind: agreed, description: {en: x}}'],
    ],
    [
      'two numbers alike',
      { ...session('m-1', 1, '2013'), ...session('m-2', 1, '2014') },
      ['SESSION_REPEATED sessionNumber: 1', 'SESSION_REPEATED sessionNumber: 1'],
    ],
    [
      'a number that goes back',
      { ...session('m-1', 1, '2014'), ...session('m-2', 2, '2013') },
      ['SESSION_ORDER sessionNumber: 1'],
    ],
    [
      'numbers that are left out',
      { ...session('m-1', 1, '2013'), ...session('m-4', 4, '2014') },
      ['SESSION_GAP sessionNumber: 4'],
    ],
    [
      'a party that is not of the series',
      { 'meeting/m.yaml': meeting('').replace('[a, b]', '[a, c]'), 'organization/c.yaml': organization('c') },
      ['OUTSIDE_SERIES parties: [a, c]'],
    ],
    [
      'a delegation without a head',
      delegation('organization: a'),
      [
        'DELEGATION_WITHOUT_HEAD delegations: [{key: a, party: a, name: {en: D}, evidence: [1], participations: [',
      ],
    ],
    [
      'a body of another country',
      delegation('organization: b, role: head'),
      ['PERSON_SIDE   {organization: b, role: head}]}]'],
    ],
    [
      'a person for a body below one of another country',
      {
        ...delegation('person: p, role: head, representing: [{organization: c}]'),
        'person/p.yaml': 'id: p\nname: {en: P}\n',
        'organization/c.yaml': organization('c', 'linkedTo: [{organization: b}]\n'),
      },
      ['PERSON_SIDE   {person: p, role: head, representing: [{organization: c}]}]}]'],
    ],
    [
      'two sources at one address',
      { 'source/t.yaml': `${GOOD['source/s.yaml']}`.replace('id: s', 'id: t') },
      ['SOURCE_REPEATED url: https://e.example/s', 'SOURCE_REPEATED url: https://e.example/s'],
    ],
  ])('warns of %s', (_, files, expected) => {
    expect(warningsOf(files)).toEqual(expected.map((warning) => `warning ${warning}`));
  });
});

describe('validateReferences() and validateCycles()', () => {
  test.each<[string, Record<string, string>, string[]]>([
    [
      'a reference to nothing',
      { 'place/aa.yaml': `${place('aa')}containedInPlace: zz\n` },
      ['UNKNOWN_REFERENCE containedInPlace: zz'],
    ],
    [
      'a reference to another kind',
      { 'place/aa.yaml': `${place('aa')}containedInPlace: a\n` },
      ['UNKNOWN_REFERENCE containedInPlace: a'],
    ],
    [
      'a record in itself',
      { 'place/aa.yaml': `${place('aa')}containedInPlace: aa\n` },
      ['CYCLE containedInPlace: aa'],
    ],
    [
      'a topic related to itself',
      { 'topic/t.yaml': 'id: t\nname: {en: t}\nrelated: [t]\n' },
      ['CYCLE related: [t]'],
    ],
    [
      'three records in a circle, and not one that leads to it',
      {
        'organization/c.yaml': organization('c', 'parents: [{organization: d}]\n'),
        'organization/d.yaml': organization('d', 'parents: [{organization: a}, {organization: e}]\n'),
        'organization/e.yaml': organization('e', 'parents: [{organization: c}]\n'),
        'organization/f.yaml': organization('f', 'parents: [{organization: c}]\n'),
      },
      [
        'CYCLE parents: [{organization: d}]',
        'CYCLE parents: [{organization: a}, {organization: e}]',
        'CYCLE parents: [{organization: c}]',
      ],
    ],
  ])('refuse %s', (_, files, expected) => {
    expect(warningsOf(files)).toEqual(expected.map((error) => `error ${error}`));
  });

  test('allow two records that are related to each other', () => {
    const topic = (id: string, other: string) => `id: ${id}\nname: {en: ${id}}\nrelated: [${other}]\n`;
    expect(warningsOf({ 'topic/t.yaml': topic('t', 'u'), 'topic/u.yaml': topic('u', 't') })).toEqual([]);
  });
});
