import { describe, expect, inject } from 'vitest';
import { findBarriers, findOverflow, keepPicture, test } from './site.ts';
import { listTemplates } from './templates.ts';

const TEMPLATES = listTemplates(inject('dist'));

describe.each(TEMPLATES)('/%s', (path) => {
  test.for(['light', 'dark'] as const)('has no barrier in %s', async (theme, { site }) => {
    const page = await site.open(path, { theme });
    expect(await findBarriers(page)).toEqual([]);
    await keepPicture(page, `${path.replaceAll('/', '-')}${theme}`);
  });

  test('is no wider than a small telephone', async ({ site }) => {
    const page = await site.open(path, { width: 360 });
    expect(await findOverflow(page)).toEqual([]);
    await keepPicture(page, `${path.replaceAll('/', '-')}360`);
  });

  test('shows its heading without scripts', async ({ site }) => {
    const page = await site.open(path, { withoutScripts: true });
    expect(await page.locator('h1').count()).toBe(1);
    expect((await page.textContent('h1'))?.trim()).not.toBe('');
  });
});

test('a barrier is found where there is one', async ({ site }) => {
  const page = await site.open('');
  await page.evaluate(() => document.documentElement.removeAttribute('lang'));
  expect(await findBarriers(page)).toEqual([expect.stringMatching(/^html-has-lang: /)]);
});
