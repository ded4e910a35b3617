import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareVersions, parseVersion, requireNewVersion, type Version } from '../../src/release/version.ts';

/** Oldest first. */
const ORDER = [
  '0.0.1',
  '0.1.0-alpha',
  '0.1.0-alpha.1',
  '0.1.0-alpha.beta',
  '0.1.0-beta',
  '0.1.0-beta.2',
  '0.1.0-beta.11',
  '0.1.0-rc.1',
  '0.1.0',
  '0.9.0',
  '0.10.0',
  '1.0.0',
  '1.0.1',
  '1.2.0',
  '1.10.0',
  '10.0.0',
  '1999.12.31',
  '2026.01.05',
  '2026.01.31',
  '2026.11.25',
  '2026.11.25.1',
  '2026.11.25.2',
  '2026.11.25.10',
  '2028.02.29',
];

function parse(text: string): Version {
  const version = parseVersion(text);
  if (version === undefined) throw new Error(`${text} is no version`);
  return version;
}

describe('parseVersion()', () => {
  test.each(ORDER)('reads %s', (text) => expect(parseVersion(text)?.text).toBe(text));

  test.each([
    '',
    '1',
    '1.0',
    '1.0.0.0',
    'v1.0.0',
    '1.0.0 ',
    ' 1.0.0',
    '1.0.0\n',
    '01.0.0',
    '1.0.0-',
    '1.0.0-01',
    '1.0.0-a..b',
    '1.0.0-RC.1', // a file system may not tell it from rc.1
    '1.0.0+build', // of equal rank with 1.0.0
    '2026-11-25',
    '2026.02.30',
    '2027.02.29',
    '2100.02.29',
    '2026.11.31',
    '2026.11.25.0',
    '2026.11.25.01',
    '../1.0.0',
    '1.0.0/..',
    '1.0.0-../x',
    '１.0.0',
    `1.0.0-${'a'.repeat(60)}`,
    '9999999999.0.0',
    'latest',
  ])('refuses %j', (text) => expect(parseVersion(text)).toBeUndefined());

  test('reads nothing that could leave a folder or an address', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('019.-ab/\\%#? ')) }), (text) => {
        if (parseVersion(text) !== undefined) expect(text).toMatch(/^\d[0-9a-z.-]*$/);
      }),
    );
  });
});

describe('compareVersions()', () => {
  test('orders all of the table', () => {
    const shuffled = ORDER.toReversed().map(parse);
    expect(shuffled.sort(compareVersions).map(({ text }) => text)).toEqual(ORDER);
  });

  test('orders each two as the table does', () => {
    const index = fc.integer({ min: 0, max: ORDER.length - 1 });
    fc.assert(
      fc.property(index, index, (a, b) => {
        const order = compareVersions(parse(`${ORDER[a]}`), parse(`${ORDER[b]}`));
        expect(Math.sign(order)).toBe(Math.sign(a - b));
      }),
    );
  });
});

describe('requireNewVersion()', () => {
  test.each([
    ['1.0.0', []],
    ['1.0.1', ['1.0.0']],
    ['2026.11.25', ['0.9.0', '1.0.0']],
    ['2026.11.25.1', ['2026.11.25']],
    ['1.0.0', ['1.0.0-rc.1']],
  ])('takes %s after %j', (text, earlier) => expect(requireNewVersion(text, earlier).text).toBe(text));

  test.each([
    ['1.0.0', ['1.0.0'], 'RELEASE_EXISTS', 1],
    ['0.9.0', ['0.9.0', '1.0.0'], 'RELEASE_EXISTS', 1],
    ['0.9.1', ['0.9.0', '1.0.0'], 'USAGE', 2],
    ['1.0.0-rc.2', ['1.0.0'], 'USAGE', 2],
    ['1.0.1', ['2026.11.25'], 'USAGE', 2],
    ['2026.1.5', ['2026.01.05'], 'USAGE', 2], // the same day, in another spelling
    ['nonsense', [], 'USAGE', 2],
  ])('refuses %s after %j with %s', (text, earlier, code, exit) => {
    expect(() => requireNewVersion(text, earlier)).toThrow(expect.objectContaining({ code, exit }));
  });
});
