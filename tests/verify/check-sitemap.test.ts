import { DataFactory } from 'n3';
import { describe, expect, test } from 'vitest';
import { listSitemapPages, writeSitemap } from '../../src/describe/sitemap.ts';
import { makeIri } from '../../src/terms/iri.ts';
import { checkSitemap } from '../../src/verify/check-sitemap.ts';
import type { PublishedDocument } from '../../src/verify/documents.ts';
import { documentState } from '../describe/feed/states.ts';
import { see } from './published-feed.ts';

const BASE = makeIri('https://example.org/sub/');

type Change = (files: Map<string, string>) => void;

/** A first page, a meeting, one that was withdrawn and one that moved, with pages for all of them. */
function publish(): { files: Map<string, string>; documents: PublishedDocument[] } {
  const states = [
    documentState('meeting/a'),
    documentState('meeting/gone', { status: 'withdrawn' }),
    documentState('meeting/old', { status: 'moved' }),
  ];
  const files = new Map(
    ['', ...states.map(({ folder }) => `${folder}/`)].map((path) => [`${path}index.html`, '<p>']),
  );
  writeSitemap(BASE, listSitemapPages(states, '2026-11-25'), (path) => {
    files.set(path, '');
    return { write: (text) => void files.set(path, files.get(path) + text), close: () => {} };
  });
  return {
    files,
    documents: [
      documentOf(
        'meeting/gone/',
        'http://www.w3.org/1999/02/22-rdf-syntax-ns#type',
        'https://www.w3.org/ns/activitystreams#Tombstone',
      ),
      documentOf('meeting/old/', 'http://purl.org/dc/terms/isReplacedBy', `${BASE}meeting/a/#it`),
    ],
  };
}

function documentOf(folder: string, predicate: string, object: string): PublishedDocument {
  const said = DataFactory.quad(
    DataFactory.namedNode(`${BASE}${folder}#it`),
    DataFactory.namedNode(predicate),
    DataFactory.namedNode(object),
  );
  return { folder, graph: { quads: [said], lines: [] } };
}

function check(change: Change = () => {}): string[] {
  const { files, documents } = publish();
  change(files);
  const seen = see(files);
  return checkSitemap(documents, BASE, seen.files, seen.folder).findings.map(({ code }) => code);
}

function replace(from: string | RegExp, to: string): Change {
  return (files) => {
    const text = files.get('sitemap.xml') ?? '';
    files.set('sitemap.xml', text.replace(from, to));
    expect(files.get('sitemap.xml')).not.toBe(text);
  };
}

const MEETING = '<url><loc>https://example.org/sub/meeting/a/</loc><lastmod>2026-11-01</lastmod></url>';

describe('checkSitemap()', () => {
  test('finds nothing in a sitemap as it is written', () => expect(check()).toEqual([]));

  test('follows an index to its parts', () => {
    const split: Change = (files) => {
      files.set('sitemap-1.xml', files.get('sitemap.xml') ?? '');
      const place = `<sitemap><loc>${BASE}sitemap-1.xml</loc></sitemap>`;
      const xmlns = 'http://www.sitemaps.org/schemas/sitemap/0.9';
      files.set(
        'sitemap.xml',
        `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="${xmlns}">${place}</sitemapindex>\n`,
      );
    };
    expect(check(split)).toEqual([]);
    const broken: Change = (files) => {
      split(files);
      files.delete('sitemap-1.xml');
    };
    expect(check(broken)).toEqual(['SITEMAP_BROKEN']);
  });

  test('does not ask for a page that asks to be left out', () => {
    const hide: Change = (files) => files.set('query/index.html', '<meta name="robots" content="noindex">');
    expect(check(hide)).toEqual([]);
  });

  test.each<[string, Change, string]>([
    ['no sitemap', (files) => files.delete('sitemap.xml'), 'SITEMAP_BROKEN'],
    ['what is not XML', replace('</url>', ''), 'SITEMAP_BROKEN'],
    ['another kind of XML', replace('sitemap/0.9', 'other'), 'SITEMAP_BROKEN'],
    ['a lastmod that is no day', replace('<lastmod>2026-11-01', '<lastmod>2026-13-01'), 'SITEMAP_BROKEN'],
    ['a first page that is not first', replace(/ {2}<url>.*<\/url>\n/, ''), 'SITEMAP_BROKEN'],
    [
      'more than 50,000 addresses',
      replace('</urlset>', `${MEETING.repeat(50_000)}</urlset>`),
      'SITEMAP_BROKEN',
    ],
    ['an address without page', replace('meeting/a/', 'meeting/b/'), 'SITEMAP_DIFFERS'],
    [
      'an address of somebody else',
      replace('https://example.org/sub/meeting', 'https://example.com/meeting'),
      'SITEMAP_DIFFERS',
    ],
    ['an address twice', replace('</urlset>', `${MEETING}</urlset>`), 'SITEMAP_DIFFERS'],
    [
      'something withdrawn',
      replace('</urlset>', `${MEETING.replace('/a/', '/gone/')}</urlset>`),
      'SITEMAP_DIFFERS',
    ],
    [
      'something that moved',
      replace('</urlset>', `${MEETING.replace('/a/', '/old/')}</urlset>`),
      'SITEMAP_DIFFERS',
    ],
    ['a page that is not listed', (files) => files.set('ns/index.html', '<p>'), 'SITEMAP_DIFFERS'],
  ])('finds %s', (_, change, code) => expect(check(change)).toContain(code));
});
