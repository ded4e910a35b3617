import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { keepPicture, test } from './site.ts';
import { readQuery, run, writeQuery } from './sparql-page.ts';

const COUNT = 'SELECT (COUNT(*) AS ?n) { ?s schema:name ?name FILTER(CONTAINS(?name, "onerror")) }';

/** Asks, and waits until the page says that it needs no connection. */
async function keep(page: Page): Promise<string> {
  await writeQuery(page, COUNT);
  expect(await run(page)).toMatch(/^1 row, /);
  await expect.poll(() => page.textContent('#offline'), { timeout: 20_000 }).toMatch(/^Works without/);
  return (await page.textContent('#answer tbody')) ?? '';
}

/** Names of what is kept. */
function listKept(page: Page): Promise<string[]> {
  return page.evaluate(() => caches.keys());
}

describe('the page for queries without a connection', () => {
  test('answers and opens its questions once it has been used', async ({ deepSite: site }) => {
    const page = await site.open('sparql/');
    await page.waitForSelector('.cm-content');
    expect(await page.evaluate(() => navigator.serviceWorker.getRegistrations())).toEqual([]);
    expect(await page.textContent('#offline')).toContain('After the first run');
    expect(await keep(page)).toBe('0');
    site.stop();
    const query = 'ASK { ?m a cmq:Meeting }';
    await page.goto(`${site.address}sparql/?from=link#query=${encodeURIComponent(query)}`);
    await expect.poll(() => page.textContent('#offline')).toMatch(/^Works without .* of \d+ \w+ \d{4}\.$/);
    expect(await readQuery(page)).toBe(query);
    expect(await run(page)).toMatch(/^The answer is yes, /);
    expect(await page.textContent('#offline')).toMatch(/asked are the data of \d+ \w+ \d{4}, kept here/);
    await page.click('button[data-query="../queries/late.rq"]');
    await expect.poll(() => page.textContent('#status')).toContain('is in the editor');
    expect(await run(page)).toMatch(/^\d+ rows?, /);
    await keepPicture(page, 'sparql-offline');
  });

  test('gives way to a new publication as soon as there is a connection again', async ({ site }) => {
    const page = await site.open('sparql/');
    await keep(page);
    const [before] = await listKept(page);
    site.stop();
    await page.reload();
    await site.serve(inject('hostile'));
    await page.reload();
    expect(Number(await keep(page))).toBeGreaterThan(100);
    await expect.poll(() => listKept(page)).not.toContain(before);
    expect(await listKept(page)).toHaveLength(1);
    site.stop();
    await page.reload();
    await writeQuery(page, COUNT);
    await run(page);
    expect(Number(await page.textContent('#answer tbody'))).toBeGreaterThan(100);
  });

  test('works as ever where the browser can keep nothing', async ({ site }) => {
    const page = await site.open('');
    await page.addInitScript(() => {
      const refuse = () => Promise.reject(new Error('not here'));
      const value = { register: refuse, getRegistration: refuse };
      Object.defineProperty(Navigator.prototype, 'serviceWorker', { value });
    });
    await page.goto(`${site.address}sparql/`);
    await writeQuery(page, 'ASK {}');
    expect(await run(page)).toMatch(/^The answer is yes, /);
    expect(await page.textContent('#offline')).toContain('After the first run');
  });
});
