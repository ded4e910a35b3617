import { escapeMarkdown } from '../problem/escape-markdown.ts';
import type { HostFile } from './publication-host.ts';

/** The part of `https://w3id.org/` that the vocabulary, the codes and the context have for ever. */
const PERMANENT = 'https://w3id.org/communique/';

/** What is known of who keeps the addresses alive. */
export interface W3idOptions {
  /** What addresses of the publication start with; ends in a slash. */
  readonly base: string;
  readonly maintainer: string;
  /** An address to write to, or a page: `mailto:data@example.org`, `https://example.org/contact`. */
  readonly contact: string;
}

/**
 * Describes the redirects from the permanent addresses at w3id.org to where the publication is, ready to hand in.
 *
 * The rules are those of Apache's mod_rewrite in a `.htaccess`, which is what w3id.org runs. They choose between the
 * formats and the page by what Accept names; weights other than 1 are not compared with each other.
 *
 * @returns nothing for a publication whose own addresses are permanent ones, since they would lead to themselves
 * @see https://github.com/perma-id/w3id.org
 */
export function describeW3id({ base, maintainer, contact }: W3idOptions): HostFile[] {
  if (base.startsWith('https://w3id.org/')) return [];
  const target = new URL(base).href;
  const who = { maintainer: toLine(maintainer), contact: toLine(contact) };
  return [
    { path: 'host/w3id/htaccess', mediaType: 'text/plain', text: formatRules(target, who) },
    { path: 'host/w3id/README.md', mediaType: 'text/markdown', text: formatReadme(target, who) },
  ];
}

type Who = Pick<W3idOptions, 'maintainer' | 'contact'>;

/** One line without what could end a comment, or let it go on. */
function toLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029\\]+/gu, ' ').trim();
}

/** Escapes an address for the second argument of RewriteRule, where `%1` and `$1` stand for what was found. */
function escapeTarget(url: string): string {
  return url.replaceAll(/[%$\\]/g, '\\$&');
}

/** Preferred as much as anything can be: no weight, or a weight of 1. */
const FULL = '(?![^,]*;\\s*q=0)';
/** Not refused with a weight of 0. */
const ANY = '(?![^,]*;\\s*q=0(?:\\.0*)?\\s*(?:[,;]|$))';

/** Media types as patterns, and the files that have them; the best first. */
const FORMATS = [
  ['text/turtle', 'index.ttl'],
  ['application/ld\\+json', 'index.jsonld'],
  ['application/n-triples', 'index.nt'],
  ['application/rdf\\+xml', 'index.rdf'],
] as const;

/** Who comes first is sent; a page to all others. The media types, how much they must be wanted, and what is sent. */
const CHOICES: readonly (readonly [types: string, wanted: string, file: string])[] = [
  ...FORMATS.map(([type, file]) => [type, FULL, file] as const),
  ['(?:text/html|application/xhtml\\+xml)', FULL, '-'],
  ...FORMATS.map(([type, file]) => [type, ANY, file] as const),
];

function formatRules(url: string, { maintainer, contact }: Who): string {
  const target = escapeTarget(url);
  const choices = CHOICES.map(([types, wanted, file]) => {
    return `RewriteCond %{ENV:FORMAT} ^$
RewriteCond %{HTTP:Accept} "(?:^|,)\\s*${types}\\s*(?=[,;]|$)${wanted}" [NC]
RewriteRule ^ - [E=FORMAT:${file}]
`;
  });
  return `# ${PERMANENT}: the vocabulary, the code lists and the JSON-LD context of Communique.
# Save this file as .htaccess.
# Maintainer: ${maintainer}
# Contact: ${contact}
# Leads to ${url}

Options -MultiViews
<IfModule mod_headers.c>
Header always set Access-Control-Allow-Origin "*"
Header always merge Vary "Accept"
</IfModule>

RewriteEngine On

# What is sent: the first that Accept names; "-" is the page.
${choices.join('')}
# The vocabulary and the code lists, as they are now and in each version.
RewriteCond %{ENV:FORMAT} ^(index\\.(?:ttl|jsonld|nt|rdf))$
RewriteRule "^(ns|codes)((?:/[0-9]+\\.[0-9]+\\.[0-9]+)?)/?$" "${target}$1$2/%1" [R=303,NE,L]
RewriteRule "^(ns|codes)((?:/[0-9]+\\.[0-9]+\\.[0-9]+)?)/?$" "${target}$1$2/" [R=303,NE,L]

# Files by their names.
RewriteRule "^((?:ns|codes)(?:/[0-9]+\\.[0-9]+\\.[0-9]+)?/index\\.(?:ttl|jsonld|nt|rdf|html))$" "${target}$1" [R=302,NE,L]
RewriteRule "^(context/v[0-9]+\\.jsonld)$" "${target}$1" [R=302,NE,L]
RewriteRule "^context/?$" "${target}context/v1.jsonld" [R=302,NE,L]
RewriteRule "^(shapes/[a-z-]+)(?:\\.ttl)?$" "${target}$1.ttl" [R=302,NE,L]

# The publication itself, which speaks of its maintainers.
RewriteRule "^$" "${target}" [R=303,NE,L]
`;
}

function formatReadme(url: string, { maintainer, contact }: Who): string {
  return `# Communique

Permanent addresses of the vocabulary (\`${PERMANENT}ns#\`), the code lists (\`${PERMANENT}codes#\`) and the
JSON-LD context of Communique, which publishes official dialogues between governments as linked data.

- Maintainer: ${escapeMarkdown(maintainer)}
- Contact: <${contact}>, and the account that opened the request
- Leads to: <${url}>

| address | leads to |
| --- | --- |
| \`ns\`, \`codes\` | the page; Turtle, JSON-LD, N-Triples or RDF/XML, where \`Accept\` names them |
| \`ns/0.1.0\`, \`codes/0.1.0\` | the same in one version, which never changes |
| \`context/v1.jsonld\` | the JSON-LD context |
| \`shapes/core\` | shapes in SHACL |
`;
}
