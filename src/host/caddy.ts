import { atBase, findVariants, listLevelLines, listLevels, patternOf } from './accept-pattern.ts';
import { describeBase, describeBasePath } from './base-path.ts';
import { listAlternates } from './links.ts';
import type { HostTombstone, PublicationHost } from './publication-host.ts';
import {
  CACHING_CLASSES,
  COMMON_FIELDS,
  FOLDER_CLASSES,
  formatContentType,
  listTypes,
  METHODS,
  NAMED_FILES,
  PREFLIGHT_FIELDS,
  VARIANTS,
  VOID_FILE,
} from './table.ts';

const FOLDER = '{http.request.orig_uri.path}';

/** What is done with a request, once all is decided. */
const ROUTES = `    @folder path */
    route @folder {
      header Vary Accept
      @nowhere not file {path}/
      respond @nowhere "Not found" 404
      @unacceptable expression \`{communique_variant} == "none"\`
      route @unacceptable {
        header Link {communique_link}
        respond "Not acceptable" 406
      }
      try_files {path}{communique_file} {path}{communique_second}
      @found not path */
      header @found Content-Location {communique_file}
    }
    @directory {
      not path */ //*
      file {path}/
    }
    # Not by the file_server, which adds the slash only where there is an index.html; as it was sent, encoded.
    map {http.request.orig_uri} {communique_slash} {
      "~^(/[^/?][^?]*)" "\${1}/"
      default /
    }
    redir @directory {communique_slash} 301
    @there {
      not path */
      file
    }
    route @there {
      header Content-Type {communique_type}
      header Cache-Control {communique_caching}
      @linked expression \`{communique_link} != "none"\`
      header @linked Link {communique_link}
      file_server {
        precompressed gzip
      }
    }
`;

/** Writes the part of a Caddyfile that stands inside the block of a site. Needs no plugin; made for 2.6 and later. */
export function serializeCaddyfile({ base, tombstones }: PublicationHost): string {
  const { encoded, decoded } = describeBasePath(base);
  const all = decoded === '/' ? '' : `${quote(`${decoded}*`)} `;
  return `# Caddy. Import it inside the block of the site; dist/ has to be at root + ${quote(decoded)}.
#   example.org {
#     root * /srv/www
#     import /srv/www/host/Caddyfile
#   }
# Cannot: tell 0.81 from 0.89 in Accept, as only the first decimal of q counts; list the variants in the body of a 406
# (the Link field names them).

handle ${all}{
  route {
${indent(2, [...fieldLines(), ...methodLines()])}

    # What is asked for: each variant has a level, and the best that the folder has is taken.
${VARIANTS.map((variant) => indent(2, levelMap(variant))).join('\n')}
${indent(2, choiceLines(decoded))}

    # Fields of the answer.
${indent(2, typeMap(decoded))}
${indent(2, map('{path}', '{communique_caching}', cachingLines(decoded)))}
${indent(2, map('{path}', '{communique_link}', linkLines(base, decoded)))}

    @hidden {
      path */.*
      not path ${quote(decoded + VOID_FILE.path)}
    }
    respond @hidden 404
${indent(2, tombstoneLines(tombstones, decoded, encoded))}
${ROUTES}    respond "Not found" 404
  }
}
`;
}

function fieldLines(): string[] {
  const fields = Object.entries(COMMON_FIELDS).map(([name, value]) => `header ${name} ${quote(value)}`);
  return [...fields, 'header Cache-Control no-cache'];
}

function methodLines(): string[] {
  return [
    `@refused not method ${METHODS.join(' ')}`,
    `header @refused Allow ${quote(METHODS.join(', '))}`,
    'respond @refused 405',
    '@preflight method OPTIONS',
    ...Object.entries(PREFLIGHT_FIELDS).map(([name, value]) => `header @preflight ${name} ${quote(value)}`),
    'respond @preflight 204',
  ];
}

function levelMap(variant: (typeof VARIANTS)[number]): string[] {
  const lines = listLevelLines(variant, '(').map(({ pattern, level }) => {
    const output = level === undefined ? 'X' : `"${level}\${1}"`;
    return `${quote(`~(?i)${pattern}`)} ${output}`;
  });
  return map('{header.Accept}', `{communique_${variant.extension}}`, ['"" W', ...lines, 'default X']);
}

function choiceLines(decoded: string): string[] {
  const levels = [...FOLDER_CLASSES].reverse().flatMap(({ name, paths, extensions }) => {
    const row = findVariants(extensions).map(({ extension }) => `${extension}={communique_${extension}}`);
    return [
      `@${name} path_regexp ${name} ${quote(atBase(decoded, paths))}`,
      `vars @${name} communique_levels "${row.join(',')}"`,
    ];
  });
  const choices = listLevels().map((level) => `"~([a-z]+)=${level}(?:,|$)" \${1}`);
  return [
    ...levels,
    ...map('{http.vars.communique_levels}', '{communique_variant}', [...choices, 'default none']),
    ...map(`"{communique_variant} ${FOLDER}"`, '{communique_file}', fileLines(decoded)),
    ...map('{communique_html}', '{communique_second}', ['"~^[NW]" index.html', 'default none']),
  ];
}

function fileLines(decoded: string): string[] {
  const lines = FOLDER_CLASSES.flatMap(({ paths, extensions, stem }) =>
    stem === undefined
      ? []
      : extensions
          .filter((extension) => extension !== 'html')
          .map((extension) => `${quote(`~${atBase(decoded, paths, `${extension} `)}`)} ${stem}.${extension}`),
  );
  return [...lines, 'default index.{communique_variant}'];
}

function tombstoneLines(tombstones: readonly HostTombstone[], decoded: string, encoded: string): string[] {
  const moved = tombstones.flatMap(({ folder, movedTo }) =>
    movedTo === undefined
      ? []
      : [`redir ${quote(`${decoded}${folder}/`)} ${quote(`${encoded}${movedTo}/`)} 301`],
  );
  const gone = tombstones.filter(({ movedTo }) => movedTo === undefined);
  if (gone.length === 0) return moved;
  return [
    ...moved,
    '@gone {',
    ...gone.map(({ folder }) => `  path ${quote(`${decoded}${folder}/`)}`),
    '}',
    'route @gone {',
    '  header Vary Accept',
    '  header Content-Location {communique_file}',
    '  try_files {path}{communique_file} {path}index.html',
    '  header Content-Type {communique_type}',
    '  header Link {communique_link}',
    '  file_server {',
    '    status 410',
    '  }',
    '}',
  ];
}

function typeMap(decoded: string): string[] {
  const lines = listTypes().map(
    ([extension, type]) => `"~\\.${extension}$" ${quote(formatContentType(type))}`,
  );
  const named = NAMED_FILES.map(
    ({ path, mediaType }) =>
      `${quote(`~${atBase(decoded, patternOf(path))}`)} ${quote(formatContentType(mediaType))}`,
  );
  return map('{path}', '{communique_type}', [...named, ...lines, 'default application/octet-stream']);
}

function cachingLines(decoded: string): string[] {
  return CACHING_CLASSES.map(
    ({ paths, cacheControl }) => `${quote(`~${atBase(decoded, paths)}`)} ${quote(cacheControl)}`,
  );
}

function linkLines(base: string, decoded: string): string[] {
  const root = describeBase(base);
  const lines = listAlternates().map(({ paths, value }) => {
    const canonical = `<${root}\${1}>; rel="canonical"`;
    return `${quote(`~${atBase(decoded, '')}${paths('(')}`)} ${quote(`${canonical}, ${value}`)}`;
  });
  return [...lines, 'default none'];
}

function map(source: string, destination: string, lines: readonly string[]): string[] {
  return [`map ${source} ${destination} {`, ...lines.map((line) => `  ${line}`), '}'];
}

function indent(depth: number, lines: readonly string[]): string {
  return lines.map((line) => '  '.repeat(depth) + line).join('\n');
}

/** A token in quotes. Of what follows a backslash, Caddy takes only the quotation mark for escaped. */
function quote(text: string): string {
  return `"${text.replaceAll('"', '\\"')}"`;
}
