import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect } from 'vitest';
import { findBarriers, findOverflow, keepPicture, test } from './site.ts';
import { download, readQuery, run, writeQuery } from './sparql-page.ts';

const QUERIES = readdirSync('queries').filter((name) => name.endsWith('.rq'));

/** More than any machine finishes. */
const ENDLESS =
  'SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(CONTAINS(STR(?c), STR(?i))) }';

/** Doubles a text until there is no room. */
const GREEDY = `SELECT (STRLEN(?z) AS ?n) { BIND("xxxxxxxxxxxxxxxx" AS ?a0) ${Array.from(
  { length: 9 },
  (_, i) => {
    return `BIND(CONCAT(${Array(10).fill(`?a${i}`).join(', ')}) AS ?a${i + 1})`;
  },
).join(' ')} BIND(?a9 AS ?z) }`;

describe('the page for queries', () => {
  test('answers every question as its file says', { timeout: 120_000 }, async ({ site }) => {
    const page = await site.open('sparql/');
    for (const name of QUERIES) {
      await page.click(`button[data-query="../queries/${name}"]`);
      await expect.poll(() => page.textContent('#status')).toContain('is in the editor');
      const status = await run(page);
      const answer = JSON.parse(await download(page, 'Download JSON'));
      const expected = JSON.parse(readFileSync(`queries/${name.replace(/rq$/, 'srj')}`, 'utf8'));
      expect({ name, vars: answer.head.vars, rows: answer.results.bindings }).toEqual({
        name,
        vars: expected.head.vars,
        rows: expected.results.bindings,
      });
      expect(status).toMatch(new RegExp(`^${expected.results.bindings.length} rows?, in `));
      expect(await page.locator('#answer tbody tr').count()).toBe(expected.results.bindings.length);
    }
  });

  test('works below a path that has a blank in it, with links that stay there', async ({ deepSite }) => {
    const page = await deepSite.open('sparql/');
    await writeQuery(page, 'SELECT ?m { ?m a cmq:Meeting } ORDER BY ?m LIMIT 1');
    expect(await run(page)).toMatch(/^1 row, /);
    await page.click('#answer tbody a');
    expect(page.url()).toMatch(new RegExp(`^${deepSite.address}meeting/[^/]+/#it$`));
    expect(await page.textContent('h1')).not.toBe('');
  });

  test('says before the first run how much it loads, and loads nothing until then', async ({ site }) => {
    const asked: string[] = [];
    const page = await site.open('');
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${site.address}sparql/`);
    await page.waitForSelector('.cm-content');
    expect(await page.textContent('#ask')).toMatch(/loads \d+\.\d MB of data and \d+\.\d MB of program/);
    expect(asked.filter((address) => /dump|wasm|worker/.test(address))).toEqual([]);
  });

  test('fills the editor from a link without running it, and makes such a link', async ({ site }) => {
    const query = 'SELECT * { ?s ?p "é#&%+ \\"日本\\"" } # end';
    const page = await site.open('sparql/');
    await writeQuery(page, query);
    await page.click('#share');
    await expect.poll(() => page.url()).toContain('#query=');
    const other = await site.open(page.url().slice(site.address.length));
    await other.waitForSelector('.cm-content');
    expect(await readQuery(other)).toBe(query);
    expect(await other.textContent('#status')).toBe('');
    expect(await other.textContent('#answer')).toBe('');
  });

  test('stops a query on demand, and answers the next one', async ({ site }) => {
    const page = await site.open('sparql/');
    await writeQuery(page, ENDLESS);
    await page.click('#run');
    await expect.poll(() => page.textContent('#status'), { timeout: 20_000 }).toBe('Asking …');
    await page.click('#stop');
    await expect.poll(() => page.textContent('#status')).toBe('Stopped');
    await writeQuery(page, 'ASK { ?m a cmq:Meeting }');
    expect(await run(page)).toMatch(/^The answer is yes, /);
  });

  test('stops a query after the seconds that are allowed', async ({ site }) => {
    const page = await site.open('sparql/');
    await page.fill('#seconds', '1');
    await writeQuery(page, ENDLESS);
    expect(await run(page)).toBe('Cannot answer the query within 1 s: it was stopped');
    await writeQuery(page, 'ASK {}');
    expect(await run(page)).toMatch(/^The answer is yes, /);
  });

  test('refuses what needs more than 512 MB, and answers the next one', async ({ site }) => {
    const page = await site.open('sparql/');
    await page.fill('#seconds', '40');
    await writeQuery(page, GREEDY);
    expect(await run(page)).toContain('needs more than 512 MB of memory');
    await writeQuery(page, 'ASK {}');
    expect(await run(page)).toMatch(/^The answer is yes, /);
  });

  test.for([
    ['SELECT ?x {\n  ?x a nope:Thing }', 'Line 2: Cannot read "nope:Thing": its prefix must be declared'],
    ['SELECT ?x { ?x a cmq:Meeting', 'Line 1: Cannot read "{": it is not closed'],
    [
      'DELETE WHERE { ?s ?p ?o }',
      'Line 1: Cannot read "DELETE": a publication is changed by its records only',
    ],
    [
      'SELECT * { SERVICE <https://host.example/> { ?s ?p ?o } }',
      'Line 1: Cannot read "SERVICE": no other endpoint',
    ],
    [`SELECT ("${'('.repeat(3)}" AS ?x) {`.replace('"', ''), 'Line 1: Cannot read'],
    ['', 'Cannot read the query: it asks for nothing'],
    ['SELECT ("<img src=x onerror=alert(1)>" AS ?x) { oops', 'Line 1: Cannot read'],
  ] as const)('says what is wrong with %j', async ([query, words], { site }) => {
    const page = await site.open('sparql/');
    await writeQuery(page, query);
    expect(await run(page)).toContain(words);
    expect(await page.locator('.fault').count()).toBe(1);
    expect(await page.locator('.fault img').count()).toBe(0);
  });

  test('survives a query that is nested too deeply', async ({ site }) => {
    const page = await site.open(`sparql/#query=${encodeURIComponent(`SELECT * { ${'{'.repeat(20_000)}`)}`);
    await page.waitForSelector('.cm-content');
    expect(await run(page)).toContain('nested too deeply');
    await writeQuery(page, 'ASK {}');
    expect(await run(page)).not.toContain('nested');
  });

  test('shows statements as Turtle with our prefixes', async ({ site }) => {
    const page = await site.open('sparql/');
    await writeQuery(page, 'CONSTRUCT { ?m a schema:Event } { ?m a cmq:Meeting } LIMIT 3');
    expect(await run(page)).toMatch(/^Statements in Turtle, /);
    expect(await page.textContent('#answer pre')).toContain('@prefix schema: <http://schema.org/> .');
    expect(await download(page, 'Download Turtle')).toBe(await page.textContent('#answer pre'));
    expect(await findBarriers(page)).toEqual([]);
  });

  test('sorts rows, shows bars, languages and numbers, and has all rows in its downloads', async ({
    site,
  }) => {
    const page = await site.open('sparql/');
    const query =
      'SELECT ?name (COUNT(?m) AS ?meetings) { ?m cmq:party ?p . ?p schema:name ?name FILTER(LANG(?name) = "en") } GROUP BY ?name ORDER BY ?name LIMIT 20';
    await writeQuery(page, query);
    await run(page);
    const rows = await page.locator('#answer tbody tr').count();
    expect(rows).toBeGreaterThan(5);
    expect(await page.locator('.bars li').count()).toBe(rows);
    await page.click('#answer th:nth-child(2) button');
    await page.click('#answer th:nth-child(2) button');
    expect(await page.getAttribute('#answer th:nth-child(2)', 'aria-sort')).toBe('descending');
    const numbers = (await page.locator('#answer td.number').allTextContents()).map(Number);
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
    expect(await page.locator('#answer tbody bdi[lang="en"]').count()).toBe(rows);
    await keepPicture(page, 'sparql-bars');
    await writeQuery(page, 'SELECT * { ?s ?p ?o } LIMIT 1200');
    expect(await run(page)).toMatch(/^1,200 rows, /);
    expect(await page.locator('#answer tbody tr').count()).toBe(500);
    const csv = await download(page, 'Download CSV');
    expect(csv.startsWith('s,p,o\r\n')).toBe(true);
    const forSpreadsheets = await download(page, 'Download CSV for spreadsheets');
    expect(forSpreadsheets.startsWith('\uFEFFs,p,o\r\n')).toBe(true);
    expect(forSpreadsheets).not.toMatch(/(?:^|,)"?[=+@-]/m);
    expect(JSON.parse(await download(page, 'Download JSON')).results.bindings).toHaveLength(1_200);
  });

  test('completes prefixes, terms in use and variables', async ({ site }) => {
    const page = await site.open('sparql/');
    await writeQuery(page, 'SELECT ?meeting { ?meeting a ');
    await page.keyboard.type('cmq:Mee');
    await page.waitForSelector('.cm-tooltip-autocomplete li[aria-selected]');
    expect(await page.textContent('.cm-tooltip-autocomplete')).toContain('cmq:Meeting');
    await page.waitForTimeout(150); // a choice is not taken in the moment in which it appears
    await page.keyboard.press('Enter');
    await page.keyboard.type(' ; schema:startD');
    await page.waitForSelector('.cm-tooltip-autocomplete li[aria-selected]');
    expect(await page.textContent('.cm-tooltip-autocomplete')).toContain('schema:startDate');
    expect(await readQuery(page)).toContain('a cmq:Meeting ;');
  });

  test('can be used by keyboard alone', async ({ site }) => {
    const page = await site.open('sparql/');
    await page.waitForSelector('.cm-content');
    for (let i = 0; i < 40 && !(await isInEditor(page)); i += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText('ASK {}');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => page.textContent('#status'), { timeout: 20_000 }).toMatch(/^The answer is yes/);
    await page.keyboard.press('Tab');
    expect(await isInEditor(page)).toBe(false);
  });

  test.for(['light', 'dark'] as const)(
    'has no barrier with an answer on it, in %s',
    async (theme, { site }) => {
      const page = await site.open('sparql/', { theme });
      await writeQuery(page, '# all\nSELECT ?s ?n { ?s schema:name ?n } LIMIT 30');
      await run(page);
      expect(await findBarriers(page)).toEqual([]);
      await keepPicture(page, `sparql-${theme}`);
    },
  );

  test('is no wider than a small telephone, with an answer on it', async ({ site }) => {
    const page = await site.open('sparql/', { width: 360 });
    await writeQuery(page, 'SELECT ?s ?p ?o { ?s ?p ?o } LIMIT 30');
    await run(page);
    expect(await findOverflow(page)).toEqual([]);
    await keepPicture(page, 'sparql-360');
  });

  test('can be read without scripts', async ({ site }) => {
    const page = await site.open('sparql/', { withoutScripts: true });
    expect(await page.isVisible('#ask')).toBe(false);
    expect(await page.textContent('main')).toContain('your browser must run the scripts of this page');
    expect(await page.locator('.questions a:visible').count()).toBe(QUERIES.length);
  });

  test('keeps what it needs where it has been loaded', async ({ site }) => {
    const page = await site.open('sparql/');
    await writeQuery(page, 'ASK {}');
    await run(page);
    await page.context().setOffline(true);
    await writeQuery(page, 'ASK { ?s ?p ?o }');
    expect(await run(page)).toMatch(/^The answer is yes, /);
  });
});

async function isInEditor(page: import('playwright-core').Page): Promise<boolean> {
  return page.evaluate(() => document.activeElement?.id === 'editor');
}
