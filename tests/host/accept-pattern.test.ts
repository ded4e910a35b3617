import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listLevelLines, listLevels } from '../../src/host/accept-pattern.ts';
import { VARIANTS, type Variant } from '../../src/host/table.ts';

const [, TURTLE] = VARIANTS;

describe('listLevelLines()', () => {
  test.each([
    ['text/turtle', 'N'],
    ['TEXT/Turtle', 'N'],
    ['text/turtle;q=1.000', 'N'],
    ['text/turtle;q=0.85', 'N8'],
    ['text/turtle;q=0.05', 'N0'],
    ['text/turtle;q=0', undefined],
    ['text/turtle; q=0.000, */*', undefined],
    ['text/html, text/turtle ; q=0.7;x=y', 'N7'],
    ['text/turtle;charset="a,b;q=0";q=0.3', 'N3'],
    ['text/turtle;quality=0;q=0.4', 'N4'],
    ['application/x-turtle;q=0.2, */*', 'N2'],
    ['text/*;q=0.6, */*;q=0.9', 'W6'],
    ['*/*;q=0.1', 'W1'],
    ['text/turtle;q=0.5, application/x-turtle', 'N5'],
    ['text/turtlesoup', undefined],
    ['application/pdf', undefined],
    ['xtext/turtle', undefined],
    ['text/turtle;q=nonsense', 'N'],
    ['text/turtle;q=0.50000', 'N5'],
  ])('gives Turtle for "%s" the level %s', (accept, level) => expect(levelOf(TURTLE, accept)).toBe(level));

  test('ends soon, whatever is sent', () => {
    const blanks = ' '.repeat(4000);
    const hard = [
      `text/turtle${';a="'.repeat(2000)}`,
      `text/turtle;${blanks}x`,
      `${blanks};${blanks}`,
      'text/turtle;'.repeat(600),
    ];
    const before = performance.now();
    for (const accept of hard) levelOf(TURTLE, accept);
    expect(performance.now() - before).toBeLessThan(2000);
  });

  test('finds the first decimal of any q, in any place', () => {
    const other = fc.constantFrom('text/html', 'image/png;q=0.1', 'a/b;c=d', 'application/pdf; q=0.333');
    const wanted = fc.tuple(
      fc.array(other),
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 0, max: 99 }),
      fc.array(other),
    );
    fc.assert(
      fc.property(wanted, ([before, tenth, rest, after]) => {
        const accept = [...before, `text/turtle;q=0.${tenth}${rest}`, ...after].join(', ');
        expect(levelOf(TURTLE, accept)).toBe(`N${tenth}`);
      }),
    );
  });
});

describe('listLevels()', () => {
  test('has each level once, what is named before what a wildcard covers', () => {
    const levels = listLevels();
    expect(levels.slice(0, 4)).toEqual(['N', 'W', 'N9', 'W9']);
    expect(levels.at(-1)).toBe('W0');
    expect(new Set(levels).size).toBe(22);
  });
});

/** As a server does it: the first line that fits. */
function levelOf(variant: Variant, accept: string): string | undefined {
  for (const { pattern, level } of listLevelLines(variant, '(')) {
    const found = new RegExp(pattern, 'i').exec(accept);
    if (found !== null) return level === undefined ? undefined : level + (found[1] ?? '');
  }
  return undefined;
}
