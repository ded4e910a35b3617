import { describe, expect, test } from 'vitest';
import { type AnyRecord, RESOLVED_SCHEMAS } from '../../src/model/kinds.ts';
import { ThingIndex } from '../../src/site/thing-index.ts';
import { smallRecords } from './small-site.ts';

const index = new ThingIndex(
  smallRecords('A').map(
    ([kind, record]) => ({ kind, record: RESOLVED_SCHEMAS[kind].parse(record) }) as AnyRecord,
  ),
);

describe('ThingIndex.namedBy()', () => {
  test('finds each record once that names another in one of the fields', () => {
    const found = index.namedBy('place', 'city', 'meeting', 'location', 'followUps/*/location');
    expect(found.map(({ id }) => id)).toEqual(['round']);
  });

  test('finds nothing by a field that does not name it', () => {
    expect(index.namedBy('place', 'city', 'meeting', 'venue')).toEqual([]);
  });
});
