import { describe, expect } from 'vitest';
import { findBarriers, findOverflow, keepPicture, test } from './site.ts';

describe('a list', () => {
  test('is narrowed down by party and year, with its count and address', async ({ site }) => {
    const page = await site.open('meeting/');
    const all = await page.locator('#list li').count();
    await page.selectOption('#filter-party', 'fr-gov');
    const ofParty = await page.locator('#list li:visible').count();
    expect(ofParty).toBe(await page.locator('#list li[data-party~="fr-gov"]').count());
    expect(ofParty).toBeLessThan(all);
    await page.selectOption('#filter-year', '2019');
    const shown = await page.locator('#list li:visible').count();
    expect(shown).toBe(await page.locator('#list li[data-party~="fr-gov"][data-year~="2019"]').count());
    expect(await page.textContent('#filter-count')).toBe(`${shown} of ${all} shown`);
    expect(new URL(page.url()).search).toBe('?party=fr-gov&year=2019');
    expect(await page.locator('#list h2:visible').allTextContents()).toEqual(['2019']);
    await keepPicture(page, 'list-narrowed');
  });

  test('is narrowed down by its address, and shown whole again', async ({ deepSite }) => {
    const page = await deepSite.open('meeting/?topic=ransomware&party=nobody');
    await expect.poll(() => page.inputValue('#filter-topic')).toBe('ransomware');
    expect(await page.inputValue('#filter-party')).toBe('');
    const found = await page.locator('#list li:visible').count();
    expect(found).toBe(await page.locator('#list li[data-topic~="ransomware"]').count());
    await page.click('.filters button');
    expect(await page.locator('#list li:visible').count()).toBeGreaterThan(found);
    expect(new URL(page.url()).search).toBe('');
  });

  test('does not move while the program arrives', async ({ site }) => {
    const page = await site.open('source/');
    const shift = await page.evaluate(async () => {
      let sum = 0;
      const observer = new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
      });
      observer.observe({ type: 'layout-shift', buffered: true });
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      return sum;
    });
    expect(shift).toBe(0);
  });

  test('offers no controls where no program runs', async ({ site }) => {
    const page = await site.open('meeting/', { withoutScripts: true });
    expect(await page.isVisible('.filters')).toBe(false);
    expect(await page.isVisible('#list a')).toBe(true);
  });

  test.for(['meeting/', 'organization/', 'source/'])(
    '%s has no barrier in light and dark',
    async (path, { site }) => {
      for (const theme of ['light', 'dark'] as const) {
        const page = await site.open(path, { theme, width: 360 });
        expect(await findBarriers(page)).toEqual([]);
        expect(await findOverflow(page)).toEqual([]);
        await keepPicture(page, `list-${path.slice(0, -1)}-${theme}-360`);
      }
    },
  );
});
