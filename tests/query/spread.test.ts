import { describe, expect, test } from 'vitest';
import { findStop, spread } from '../../src/query/spread.ts';
import { tokenize } from '../../src/query/tokens.ts';

const PREFIXES = 'PREFIX schema: <http://schema.org/> ';
const TOKENS = tokenize('ASK {\n # why\n ?x ?p """😀\n""" . FILTR }');

/** Where a token starts in the spread query, as the engine counts. */
function wordsAt(text: string, offset = 0): string {
  const query = spread(PREFIXES, TOKENS);
  const before = query.slice(0, query.indexOf(text) + offset).split('\n');
  return `error at ${before.length}:${Array.from(before.at(-1) ?? '').length + 1}: expected OPTIONAL`;
}

describe('spread()', () => {
  test('has the same tokens, and no comments', () => {
    expect(tokenize(spread('', TOKENS)).map(({ text }) => text)).toEqual(TOKENS.map(({ text }) => text));
  });
});

describe('findStop()', () => {
  test.each(['ASK', '?x', '"""😀\n"""', 'FILTR', '}'])(
    'finds %j at its start, and in the gap after it',
    (text) => {
      const stops = [wordsAt(text), wordsAt(text, text.length + 20)];
      expect(stops.map((words) => findStop(words, PREFIXES, TOKENS))).toEqual(
        [text, text].map(() => TOKENS.find((token) => token.text === text)),
      );
    },
  );

  test('finds the end', () => {
    expect(findStop(wordsAt('}', 25), PREFIXES, TOKENS)).toBe('end');
  });

  test.each(['The service <http://e/> is not supported', 'error at 1:3: expected BY'])(
    'finds nothing for "%s"',
    (words) => expect(findStop(words, PREFIXES, TOKENS)).toBeUndefined(),
  );
});
