import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { type Site, test } from './site.ts';

/** Follows the first link in the text that leads to a page of a kind, and returns its path. */
async function follow(page: Page, site: Site, kind: string): Promise<string> {
  const links = await page
    .locator('main a')
    .evaluateAll((all) => all.map((each) => (each as HTMLAnchorElement).href));
  const target = links.find((href) => new RegExp(`^${site.address}${kind}/[^/#]+/`).test(href));
  if (target === undefined) throw new Error(`${page.url()} leads to no ${kind}`);
  await page.locator('main a').nth(links.indexOf(target)).click();
  await page.waitForURL(target);
  return target.slice(site.address.length);
}

async function readOn(site: Site): Promise<void> {
  const page = await site.open('');
  const names: string[] = [];
  for (const kind of [
    'meeting',
    'series',
    'meeting',
    'organization',
    'meeting',
    'topic',
    'meeting',
    'source',
  ]) {
    await follow(page, site, kind);
    names.push((await page.textContent('h1')) ?? '');
    expect(await page.locator('main').count()).toBe(1);
  }
  expect(names.every((name) => name.trim() !== '')).toBe(true);
  await page.click('nav[aria-label="Breadcrumb"] a');
  expect(page.url()).toBe(site.address);
}

describe('a reader', () => {
  test('comes from the first page by meetings to a series, an organization, a topic and a source', async ({
    site,
  }) => readOn(site));

  test('comes as far where the publication stands below a path', async ({ deepSite }) => readOn(deepSite));

  test('can skip the navigation by keyboard', async ({ site }) => {
    const page = await site.open('meeting/jp-us-cyber-dialogue-2013/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
  });
});
