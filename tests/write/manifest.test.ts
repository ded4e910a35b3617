import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDamagedManifest, parseManifest, serializeManifest } from '../../src/write/manifest.ts';

const entry = (path: string) => ({ path, mediaType: 'text/turtle', bytes: 7, sha256: 'ab12' });

describe('serializeManifest()', () => {
  test('writes one entry in a line, sorted by code unit', () =>
    expect(serializeManifest([entry('b'), entry('a/é'), entry('Z')])).toBe(
      [
        '{ "files": [',
        '  { "path": "Z", "mediaType": "text/turtle", "bytes": 7, "sha256": "ab12" },',
        '  { "path": "a/é", "mediaType": "text/turtle", "bytes": 7, "sha256": "ab12" },',
        '  { "path": "b", "mediaType": "text/turtle", "bytes": 7, "sha256": "ab12" }',
        '] }',
        '',
      ].join('\n'),
    ));

  test('writes an empty list', () => expect(serializeManifest([])).toBe('{ "files": [\n] }\n'));
});

describe('parseManifest()', () => {
  test('reads what serializeManifest() wrote', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z"é.]{1,8}x$/)), fc.string(), (paths, mediaType) => {
        const entries = paths.map((path) => ({ ...entry(path), mediaType }));
        expect(parseManifest(serializeManifest(entries))).toEqual(
          entries.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
        );
      }),
    );
  });

  test.each([
    ['nothing', ''],
    ['a text that was cut', serializeManifest([entry('a')]).slice(0, 40)],
    ['the manifest of a web application', '{ "name": "app", "icons": [] }'],
    ['a list', '[]'],
    ['null', 'null'],
    ['a path that leaves the folder', serializeManifest([entry('../a')])],
    ['an entry without a hash', '{ "files": [ { "path": "a", "mediaType": "b", "bytes": 1 } ] }'],
    [
      'a size that is no number',
      '{ "files": [ { "path": "a", "mediaType": "b", "bytes": "1", "sha256": "" } ] }',
    ],
  ])('refuses %s', (_name, text) => expect(parseManifest(text)).toBeUndefined());
});

describe('isDamagedManifest()', () => {
  test('recognizes every beginning of ours that is longer than its head', () => {
    const text = serializeManifest([entry('a')]);
    const ends = Array.from({ length: text.length - 12 }, (_, index) => 12 + index);
    expect(ends.filter((end) => !isDamagedManifest(text.slice(0, end)))).toEqual([]);
  });

  test('refuses the manifest of somebody else', () =>
    expect(isDamagedManifest('{ "manifest_version": 3 // ours\n}')).toBe(false));
});
