import { describe, expect, test } from 'vitest';
import { formatFrame } from '../../src/problem/frame.ts';

const show = (source: string, column: number, length: number) => {
  return formatFrame(source, { line: 9, column, length });
};

describe('formatFrame()', () => {
  test.each([
    ['chair: osamu-imaii', 8, 11, '9 | chair: osamu-imaii\n  |        ^^^^^^^^^^^'],
    ['', 1, 1, '9 | \n  | ^'],
    ['a', 2, 1, '9 | a\n  |  ^'],
    ['a', 99, 1, '9 | a\n  |  ^'], // a place behind the line is shown at its end
    ['a: 日本 b', 4, 2, '9 | a: 日本 b\n  |    ^^^^'], // two columns each
    ['日本: x', 5, 1, '9 | 日本: x\n  |       ^'],
    ['a: 👩 b', 4, 2, '9 | a: 👩 b\n  |    ^^'],
    ['e\u0301: x', 5, 1, '9 | e\u0301: x\n  |    ^'], // a combining mark takes none
    ['a\tb: x', 6, 1, '9 | a\\u{9}b: x\n  |          ^'],
    ['a: \u001b[31m', 4, 5, '9 | a: \\u{1b}[31m\n  |    ^^^^^^^^^^'],
  ])('shows %j at %i', (source, column, length, frame) => expect(show(source, column, length)).toBe(frame));

  test('cuts a long line around the value', () => {
    const frame = show(`${'x'.repeat(500)}VALUE${'y'.repeat(500)}`, 501, 5);
    expect(frame).toBe(`9 | …${'x'.repeat(50)}VALUE${'y'.repeat(45)}…\n  | ${' '.repeat(51)}^^^^^`);
  });

  test('cuts a long value', () => {
    expect(show('x'.repeat(500), 1, 500)).toBe(`9 | ${'x'.repeat(100)}…\n  | ${'^'.repeat(100)}`);
  });

  test.each([49, 50, 51, 99, 100, 101])('cuts no character of two units in half after %i', (before) => {
    const source = `${'x'.repeat(before)}${'😀'.repeat(200)}`;
    const [line] = show(source, before + 101, 2).split('\n');
    expect(line).not.toContain('\\u{');
  });

  test('has room for the number of any line', () => {
    expect(formatFrame('a: b', { line: 12_345, column: 4, length: 1 })).toBe('12345 | a: b\n      |    ^');
  });
});
