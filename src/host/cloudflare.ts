import { describeBase, describeBasePath } from './base-path.ts';
import { type HeaderRule, listLinkRules, listNamedRules, serializeHeaderRules } from './header-rules.ts';
import type { PublicationHost } from './publication-host.ts';
import { COMMON_FIELDS, formatContentType, listTypes, NAMED_FILES } from './table.ts';

/** How many redirects without placeholders Cloudflare Pages reads; the worker knows all. */
const MAX_REDIRECTS = 2000;

/** Writes the file `_headers` of Cloudflare Pages: at most 100 rules, and 2,000 characters a line. */
export function serializeCloudflareHeaders({ base }: PublicationHost): string {
  const { encoded } = describeBasePath(base);
  const root = describeBase(base);
  const rules: HeaderRule[] = [
    { path: '*', fields: COMMON_FIELDS },
    ...listTypes()
      .filter(([extension]) => extension !== 'html' && !isNamed(extension))
      .map(([extension, type]) => ({
        path: `*.${extension}`,
        fields: { 'Content-Type': formatContentType(type) },
      })),
    ...listNamedRules(),
    ...listLinkRules((folder) => `<${root}${folder}>; rel="canonical"`),
  ];
  return `# Cloudflare Pages. Copy this file, _redirects and _worker.js to the root of what is published.
#   cp host/cloudflare/_* .
# Cannot, without _worker.js: choose a form by Accept (each folder answers with its page), 406, 405 with Allow, 410.
${serializeHeaderRules(rules, encoded)}`;
}

/** Two rules with a type for one path would join the types; such extensions are left to the host. */
function isNamed(extension: string): boolean {
  return NAMED_FILES.some(({ path }) => path.endsWith(`.${extension}`));
}

/** Writes the file `_redirects` of Cloudflare Pages, which knows no 410: that takes the worker. */
export function serializeCloudflareRedirects({ base, tombstones }: PublicationHost): string {
  const { encoded } = describeBasePath(base);
  const rules = tombstones.flatMap(({ folder, movedTo }) =>
    movedTo === undefined ? [] : [`${encoded}${folder}/ ${encoded}${movedTo}/ 301`],
  );
  const left = rules.length - MAX_REDIRECTS;
  return `# Cloudflare Pages: what moved (301). See _headers for how to use it.
# Cannot: 410 for what was withdrawn, which takes _worker.js${left > 0 ? `; the last ${left} of the redirects, which are over the limit` : ''}.
${rules
  .slice(0, MAX_REDIRECTS)
  .map((rule) => `${rule}\n`)
  .join('')}`;
}
