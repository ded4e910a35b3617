import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { describe, expect, inject, onTestFinished } from 'vitest';
import { test } from './site.ts';
import { listTemplates } from './templates.ts';

const FOLDER = 'build/web';

/** Paths below a folder, sorted. */
function listFiles(folder: string): string[] {
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return all.filter((name) => statSync(join(folder, name)).isFile()).sort();
}

/** Bytes of files, compressed one by one as a host does. */
function weigh(paths: readonly string[]) {
  const files = paths.map((path) => readFileSync(path));
  const sum = (sizes: readonly number[]) => sizes.reduce((a, b) => a + b, 0);
  return {
    gzip: sum(files.map((file) => gzipSync(file).length)),
    brotli: sum(files.map((file) => brotliCompressSync(file).length)),
  };
}

/** How the largest thing of a page came, and how much of it moved. */
async function measure(page: Page): Promise<{ readonly paint: number; readonly shift: number }> {
  return page.evaluate(async () => {
    let [paint, shift] = [0, 0];
    new PerformanceObserver((list) => {
      paint = list.getEntries().at(-1)?.startTime ?? 0;
    }).observe({ type: 'largest-contentful-paint', buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shift += (entry as unknown as { readonly value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
    await new Promise((resolve) => setTimeout(resolve, 300));
    return { paint, shift };
  });
}

describe('the programs of the pages', () => {
  test('are small: engine and editor below 1.5 MB in brotli and 2 MB in gzip', () => {
    const names = listFiles(FOLDER).filter((name) =>
      /^(?:assets\/(?:sparql|shared-|web_bg)|sparql\/)/.test(name),
    );
    const { gzip, brotli } = weigh(names.map((name) => join(FOLDER, name)));
    console.log(`engine and editor: ${brotli} bytes in brotli, ${gzip} in gzip`);
    expect(brotli).toBeLessThan(1_500_000);
    expect(gzip).toBeLessThan(2_000_000);
  });

  test('are the same bytes each time, and name no folder of this machine', async () => {
    const outDir = mkdtempSync(join(tmpdir(), 'communique-web-'));
    onTestFinished(() => rmSync(outDir, { recursive: true, force: true }));
    await build({ configFile: 'vite.web.config.ts', build: { outDir, emptyOutDir: true } });
    expect(listFiles(outDir)).toEqual(listFiles(FOLDER));
    for (const name of listFiles(outDir)) {
      const bytes = readFileSync(join(outDir, name));
      expect(bytes.equals(readFileSync(join(FOLDER, name))), name).toBe(true);
      if (name.endsWith('.js')) expect(bytes.includes(process.cwd()), name).toBe(false);
    }
  });
});

describe('a page', () => {
  test.for(listTemplates(inject('dist')))(
    '/%s shows itself at once, and nothing of it moves',
    async (path, { site }) => {
      const page = await site.open(path);
      const { paint, shift } = await measure(page);
      console.log(`/${path}: largest paint after ${Math.round(paint)} ms, layout shift ${shift.toFixed(3)}`);
      expect(shift).toBeLessThan(0.1);
      expect(paint).toBeGreaterThan(0);
    },
  );

  test('of a meeting is below 60 kB in gzip, with everything it loads', async ({ site }) => {
    const path = listTemplates(inject('dist')).find(
      (each) => each.startsWith('meeting/') && each !== 'meeting/',
    );
    const page = await site.open('');
    const loaded = new Set<string>();
    page.on('request', (request) => loaded.add(new URL(request.url()).pathname.slice(1)));
    await page.goto(site.address + path, { waitUntil: 'networkidle' });
    const files = Array.from(loaded, (name) =>
      join(inject('dist'), name.endsWith('/') ? `${name}index.html` : name),
    );
    const { gzip } = weigh(files);
    console.log(`/${path}: ${gzip} bytes in gzip, of ${loaded.size} files`);
    expect(gzip).toBeLessThan(60_000);
  });
});
