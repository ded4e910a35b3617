import { describe, expect, test } from 'vitest';
import { CountsSink } from '../../src/describe/counts-sink.ts';
import { createDataset } from '../../src/describe/create-dataset.ts';
import type { Dataset } from '../../src/describe/dataset.ts';
import { type Entries, findEntries } from '../../src/describe/entries.ts';
import { IriOf } from '../../src/map/iri-of.ts';
import { type AnyRecord, type Kind, RESOLVED_SCHEMAS } from '../../src/model/kinds.ts';
import { publication } from '../../src/model/publication.ts';
import { makeIri } from '../../src/terms/iri.ts';

const BASE = makeIri('https://example.org/');
const iriOf = new IriOf(BASE);

function record(kind: Kind, fields: object): AnyRecord {
  return { kind, record: RESOLVED_SCHEMAS[kind].parse({ name: { en: 'X' }, ...fields }) } as AnyRecord;
}

const meeting = (id: string, fields: object) =>
  record('meeting', { id, series: 's', status: 'held', parties: ['a-gov', 'b-ministry'], ...fields });

const PLACES = [
  record('place', {
    id: 'a',
    kind: 'country',
    name: { en: 'Aland', ja: 'エー' },
    sameAs: ['https://a.example/'],
  }),
  record('place', { id: 'b', kind: 'country', name: { en: 'Beland', ja: 'ビー' } }),
  record('place', { id: 'c', kind: 'country', name: { en: 'Celand', fr: 'Cé' } }),
];

const ORGANIZATIONS = [
  record('organization', { id: 'a-gov', kind: 'government', country: 'a' }),
  record('organization', { id: 'b-gov', kind: 'government', country: 'b' }),
  record('organization', { id: 'b-ministry', kind: 'ministry', parents: [{ organization: 'b-gov' }] }),
  record('organization', { id: 'c-gov', kind: 'government', country: 'c' }),
  record('organization', {
    id: 'union',
    kind: 'international-organization',
    members: [{ organization: 'c-gov' }],
  }),
  record('organization', { id: 'odd', kind: 'unit', parents: [{ organization: 'odd' }] }),
];

function describeRecords(records: readonly AnyRecord[]): Dataset {
  const facts = {
    publication: publication.parse({
      base: BASE,
      name: { en: 'X' },
      description: { en: 'X' },
      publisher: { name: { en: 'X' }, url: BASE },
      license: BASE,
      topicScheme: { en: 'X' },
      date: '2026-11-25',
    }),
    counts: new CountsSink(BASE).counts,
    distributions: [],
    version: '1.0.0',
    issued: '2026-11-24',
    modified: '2026-11-25',
  };
  return createDataset(facts, records, iriOf);
}

describe('createDataset()', () => {
  test('keeps what the build knows, and takes the base from the addresses', () => {
    const facts = { base: BASE, version: '1.0.0', issued: '2026-11-24', modified: '2026-11-25' };
    expect(describeRecords([])).toMatchObject(facts);
  });

  test('covers the days of held meetings, from the first to the last', () => {
    const { temporal } = describeRecords([
      meeting('m1', { date: '2013-05-09/2013-05-10' }),
      meeting('m2', { date: '2012-06' }),
      meeting('m3', { date: '2030-01-01', status: 'planned' }),
      meeting('m4', { date: '2001?' }),
      meeting('m5', {}),
    ]);
    expect(temporal).toEqual({ start: '2012-06-01', end: '2013-05-10' });
  });

  test.each([
    ['no meeting was held', [meeting('m', { date: '2013', status: 'planned' })]],
    ['no day is known', [meeting('m', { date: '2013?' })]],
    ['only the first day is known', [meeting('m', { date: '2013/..' })]],
    ['the days make no period', [meeting('m', { date: '2013/..' }), meeting('n', { date: '../2012' })]],
  ])('says nothing of days where %s', (_, records) => {
    expect(describeRecords(records).temporal).toBeUndefined();
  });

  test('covers the countries of the parties, also of bodies that are part of a government', () => {
    const { spatial } = describeRecords([meeting('m', {}), ...ORGANIZATIONS, ...PLACES]);
    expect(spatial).toEqual([
      { iri: 'https://example.org/place/a/#it', sameAs: ['https://a.example/'], name: 'Aland' },
      { iri: 'https://example.org/place/b/#it', sameAs: [], name: 'Beland' },
    ]);
  });

  test('makes no countries of the members of a party, nor of a body that is part of itself', () => {
    const series = record('series', { id: 's', kind: 'dialogue', parties: ['union', 'odd'] });
    expect(describeRecords([series, ...ORGANIZATIONS, ...PLACES]).spatial).toEqual([]);
  });

  test('ranks languages by how many records have a name in them', () => {
    expect(describeRecords(PLACES).languages).toEqual(['en', 'ja', 'fr']);
  });
});

describe('findEntries()', () => {
  const entriesOf = (records: readonly AnyRecord[]): Entries => findEntries(records, iriOf);

  test('begins at the lists of all kinds that have records', () => {
    expect(entriesOf([...ORGANIZATIONS, ...PLACES]).roots).toEqual([
      'https://example.org/organization/#list',
      'https://example.org/place/#list',
    ]);
  });

  test('shows the meeting that was held last, its series and a party', () => {
    const records = [
      meeting('m1', { date: '2013-05-09' }),
      meeting('m3', { date: '2014' }),
      meeting('m2', { date: '2014' }),
      meeting('m4', { date: '2030', status: 'planned' }),
    ];
    expect(entriesOf(records).examples).toEqual([
      'https://example.org/meeting/m2/#it',
      'https://example.org/series/s/#it',
      'https://example.org/organization/a-gov/#it',
    ]);
  });

  test('shows another thing where there is no such meeting, and nothing of nothing', () => {
    expect(entriesOf(PLACES).examples).toEqual(['https://example.org/place/a/#it']);
    expect(entriesOf([])).toEqual({ roots: [], examples: [] });
  });
});
