import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, test as base, expect, inject } from 'vitest';
import { serveFolder } from './static-server.ts';

/** How a page is looked at; by default as on a desk, by day. */
interface Look {
  readonly theme?: 'light' | 'dark';
  /** In CSS pixels. */
  readonly width?: number;
  readonly language?: string;
  readonly withoutScripts?: boolean;
}

/** A publication in a browser that reports whatever should not happen. */
export interface Site {
  /** Of the top; ends with a slash. */
  readonly address: string;
  /** Opens a page by its path from the top, in a window of its own. */
  open(path: string, look?: Look): Promise<Page>;
  /** Ends the server: from now on there is no connection. */
  stop(): void;
  /** Serves a folder at the same address, after {@link stop}. */
  serve(folder: string): Promise<void>;
}

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const EXECUTABLE = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/**
 * `test` with a publication in a browser: `site` at the top of a host, `deepSite` below a path of it, and
 * `hostileSite`, in which every label tries to do harm.
 *
 * A test fails when a page asks another host, opens a dialog, throws, or logs an error.
 */
export const test = base.extend<{ site: Site; deepSite: Site; hostileSite: Site }>({
  site: async ({ task }, use) => withSite(task.name, inject('dist'), '/', use),
  deepSite: async ({ task }, use) => withSite(task.name, inject('dist'), '/a/deep%20path/', use),
  hostileSite: async ({ task }, use) => withSite(task.name, inject('hostile'), '/', use),
});

/** One for all tests of a file. */
let browser: Promise<Browser> | undefined;

afterAll(async () => (await browser)?.close());

async function withSite(
  name: string,
  folder: string,
  path: string,
  use: (site: Site) => Promise<void>,
): Promise<void> {
  let server = await serveFolder(folder, path);
  const { address } = server;
  const contexts: BrowserContext[] = [];
  const faults: string[] = [];
  const open = async (to: string, look: Look = {}) => {
    browser ??= chromium.launch({ executablePath: EXECUTABLE, args: ARGUMENTS });
    const context = await openContext(await browser, look);
    contexts.push(context);
    watch(context, new URL(address).origin, faults);
    const page = await context.newPage();
    await page.goto(address + to);
    return page;
  };
  const serve = async (other: string) => {
    server = await serveFolder(other, path, Number(new URL(address).port));
  };
  try {
    await use({ address, open, stop: () => server.close(), serve });
  } finally {
    for (const context of contexts) await context.close();
    server.close();
  }
  expect(faults, name).toEqual([]);
}

function openContext(browser: Browser, { theme, width, language, withoutScripts }: Look) {
  return browser.newContext({
    colorScheme: theme ?? 'light',
    locale: language ?? 'en-GB',
    javaScriptEnabled: withoutScripts !== true,
    reducedMotion: 'reduce',
    viewport: { width: width ?? 1280, height: 900 },
  });
}

function watch(context: BrowserContext, origin: string, faults: string[]): void {
  context.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (asked !== origin && !['data:', 'blob:'].includes(protocol)) faults.push(`asks ${request.url()}`);
  });
  context.on('dialog', (dialog) => {
    faults.push(`opens a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on('weberror', (error) => faults.push(`throws ${error.error().message}`));
  context.on('console', (message) => {
    if (message.type() === 'error') faults.push(`logs ${message.text()} (${message.location().url})`);
  });
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds against WCAG 2.2 A and AA, and its advice on landmarks and headings; a line for each place. */
export async function findBarriers(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations } = await (globalThis as unknown as Axe).axe.run({ runOnly: { type: 'tag', values } });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, html }) => `${id}: ${target.join(' ')} ${html}`),
    );
  });
}

interface Axe {
  readonly axe: {
    run(options: object): Promise<{
      readonly violations: readonly {
        readonly id: string;
        readonly nodes: readonly { readonly target: readonly string[]; readonly html: string }[];
      }[];
    }>;
  };
}

/** How far a page is wider than its window, in CSS pixels, with the elements that make it so. */
export function findOverflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { documentElement: root } = document;
    if (root.scrollWidth <= root.clientWidth) return [];
    const wide = [...document.querySelectorAll('body *')].filter(
      (each) => each.getBoundingClientRect().right > root.clientWidth + 1 && each.closest('.wide') === null,
    );
    return [`${root.scrollWidth} px`, ...wide.slice(0, 5).map((each) => each.outerHTML.slice(0, 120))];
  });
}

/** Keeps a picture for looking at where SCREENSHOTS names a folder. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}
