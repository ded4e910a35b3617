import type { Page } from 'playwright-core';

/** Writes a query into the editor, as pasting does. */
export async function writeQuery(page: Page, query: string): Promise<void> {
  await page.locator('.cm-content').click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(query);
}

/** What the editor holds. */
export function readQuery(page: Page): Promise<string> {
  return page.locator('.cm-content').evaluate((content) => {
    return [...content.querySelectorAll('.cm-line')].map((line) => line.textContent).join('\n');
  });
}

/** Runs what is in the editor, and returns what the page says at the end. */
export async function run(page: Page): Promise<string> {
  await page.click('#run');
  await page.waitForSelector('#run[aria-disabled="false"], .fault', { timeout: 50_000 });
  await page.waitForFunction(() => document.querySelector('#run')?.ariaDisabled !== 'true');
  return (await page.textContent('#status')) ?? '';
}

/** What a button downloads. */
export async function download(page: Page, label: string): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.click(`text="${label}"`)]);
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
