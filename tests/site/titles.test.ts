import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AnyRecord, KINDS, type Kind, RESOLVED_SCHEMAS } from '../../src/model/kinds.ts';
import { LANGUAGES } from '../../src/site/language.ts';
import { ThingIndex } from '../../src/site/thing-index.ts';
import { Titles } from '../../src/site/titles.ts';

function createIndex(plain: readonly (readonly [Kind, object])[]): ThingIndex {
  return new ThingIndex(
    plain.map(([kind, record]) => ({ kind, record: RESOLVED_SCHEMAS[kind].parse(record) }) as AnyRecord),
  );
}

const MINISTRY = { name: { en: 'Ministry', ja: '省' }, kind: 'ministry' };
const REPORT = {
  name: { en: 'Report', ja: '報告' },
  url: 'https://source.example/',
  kind: 'news',
  standing: 'news',
  extentRead: 'full',
  language: 'en',
};
const ROUND = { series: 'talks', status: 'held', parties: ['jp-gov', 'x-m'] };
const UNNAMED = { series: 'unnamed', status: 'held', parties: ['jp-gov', 'x-m'] };

const index = createIndex([
  ['place', { id: 'jp', name: { en: 'Japan', ja: '日本' }, kind: 'country' }],
  ['place', { id: 'sg', name: { en: 'Singapore', ja: 'シンガポール' }, kind: 'country' }],
  [
    'place',
    {
      id: 'singapore',
      name: { en: 'Singapore', ja: 'シンガポール' },
      kind: 'city',
      containedInPlace: 'sg',
    },
  ],
  ['organization', { id: 'jp-gov', name: { en: 'Government' }, kind: 'government', country: 'jp' }],
  ['organization', { id: 'jp-m', ...MINISTRY, parents: [{ organization: 'jp-gov' }] }],
  ['organization', { id: 'x-m', ...MINISTRY }],
  ['person', { id: 'one', name: { en: 'Same' } }],
  ['person', { id: 'two', name: { en: 'Same' } }],
  ['source', { id: 'first', ...REPORT, date: '2013-05-10' }],
  ['source', { id: 'second', ...REPORT }],
  [
    'series',
    { id: 'talks', name: { en: 'Talks', ja: '協議' }, kind: 'dialogue', parties: ['jp-gov', 'x-m'] },
  ],
  ['series', { id: 'unnamed', name: { en: 'Others' }, kind: 'dialogue', parties: ['jp-gov', 'x-m'] }],
  ['meeting', { id: 'own', ...ROUND, name: { en: 'First', ja: '初回' }, sessionNumber: 1 }],
  ['meeting', { id: 'third', ...ROUND, name: { en: 'Third Talks' }, sessionNumber: 3 }],
  ['meeting', { id: 'fourth-a', ...ROUND, name: { en: 'Fourth, in May' }, sessionNumber: 4 }],
  ['meeting', { id: 'fourth-b', ...ROUND, name: { en: 'Fourth, in June' }, sessionNumber: 4 }],
  ['meeting', { id: 'uncounted', ...ROUND, name: { en: 'Some Talks' } }],
  ['meeting', { id: 'foreign', ...UNNAMED, name: { en: 'Third Others' }, sessionNumber: 3 }],
]);

describe('Titles in English', () => {
  const titles = new Titles(index, 'en');

  test.each<[Kind, string, string]>([
    ['place', 'jp', 'Japan'],
    ['place', 'sg', 'Singapore (country)'],
    ['place', 'singapore', 'Singapore (city)'],
    ['organization', 'jp-m', 'Ministry (Japan)'],
    ['organization', 'x-m', 'Ministry (x-m)'],
    ['person', 'two', 'Same (two)'],
    ['source', 'first', 'Report (2013-05-10)'],
    ['source', 'second', 'Report (second)'],
    ['meeting', 'third', 'Third Talks'],
  ])('tell %s %s apart from others: %s', (kind, id, title) =>
    expect(titles.of(kind, id)).toEqual({ text: title }),
  );

  test('call by its id what is not there', () => {
    expect(titles.of('person', 'nobody')).toEqual({ text: 'nobody' });
  });
});

describe('Titles in Japanese', () => {
  const titles = new Titles(index, 'ja');

  test.each<[Kind, string, string]>([
    ['place', 'sg', 'シンガポール（国）'],
    ['place', 'singapore', 'シンガポール（都市）'],
    ['organization', 'jp-m', '省（日本）'],
    ['source', 'first', '報告（2013-05-10）'],
    ['meeting', 'own', '初回'],
  ])('are names in Japanese, where there are any: %s %s', (kind, id, title) =>
    expect(titles.of(kind, id)).toEqual({ text: title }),
  );

  test('are composed of series and number, and say so', () => {
    expect(titles.of('meeting', 'third')).toEqual({ text: '第3回協議', isComposed: true });
  });

  test('tell two rounds of one number apart', () => {
    expect(titles.of('meeting', 'fourth-a')).toEqual({ text: '第4回協議（fourth-a）', isComposed: true });
    expect(titles.of('meeting', 'fourth-b')).toEqual({ text: '第4回協議（fourth-b）', isComposed: true });
  });

  test.each<[Kind, string, string]>([
    ['meeting', 'uncounted', 'Some Talks'],
    ['meeting', 'foreign', 'Third Others'],
    ['person', 'two', 'Same (two)'],
    ['organization', 'jp-gov', 'Government'],
  ])('are in English where nothing can be composed, and say so: %s %s', (kind, id, title) =>
    expect(titles.of(kind, id)).toEqual({ text: title, lang: 'en' }),
  );
});

/** Names that look like other names with an id added, in either way of writing. */
const NAMES = ['Same', 'Same (a)', 'Same (a) (a)', 'Same（a）', '第1回協議'];

const things = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'b-a', 'd', 'e'),
    name: fc.record(
      { en: fc.constantFrom(...NAMES), ja: fc.constantFrom(...NAMES) },
      { requiredKeys: ['en'] },
    ),
    sessionNumber: fc.integer({ min: 1, max: 2 }),
  }),
  { selector: ({ id }) => id, minLength: 4 },
);

function recordOf(kind: Kind, id: string, name: object, n: number): object {
  const parties = ['jp-gov', 'x-m'];
  return {
    series: { id, name, kind: 'dialogue', parties },
    meeting: { id, name, series: 'talks', status: 'held', parties, sessionNumber: n },
    organization: { id, name, kind: 'ministry' },
    person: { id, name },
    place: { id, name, kind: 'country' },
    topic: { id, name },
    source: { ...REPORT, id, name },
  }[kind];
}

test('Titles never call two things of a kind the same, in any language', () => {
  fc.assert(
    fc.property(fc.constantFrom(...KINDS), things, (kind, all) => {
      const talks = recordOf('series', 'talks', { en: 'Talks', ja: '協議' }, 1);
      const records = all.map(({ id, name, sessionNumber }) => {
        return [kind, recordOf(kind, id, name, sessionNumber)] as const;
      });
      const crowd = createIndex([['series', talks], ...records]);
      for (const language of LANGUAGES) {
        const titles = new Titles(crowd, language);
        expect(new Set(all.map(({ id }) => titles.of(kind, id).text)).size).toBe(all.length);
      }
    }),
    { numRuns: 400 },
  );
});
