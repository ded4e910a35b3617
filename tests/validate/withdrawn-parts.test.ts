import { describe, expect, test } from 'vitest';
import { drawValidRecord } from '../../bench/draw-record.ts';
import { KINDS } from '../../src/model/kinds.ts';
import { partNamesOf } from '../../src/model/part-names.ts';
import { problemsOf } from '../support/problems-of.ts';

const gone = (part: string) => `withdrawnParts: [{part: ${part}, reason: {en: x}, date: 2026-11-25}]\n`;

/** The least record of each kind that has parts. */
const LEAST = {
  series: 'id: x\nname: {en: X}\nkind: dialogue\nparties: [a, b]\n',
  meeting: 'id: x\nseries: s\nname: {en: X}\nstatus: held\nparties: [a, b]\n',
  organization: 'id: x\nname: {en: X}\nkind: government\n',
  person: 'id: x\nname: {en: X}\n',
  place: 'id: x\nname: {en: X}\nkind: city\n',
  source:
    'id: x\nurl: https://x.example/\nname: {en: X}\nkind: news\nstanding: news\nextentRead: full\nlanguage: en\n',
};

const kinds = KINDS.filter((kind) => kind !== 'topic');

describe.each(kinds)('a part of a %s', (kind) => {
  const names = [...partNamesOf(drawValidRecord(kind, 8))];

  test('may be withdrawn, whatever the mapping calls it', () => {
    expect(names).not.toEqual([]);
    expect(names.flatMap((name) => problemsOf(kind, LEAST[kind] + gone(name)))).toEqual([]);
  });

  test.each(['it', 'outcome-0', 'outcome', 'outcome-3a', 'list', 'scheme', 'passages-1'])(
    'is never called %s',
    (name) => {
      const [problem, ...others] = problemsOf(kind, LEAST[kind] + gone(name));
      expect(problem).toMatchObject({ code: 'BAD_VALUE', place: { column: 25 } });
      expect(others).toEqual([]);
    },
  );
});

test('a topic has no parts', () => {
  const problems = problemsOf('topic', `id: x\nname: {en: x}\n${gone('outcome-1')}`);
  expect(problems.map(({ code }) => code)).toEqual(['UNKNOWN_FIELD']);
});

test.each(['Outcome-3', '3', '-a', '#outcome-3', 'ü'])('no part is called %s', (name) => {
  const problems = problemsOf('person', LEAST.person + gone(`"${name}"`));
  expect(problems.map(({ code }) => code)).toEqual(['BAD_ID']);
});
