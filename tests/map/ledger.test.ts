import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Told, type ToldObject, ToldSink } from '../../src/explain/told.ts';
import { IriOf } from '../../src/map/iri-of.ts';
import { mapLedger } from '../../src/map/ledger.ts';
import { type AnyRecord, type Kind, RESOLVED_SCHEMAS } from '../../src/model/kinds.ts';
import { compareText } from '../../src/problem/problem.ts';
import { makeIri } from '../../src/terms/iri.ts';
import { schema } from '../../src/terms/vocabularies.ts';

const iriOf = new IriOf(makeIri('https://communique.example/'));

function parse(kind: Kind, fields: object): AnyRecord {
  return { kind, record: RESOLVED_SCHEMAS[kind].parse(fields) } as AnyRecord;
}

function meetingOf(id: string, fields: object): AnyRecord {
  const needed = { id, series: 's', name: { en: 'Meeting' }, status: 'held', parties: ['jp-gov', 'us-gov'] };
  return parse('meeting', { ...needed, ...fields });
}

function sourceOf(date: string, n = 0): AnyRecord {
  const codes = { kind: 'news', standing: 'news', extentRead: 'full', language: 'en' };
  return parse('source', {
    id: `source-${n}`,
    url: 'https://e.example/',
    name: { en: 'News' },
    ...codes,
    date,
  });
}

function placeOf(id: string, kind: string, containedInPlace?: string): AnyRecord {
  const inside = containedInPlace === undefined ? {} : { containedInPlace };
  return parse('place', { id, name: { en: id }, kind, ...inside });
}

const PLACES = [
  placeOf('kr', 'country'),
  placeOf('us', 'country'),
  placeOf('seoul', 'city', 'kr'),
  placeOf('busan', 'city', 'kr'),
  placeOf('washington-dc', 'city', 'us'),
  placeOf('ministry', 'building', 'seoul'),
  placeOf('hotel', 'building', 'seoul'),
  placeOf('palace', 'building'),
];

function tell(records: readonly AnyRecord[]): Told[] {
  const sink = new ToldSink();
  mapLedger(records, iriOf, sink);
  return sink.told;
}

/** The codes of a plan in the words of a record, and the days after them. */
function judge(plan: object, held?: object, newest = '2020-06-15'): string {
  const followUp = { n: 1, kind: 'decided', description: { en: 'Another meeting' }, ...plan };
  const realizedBy = held === undefined ? {} : { realizedBy: 'm-2' };
  const first = meetingOf('m-1', { followUps: [{ ...followUp, ...realizedBy }] });
  const second = held === undefined ? [] : [meetingOf('m-2', held)];
  return tell([first, ...second, ...PLACES, sourceOf(newest)])
    .filter(({ subject }) => subject.endsWith('meeting/m-1/#follow-up-1'))
    .map(({ object }) => shown(object).replace('code:fulfilment-', ''))
    .join(' ');
}

function shown(object: ToldObject): string {
  return 'value' in object ? object.value : (object.curie ?? object.iri);
}

describe('mapLedger()', () => {
  test.each([
    ['2013-36', '2013-10-01', 'kept'],
    ['2013-36', '2013-12-31/2014-01-02', 'kept'],
    ['2013-36', '2013-12', 'kept'],
    ['2013-36', '2013-12/2014-01', 'kept'],
    ['2013-36', '2014-04-10', 'late 100'],
    ['2013-36', '2014-01-01', 'late 1'],
    ['2013-36', '2014', 'late 1'],
    ['2013-36', '2014-01-01/2014-01-02~', 'late 1'],
    ['2013-36', '2013-09-29/2013-09-30', 'early'],
    ['2013', '2012', 'early'],
    ['2022-34', '2022-09-29', 'late 91'],
    ['201X', '2013-05', 'kept'],
    ['../2013', '2011', 'kept'],
    ['[..2013]', '2011', 'kept'],
    ['../2013', '2014-01-01', 'late 1'],
    ['2013/..', '2030', 'kept'],
    ['2013/..', '2012-12-31', 'early'],
    ['/2013', '2014-01-01', 'late 1'],
    ['2013/', '2012-12-31', 'early'],
    ['[2013-05,2013-09]', '2013-09-10', 'kept'],
    ['[2013~,2014]', '2014-02', 'kept'],
    ['[2013-05,2013-09]', '2013-10-01', 'late 1'],
    ['[2013-05..2013-09]', '2013-07', 'kept'],
    ['2013-36', '[2014-01-03,2014-02-03]', 'late 3'],
  ])('says of the plan %s, realized in %s: %s', (date, held, expected) => {
    expect(judge({ date }, { date: held })).toBe(expected);
  });

  test.each([
    ['2013~', '2014'],
    ['2013?', '2013'],
    ['2013-22', '2013-07'],
    ['2013-36', '2014~'],
    ['2016', '2016?'],
    ['2013-36', '2013'],
    ['2013-36', '2013-36/2014'],
    ['2013-36', '2013-09-30/2013-10-01'],
    ['2013-36', '../2014-01-02'],
    ['2013-36', '/2013-10-05'],
    ['2013-36', '201X'],
    ['/2013', '2011'],
    ['2013/', '2030'],
    ['2013~/2014', '2013-06'],
    ['2013/2014~', '2015'],
    ['[2013-05,2013-09]', '2013-07'],
    ['[2013-05,2013-09]', '[2013-05..2013-09]'],
    ['[2013,2014~]', '2015'],
  ])('says nothing of the plan %s, realized in %s', (date, held) => {
    expect(judge({ date }, { date: held })).toBe('');
  });

  test('says nothing of the time of a plan whose meeting has no date', () => {
    expect(judge({ date: '2013' }, {})).toBe('');
  });

  test.each([[{ date: '2013-05-09' }], [{ date: '2025-06~' }], [{}]])(
    'says that a plan without a time was kept by a meeting with %o',
    (held) => expect(judge({}, held)).toBe('kept'),
  );

  test.each([
    [{ date: '2020-06-14' }, 'overdue'],
    [{ date: '2020-06-15' }, 'open'],
    [{ date: '2020-06' }, 'open'],
    [{ date: '2019' }, 'overdue'],
    [{ date: '2021' }, 'open'],
    [{ date: '../2019' }, 'overdue'],
    [{ date: '2021/' }, 'open'],
    [{ date: '2019/..' }, 'open'],
    [{ date: '[2019,2021]' }, 'open'],
    [{ date: '2019/' }, ''],
    [{ date: '2013~' }, ''],
    [{ date: '2030?' }, ''],
    [{ date: '2013-22' }, ''],
    [{}, 'undated'],
    [{ asNamed: { en: 'at an early date' } }, 'undated'],
  ])('says of the plan %o, of which no meeting is known: %s', (plan, expected) => {
    expect(judge(plan)).toBe(expected);
  });

  test.each(['planned', 'postponed', 'cancelled', 'unconfirmed'])(
    'does not take a meeting that is %s for one that was held',
    (status) => expect(judge({ date: '2013-36' }, { status, date: '2013-11-01' })).toBe('overdue'),
  );

  test.each([
    ['seoul', { location: 'busan' }, 'moved'],
    ['seoul', { location: 'washington-dc' }, 'moved'],
    ['kr', { location: 'washington-dc' }, 'moved'],
    ['seoul', { venue: 'hotel' }, ''],
    ['ministry', { location: 'seoul', venue: 'hotel' }, 'moved'],
    ['busan', { venue: 'hotel' }, 'moved'],
    ['seoul', { location: 'seoul' }, ''],
    ['kr', { location: 'seoul' }, ''],
    ['seoul', { location: 'kr' }, ''],
    ['ministry', { location: 'seoul' }, ''],
    ['seoul', { location: 'seoul', venue: 'palace' }, ''],
    ['palace', { location: 'seoul' }, ''],
    ['seoul', { attendanceMode: 'online' }, ''],
    ['seoul', { location: 'unknown' }, ''],
  ])('says of the place %s and a meeting with %o: %s', (location, held, expected) => {
    expect(judge({ date: '2016', location }, { date: '2016?', ...held })).toBe(expected);
  });

  test.each([
    ['2014-04-10', 'late moved 100'],
    ['2013-10-01', 'kept moved'],
    ['2013-09-30', 'early moved'],
  ])('says that a meeting of %s was elsewhere beside when it was: %s', (date, expected) => {
    expect(judge({ date: '2013-36', location: 'seoul' }, { date, location: 'busan' })).toBe(expected);
  });

  test('says of no place that a plan without a meeting was moved', () => {
    expect(judge({ date: '2013', location: 'seoul' }, { status: 'planned', location: 'busan' })).toBe(
      'overdue',
    );
  });

  test.each([
    [['2013-05-10', '2014-04-12'], '../2014-04-12'],
    [['2014-04-12', '2013-05-10'], '../2014-04-12'],
    [['2013-05-10', '2014-04'], '../2014-04-01'],
    [['2013-05-10', '2014~'], '../2013-05-10'],
  ])('is true as of the newest of sources of %o: %s', (dates, expected) => {
    const told = tell(dates.map(sourceOf)).filter(({ predicate }) => predicate === schema.temporalCoverage);
    expect(told.map(({ object }) => shown(object))).toEqual([expected]);
  });

  test('says of no plan with a time that it is open or overdue where no source has a date', () => {
    const followUps = [{ n: 1, kind: 'decided', description: { en: 'Another meeting' }, date: '2013' }];
    const told = tell([meetingOf('m-1', { followUps })]);
    expect(told.filter(({ subject }) => subject.endsWith('#follow-up-1'))).toEqual([]);
  });

  test('tells its name where there are no records', () => {
    expect(tell([]).map(({ predicate }) => predicate)).toContain(schema.name);
  });

  test('tells the same statements in whatever order the records come', () => {
    const followUps = [{ n: 1, kind: 'decided', description: { en: 'Another meeting' }, realizedBy: 'm-2' }];
    const records = [
      meetingOf('m-1', { followUps }),
      meetingOf('m-2', { date: '2014' }),
      sourceOf('2014-05-01'),
    ];
    const sorted = (told: readonly Told[]) => told.map((each) => JSON.stringify(each)).sort(compareText);
    const expected = sorted(tell(records));
    fc.assert(
      fc.property(fc.shuffledSubarray(records, { minLength: records.length }), (shuffled) => {
        expect(sorted(tell(shuffled))).toEqual(expected);
      }),
    );
  });
});
