import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BoundedCache } from '../../src/serve/bounded-cache.ts';
import { parseByteRange } from '../../src/serve/byte-range.ts';
import { type Coding, chooseCoding } from '../../src/serve/coding.ts';
import { isSameWhole, judgeConditions } from '../../src/serve/conditions.ts';
import { parseRobots } from '../../src/serve/read-facts.ts';
import { namesHost, parseTarget } from '../../src/serve/request-target.ts';

describe('parseTarget()', () => {
  test.each([
    ['/', '/'],
    ['/place/jp/?a=b', '/place/jp/'],
    ['/%E6%97%A5/', '/日/'],
    ['/a%2fb', '/a%2fb'], // an encoded slash divides nothing
    ['http://other.example/place/', '/place/'],
    ['HTTPS://other.example', '/'],
    ['http://other.example?a', '/'],
    ['//etc/passwd', '//etc/passwd'],
    ['/../etc', '/../etc'],
  ])('reads %s as %s', (target, path) => expect(parseTarget(target)).toBe(path));

  test.each([
    '',
    '*',
    'place',
    'file:///etc/passwd',
    'http:///a',
    '/%zz',
    '/%',
    '/%c0%ae',
    '/%00',
    '/a%0d%0ab',
  ])('refuses "%s"', (target) => expect(parseTarget(target)).toBeUndefined());

  test('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (target) => {
        parseTarget(`/${target}`);
      }),
    );
  });
});

describe('namesHost()', () => {
  test.each([
    [['Host', 'a.example:80'], '1.1', true],
    [['Accept', '*/*', 'HOST', '[::1]:80'], '1.1', true],
    [['Host', ''], '1.1', true],
    [[], '1.0', true],
    [[], '1.1', false],
    [['Host', 'a', 'host', 'a'], '1.1', false],
    [['Host', 'evil.example"><script>'], '1.1', false],
    [['Host', 'a b'], '1.1', false],
  ])('of %j in HTTP/%s is %s', (fields, version, is) => expect(namesHost(fields, version)).toBe(is));
});

describe('parseByteRange()', () => {
  test.each([
    ['bytes=0-9', { first: 0, last: 9 }],
    ['bytes=90-', { first: 90, last: 99 }],
    ['bytes=-7', { first: 93, last: 99 }],
    ['bytes=-1000', { first: 0, last: 99 }],
    ['bytes=95-200', { first: 95, last: 99 }],
    ['BYTES=1-1', { first: 1, last: 1 }],
    ['bytes=100-', 'beyond'],
    ['bytes=-0', 'beyond'],
    ['bytes=9-3', undefined],
    ['bytes=0-1,3-4', undefined],
    ['bytes=-', undefined],
    ['bytes=a-b', undefined],
    ['lines=1-2', undefined],
    ['', undefined],
  ] as const)('of 100 bytes reads "%s" as %j', (field, range) =>
    expect(parseByteRange(field, 100)).toEqual(range),
  );

  test('finds no byte of an empty file', () => expect(parseByteRange('bytes=-1', 0)).toBe('beyond'));

  test('never goes beyond the file', () => {
    fc.assert(
      fc.property(fc.nat(), fc.option(fc.nat()), fc.integer({ min: 1, max: 1_000 }), (from, to, size) => {
        const range = parseByteRange(`bytes=${from}-${to ?? ''}`, size);
        if (typeof range !== 'object') return;
        expect(range.first).toBeLessThanOrEqual(range.last);
        expect(range.last).toBeLessThan(size);
      }),
    );
  });
});

describe('chooseCoding()', () => {
  test.each([
    [undefined, undefined],
    ['', undefined],
    ['gzip', 'gzip'],
    ['gzip, deflate, br', 'br'],
    ['*', 'br'],
    ['gzip;q=0', undefined],
    ['br;q=0, gzip', 'gzip'],
    ['identity, gzip;q=0.5', undefined],
    ['identity;q=0', undefined],
    ['zstd', undefined],
    ['gzip;q=abc', undefined],
  ] as const)('for %j is %s', (accepted, coding) => {
    expect(chooseCoding(accepted, ['br', 'gzip'] satisfies Coding[])).toBe(coding);
  });

  test('is of those that there are', () => expect(chooseCoding('br, gzip', ['gzip'])).toBe('gzip'));
});

describe('judgeConditions()', () => {
  const validators = { etag: '"a"', lastModified: 'Wed, 25 Nov 2026 00:00:00 GMT' };

  test.each([
    [{ 'if-none-match': '"a"' }, 304],
    [{ 'if-none-match': 'W/"a"' }, 304],
    [{ 'if-none-match': '"b", "a"' }, 304],
    [{ 'if-none-match': '*' }, 304],
    [{ 'if-none-match': '"b"' }, 200],
    [{ 'if-none-match': '"b"', 'if-modified-since': 'Wed, 25 Nov 2026 00:00:00 GMT' }, 200],
    [{ 'if-modified-since': 'Wed, 25 Nov 2026 00:00:00 GMT' }, 304],
    [{ 'if-modified-since': 'Tue, 24 Nov 2026 00:00:00 GMT' }, 200],
    [{ 'if-modified-since': 'yesterday' }, 200],
    [{ 'if-match': '"a"' }, 200],
    [{ 'if-match': '*' }, 200],
    [{ 'if-match': '"b"' }, 412],
    [{ 'if-unmodified-since': 'Tue, 24 Nov 2026 00:00:00 GMT' }, 412],
    [{ 'if-unmodified-since': 'Wed, 25 Nov 2026 00:00:00 GMT' }, 200],
  ])('of %j is %i', (headers, status) => expect(judgeConditions(headers, validators)).toBe(status));

  test.each([
    [undefined, true],
    ['"a"', true],
    ['W/"a"', false],
    ['"b"', false],
    ['Wed, 25 Nov 2026 00:00:00 GMT', true],
    ['Thu, 26 Nov 2026 00:00:00 GMT', false],
  ])('lets a part after If-Range %s: %s', (condition, is) =>
    expect(isSameWhole(condition, validators)).toBe(is),
  );
});

describe('BoundedCache', () => {
  test('makes a value once, and begins anew when it is full', () => {
    const made: string[] = [];
    const cache = new BoundedCache((text) => made.push(text), 2, 3);
    for (const text of ['a', 'a', 'b', 'long', 'long', 'a', 'c', 'a']) cache.get(text);
    expect(made).toEqual(['a', 'b', 'long', 'long', 'c', 'a']);
  });
});

describe('parseRobots()', () => {
  test('finds the base in the line with the sitemap', () => {
    expect(parseRobots('User-agent: *\n\nSitemap: https://a.example/b/sitemap.xml\n')).toBe(
      'https://a.example/b/',
    );
  });

  test.each(['', 'Sitemap: sitemap.xml', 'Sitemap: https:///sitemap.xml'])('finds none in "%s"', (text) => {
    expect(parseRobots(text)).toBeUndefined();
  });
});
