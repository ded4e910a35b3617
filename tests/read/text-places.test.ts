import { describe, expect, test } from 'vitest';
import { TextPlaces } from '../../src/read/text-places.ts';

const places = new TextPlaces('f.yaml', 'ab\n\n日本\u{1f600}x\n');

describe('placeOf()', () => {
  test.each([
    [0, 2, 1, 1, 2],
    [1, 2, 1, 2, 1],
    [2, 3, 1, 3, 1], // the line feed
    [3, 3, 2, 1, 1],
    [4, 6, 3, 1, 2],
    [8, 9, 3, 5, 1], // behind a character of two units
    [0, 9, 1, 1, 2], // cut at the end of the line
    [10, 10, 3, 6, 1], // the end of the text
    [99, 99, 3, 6, 1],
  ])('finds the offsets %i to %i at %i:%i, %i long', (start, end, line, column, length) => {
    expect(places.placeOf(start, end)).toEqual({ file: 'f.yaml', line, column, length });
  });

  test('finds the start of an empty text', () => {
    expect(new TextPlaces('f.yaml', '').placeOf(0, 0)).toEqual({
      file: 'f.yaml',
      line: 1,
      column: 1,
      length: 1,
    });
  });
});

describe('show()', () => {
  test('shows what is underlined', () => expect(places.show(places.placeOf(4, 6))).toBe('日本'));

  test('shows the line when nothing is underlined', () =>
    expect(places.show(places.placeOf(2, 3))).toBe('ab'));
});
