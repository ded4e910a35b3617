import { describe, expect, test } from 'vitest';
import { foldersOf, isIndexPath, isInsidePath, ProducedPaths } from '../../src/write/path.ts';

describe('isInsidePath()', () => {
  test.each(['index.html', 'meeting/a/index.ttl', '.well-known/void', '...', 'ja/会議.html'])(
    'accepts "%s"',
    (path) => expect(isInsidePath(path)).toBe(true),
  );

  test.each([
    '',
    '.',
    '..',
    '/a',
    'a/',
    'a//b',
    '../a',
    'a/../b',
    'a/./b',
    'a\\b',
    'a\0b',
    'a\nb',
    'a\u007fb',
  ])('refuses %j', (path) => expect(isInsidePath(path)).toBe(false));
});

describe('foldersOf()', () => {
  test('names the folders above a path, outermost first', () =>
    expect(foldersOf('a/b/c')).toEqual(['a', 'a/b']));

  test('is empty for a file at the top', () => expect(foldersOf('a')).toEqual([]));
});

describe('isIndexPath()', () => {
  test.each([
    'index.html',
    'meeting/index.html',
    'ns/index.ttl',
    'sitemap.xml',
    'sitemap-2.xml',
    'catalog.ttl',
    'feed/index.trig',
    'feed/atom.xml',
    'v/versions.ttl',
  ])('accepts "%s", which lists others', (path) => expect(isIndexPath(path)).toBe(true));

  test.each([
    'meeting/a/index.html',
    'dump/communique.nt',
    'a/sitemap.xml',
    'myindex.html',
    'index.tar.gz',
    'feed/1.0.0/1.trig',
    'v/1.0.0/CITATION.cff',
  ])('refuses "%s"', (path) => expect(isIndexPath(path)).toBe(false));
});

describe('ProducedPaths', () => {
  test.each([
    ['a.txt', 'a.txt', 'the same path'],
    ['a.txt', 'A.txt', 'another case'],
    ['\u00e9', 'e\u0301', 'another Unicode form'],
    ['a', 'a/b', 'a folder where a file is'],
    ['a/b', 'a', 'a file where a folder is'],
    ['a/b', 'A/c', 'a folder in another case'],
  ])('refuses "%s" and then "%s": %s', (first, second) => {
    const paths = new ProducedPaths();
    paths.add(first);
    expect(() => paths.add(second)).toThrow(RangeError);
  });

  test('accepts files that share a folder', () => {
    const paths = new ProducedPaths();
    paths.add('a/b');
    expect(() => paths.add('a/c')).not.toThrow();
  });

  test.each(['../a', 'manifest.json'])('refuses "%s"', (path) =>
    expect(() => new ProducedPaths().add(path)).toThrow(RangeError),
  );
});
