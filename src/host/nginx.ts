import { atBase, findVariants, listLevelLines, listLevels, patternOf } from './accept-pattern.ts';
import { type BasePath, describeBase, describeBasePath } from './base-path.ts';
import { listAlternates } from './links.ts';
import type { HostTombstone, PublicationHost } from './publication-host.ts';
import {
  CACHING_CLASSES,
  COMMON_FIELDS,
  FOLDER_CLASSES,
  listTypes,
  METHODS,
  NAMED_FILES,
  PREFLIGHT_FIELDS,
  VARIANTS,
} from './table.ts';

const ALLOW = METHODS.join(', ');

/** In each location, since nginx hands them on to none inside. */
function methodLines(indent: string): string {
  const lines = [
    'if ($communique_refused) { return 405; }',
    'if ($request_method = OPTIONS) { return 204; }',
  ];
  return lines.map((line) => `${indent}${line}\n`).join('');
}

/**
 * Writes the part of nginx's configuration that stands inside `http`: what is decided about a request.
 *
 * It is all maps, so that no module is needed beside those that every nginx has.
 */
export function serializeNginxMaps({ base }: PublicationHost): string {
  const path = describeBasePath(base);
  return `# nginx, part 1 of 2: the decisions, as maps. Include it inside "http", once:
#   include /srv/www/host/nginx-http.conf;   # or link it into /etc/nginx/conf.d/
# Cannot: tell 0.81 from 0.89 in Accept, as only the first decimal of q counts; read more than one line of Accept
# before nginx 1.23; list the variants in the body of a 406 (the Link field names them).

${VARIANTS.map((variant) => levelMap(variant)).join('\n')}
# The variants that the folder has, each with its level.
${block('map $uri $communique_levels', levelsByFolder(path))}
# The best of them.
${block('map $communique_levels $communique_variant', [...choices(), 'default none;'])}
${block('map "$communique_variant $uri" $communique_file', filesByVariant(path))}
# What is shown of a withdrawn thing to those who take none of its forms.
${block('map $communique_variant $communique_gone', ['none index.html;', 'default $communique_file;'])}
# The page, for folders that lack the variant: only to those who take HTML.
${block('map $communique_html $communique_second', ['"~^[NW]" index.html;', 'default none;'])}
# Fields of the answer; an empty one is not sent.
${block('map $request_uri $communique_vary', ['"~^[^?]*/(?:\\?|$)" Accept;', 'default "";'])}
${block('map "$communique_vary $status" $communique_location', locations())}
${block('map "$status $uri" $communique_caching', caching(path))}
${block('map "$status $uri" $communique_link', links(base, path))}
${block('map $request_method $communique_refused', [...METHODS.map((method) => `${method} 0;`), 'default 1;'])}
${block('map $status $communique_allow', [`405 ${quote(ALLOW)};`, 'default "";'])}
${Object.entries(PREFLIGHT_FIELDS)
  .map(([name, value]) =>
    block(`map $request_method ${preflightVariable(name)}`, [`OPTIONS ${quote(value)};`]),
  )
  .join('')}`;
}

/** Writes the part of nginx's configuration that stands inside `server`: what is done with a request. */
export function serializeNginxServer({ base, tombstones }: PublicationHost): string {
  const path = describeBasePath(base);
  const at = (rest: string) => quote(path.decoded + rest);
  return `# nginx, part 2 of 2: what is served. Include it inside the "server" that has the listen, server_name and root
# lines; dist/ has to be at root + ${quote(path.decoded)}. It needs part 1.
#   include /srv/www/host/nginx-server.conf;
# Cannot: see part 1.

location ^~ ${at('')} {
  charset utf-8;
  charset_types ${listTypes()
    .map(([, type]) => type)
    .filter(
      (type, index, all) => type.startsWith('text/') && all.indexOf(type) === index && type !== 'text/html',
    )
    .join(' ')};
  default_type application/octet-stream;
  types {
${listTypes()
  .map(([extension, type]) => `    ${type} ${extension};\n`)
  .join('')}  }
  etag on;
  gzip_static on;
  gzip_vary on;
  absolute_redirect off;

${[...fields()].map(([name, value]) => `  add_header ${name} ${value} always;\n`).join('')}
${methodLines('  ')}  try_files $uri $uri/ =404;

${NAMED_FILES.map((file) => namedLocation(path, file)).join('')}  location ~ "/\\.(?!well-known/)" { return 404; }
${tombstones.map((tombstone) => `${tombstoneLocation(path, tombstone)}\n`).join('')}  location ~ "/$" {
${methodLines('    ')}    if (!-d $request_filename) { return 404; }
    if ($communique_variant = none) { return 406; }
    try_files $uri$communique_file $uri$communique_second =404;
  }
}
`;
}

function levelMap(variant: (typeof VARIANTS)[number]): string {
  const group = 'communique_q';
  const lines = listLevelLines(variant, `(?<${group}>`).map(({ pattern, level }) =>
    level === undefined ? `${quote(`~*${pattern}`)} X;` : `${quote(`~*${pattern}`)} "${level}$${group}";`,
  );
  return block(`map $http_accept $communique_${variant.extension}`, ['"" W;', ...lines, 'default X;']);
}

function levelsByFolder({ decoded }: BasePath): string[] {
  const lines = FOLDER_CLASSES.map(({ paths, extensions }) => {
    const levels = findVariants(extensions).map(({ extension }) => `${extension}=$communique_${extension}`);
    return `${quote(`~${atBase(decoded, paths)}`)} "${levels.join(',')}";`;
  });
  return [...lines, 'default "";'];
}

function choices(): string[] {
  return listLevels().map((level) => `"~(?<communique_best>[a-z]+)=${level}(?:,|$)" $communique_best;`);
}

function filesByVariant({ decoded }: BasePath): string[] {
  const lines = FOLDER_CLASSES.flatMap(({ paths, extensions, stem }) =>
    stem === undefined
      ? []
      : extensions
          .filter((extension) => extension !== 'html')
          .map(
            (extension) => `${quote(`~${atBase(decoded, paths, `${extension} `)}`)} ${stem}.${extension};`,
          ),
  );
  return [...lines, 'default index.$communique_variant;'];
}

function locations(): string[] {
  return ['"~^Accept (?:200|206|304|410)$" $communique_file;', 'default "";'];
}

function caching({ decoded }: BasePath): string[] {
  const lines = CACHING_CLASSES.map(
    ({ paths, cacheControl }) =>
      `${quote(`~${atBase(decoded, paths, '(?:200|206|304) ')}`)} ${quote(cacheControl)};`,
  );
  return [...lines, 'default no-cache;'];
}

function links(base: string, { decoded }: BasePath): string[] {
  const root = describeBase(base);
  const lines = listAlternates().map(({ paths, value }) => {
    const pattern = atBase(decoded, '', '(?:200|206|304|406|410) ') + paths('(?<communique_folder>');
    const canonical = `<${root}$communique_folder>; rel="canonical"`;
    return `${quote(`~${pattern}`)} ${quote(`${canonical}, ${value}`)};`;
  });
  return [...lines, 'default "";'];
}

function* fields(): Iterable<[name: string, value: string]> {
  for (const [name, value] of Object.entries(COMMON_FIELDS)) yield [name, quote(value)];
  for (const name of Object.keys(PREFLIGHT_FIELDS)) yield [name, preflightVariable(name)];
  yield ['Allow', '$communique_allow'];
  yield ['Cache-Control', '$communique_caching'];
  yield ['Content-Location', '$communique_location'];
  yield ['Link', '$communique_link'];
  yield ['Vary', '$communique_vary'];
}

function namedLocation({ decoded }: BasePath, { path, mediaType }: (typeof NAMED_FILES)[number]): string {
  return `  location ~ ${quote(atBase(decoded, patternOf(path)))} {
    types { }
    default_type ${mediaType};
${methodLines('    ')}  }
`;
}

function tombstoneLocation(
  { decoded, encoded }: BasePath,
  { folder, status, movedTo }: HostTombstone,
): string {
  const opening = `  location = ${quote(`${decoded}${folder}/`)} {`;
  if (status === 'moved' && movedTo !== undefined) {
    return `${opening} return 301 ${quote(`${encoded}${movedTo}/`)}; }`;
  }
  return `${opening} error_page 410 $uri$communique_gone; return 410; }`;
}

function preflightVariable(name: string): string {
  return `$communique_${name.toLowerCase().replaceAll('-', '_')}`;
}

function block(opening: string, lines: readonly string[]): string {
  return `${opening} {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;
}

/** A parameter in quotes. Where nginx puts variables in, the text must have no `$`: it knows no way to escape one. */
function quote(text: string): string {
  return `"${quoted(text)}"`;
}

function quoted(text: string): string {
  return text.replace(/[\\"]/g, '\\$&');
}
