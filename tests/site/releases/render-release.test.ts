import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import type { ShownRelease } from '../../../src/site/releases/release-page.ts';
import { renderRelease } from '../../../src/site/releases/render-release.tsx';
import { renderReleases } from '../../../src/site/releases/render-releases.tsx';
import { makeIri } from '../../../src/terms/iri.ts';
import { listAnchors } from '../../../src/verify/page-anchors.ts';
import { readPage } from '../../../src/verify/read-page.ts';

const PAGES = {
  siteName: 'Talks <of> all',
  base: makeIri('https://host.example/sub/'),
  license: makeIri('https://creativecommons.org/licenses/by/4.0/'),
};

const RELEASE: ShownRelease = {
  version: '1.2.0',
  date: '2026-02-03',
  counts: { records: 7, documents: 8, triples: 99 },
  citation: 'Archive (2026): Talks. Version 1.2.0. https://host.example/sub/v/1.2.0/',
  files: [
    { path: 'dump/communique.nt.gz', mediaType: 'application/gzip', bytes: 123, sha256: 'a'.repeat(64) },
    { path: 'dump/SHA256SUMS', mediaType: 'text/plain', bytes: 80, sha256: 'b'.repeat(64) },
  ],
};

const validator = new HtmlValidate({ extends: ['html-validate:standard'], rules: { 'long-title': 'off' } });

describe('renderRelease()', () => {
  const html = renderRelease(RELEASE, PAGES);

  test('says what it is, its day and its size', () => {
    for (const text of ['Release 1.2.0', '3 February 2026', '99 statements in 8 documents, from 7 records']) {
      expect(html).toContain(text);
    }
  });

  test('leads to each file, with size and checksum', () => {
    expect(html).toContain('href="dump/communique.nt.gz"');
    expect(html).toContain('123 B');
    expect(html).toContain('a'.repeat(64));
  });

  test('says how to cite it', () => expect(html).toContain(RELEASE.citation));

  test('has the places that the data speak of', () => {
    const anchors = listAnchors(html);
    expect(['dataset', 'dump-nt', 'dump-nt-checksum'].filter((id) => !anchors.has(id))).toEqual([]);
  });

  test('is at the address that citations name', () => {
    const canonical = readPage(html).links.find(({ rel }) => rel === 'canonical');
    expect(canonical?.href).toBe('https://host.example/sub/v/1.2.0/');
  });

  test('leaves out what the release does not say', () => {
    const bare = renderRelease({ ...RELEASE, counts: undefined, citation: undefined, files: [] }, PAGES);
    expect(bare).not.toMatch(/undefined|How to cite|sha256sum/);
  });

  test.each([
    ['a release', html],
    ['the list', renderReleases([RELEASE], PAGES)],
  ])('is valid HTML: %s', async (_, page) => {
    const { results } = await validator.validateString(page);
    expect(
      results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
    ).toEqual([]);
    expect(page).not.toContain('<of>');
  });
});

describe('renderReleases()', () => {
  test('leads to each release, in the order given', () => {
    const html = renderReleases([RELEASE, { ...RELEASE, version: '1.0.0', counts: undefined }], PAGES);
    expect([...html.matchAll(/href="(\d[^"]*)"/g)].map(([, href]) => href)).toEqual(['1.2.0/', '1.0.0/']);
  });

  test('leads to the list as data', () => {
    const { links } = readPage(renderReleases([RELEASE], PAGES));
    const hrefs = links.filter(({ rel }) => rel === 'alternate').map(({ href }) => href);
    expect(hrefs).toEqual(['versions.ttl', 'versions.jsonld', 'versions.nt', 'versions.rdf']);
  });
});
