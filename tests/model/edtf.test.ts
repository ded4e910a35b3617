import edtf from 'edtf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseEdtf } from '../../src/model/edtf.ts';

const day = (value: string) => ({ value, precision: 'day' });
const month = (value: string) => ({ value, precision: 'month' });
const year = (value: string) => ({ value, precision: 'year' });
const bounds = (notBefore: string, notAfter: string) => ({ notBefore, notAfter });

describe('parseEdtf()', () => {
  test.each([
    ['2013-05-09', { start: day('2013-05-09'), ...bounds('2013-05-09', '2013-05-09') }],
    ['2018-07', { start: month('2018-07'), ...bounds('2018-07-01', '2018-07-31') }],
    ['2012-02', { start: month('2012-02'), ...bounds('2012-02-01', '2012-02-29') }],
    ['1900-02', { start: month('1900-02'), ...bounds('1900-02-01', '1900-02-28') }],
    ['2000-02-29', { start: day('2000-02-29'), ...bounds('2000-02-29', '2000-02-29') }],
    ['2018', { start: year('2018'), ...bounds('2018-01-01', '2018-12-31') }],
    ['1000-01-01', { start: day('1000-01-01'), ...bounds('1000-01-01', '1000-01-01') }],
    ['2999-12-31', { start: day('2999-12-31'), ...bounds('2999-12-31', '2999-12-31') }],
    ['2013-21', {}],
    ['2013-24', {}],
    ['2013-33', bounds('2013-01-01', '2013-03-31')],
    ['2013-34', bounds('2013-04-01', '2013-06-30')],
    ['2013-35', bounds('2013-07-01', '2013-09-30')],
    ['2013-36', bounds('2013-10-01', '2013-12-31')],
    ['2013-37', bounds('2013-01-01', '2013-04-30')],
    ['2013-38', bounds('2013-05-01', '2013-08-31')],
    ['2013-39', bounds('2013-09-01', '2013-12-31')],
    ['2013-40', bounds('2013-01-01', '2013-06-30')],
    ['2013-41', bounds('2013-07-01', '2013-12-31')],
    ['2024-07~', {}],
    ['2016?', {}],
    ['2013-05-09%', {}],
    ['2013-36?', {}],
    ['201X', bounds('2010-01-01', '2019-12-31')],
    ['20XX', bounds('2000-01-01', '2099-12-31')],
    ['201X~', {}],
    ['2013-XX', { start: year('2013'), ...bounds('2013-01-01', '2013-12-31') }],
    ['2013-05-XX', { start: month('2013-05'), ...bounds('2013-05-01', '2013-05-31') }],
  ])('reads the date %s', (text, expected) => expect(parseEdtf(text)).toEqual({ edtf: text, ...expected }));

  test.each([
    [
      '2013-05-09/2013-05-10',
      { start: day('2013-05-09'), end: day('2013-05-10'), ...bounds('2013-05-09', '2013-05-10') },
    ],
    [
      '2013-05-09/2013-05-09',
      { start: day('2013-05-09'), end: day('2013-05-09'), ...bounds('2013-05-09', '2013-05-09') },
    ],
    [
      '2013-05/2013-06',
      { start: month('2013-05'), end: month('2013-06'), ...bounds('2013-05-01', '2013-06-30') },
    ],
    [
      '2013/2013-05-09',
      { start: year('2013'), end: day('2013-05-09'), ...bounds('2013-01-01', '2013-05-09') },
    ],
    ['2013-36/2014-33', bounds('2013-10-01', '2014-03-31')],
    ['2013-10/..', { start: month('2013-10'), notBefore: '2013-10-01' }],
    ['2013-10/', { start: month('2013-10'), notBefore: '2013-10-01' }],
    ['../2013-10', { end: month('2013-10'), notAfter: '2013-10-31' }],
    ['/2013-10', { end: month('2013-10'), notAfter: '2013-10-31' }],
    ['2013-05~/2013-06', { end: month('2013-06'), notAfter: '2013-06-30' }],
    ['2013-05/2013-06?', { start: month('2013-05'), notBefore: '2013-05-01' }],
  ])('reads the interval %s', (text, expected) =>
    expect(parseEdtf(text)).toEqual({ edtf: text, ...expected }),
  );

  test.each([
    ['[2015-10..2018-06]', bounds('2015-10-01', '2018-06-30')],
    ['[2013-05-09,2013-05-10]', bounds('2013-05-09', '2013-05-10')],
    ['[2014,2012-02,2013]', bounds('2012-02-01', '2014-12-31')],
    ['[2015-10..]', { notBefore: '2015-10-01' }],
    ['[..2018-06]', { notAfter: '2018-06-30' }],
    ['[2013?..2014]', { notAfter: '2014-12-31' }],
    ['[2013,2014?]', {}],
    ['[2013,2013-21]', {}],
  ])('reads the set %s', (text, expected) => expect(parseEdtf(text)).toEqual({ edtf: text, ...expected }));

  test.each([
    ['2013-Q1', '2013-33'],
    ['2013-Q4', '2013-36'],
    ['2013-Q4~', '2013-36~'],
    ['2013-Q4/2014-Q1', '2013-36/2014-33'],
    ['../2014-Q1', '../2014-33'],
    ['[2013-Q4..2014-Q1]', '[2013-36..2014-33]'],
    ['[2013-Q4,2014-Q1]', '[2013-36,2014-33]'],
  ])('normalizes %s to %s', (text, normal) => expect(parseEdtf(text)).toEqual(parseEdtf(normal)));

  test.each([
    '2013-05-10/2013-05-09',
    '2014/2013',
    '2013-06/2013-05-31',
    '[2018-06..2015-10]',
    '2013-36/2013-33',
  ])('says that %s is reversed', (text) =>
    expect(parseEdtf(text)).toMatchObject({ edtf: text, reversed: true }),
  );

  test.each(['2013-05-09/2013-05', '2013-05/2013-05-01', '2014~/2013', '2014/2013?', '2013-24/2013-21'])(
    'does not say that %s is reversed',
    (text) => expect(parseEdtf(text)).not.toHaveProperty('reversed'),
  );

  test.each([
    '',
    ' ',
    '2013-02-30',
    '2013-02-29',
    '1900-02-29',
    '2013-04-31',
    '2013-13',
    '2013-00',
    '2013-13-01',
    '2013-01-00',
    '2013-01-32',
    '2013-5-9',
    '2013-5',
    '13-05-09',
    '２０１３-05-09',
    '2013-05-09T24:00',
    '2013-05-09T10:00:00Z',
    '0000',
    '0999',
    '3000',
    '+12013-01-01',
    '-2013',
    'Y12013',
    '20130509',
    '2013-Q5',
    '2013-Q0',
    '2013-q4',
    'Q4 2013',
    '2013-Q4-01',
    '2013-20',
    '2013-25',
    '2013-32',
    '2013-42',
    '2013-36-01',
    '2013?~',
    '?2013',
    '2013?-05',
    '2013-05 ',
    ' 2013-05',
    '2013-05\n',
    '2XXX',
    'XXXX',
    '2X13',
    '201X-05',
    '201X-XX',
    '2013-XX-09',
    '2013-XX-XX',
    '2013-5X',
    '2013-05-0X',
    '201x',
    '/',
    '../..',
    '../',
    '/..',
    '2013/2014/2015',
    '2013-05-09/10',
    '2013-02-30/2013-03-01',
    '2013 / 2014',
    '.../2013',
    '[2013',
    '2013]',
    '[]',
    '[2013]',
    '[..]',
    '[2013,]',
    '[2013,,2014]',
    '[2013, 2014]',
    '[2013/2014..2015]',
    '[2013..2014..2015]',
    '[[2013,2014],2015]',
    '[2013,2014..2015]',
    '{2013,2014}',
    'at an early date',
    '2013-05-09/2013-05-10/',
    `[${'2013,'.repeat(300)}2013]`,
  ])('refuses %j', (text) => expect(parseEdtf(text)).toBeUndefined());

  test.each([
    '2013',
    '2013-02',
    '2012-02',
    '2013-05-09',
    '2013-33',
    '2013-34',
    '2013-35',
    '2013-36',
    '2013-40',
    '2013-41',
    '2013-05-09/2013-05-10',
    '2013-05/2014-02',
    '2013/2014',
    '[2013-10,2013-11]',
    '201X',
    '20XX',
    '2013-XX',
    '2013-05-XX',
  ])('bounds %s as the package edtf does', (text) => {
    const { min, max } = edtf(text);
    expect(parseEdtf(text)).toMatchObject({ notBefore: dayOf(min), notAfter: dayOf(max) });
  });

  test('reads back each day of the calendar, and no other day', () => {
    const any = fc.tuple(
      fc.integer({ min: 1000, max: 2999 }),
      fc.integer({ max: 13, min: 0 }),
      fc.integer({ max: 32, min: 0 }),
    );
    fc.assert(
      fc.property(any, ([y, m, d]) => {
        const text = `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
        const exists = dayOf(Date.UTC(y, m - 1, d)) === text;
        expect(parseEdtf(text)?.start).toEqual(exists ? day(text) : undefined);
      }),
      { numRuns: 2_000 },
    );
  });

  test('ends each month on its last day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 2999 }), fc.integer({ min: 1, max: 12 }), (y, m) => {
        const last = dayOf(Date.UTC(y, m, 0)); // day 0 is the last of the month before
        expect(parseEdtf(last.slice(0, 7))?.notAfter).toBe(last);
      }),
    );
  });

  const single = fc
    .tuple(
      fc.constantFrom('1999', '2013', '2014', '201X', '20XX'),
      fc.constantFrom('', '-05', '-05-09', '-02-28', '-36', '-Q1', '-41', '-XX', '-05-XX', '-21'),
      fc.constantFrom('', '', '', '?', '~'),
    )
    .map((pieces) => pieces.join(''));
  const whole = fc.oneof(
    single,
    fc.tuple(fc.oneof(single, fc.constant('..')), single).map((pair) => pair.join('/')),
    fc.array(single, { minLength: 2, maxLength: 4 }).map((dates) => `[${dates.join(',')}]`),
    fc.tuple(single, single).map((pair) => `[${pair.join('..')}]`),
  );

  test('orders its bounds unless it says that they are reversed', () => {
    fc.assert(
      fc.property(whole, (text) => {
        const { notBefore = '', notAfter = '9', reversed = false } = parseEdtf(text) ?? {};
        expect(notBefore > notAfter).toBe(reversed);
      }),
      { numRuns: 1_000 },
    );
  });

  test('reads its own text again as the same date', () => {
    fc.assert(
      fc.property(whole, (text) => {
        const date = parseEdtf(text);
        expect(date && parseEdtf(date.edtf)).toEqual(date);
      }),
      { numRuns: 1_000 },
    );
  });

  test('never throws', () => {
    const near = fc.string({ unit: fc.constantFrom(...'20135-09XQ?~%/.[],'.split('')), maxLength: 30 });
    fc.assert(fc.property(fc.oneof(near, fc.string({ unit: 'binary' })), (text) => void parseEdtf(text)));
  });
});

function dayOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
