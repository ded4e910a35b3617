import { describe, expect, test } from 'vitest';
import { readDay } from '../../src/commands/day.ts';

describe('readDay()', () => {
  test('takes the option before the environment', () => {
    expect(readDay('2026-11-25', { SOURCE_DATE_EPOCH: '0' })).toBe('2026-11-25');
  });

  test.each([
    ['0', '1970-01-01'],
    ['1700000000', '2023-11-14'], // 22:13:20 UTC
    ['32503679999', '2999-12-31'],
  ])('reads SOURCE_DATE_EPOCH %s as the day %s in UTC', (epoch, day) => {
    expect(readDay(undefined, { SOURCE_DATE_EPOCH: epoch })).toBe(day);
  });

  test('knows no day when nobody names one', () => {
    expect(readDay(undefined, {})).toBeUndefined();
    expect(readDay(undefined, { SOURCE_DATE_EPOCH: '' })).toBeUndefined();
  });

  test.each(['', '2026-02-30', '2026-13-01', '26-11-25', '2026-11-25T00:00Z', '２０２６-11-25'])(
    'refuses --date "%s"',
    (date) => expect(() => readDay(date, {})).toThrow(/Cannot use --date/),
  );

  test.each(['-1', '1e9', '32503680000', '99999999999999', 'today'])(
    'refuses SOURCE_DATE_EPOCH "%s"',
    (epoch) => expect(() => readDay(undefined, { SOURCE_DATE_EPOCH: epoch })).toThrow(/SOURCE_DATE_EPOCH/),
  );
});
