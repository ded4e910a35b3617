import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPage } from '../../src/verify/read-page.ts';
import { publishSmall } from '../verify/small-publication.ts';

const folder = mkdtempSync(join(tmpdir(), 'communique-translated-'));
let dist = '';
beforeAll(async () => {
  dist = await publishSmall(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = (path: string) => readFileSync(join(dist, path), 'utf8');

describe('a publication with a name in Japanese', () => {
  test('has a page in Japanese of what has the name, and of nothing else', () => {
    expect(readPage(read('ja/place/jp/index.html')).language).toBe('ja');
    expect(existsSync(join(dist, 'ja/place/us'))).toBe(false);
  });

  test('lists the page in its sitemap with the day of its document', () => {
    const places = [...read('sitemap.xml').matchAll(/<loc>([^<]*)<\/loc>(?:<lastmod>([^<]*))?/g)];
    const days = new Map(places.map(([, address, day]) => [address, day]));
    expect(days.get('https://small.example/ja/place/jp/')).toBe('2026-11-25');
    expect(days.get('https://small.example/ja/')).toBe('2026-11-25');
    expect(days.has('https://small.example/ja/search/')).toBe(true);
    expect(days.has('https://small.example/ja/place/us/')).toBe(false);
  });

  test('names translations by whole addresses, of which one is for any other language', () => {
    const links = [`en https://small.example/place/jp/`, `ja https://small.example/ja/place/jp/`];
    for (const path of ['place/jp/index.html', 'ja/place/jp/index.html']) {
      const named = readPage(read(path)).links.flatMap(({ hreflang, href }) => {
        return hreflang === undefined ? [] : [`${hreflang} ${href}`];
      });
      expect(named).toEqual([...links, 'x-default https://small.example/place/jp/']);
    }
    expect(readPage(read('place/us/index.html')).links.some(({ hreflang }) => hreflang)).toBe(false);
  });

  test('counts its pages in Japanese in the report of what is missing', () => {
    const { ja } = JSON.parse(read('report/translations.json')).languages;
    expect(ja.records.place).toEqual({ all: 2, named: 1, composed: 0 });
    expect(ja.missing).toContainEqual({ kind: 'place', id: 'us', fields: ['name'] });
    const pages = [...read('sitemap.xml').matchAll(/<loc>https:\/\/small\.example\/ja\//g)];
    expect(ja.pages).toBe(pages.length);
  });
});
