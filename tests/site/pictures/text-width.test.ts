import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measureText, shortenText } from '../../../src/site/pictures/text-width.ts';

describe('a text that is cut', () => {
  test('fits, and begins as the whole one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), (text) => {
        const cut = shortenText(text, 12, 120);
        if (cut === text) return;
        expect(text.startsWith(cut.slice(0, -1))).toBe(true);
        if (cut.length > 2)
          expect(measureText(cut, 12)).toBeLessThanOrEqual(Math.max(120, measureText(cut.slice(0, 8), 12)));
      }),
    );
  });

  test('is whole where it fits, and never parts a letter from its marks', () => {
    expect(shortenText('Japan', 12, 120)).toBe('Japan');
    expect(shortenText('a'.repeat(40), 12, 120)).toMatch(/^a+…$/);
    expect(shortenText('e\u0301'.repeat(40), 12, 120)).toMatch(/\u0301…$/);
  });

  test('in Japanese takes a whole square for each letter', () => {
    expect(measureText('日本', 12)).toBe(24);
  });
});
