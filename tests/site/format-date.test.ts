import { describe, expect, test } from 'vitest';
import { parseEdtf } from '../../src/model/edtf.ts';
import { formatDate, formatDatePieces } from '../../src/site/format-date.ts';

describe('formatDate()', () => {
  test.each([
    ['2013-05-09', '9 May 2013'],
    ['2013-05-09/2013-05-10', '9–10 May 2013'],
    ['2013-01-30/2013-02-02', '30 January – 2 February 2013'],
    ['2013-12-31/2014-01-01', '31 December 2013 to 1 January 2014'],
    ['2013-10/2013-12', 'October 2013 to December 2013'],
    ['2018-07', 'July 2018'],
    ['2018', '2018'],
    ['2013-36', 'the fourth quarter of 2013 (October to December)'],
    ['2013-23/..', 'from autumn 2013 on'],
    ['2013-40', 'the first half of 2013 (January to June)'],
    ['2024-07~', 'about July 2024'],
    ['2016?', 'perhaps 2016'],
    ['2016%', 'perhaps about 2016'],
    ['201X', 'the 2010s'],
    ['20XX', 'between 2000 and 2099'],
    ['2013-XX', '2013, month not known'],
    ['2013-05-XX', 'May 2013, day not known'],
    ['../2013', 'until 2013'],
    ['2005/', 'from 2005, end not known'],
    ['/2005', 'until 2005, start not known'],
    ['[2015-10..2018-06]', 'at some time from October 2015 to June 2018'],
    ['[2015-10..]', 'October 2015 or later'],
    ['[..2015]', '2015 or earlier'],
    ['[2015,2017]', '2015 or 2017'],
  ])('says of %s: %s', (edtf, words) => {
    expect(parseEdtf(edtf)).toBeDefined();
    expect(formatDate({ edtf }, 'en')).toBe(words);
  });

  test('gives each day, month and year that is known as HTML takes it', () => {
    const pieces = formatDatePieces({ edtf: '2013-05-09/2013-05-10' }, 'en');
    expect(pieces.flatMap(({ datetime }) => datetime ?? [])).toEqual(['2013-05-09', '2013-05-10']);
  });

  test.each(['2013-36', '201X', '20XX'])('gives HTML no day for %s', (edtf) => {
    expect(formatDatePieces({ edtf }, 'en').some(({ datetime }) => datetime !== undefined)).toBe(false);
  });
});
