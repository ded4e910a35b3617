import type { Iri } from '../terms/iri.ts';

/**
 * `robots.txt`: everything may be read, and where the sitemap is.
 *
 * It counts at the root of a host only; below a path it says so, with the line that belongs into the file up there.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9309
 */
export function serializeRobots(base: Iri): string {
  const sitemap = `Sitemap: ${base}sitemap.xml`;
  const [, host = '', path = ''] = /^([a-z]+:\/\/[^/]+)(\/.*)$/.exec(base) ?? [];
  const remark =
    path === '/'
      ? ''
      : `# Crawlers read robots.txt only at ${host}/robots.txt: add the line with the sitemap to that file.\n\n`;
  return `${remark}User-agent: *\nAllow: /\n\n${sitemap}\n`;
}
