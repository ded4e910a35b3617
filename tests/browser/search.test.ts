import { describe, expect, inject } from 'vitest';
import { findBarriers, findOverflow, keepPicture, test } from './site.ts';

describe('the search', () => {
  test('finds Japanese and English, says why, and keeps the query in the address', async ({ site }) => {
    const page = await site.open('search/');
    await page.fill('#search-query', '日米サイバー');
    await expect
      .poll(() => page.textContent('#search-count'))
      .toMatch(/^\d+ things found for “日米サイバー”$/);
    expect(await page.textContent('#search-results')).toContain('第1回日米サイバー対話');
    expect(await page.locator('#search-results mark').first().textContent()).toBe('日米サイバー');
    expect(await page.isVisible('#a-to-z')).toBe(false);
    await page.fill('#search-query', 'ransomwar');
    await expect.poll(() => page.textContent('#search-count')).toContain('ransomwar”');
    expect(await page.textContent('#search-results')).toContain('Meetings (');
    expect(new URL(page.url()).search).toBe('?q=ransomwar');
    await keepPicture(page, 'search');
  });

  test('answers the box in the header of any page', async ({ deepSite }) => {
    const page = await deepSite.open('meeting/jp-us-cyber-dialogue-2013/');
    await page.fill('header input[name=q]', 'osamu imai');
    await page.press('header input[name=q]', 'Enter');
    await page.waitForSelector('#search-results a');
    expect(page.url()).toBe(`${deepSite.address}search/?q=osamu+imai`);
    await page.click('#search-results a');
    expect(page.url()).toBe(`${deepSite.address}person/osamu-imai/`);
  });

  test('is used by keyboard alone', async ({ site }) => {
    const page = await site.open('search/?q=norms');
    await page.waitForSelector('#search-results a');
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search-query');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    const first = page.locator('#search-results li > a').first();
    expect(await first.evaluate((link) => link === document.activeElement)).toBe(true);
    const target = await first.getAttribute('href');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toBe(new URL(target ?? '', `${site.address}search/`).href);
  });

  test('says so where nothing is found, and shows everything again without a query', async ({ site }) => {
    const page = await site.open('search/?q=zzzzzz');
    await expect.poll(() => page.textContent('#search-count')).toBe('Nothing found for “zzzzzz”');
    await page.fill('#search-query', '');
    await expect.poll(() => page.isVisible('#a-to-z')).toBe(true);
    expect(new URL(page.url()).search).toBe('');
  });

  test('lists everything from A to Z without any program', async ({ site }) => {
    const page = await site.open('search/', { withoutScripts: true });
    await page.click('a[href="#letter-o"]');
    expect(await page.isVisible('#a-to-z a[href="../person/osamu-imai/"]')).toBe(true);
  });

  test('shows hostile labels as text', async ({ hostileSite }) => {
    const page = await hostileSite.open('search/?q=onerror');
    await page.waitForSelector('#search-results a');
    expect(await page.textContent('#search-results')).toContain(inject('label'));
    expect(await page.locator('main img, main svg, main script').count()).toBe(0);
  });

  test.for(['light', 'dark'] as const)('has no barrier in the %s', async (theme, { site }) => {
    const page = await site.open('search/?q=tokyo', { theme, width: 360 });
    await page.waitForSelector('#search-results a');
    expect(await findBarriers(page)).toEqual([]);
    expect(await findOverflow(page)).toEqual([]);
    await keepPicture(page, `search-${theme}-360`);
  });
});
