import { describe, expect, inject } from 'vitest';
import { findOverflow, test } from './site.ts';
import { run, writeQuery } from './sparql-page.ts';
import { listTemplates } from './templates.ts';

const LABEL = inject('label');
const TEMPLATES = listTemplates(inject('hostile'));

/** Elements that only a label could have made, or that a label has changed. */
const MADE =
  'img[src="x"], [onerror], [onload], [onmouseover], script:not([src]):not([type="application/ld+json"])';

describe('labels that are markup', () => {
  test.for(TEMPLATES)('are text on /%s', async (path, { hostileSite }) => {
    const page = await hostileSite.open(path);
    expect(await page.locator(MADE).count()).toBe(0);
    expect(await page.locator('body > *').evaluateAll((all) => all.map(({ tagName }) => tagName))).toEqual(
      expect.arrayContaining(['HEADER', 'MAIN', 'FOOTER']),
    );
    for (const markup of await page.locator('script[type="application/ld+json"]').allTextContents()) {
      expect(() => JSON.parse(markup)).not.toThrow();
    }
  });

  test('are shown as they are, in title and heading, and fit on a small telephone', async ({
    hostileSite,
  }) => {
    const page = await hostileSite.open('meeting/jp-us-cyber-dialogue-2013/', { width: 360 });
    expect(await page.textContent('h1')).toContain(LABEL);
    expect(await page.title()).toContain(LABEL);
    expect(await findOverflow(page)).toEqual([]);
  });

  test('are text in answers, as rows, bars and statements', async ({ hostileSite }) => {
    const page = await hostileSite.open('sparql/');
    const pattern = '{ ?p schema:name ?name FILTER(CONTAINS(?name, "onerror")) }';
    await writeQuery(page, `SELECT ?name (COUNT(?p) AS ?n) ${pattern} GROUP BY ?name LIMIT 20`);
    expect(await run(page)).toMatch(/^20 rows/);
    expect(await page.textContent('#answer tbody')).toContain(LABEL);
    expect(await page.textContent('#answer .bars')).toContain(LABEL);
    await writeQuery(page, `CONSTRUCT { ?p schema:name ?name } ${pattern} LIMIT 5`);
    await run(page);
    expect(await page.textContent('#answer pre')).toContain('onerror=alert(1)');
    expect(await page.locator('main').locator(MADE).count()).toBe(0);
  });
});
