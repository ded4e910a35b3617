import { describe, expect, test } from 'vitest';
import { chooseSeries } from '../../src/draft/choose-series.ts';
import { draftMeeting } from '../../src/draft/draft-meeting.ts';
import { parseEdtf } from '../../src/model/edtf.ts';
import type { Meeting, Series } from '../../src/model/kinds.ts';
import { PublishError } from '../../src/problem/publish-error.ts';

const series = (id: string, ...parties: string[]) => ({ id, parties }) as unknown as Series;

interface Round {
  readonly of?: string;
  readonly number?: number;
  readonly date?: string;
  readonly keys?: Readonly<Record<string, string>>;
}

function round(id: string, { of = 'talks', number, date, keys = {} }: Round): Meeting {
  const delegations = Object.entries(keys).map(([party, key]) => ({ party, key }));
  return {
    id,
    series: of,
    sessionNumber: number,
    date: date && parseEdtf(date),
    delegations,
  } as unknown as Meeting;
}

const TALKS = { series: series('talks', 'jp-gov', 'us-gov'), isGuess: false };

/** What is known of the next round, by field. */
function draft(meetings: readonly Meeting[], parties?: readonly string[]) {
  const chosen = parties === undefined ? TALKS : { ...TALKS, series: series('talks', ...parties) };
  return draftMeeting(chosen, meetings) as Record<string, { value: unknown } | undefined>;
}

describe('draftMeeting()', () => {
  test('knows the parties and a delegation of each', () => {
    expect(draft([])).toMatchObject({
      parties: [{ value: 'jp-gov' }, { value: 'us-gov' }],
      delegations: [
        { key: { value: 'jp' }, party: { value: 'jp-gov' } },
        { key: { value: 'us' }, party: { value: 'us-gov' } },
      ],
    });
  });

  test('takes the keys that the parties had last', () => {
    const meetings = [
      round('b', { number: 2, keys: { 'jp-gov': 'japan' } }),
      round('a', { number: 1, keys: { 'jp-gov': 'j', 'us-gov': 'america' } }),
      round('c', { of: 'others', number: 9, keys: { 'jp-gov': 'no' } }),
    ];
    expect(draft(meetings)['delegations']).toMatchObject([
      { key: { value: 'japan' } },
      { key: { value: 'america' } },
    ]);
  });

  test('takes the whole id as key where two parties start alike', () => {
    expect(draft([], ['eu-council', 'eu-commission', 'un'])['delegations']).toMatchObject([
      { key: { value: 'eu-council' } },
      { key: { value: 'eu-commission' } },
      { key: { value: 'un' } },
    ]);
  });

  test.each<[string, readonly Meeting[], number | undefined, string | undefined]>([
    ['none', [], undefined, undefined],
    ['none of this series', [round('a', { of: 'others', number: 4 })], undefined, undefined],
    ['those with numbers', [round('b', { number: 10 }), round('a', { number: 9 })], 11, 'b'],
    ['one without a number', [round('a', { number: 2 }), round('b', { date: '2020' })], 3, 'a'],
    ['dates only', [round('b', { date: '2013-05' }), round('a', { date: '2014' })], undefined, 'a'],
  ])('guesses the number and the meeting before from %s', (_, meetings, number, previous) => {
    const { sessionNumber, previousMeeting } = draft(meetings);
    expect([sessionNumber?.value, previousMeeting?.value]).toEqual([number, previous]);
  });

  test('marks what is a guess', () => {
    const { sessionNumber, previousMeeting, series } = draftMeeting({ ...TALKS, isGuess: true }, [
      round('a', { number: 1 }),
    ]);
    const remarks = [sessionNumber, previousMeeting, series].map(
      (known) => known && 'remark' in known && known.remark,
    );
    expect(remarks).toEqual([1, 2, 3].map(() => expect.stringMatching(/^a guess\b/) as unknown));
  });
});

describe('chooseSeries()', () => {
  const all = [series('jp-us'), series('jp-us-cyber'), series('us-kr')];
  const choose = (id: string, asked?: string) => chooseSeries(id, asked, all);

  test.each([
    ['us-kr-2013', 'us-kr'],
    ['jp-us-2013', 'jp-us'],
    ['jp-us-cyber-2013', undefined],
    ['us-kr', undefined],
    ['us-krypton-1', undefined],
    ['au-1', undefined],
  ])('guesses from %s', (id, guess) => {
    expect(choose(id)).toEqual(guess && { series: all.find((each) => each.id === guess), isGuess: true });
  });

  test('takes the one that was asked for', () => {
    expect(choose('us-kr-2013', 'jp-us')).toEqual({ series: all[0], isGuess: false });
  });

  test.each([
    ['jp-uss', 'Did you mean "jp-us"?'],
    ['au', 'Write its record first: communique new series au; if there is one, mend it: communique check'],
  ])('does not know %s', (asked, help) => {
    expect(() => choose('x', asked)).toThrow(
      new PublishError(
        'USAGE',
        2,
        `Cannot find series "${asked}": no good record in series/ has this id`,
        help,
      ),
    );
    expect(() => choose('x', asked)).toThrow(expect.objectContaining({ code: 'USAGE', exit: 2, help }));
  });
});
