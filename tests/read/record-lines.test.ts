import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseRecord } from '../../src/read/read-yaml.ts';
import { type LineOf, parseLines, serializeLines } from '../../src/read/record-lines.ts';

const RECORD = `id: talks
name:
  en: Talks
  ja: 会談
date: 2013-05-09
parties: [a, b]
description:
  en: >-
    Folded over
    two lines
delegations:
  - &first
    key: a
    head: {person: one, posts: [x, y]}

  - key: b
    head: {person: two}
again: *first
`;

function linesOf(text: string): LineOf {
  const { value, locate } = parseRecord(text, 'a.yaml');
  return parseLines(serializeLines(value, (path) => locate(path).line));
}

function* pathsIn(value: unknown, path: readonly (string | number)[] = []): Generator<(string | number)[]> {
  if (path.length > 0) yield [...path];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, item] of Object.entries(value)) yield* pathsIn(item, [...path, key]);
}

describe('parseLines()', () => {
  test.each([
    ['id', 1],
    ['name', 3],
    ['name/en', 3],
    ['name/ja', 4],
    ['parties', 6],
    ['parties/1', 6],
    ['description/en', 8],
    ['delegations/0/key', 13],
    ['delegations/0/head/posts/1', 14],
    ['delegations/1', 16],
    ['delegations/1/head/person', 17],
    ['again/key', 13],
  ])('knows the line of %s', (path, line) => expect(linesOf(RECORD)(path.split('/'))).toBe(line));

  test('gives the line of what is around a value that is missing', () => {
    expect(linesOf(RECORD)(['delegations', 1, 'participations', 0])).toBe(16);
  });

  test('knows nothing of a field that the file does not have', () => {
    expect(linesOf(RECORD)(['meetings', 0])).toBeUndefined();
    expect(parseLines('')(['id'])).toBeUndefined();
  });

  test('knows the lines of a record on one line', () => {
    expect(linesOf('{"id": "a", "name": {"en": "A"}}')(['name', 'en'])).toBe(1);
  });

  test('says of every value of our meetings what the reader of YAML says', () => {
    for (const name of readdirSync('data/meeting')) {
      const text = readFileSync(`data/meeting/${name}`, 'utf8');
      const { value, locate } = parseRecord(text, name);
      const paths = [...pathsIn(value)];
      expect(paths.map(linesOf(text))).toEqual(paths.map((path) => locate(path).line));
    }
  });
});

describe('serializeLines()', () => {
  test('leaves out what stands on the line of what is around it', () => {
    const { value, locate } = parseRecord('id: a\nparties: [a, b]\nname:\n  en: A\n  ja: B\n', 'a.yaml');
    const text = serializeLines(value, (path) => locate(path).line);
    expect(text).toBe('id 1\nparties 2\nname 4\nname/ja 5');
  });
});
