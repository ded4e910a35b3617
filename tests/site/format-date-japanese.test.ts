import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseEdtf } from '../../src/model/edtf.ts';
import { formatDate, formatDatePieces } from '../../src/site/format-date.ts';

const datetimesOf = (edtf: string, language: 'en' | 'ja') => {
  return formatDatePieces({ edtf }, language).flatMap(({ datetime }) => datetime ?? []);
};

describe('formatDate() in Japanese', () => {
  test.each([
    ['2013-05-09', '2013年5月9日'],
    ['2013-05-09/2013-05-10', '2013年5月9日～10日'],
    ['2013-01-30/2013-02-02', '2013年1月30日～2月2日'],
    ['2013-12-31/2014-01-01', '2013年12月31日～2014年1月1日'],
    ['2013-10/2013-12', '2013年10月～12月'],
    ['2013-10/2014-02', '2013年10月～2014年2月'],
    ['2013/2014', '2013年～2014年'],
    ['2013-36/2013-12', '2013年第4四半期（10月～12月）～2013年12月'],
    ['2018-07', '2018年7月'],
    ['2018', '2018年'],
    ['2013-33', '2013年第1四半期（1月～3月）'],
    ['2013-36', '2013年第4四半期（10月～12月）'],
    ['2013-21', '2013年春'],
    ['2013-23/..', '2013年秋から'],
    ['2013-38', '2013年の中間の4か月（5月～8月）'],
    ['2013-40', '2013年上半期（1月～6月）'],
    ['2013-41', '2013年下半期（7月～12月）'],
    ['2024-07~', '2024年7月頃'],
    ['2016?', '2016年（不確か）'],
    ['2016%', '2016年頃（不確か）'],
    ['201X', '2010年代'],
    ['20XX', '2000年から2099年までのいずれかの年'],
    ['2013-XX', '2013年（月不明）'],
    ['2013-05-XX', '2013年5月（日不明）'],
    ['../2013', '2013年まで'],
    ['2005/', '2005年から（終期不明）'],
    ['/2005', '2005年まで（始期不明）'],
    ['[2015-10..2018-06]', '2015年10月から2018年6月までのいずれかの時期'],
    ['[2015-10..]', '2015年10月以降'],
    ['[..2015]', '2015年以前'],
    ['[2015,2017]', '2015年または2017年'],
  ])('says of %s: %s', (edtf, words) => {
    expect(parseEdtf(edtf)?.edtf).toBe(edtf);
    expect(formatDate({ edtf }, 'ja')).toBe(words);
  });
});

describe('formatDate() in Japanese, of whatever date records have', () => {
  const single = fc
    .tuple(
      fc.constantFrom('1999', '2013', '2014', '201X', '20XX'),
      fc.constantFrom(
        '',
        '-05',
        '-12',
        '-05-09',
        '-05-10',
        '-06-01',
        '-36',
        '-Q1',
        '-38',
        '-41',
        '-XX',
        '-05-XX',
        '-21',
      ),
      fc.constantFrom('', '', '?', '~', '%'),
    )
    .map((parts) => parts.join(''))
    .filter((text) => parseEdtf(text) !== undefined);
  const side = fc.oneof(single, fc.constantFrom('', '..'));
  const dates = fc
    .oneof(
      single,
      fc.tuple(side, side).map(([a, b]) => `${a}/${b}`),
      fc.tuple(side, side).map(([a, b]) => `[${a === '..' ? '' : a}..${b === '..' ? '' : b}]`),
      fc.array(single, { minLength: 2, maxLength: 4 }).map((all) => `[${all.join(',')}]`),
    )
    .map((text) => parseEdtf(text)?.edtf)
    .filter((edtf) => edtf !== undefined);

  test('gives HTML the same days, months and years as in English', () => {
    fc.assert(
      fc.property(dates, (edtf) => {
        expect(datetimesOf(edtf, 'ja')).toEqual(datetimesOf(edtf, 'en'));
      }),
      { numRuns: 1_000 },
    );
  });

  test('says each year, month and day that is known, and nothing in English or in the notation of EDTF', () => {
    fc.assert(
      fc.property(dates, (edtf) => {
        const text = formatDate({ edtf }, 'ja');
        for (const [year, month, day] of datetimesOf(edtf, 'ja').map((each) => each.split('-'))) {
          expect(text).toContain(`${year}年`);
          if (month !== undefined) expect(text).toMatch(new RegExp(`(?<!\\d)${Number(month)}月`));
          if (day !== undefined) expect(text).toMatch(new RegExp(`(?<!\\d)${Number(day)}日`));
        }
        expect(text).toMatch(
          /^[\d年月日春夏秋冬第四半期上下のか最初中間後代頃不確明終始以前降までからいずれ時または（）～]+$/,
        );
      }),
      { numRuns: 1_000 },
    );
  });
});
