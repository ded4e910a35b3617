import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseEdtf } from '../../src/model/edtf.ts';
import { suggestDate } from '../../src/validate/suggest-date.ts';

describe('suggestDate()', () => {
  test.each([
    ['2013-5-9', '2013-05-09'],
    ['2013/05/09', '2013-05-09'],
    ['2013.5.9', '2013-05-09'],
    ['20130509', '2013-05-09'],
    ['2013-5', '2013-05'],
    ['2013年5月9日', '2013-05-09'],
    ['2013年5月', '2013-05'],
    ['２０１３-05-09', '2013-05-09'],
    ['2013-05-09T10:00', '2013-05-09'],
    ['2013-05-09 10:00:00', '2013-05-09'],
    [' 2013-05-09 ', '2013-05-09'],
    ['Q4 2013', '2013-Q4'],
    ['2013 q4', '2013-Q4'],
    ['Q4 of 2013', '2013-Q4'],
    ['9 May 2013', '2013-05-09'],
    ['May 9, 2013', '2013-05-09'],
    ['9th May 2013', '2013-05-09'],
    ['May 2013', '2013-05'],
    ['September 2013', '2013-09'],
    ['2013-05-09 – 2013-05-10', '2013-05-09/2013-05-10'],
    ['2013-05-09 to 2013-05-10', '2013-05-09/2013-05-10'],
    ['2013-05-10/2013-05-09', '2013-05-09/2013-05-10'],
    ['9 May 2013 – 10 May 2013', '2013-05-09/2013-05-10'],
  ])('takes %j for %s', (text, date) => expect(suggestDate(text)).toBe(date));

  test.each([
    '',
    '05/09/2013',
    '13-05-09',
    '2013-02-30',
    '2013-13-01',
    'soon',
    'May',
    '9 May',
    'x'.repeat(1_000),
  ])('guesses nothing for %j', (text) => expect(suggestDate(text)).toBeUndefined());

  test('offers nothing but dates', () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^[0-9 QqMay/.–-]{0,30}$/));
    const property = fc.property(text, (any) => {
      const date = suggestDate(any);
      return date === undefined || parseEdtf(date) !== undefined;
    });
    fc.assert(property, { numRuns: 2_000 });
  });
});
