import { describeBasePath } from './base-path.ts';
import {
  type HeaderRule,
  listLinkRules,
  listNamedRules,
  listPathsOf,
  serializeHeaderRules,
} from './header-rules.ts';
import type { PublicationHost } from './publication-host.ts';
import { COMMON_FIELDS, formatContentType, VARIANTS } from './table.ts';

/**
 * Writes the file `_headers` of Netlify.
 *
 * No two rules for one path name the same field, since the values would be joined.
 */
export function serializeNetlifyHeaders({ base }: PublicationHost): string {
  const { encoded } = describeBasePath(base);
  const types: HeaderRule[] = VARIANTS.filter(({ extension }) => extension !== 'html').flatMap(
    ({ extension, mediaType }) =>
      listPathsOf(extension).map((path) => ({
        path,
        fields: { 'Content-Type': formatContentType(mediaType) },
      })),
  );
  const rules: HeaderRule[] = [
    { path: '*', fields: COMMON_FIELDS },
    ...types,
    { path: 'dump/communique.nq', fields: { 'Content-Type': 'application/n-quads' } },
    ...listNamedRules(),
    ...listLinkRules(),
  ];
  return `# Netlify. Copy this file and _redirects to the root of what is published.
#   cp host/netlify/_headers host/netlify/_redirects .
# Cannot: choose a form by Accept (each folder answers with its page; RDF is at index.ttl and so on, and Link leads
# there), 406, 405 with Allow, canonical in Link, types of files other than those below.
${serializeHeaderRules(rules, encoded)}`;
}

/** Writes the file `_redirects` of Netlify: any status but 301 to 303 shows the page named, with that status. */
export function serializeNetlifyRedirects({ base, tombstones }: PublicationHost): string {
  const { encoded } = describeBasePath(base);
  const rules = tombstones.map(({ folder, movedTo }) =>
    movedTo === undefined
      ? `${encoded}${folder}/ ${encoded}${folder}/index.html 410!`
      : `${encoded}${folder}/ ${encoded}${movedTo}/ 301!`,
  );
  return `# Netlify: what was withdrawn (410, with its page) and what moved (301). See _headers for how to use it.
# Cannot: send a form other than HTML for what was withdrawn; the RDF stays at index.ttl and so on.
${rules.map((rule) => `${rule}\n`).join('')}`;
}
