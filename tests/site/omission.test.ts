import { expect, test } from 'vitest';
import { serializeSearchReport } from '../../src/site/omission.ts';

const DAY = { what: 'Event', why: 'the day is not known' };
const PLACE = { what: 'Event', why: 'no place is known' };

test('serializeSearchReport() counts reasons over all pages, and lists pages that leave something out', () => {
  const omissions = new Map([
    ['meeting/b/', [DAY, PLACE]],
    ['meeting/a/', [DAY]],
    ['person/c/', []],
  ]);
  expect(JSON.parse(serializeSearchReport(omissions))).toEqual({
    pages: 3,
    summary: [
      { ...PLACE, pages: 1 },
      { ...DAY, pages: 2 },
    ],
    leftOut: [
      { page: 'meeting/a/', leftOut: [DAY] },
      { page: 'meeting/b/', leftOut: [DAY, PLACE] },
    ],
  });
});

test('serializeSearchReport() does not depend on the order of pages', () => {
  const pages = [
    ['b/', [DAY]],
    ['a/', [PLACE]],
  ] as const;
  expect(serializeSearchReport(new Map(pages))).toBe(serializeSearchReport(new Map([...pages].reverse())));
});
