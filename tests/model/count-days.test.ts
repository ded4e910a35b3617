import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countDays } from '../../src/model/count-days.ts';

const MILLISECONDS_A_DAY = 86_400_000;

/** Any day of the years that records may name, counted from 1970-01-01. */
const anyDay = fc.integer({
  min: Date.UTC(1000, 0, 1) / MILLISECONDS_A_DAY,
  max: Date.UTC(2999, 11, 31) / MILLISECONDS_A_DAY,
});

function formatDay(number: number): string {
  return new Date(number * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}

describe('countDays()', () => {
  test.each([
    ['2013-12-31', '2014-04-10', 100],
    ['2022-06-30', '2022-09-29', 91],
    ['2013-05-09', '2013-05-09', 0],
    ['2013-05-09', '2013-05-08', -1],
    ['2012-02-28', '2012-03-01', 2],
    ['2013-02-28', '2013-03-01', 1],
    ['1900-02-28', '1900-03-01', 1],
    ['2000-02-28', '2000-03-01', 2],
    ['1000-01-01', '2999-12-31', 730_484],
  ])('counts from %s to %s: %i', (from, to, days) => expect(countDays(from, to)).toBe(days));

  test('agrees with the calendar of the platform for any two days', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (from, to) => {
        expect(countDays(formatDay(from), formatDay(to))).toBe(to - from);
      }),
    );
  });
});
