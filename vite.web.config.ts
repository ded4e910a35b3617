import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const SOURCE = fileURLToPath(new URL('src/web/', import.meta.url));

/** Every file directly in `src/web/` becomes one script of its name; what they share goes into chunks. */
function listEntries(): Record<string, string> {
  const files = readdirSync(SOURCE).filter((name) => /(?<!\.d)\.ts$/.test(name));
  return Object.fromEntries(files.sort().map((name) => [name.replace(/\.ts$/, ''), `${SOURCE}${name}`]));
}

/** What works for the page of queries while it has no connection lies beside it: there browsers let it. */
const BESIDE_PAGE = ['offline', 'sparql-worker'];

/**
 * The programs that pages load, laid out as they are published, for a place that can be anywhere: they find each other
 * by relative addresses.
 *
 * Names have no hash, because a published address stays; the same sources give the same bytes.
 */
export default defineConfig({
  configFile: false,
  base: './',
  publicDir: false,
  logLevel: 'warn',
  build: {
    outDir: fileURLToPath(new URL('build/web/', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    assetsInlineLimit: 0,
    modulePreload: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1_000,
    rolldownOptions: {
      input: listEntries(),
      output: {
        entryFileNames: ({ name }) => `${BESIDE_PAGE.includes(name) ? 'sparql' : 'assets'}/[name].js`,
        chunkFileNames: 'assets/shared-[name].js',
        assetFileNames: 'assets/[name][extname]',
      },
    },
  },
});
