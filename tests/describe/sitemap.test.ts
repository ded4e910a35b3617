import { describe, expect, test } from 'vitest';
import { listSitemapPages, type SitemapPage, writeSitemap } from '../../src/describe/sitemap.ts';
import { makeIri } from '../../src/terms/iri.ts';
import { childrenOf, parseXml, textOf } from '../../src/verify/read-xml.ts';
import { documentState } from './feed/states.ts';

const BASE = makeIri('https://example.org/sub/');

interface Written {
  readonly files: Map<string, string>;
  /** Characters of the longest piece that was handed on at once. */
  longest: number;
}

function write(pages: readonly SitemapPage[], base = BASE): Written {
  const written: Written = { files: new Map(), longest: 0 };
  writeSitemap(base, pages, (path) => {
    const pieces: string[] = [];
    return {
      write: (text) => {
        written.longest = Math.max(written.longest, text.length);
        pieces.push(text);
      },
      close: () => void written.files.set(path, pieces.join('')),
    };
  });
  return written;
}

function pagesOf(count: number): SitemapPage[] {
  return Array.from({ length: count }, (_, i) => ({ folder: `meeting/m-${i}`, changed: '2026-11-02' }));
}

function placesOf(
  text: string | undefined,
  name = 'url',
): (readonly [string | undefined, string | undefined])[] {
  return childrenOf(parseXml(text ?? ''), name).map((place) => [
    textOf(place, 'loc'),
    textOf(place, 'lastmod'),
  ]);
}

describe('listSitemapPages()', () => {
  test('begins with the first page, as new as the data set, and goes on by address', () => {
    const documents = ['topic/b', 'meeting'].map((folder) =>
      documentState(folder, { changed: '2026-11-02' }),
    );
    expect(listSitemapPages(documents, '2026-11-25', [{ folder: 'ns', changed: undefined }])).toEqual([
      { folder: '', changed: '2026-11-25' },
      { folder: 'meeting', changed: '2026-11-02' },
      { folder: 'ns', changed: undefined },
      { folder: 'topic/b', changed: '2026-11-02' },
    ]);
  });

  test.each(['withdrawn', 'moved'] as const)('leaves out what was %s', (status) => {
    expect(listSitemapPages([documentState('meeting/a', { status })], '2026-11-25')).toHaveLength(1);
  });
});

describe('writeSitemap()', () => {
  test('lists each page with the day of its last change', () => {
    const { files } = write([
      { folder: '', changed: '2026-11-25' },
      { folder: 'meeting/a', changed: '2026-11-02' },
      { folder: 'ns', changed: undefined },
    ]);
    expect([...files.keys()]).toEqual(['sitemap.xml']);
    expect(placesOf(files.get('sitemap.xml'))).toEqual([
      ['https://example.org/sub/', '2026-11-25'],
      ['https://example.org/sub/meeting/a/', '2026-11-02'],
      ['https://example.org/sub/ns/', undefined],
    ]);
  });

  test('keeps 50,000 addresses in one file', () => {
    expect([...write(pagesOf(50_000)).files.keys()]).toEqual(['sitemap.xml']);
  });

  test('splits 60,000 addresses, and hands on one at a time', () => {
    const { files, longest } = write(pagesOf(60_000));
    expect(placesOf(files.get('sitemap.xml'), 'sitemap')).toEqual([
      ['https://example.org/sub/sitemap-1.xml', '2026-11-02'],
      ['https://example.org/sub/sitemap-2.xml', '2026-11-02'],
    ]);
    const sizes = [1, 2].map((n) => placesOf(files.get(`sitemap-${n}.xml`)).length);
    expect(sizes).toEqual([50_000, 10_000]);
    expect(longest).toBeLessThan(200);
  });

  test('splits before a file has more than 50 MB', () => {
    const base = makeIri(`https://example.org/${'x'.repeat(2_000)}/`);
    const { files } = write(pagesOf(30_000), base);
    const sizes = [...files]
      .filter(([path]) => path !== 'sitemap.xml')
      .map(([, text]) => Buffer.byteLength(text));
    expect(sizes).toHaveLength(2);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(52_428_800);
  });

  test('escapes what an address may hold and XML may not', () => {
    const { files } = write([{ folder: '', changed: undefined }], makeIri("https://example.org/a&b'c/"));
    expect(placesOf(files.get('sitemap.xml'))).toEqual([["https://example.org/a&b'c/", undefined]]);
  });
});
