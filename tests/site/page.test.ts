import { expect, test } from 'vitest';
import { type PageProps, renderPage } from '../../src/site/page.tsx';
import { makeIri } from '../../src/terms/iri.ts';
import { readPage } from '../../src/verify/read-page.ts';
import { createSmallSite, smallRecords } from './small-site.ts';

const PAGE: PageProps = {
  title: 'Round',
  description: 'A round',
  language: 'ja',
  canonical: makeIri('https://host.example/ja/round/'),
  root: '../../',
  siteName: 'Parleys: who met whom',
  alternates: [{ href: 'index.ttl', type: 'text/turtle', title: 'Turtle' }],
  breadcrumb: [],
  children: 'text',
};

test('renderPage() ends every document with one line end, and has no other than LF', () => {
  const html = renderPage(PAGE);
  expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="ja">/);
  expect(html).toMatch(/<\/html>\n$/);
  expect(html).not.toContain('\r');
});

test.each([
  ['Round', 'Round – Parleys'],
  ['Parleys: who met whom', 'Parleys: who met whom'],
  ['x'.repeat(70), 'x'.repeat(70)],
])('renderPage() names the site after the title %j where there is room', (title, shown) => {
  expect(readPage(renderPage({ ...PAGE, title })).title).toBe(shown);
});

test('renderPage() names translations only where there are some', () => {
  const page = { href: '../../round/', address: makeIri('https://host.example/round/') };
  const translations = [
    { language: 'en', ...page },
    { language: 'x-default', ...page },
  ];
  const linksOf = (props: PageProps) =>
    readPage(renderPage(props)).links.flatMap(({ hreflang, href }) =>
      hreflang ? [`${hreflang} ${href}`] : [],
    );
  expect(linksOf(PAGE)).toEqual([]);
  expect(linksOf({ ...PAGE, translations })).toEqual([
    'en https://host.example/round/',
    'x-default https://host.example/round/',
  ]);
});

test('createSite() refuses a folder that is no document', () => {
  const { site } = createSmallSite(smallRecords('A'));
  expect(() => site.renderDocument('meeting/nowhere')).toThrow(TypeError);
  expect(() => site.renderDocument('ns')).toThrow(TypeError);
});

test('renderPage() forbids whatever is not a file of the publication, and loads the programs that are named', () => {
  const html = renderPage({ ...PAGE, scripts: ['lists.js'], styles: ['lists.css'] });
  expect(html).toContain(
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self';",
  );
  expect(html).not.toContain('unsafe');
  expect(html).toContain('<script type="module" src="../../assets/lists.js"></script>');
  expect(html).toContain('<link rel="stylesheet" href="../../assets/lists.css"/>');
  expect(readPage(html).scripts).toBe(0);
});

test.each([
  '<script>alert(1)</script>',
  '<script type="module">alert(1)</script>',
  '<script src="a.js"></script>',
  '<script type="module" src="https://other.example/a.js"></script>',
  '<script type="module" src="//other.example/a.js"></script>',
  '<script type="module" src="/\\other.example/a.js"></script>',
])('readPage() counts %s as a script that no page may have', (script) => {
  expect(readPage(`<p>${script}</p>`).scripts).toBe(1);
});
