import { describe, expect, test } from 'vitest';
import { WhyIndex } from '../../../src/site/why/why-index.ts';
import type { Statement } from '../../../src/site/why/why-sink.ts';
import type { Iri } from '../../../src/terms/iri.ts';

function statement(value: string, ...paths: (string | number)[][]): Statement {
  const from = paths.map((path) => ({ path, rule: `from ${path.join('/')}` }));
  return { subject: 'https://host.example/#it' as Iri, predicate: 'schema:name', object: { value }, from };
}

const RECORD = {
  evidence: [1],
  outcomes: [{ n: 1, evidence: [2] }, { n: 2 }],
  passages: [
    { n: 1, source: 'a' },
    { n: 2, source: 'a' },
  ],
};
const index = new WhyIndex(RECORD, [
  statement('first', ['outcomes', 0, 'kind']),
  statement('second', ['outcomes', 1, 'kind']),
  statement('both', ['outcomes', 0, 'topics', 0], ['outcomes', 1, 'topics', 0]),
]);

function valuesOf(...parameters: Parameters<WhyIndex['reasonsFor']>) {
  return index
    .reasonsFor(...parameters)
    ?.grounds.flatMap(({ statements }) => statements.map(({ object }) => 'value' in object && object.value));
}

describe('WhyIndex', () => {
  test('finds what a field and all that is in it leads to', () => {
    expect(valuesOf([['outcomes', 0]])).toEqual(['first', 'both']);
    expect(valuesOf([['outcomes', 1]])).toEqual(['second', 'both']);
  });

  test('leaves out what is explained elsewhere', () => {
    expect(valuesOf([['outcomes', 0]], [['outcomes', 0, 'topics']])).toEqual(['first']);
  });

  test('finds nothing for a field that is not in the record', () => {
    expect(index.reasonsFor([['date']])).toBeUndefined();
  });

  test('asks for the line of each field once, and knows none where nobody does', () => {
    const asked: string[] = [];
    const lineOf = (path: readonly (string | number)[]) => asked.push(path.join('/')) + 10;
    const told = [statement('a', ['date']), statement('b', ['date'], ['size'])];
    const lines = new WhyIndex(RECORD, told, lineOf).reasonsFor([['date'], ['size']])?.grounds;
    expect(lines?.map(({ line }) => line)).toEqual([11, 12]);
    expect(asked).toEqual(['date', 'size']);
    expect(index.reasonsFor([['outcomes', 1]])?.grounds[0]?.line).toBeUndefined();
  });

  test('names the passages of the nearest part around a field', () => {
    expect(index.reasonsFor([['outcomes', 0]])?.passages.map(({ n }) => n)).toEqual([2]);
    expect(index.reasonsFor([['outcomes', 1]])?.passages.map(({ n }) => n)).toEqual([1]);
  });
});
