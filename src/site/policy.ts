/** What a page needs, and nothing of another host; markup cannot run anything, whatever a record says. */
const SOURCES = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
} as const;

/** The Content-Security-Policy of every page: files of its own host; nothing inline, and nothing made from text. */
export const POLICY = formatPolicy(SOURCES);

/** The same for the page with the query engine, which is compiled in the browser. */
export const ENGINE_POLICY = formatPolicy({ ...SOURCES, 'script-src': "'self' 'wasm-unsafe-eval'" });

function formatPolicy(sources: Readonly<Record<string, string>>): string {
  return Object.entries(sources)
    .map(([directive, source]) => `${directive} ${source}`)
    .join('; ');
}
