import { describe, expect } from 'vitest';
import { findBarriers, findOverflow, keepPicture, test } from './site.ts';

const MEETING = 'meeting/jp-us-cyber-dialogue-2013/';

describe('pages in Japanese', () => {
  test('are one link away from those in English, and lead back', async ({ deepSite }) => {
    const page = await deepSite.open(MEETING);
    await page.click('header a[hreflang="ja"]');
    expect(page.url()).toBe(`${deepSite.address}ja/${MEETING}`);
    expect(await page.getAttribute('html', 'lang')).toBe('ja');
    await page.click('header a[hreflang="en"]');
    expect(page.url()).toBe(deepSite.address + MEETING);
  });

  test('lead on in Japanese where there is a page, and say so where there is only one in English', async ({
    site,
  }) => {
    const page = await site.open('ja/meeting/');
    const links = await page.locator('#list a').evaluateAll((all) => {
      return all.map((each) => ({
        isJapanese: (each as HTMLAnchorElement).pathname.startsWith('/ja/'),
        hreflang: each.getAttribute('hreflang'),
        lang: each.querySelector('[lang]')?.getAttribute('lang') ?? null,
      }));
    });
    expect(links.length).toBeGreaterThan(0);
    for (const { isJapanese, hreflang, lang } of links) {
      expect([hreflang, lang]).toEqual(isJapanese ? [null, null] : ['en', 'en']);
    }
    expect(new Set(links.map(({ isJapanese }) => isJapanese)).size).toBe(2);
  });

  test('are found by the box in their header, and by Japanese words', async ({ deepSite }) => {
    const page = await deepSite.open('ja/');
    await page.fill('header input[name=q]', '日米');
    await page.press('header input[name=q]', 'Enter');
    await page.waitForSelector('#search-results a');
    expect(new URL(page.url()).pathname).toBe('/a/deep%20path/ja/search/');
    expect(await page.textContent('#search-count')).toMatch(/^「日米」：\d+件$/);
    expect(await page.textContent('#search-results')).toContain('第1回日米サイバー対話');
    await page.click('#search-results li > a:has-text("第1回日米サイバー対話")');
    expect(page.url()).toBe(`${deepSite.address}ja/${MEETING}`);
    expect(await page.textContent('h1')).toBe('第1回日米サイバー対話');
  });

  test('lead from what is found to English where there is no page in Japanese', async ({ site }) => {
    const page = await site.open('ja/search/?q=ransomware');
    const english = page.locator('#search-results li > a[hreflang="en"]').first();
    await english.waitFor();
    expect(await english.getAttribute('lang')).toBe('en');
    expect(await english.getAttribute('href')).toMatch(/^\.\.\/\.\.\/\w+\/[^/]+\/$/);
  });

  test('have lists that are narrowed down in Japanese', async ({ site }) => {
    const page = await site.open('ja/meeting/');
    const all = await page.locator('#list li').count();
    await page.selectOption('#filter-year', '2019');
    const shown = await page.locator('#list li:visible').count();
    expect(shown).toBeLessThan(all);
    expect(await page.textContent('#filter-count')).toBe(`${all}件中${shown}件を表示`);
    expect(await page.locator('#list h2:visible').allTextContents()).toEqual(['2019年']);
  });

  test.for(['light', 'dark'] as const)('have no barrier in what was found in %s', async (theme, { site }) => {
    const page = await site.open('ja/search/?q=東京', { theme, width: 360 });
    await page.waitForSelector('#search-results a');
    expect(await findBarriers(page)).toEqual([]);
    expect(await findOverflow(page)).toEqual([]);
    await keepPicture(page, `search-ja-${theme}-360`);
  });
});
