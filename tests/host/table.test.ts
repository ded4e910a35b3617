import { describe, expect, test } from 'vitest';
import {
  CACHING_CLASSES,
  FOLDER_CLASSES,
  formatContentType,
  listTypes,
  VARIANTS,
  VOID_FILE,
} from '../../src/host/table.ts';
import { DOCUMENT_FORMATS, MEDIA_TYPES } from '../../src/publish/formats.ts';

describe('the table of hosts', () => {
  test.each(listTypes().filter(([extension]) => extension in MEDIA_TYPES))(
    'gives files of %s the media type that the manifest gives them',
    (extension, mediaType) => expect(mediaType).toBe(MEDIA_TYPES[extension as keyof typeof MEDIA_TYPES]),
  );

  test('knows every extension that a build writes', () => {
    const known = listTypes().map(([extension]) => extension);
    expect(known).toEqual(expect.arrayContaining(Object.keys(MEDIA_TYPES)));
  });

  test('has no extension twice', () => {
    const extensions = listTypes().map(([extension]) => extension);
    expect(extensions).toEqual([...new Set(extensions)].sort());
  });

  test('offers a document in every format in which it is written, and HTML first', () => {
    const document = FOLDER_CLASSES.find(({ name }) => name === 'document');
    expect(new Set(document?.extensions)).toEqual(new Set(['html', ...DOCUMENT_FORMATS]));
    expect(VARIANTS[0].extension).toBe('html');
  });

  test.each(['home', 'releases', 'vocabulary'])('offers the folder of a %s in the same formats', (name) => {
    const document = FOLDER_CLASSES.find((known) => known.name === 'document');
    expect(FOLDER_CLASSES.find((known) => known.name === name)?.extensions).toEqual(document?.extensions);
  });

  test('lets caches ask for the page of a release each time', () => {
    const found = CACHING_CLASSES.find(({ name }) => name === 'page of a release');
    expect(found?.cacheControl).toBe('no-cache');
  });

  test('names no type twice, so that no Accept has two readings', () => {
    const names = VARIANTS.flatMap(({ mediaType, aliases }) => [mediaType, ...aliases]);
    expect(names).toEqual([...new Set(names)]);
    expect(names).toEqual(names.map((name) => name.toLowerCase()));
  });

  test('says the charset of texts, and of nothing else', () => {
    expect(formatContentType('text/turtle')).toBe('text/turtle; charset=utf-8');
    expect(formatContentType('application/ld+json')).toBe('application/ld+json');
    expect(formatContentType(VOID_FILE.mediaType)).toBe('text/turtle; charset=utf-8');
  });
});

describe('FOLDER_CLASSES', () => {
  test.each([
    ['', 'home'],
    ['v/', 'releases'],
    ['v/1.0.0/', 'page'],
    ['feed/', 'feed'],
    ['feed/1.0.0/', 'feed'],
    ['ns/', 'vocabulary'],
    ['codes/1.0.0/', 'vocabulary'],
    ['meeting/', 'document'],
    ['meeting/jp-us-cyber-dialogue-2013/', 'document'],
    ['report/follow-ups/', 'document'],
    ['ja/meeting/jp-us-cyber-dialogue-2013/', 'page'],
    ['sparql/', 'page'],
    ['meetings/', 'page'],
  ])('makes "%s" a %s', (folder, name) => expect(classOf(FOLDER_CLASSES, folder)).toBe(name));
});

describe('CACHING_CLASSES', () => {
  test.each([
    ['v/1.0.0/dump/communique.nt', 'frozen'],
    ['context/v1.jsonld', 'frozen'],
    ['ns/1.0.0/index.ttl', 'frozen'],
    ['feed/1.0.0/3.trig', 'frozen'],
    ['feed/index.trig', 'changing'],
    ['ns/index.ttl', 'changing'],
    ['v/index.html', 'changing'],
    ['v/versions.ttl', 'changing'],
    ['v/1.0.0/index.html', 'page of a release'],
    ['v/1.0.0/dump/index.html', 'frozen'],
    ['index.html', 'changing'],
    ['dump/communique.nt.gz', 'changing'],
    ['meeting/v/index.ttl', 'changing'],
    ['assets/style.css', 'asset'],
  ])('makes "%s" %s', (path, name) => expect(classOf(CACHING_CLASSES, path)).toBe(name));
});

function classOf(
  classes: readonly { readonly name: string; readonly paths: string }[],
  path: string,
): string | undefined {
  return classes.find(({ paths }) => new RegExp(paths).test(path))?.name;
}
