import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fingerprintData, readQuestions } from '../../src/publish/read-questions.ts';

const DOCUMENTS = [
  { folder: 'meeting/a', hash: '01' },
  { folder: 'meeting', hash: '02' },
];

describe('fingerprintData()', () => {
  test('is the same in any order', () => {
    expect(fingerprintData([...DOCUMENTS].reverse())).toBe(fingerprintData(DOCUMENTS));
  });

  test.each([
    ['says something else', [{ folder: 'meeting/a', hash: '03' }, ...DOCUMENTS.slice(1)]],
    ['has another address', [{ folder: 'meeting/b', hash: '01' }, ...DOCUMENTS.slice(1)]],
    ['is missing', DOCUMENTS.slice(1)],
  ])('is another one where a document %s', (_, documents) => {
    expect(fingerprintData(documents)).not.toBe(fingerprintData(DOCUMENTS));
  });
});

describe('readQuestions()', () => {
  test('has no answers for other data than they were given for', () => {
    expect(readQuestions(DOCUMENTS).answersBase).toBeUndefined();
  });

  test('has the questions in the order of their README', () => {
    const readMe = readFileSync('queries/README.md', 'utf8');
    const listed = [...readMe.matchAll(/\(([\w-]+)\.rq\)/g)].map(([, name]) => name);
    expect(readQuestions([]).questions.map(({ name }) => name)).toEqual(listed);
  });
});
