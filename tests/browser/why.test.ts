import { gzipSync } from 'node:zlib';
import { describe, expect, inject } from 'vitest';
import { findBarriers, findOverflow, keepPicture, test } from './site.ts';

const MEETING = 'meeting/jp-us-cyber-dialogue-2013/';

describe('“why” on a meeting', () => {
  test('opens by keyboard, and leads to the passage in the source', async ({ site }) => {
    const page = await site.open(MEETING);
    const why = page.locator('#outcome-3 details.why');
    await why.locator('summary').focus();
    await page.keyboard.press('Enter');
    expect(await why.textContent()).toContain('<#outcome-3> rdf:type cmq:Outcome');
    expect(await why.textContent()).toContain(
      'communique explain meeting/jp-us-cyber-dialogue-2013#outcome-3',
    );
    const there = await why.locator('a[href*=":~:text="]').first().getAttribute('href');
    expect(there).toMatch(/^https?:\/\/.+#:~:text=/);
    await why.locator('a[href^="#passage-"]').first().click();
    expect(new URL(page.url()).hash).toMatch(/^#passage-\d+$/);
    await keepPicture(page, 'why');
  });

  test('opens without any program', async ({ site }) => {
    const page = await site.open(MEETING, { withoutScripts: true });
    await page.click('.facts summary >> nth=0');
    expect(await page.isVisible('text=schema:startDate')).toBe(true);
  });

  test('shows hostile labels as text', async ({ hostileSite }) => {
    const page = await hostileSite.open(MEETING);
    await page.click('article > details.why summary');
    expect(await page.textContent('article > details.why')).toContain('onerror=alert(1)');
    expect(inject('label')).toContain('onerror=alert(1)');
    expect(await page.locator('main img[src=x], main svg[onload]').count()).toBe(0);
  });

  test.for(['light', 'dark'] as const)(
    'has no barrier when all is open, in the %s',
    async (theme, { site }) => {
      const page = await site.open(MEETING, { theme, width: 360 });
      await page.evaluate(() => {
        for (const each of document.querySelectorAll('details')) each.open = true;
      });
      expect(await findBarriers(page)).toEqual([]);
      expect(await findOverflow(page)).toEqual([]);
      await keepPicture(page, `why-${theme}-360`);
    },
  );

  test('leaves the page with everything it loads below 60 kB compressed', async ({ site }) => {
    const page = await site.open(MEETING);
    await page.waitForLoadState('networkidle');
    const loaded = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => name),
    );
    const bodies = await Promise.all(
      [page.url(), ...loaded].map(async (url) => (await page.request.get(url)).body()),
    );
    const bytes = bodies.reduce((sum, body) => sum + gzipSync(body).length, 0);
    expect(bytes).toBeGreaterThan(1_000);
    expect(bytes).toBeLessThan(60_000);
  });
});

describe('the page of questions', () => {
  test.for(['light', 'dark'] as const)('has no barrier in the %s', async (theme, { site }) => {
    const page = await site.open('queries/', { theme, width: 360 });
    expect(await findBarriers(page)).toEqual([]);
    expect(await findOverflow(page)).toEqual([]);
    await keepPicture(page, `questions-${theme}-360`);
  });

  test('shows the answers that its files have', async ({ site }) => {
    const page = await site.open('queries/');
    const file = await (await page.request.get(`${site.address}queries/late.srj`)).json();
    expect(await page.locator('#late table tbody tr').count()).toBe(file.results.bindings.length);
  });
});
