import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findNearName } from '../../src/problem/near-name.ts';

const fields = [
  'startDate',
  'endDate',
  'head',
  'host',
  'organization',
  'organizer',
  'name',
  'en',
  'ja',
  'role',
];

describe('findNearName()', () => {
  test.each([
    ['startDatte', 'startDate'],
    ['StartDate', 'startDate'],
    ['strat-date', 'startDate'],
    ['heed', 'head'],
    ['haed', 'head'], // two letters swapped are one edit
    ['hosst', 'host'],
    ['organisation', 'organization'],
    ['nme', 'name'],
    ['EN', 'en'],
    ['eb', undefined],
    ['', undefined],
    ['completely-different', undefined],
  ])('finds for %j %j', (name, near) => expect(findNearName(name, fields)).toBe(near));

  test('prefers the nearest', () => {
    expect(findNearName('osamu-imaii', ['osamu-ima', 'osamu-imai', 'osama-imai'])).toBe('osamu-imai');
  });

  test('prefers the first by code unit of equally near names, in whatever order they come', () => {
    const names = ['meeting-2', 'meeting-1', 'meeting-3'];
    expect([findNearName('meeting-9', names), findNearName('meeting-9', names.toReversed())]).toEqual([
      'meeting-1',
      'meeting-1',
    ]);
  });

  test('finds nothing among no names', () => expect(findNearName('name', [])).toBeUndefined());

  test('finds a name from which one letter was dropped', () => {
    const name = fc.string({ unit: fc.constantFrom('a', 'b', '-', '日'), minLength: 4, maxLength: 12 });
    fc.assert(
      fc.property(name, fc.nat(), (whole, at) => {
        const index = at % whole.length;
        expect(findNearName(whole.slice(0, index) + whole.slice(index + 1), [whole])).toBe(whole);
      }),
    );
  });

  test('does not depend on the order of the candidates', () => {
    const name = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'A'), maxLength: 7 });
    fc.assert(
      fc.property(name, fc.array(name), (wanted, names) => {
        expect(findNearName(wanted, names)).toBe(findNearName(wanted, names.toReversed()));
      }),
    );
  });
});
