import { describe, expect, test } from 'vitest';
import { type AnyRecord, type Kind, RESOLVED_SCHEMAS } from '../../src/model/kinds.ts';
import { ThingIndex } from '../../src/site/thing-index.ts';
import { smallRecords } from './small-site.ts';

function createIndex(plain: readonly (readonly [Kind, object])[]): ThingIndex {
  return new ThingIndex(
    plain.map(([kind, record]) => ({ kind, record: RESOLVED_SCHEMAS[kind].parse(record) }) as AnyRecord),
  );
}

const MINISTRY = { name: { en: 'Ministry' }, kind: 'ministry' };

const index = createIndex([
  ['place', { id: 'jp', name: { en: 'Japan' }, kind: 'country' }],
  ['place', { id: 'sg', name: { en: 'Singapore' }, kind: 'country' }],
  ['place', { id: 'singapore', name: { en: 'Singapore' }, kind: 'city', containedInPlace: 'sg' }],
  ['organization', { id: 'jp-gov', name: { en: 'Government' }, kind: 'government', country: 'jp' }],
  ['organization', { id: 'jp-m', ...MINISTRY, parents: [{ organization: 'jp-gov' }] }],
  ['organization', { id: 'x-m', ...MINISTRY }],
  ['person', { id: 'one', name: { en: 'Same' } }],
  ['person', { id: 'two', name: { en: 'Same' } }],
]);

describe('ThingIndex.titleOf()', () => {
  test.each<[Kind, string, string]>([
    ['place', 'jp', 'Japan'],
    ['place', 'sg', 'Singapore (country)'],
    ['place', 'singapore', 'Singapore (city)'],
    ['organization', 'jp-m', 'Ministry (Japan)'],
    ['organization', 'x-m', 'Ministry (x-m)'],
    ['person', 'two', 'Same (two)'],
    ['person', 'nobody', 'nobody'],
  ])('tells %s %s apart from others: %s', (kind, id, title) => expect(index.titleOf(kind, id)).toBe(title));
});

describe('ThingIndex.namedBy()', () => {
  const round = createIndex(smallRecords('A'));

  test('finds each record once that names another in one of the fields', () => {
    const found = round.namedBy('place', 'city', 'meeting', 'location', 'followUps/*/location');
    expect(found.map(({ id }) => id)).toEqual(['round']);
  });

  test('finds nothing by a field that does not name it', () => {
    expect(round.namedBy('place', 'city', 'meeting', 'venue')).toEqual([]);
  });
});
