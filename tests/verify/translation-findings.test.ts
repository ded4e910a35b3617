import { expect, test } from 'vitest';
import { findTranslationFaults, type PageHead } from '../../src/verify/translation-findings.ts';

const BASE = 'https://host.example/sub/';

/** A page with links to its translations, as `language address`. */
function page(language: string, ...translations: string[]): PageHead {
  const links = translations.map((each) => {
    const [hreflang, href = ''] = each.split(' ');
    return { rel: 'alternate', href, hreflang };
  });
  return { language, isIndexed: true, links };
}

const ALL = [`en ${BASE}a/`, `ja ${BASE}ja/a/`, `x-default ${BASE}a/`];
const GOOD = { 'a/index.html': page('en', ...ALL), 'ja/a/index.html': page('ja', ...ALL) };

/** What must hold of which page, when pages are changed or left out. */
function find(change: Readonly<Record<string, PageHead | undefined>> = {}): string[] {
  const pages = Object.entries({ ...GOOD, ...change }).flatMap(([file, head]) => {
    return head === undefined ? [] : [[file, head] as const];
  });
  const heads = new Map(pages);
  return findTranslationFaults(heads, BASE).map(({ code, message }) => {
    return `${code} ${message.replace('Cannot rely on the head of ', '')}`;
  });
}

test('pages that name each other have no fault, by whole and by relative addresses', () => {
  expect(find()).toEqual([]);
  const relative = page('ja', 'en ../../a/', 'ja ./', 'x-default ../../a/');
  expect(find({ 'ja/a/index.html': relative })).toEqual([]);
});

test('pages that name no translations have no fault', () => {
  expect(find({ 'b/index.html': page('en') })).toEqual([]);
});

test.each<[string, Readonly<Record<string, PageHead | undefined>>, string[]]>([
  [
    'a translation that does not name the page in turn',
    { 'ja/a/index.html': page('ja') },
    ['"a/index.html": its translation must name it in turn: "ja/a/index.html"'],
  ],
  [
    'a translation that is not there',
    { 'ja/a/index.html': undefined },
    [`"a/index.html": its translation must be there: "${BASE}ja/a/"`],
  ],
  [
    'a translation on another host',
    { 'b/index.html': page('en', `en ${BASE}b/`, 'ja https://other.example/a/', `x-default ${BASE}b/`) },
    ['"b/index.html": its translation must be there: "https://other.example/a/"'],
  ],
  [
    'no page for any other language',
    { 'a/index.html': page('en', ...ALL.slice(0, 2)) },
    ['"a/index.html": among its translations must be one for any other language, x-default'],
  ],
  [
    'no link to the page itself',
    { 'a/index.html': page('en', ...ALL.slice(1)), 'ja/a/index.html': page('ja', ...ALL) },
    [
      '"a/index.html": among its translations must be the page itself, with its own language',
      '"a/index.html": its translation must name it in turn: "a/index.html"',
    ],
  ],
  [
    'two pages for a language',
    { 'a/index.html': page('en', ...ALL, `ja ${BASE}ja/a/`) },
    ['"a/index.html": it must name one page for each language'],
  ],
  [
    'a page in another language than is said',
    { 'ja/a/index.html': page('ko', `ko ${BASE}ja/a/`, ...ALL) },
    [
      '"a/index.html": what it names as its translation must be in "ja": "ja/a/index.html"',
      '"ja/a/index.html": its translation must name it in turn: "a/index.html"',
      '"ja/a/index.html": what it names as its translation must be in "ja": "ja/a/index.html"',
    ],
  ],
  [
    'translations of a page that is not for search engines',
    { 'a/index.html': { ...page('en', ...ALL), isIndexed: false } },
    ['"a/index.html": a page that is not for search engines must name no translations'],
  ],
])('findTranslationFaults() finds %s', (_, change, expected) => {
  expect(find(change)).toEqual(expected.map((each) => `PAGE_HEAD_WRONG ${each}`));
});
