import { describe, expect, test } from 'vitest';
import { type EdtfDate, parseEdtf } from '../../../src/model/edtf.ts';
import { calendarOf, extentOf, listYears, stretchOf, yearOf } from '../../../src/site/pictures/calendar.ts';

function read(edtf: string): EdtfDate {
  const date = parseEdtf(edtf);
  if (date === undefined) throw new TypeError(edtf);
  return date;
}

describe('the stretch of a date', () => {
  test.each([
    ['2013-05-09', 'days', '2013-05-09', '2013-05-09'],
    ['2013-05-09/2013-05-10', 'days', '2013-05-09', '2013-05-10'],
    ['2013-05', 'within', '2013-05-01', '2013-05-31'],
    ['2013-05-09/2013-06', 'within', '2013-05-09', '2013-06-30'],
    ['2013-Q4', 'within', '2013-10-01', '2013-12-31'],
    ['2013', 'within', '2013-01-01', '2013-12-31'],
    ['[2015-10..2018-06]', 'within', '2015-10-01', '2018-06-30'],
    ['2024-07~', 'doubtful', '2024-07-01', '2024-07-31'],
    ['2016-08-21?', 'doubtful', '2016-08-21', '2016-08-21'],
    ['2016?', 'doubtful', '2016-01-01', '2016-12-31'],
    ['2013-21', 'doubtful', '2013-01-01', '2013-12-31'],
    ['2018-03/..', 'doubtful', '2018-03-01', undefined],
    ['/2018-03', 'doubtful', undefined, '2018-03-31'],
  ])('of %s is no more certain than it is known', (edtf, certainty, first, last) => {
    const stretch = stretchOf(read(edtf));
    expect([stretch?.certainty, stretch?.first, stretch?.last]).toEqual([certainty, first, last]);
  });

  test('is missing for no date', () => {
    expect(stretchOf(undefined)).toBeUndefined();
  });
});

test.each([
  ['2013-05-09', 2013],
  ['2013-12-31/2014-01-01', 2013],
  ['[2013-01..2013-03]', 2013],
  ['[2013-12..2014-01]', undefined],
  ['2016?', undefined],
  ['2024-07~', undefined],
])('the year of %s is said only if it is certain', (edtf, year) => {
  expect(yearOf(read(edtf))).toBe(year);
});

describe('a calendar', () => {
  const stretches = ['2012-02-29', '2016?', '2018-03/..'].flatMap((edtf) => stretchOf(read(edtf)) ?? []);
  const calendar = calendarOf(stretches) ?? { firstYear: 0, lastYear: 0 };

  test('spans whole years', () => {
    expect(calendar).toEqual({ firstYear: 2012, lastYear: 2018 });
    expect(calendarOf([])).toBeUndefined();
  });

  test('puts days where they are, and an open side at the edge', () => {
    expect(extentOf({ first: '2012-01-01', last: '2018-12-31', certainty: 'days' }, calendar)).toEqual({
      from: 0,
      to: 100,
    });
    expect(extentOf({ first: '2018-03-01', certainty: 'doubtful' }, calendar).to).toBe(100);
    expect(extentOf({ last: '2018-03-01', certainty: 'doubtful' }, calendar).from).toBe(0);
  });

  test.each([
    [2012, 2026],
    [2013, 2013],
    [1900, 2026],
    [1066, 2026],
  ])('from %i to %i has years with room for their numbers', (firstYear, lastYear) => {
    const places = listYears({ firstYear, lastYear }).map(({ at }) => at);
    const gaps = places.slice(1).map((at, i) => at - (places[i] ?? 0));
    expect(Math.min(100, ...gaps)).toBeGreaterThan(11); // 36 of 320 pixels
    expect(places.length).toBeGreaterThan(0);
  });
});
