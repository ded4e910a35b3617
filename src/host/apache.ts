import { atBase, patternOf } from './accept-pattern.ts';
import { type BasePath, describeBase, describeBasePath } from './base-path.ts';
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
  type Variant,
  VOID_FILE,
} from './table.ts';

const IS_THERE = "%{REQUEST_STATUS} in { '200', '206', '304' }";
const IS_FOLDER = '%{THE_REQUEST} =~ m#^[A-Z]+ [^? ]*/(?:[? ]|$)#';

/**
 * Writes the part of the configuration of Apache 2.4 that stands inside a virtual host.
 *
 * Apache weighs Accept by itself (mod_negotiation), with all decimals of q. The table's order, for variants that a
 * client likes equally, is told to it as `qs`, in steps too small to outweigh a q of two decimals.
 */
export function serializeApache(host: PublicationHost): string {
  const path = describeBasePath(host.base);
  return `# Apache 2.4. Include it inside the <VirtualHost>, not as .htaccess; dist/ has to be at DocumentRoot + ${path.decoded}
#   Include /srv/www/host/apache.conf        # after: a2enmod headers negotiation rewrite
# Cannot: choose the data of the home page and of the list of releases by q (they are sent to those who name their
# type, unless they take HTML with q=1); prefer a type that is named to one that a wildcard with the same q covers, if
# any q is given. It answers, too, where the extension is left out: /catalog, /dump/communique.

TraceEnable Off

# An empty Accept takes anything; other names of the types are for clients that do not use the right one.
${aliasLines().join('\n')}

RewriteEngine On
${rewriteLines(path).join('\n')}
${host.tombstones.flatMap((tombstone) => tombstoneLines(tombstone, path)).join('\n')}

<Location ${quote(path.decoded)}>
  Options +MultiViews -Indexes
  DirectoryIndex index
  DirectorySlash On
  FileETag MTime Size
  AddDefaultCharset Off
  RemoveEncoding .gz
  AddCharset utf-8 ${listTextExtensions().join(' ')}
${typeLines().join('\n')}
${headerLines(host.base, path).join('\n')}
</Location>
${NAMED_FILES.map((file) => namedLocation(path, file)).join('')}`;
}

function namedLocation({ decoded }: BasePath, { path, mediaType }: (typeof NAMED_FILES)[number]): string {
  return `<LocationMatch ${quote(atBase(decoded, patternOf(path)))}>
  ForceType ${quote(formatContentType(mediaType))}
</LocationMatch>
`;
}

function aliasLines(): string[] {
  const lines = VARIANTS.filter(({ aliases }) => aliases.length > 0).map(
    ({ mediaType, aliases }: Variant) => {
      const escapeType = (type: string) => type.replace(/[.+]/g, '\\$&');
      const names = aliases.map(escapeType).join('|');
      const pattern = `(?i)^(?!.*${escapeType(mediaType)})(.*?)(?:${names})(?=\\s*(?:[,;]|$))`;
      return `RequestHeader edit Accept ${quote(pattern)} ${quote(`$1${mediaType}`)} early`;
    },
  );
  return ['RequestHeader edit Accept "^\\s*$" "*/*" early', ...lines];
}

function rewriteLines({ decoded }: BasePath): string[] {
  const all = quote(atBase(decoded, ''));
  return [
    `RewriteCond %{REQUEST_METHOD} !^(?:${METHODS.join('|')})$`,
    `RewriteRule ${all} - [R=405,L]`,
    'RewriteCond %{REQUEST_METHOD} =OPTIONS',
    `RewriteRule ${all} - [R=204,L]`,
    `RewriteCond %{REQUEST_URI} !${VOID_FILE.path.replace('.', '\\.')}$`,
    `RewriteRule ${quote(`${atBase(decoded, '')}(?:.*/)?\\.`)} - [R=404,L]`,
    ...FOLDER_CLASSES.flatMap(({ paths, extensions, stem }) =>
      VARIANTS.filter(
        ({ extension }) => stem && extension !== 'html' && extensions.includes(extension),
      ).flatMap(({ extension, mediaType }) => [
        'RewriteCond %{HTTP:Accept} !text/html(?!\\s*;\\s*q=0) [NC]',
        `RewriteCond %{HTTP:Accept} ${mediaType.replace('+', '\\+')}(?!\\s*;\\s*q=0(?:\\.0*)?\\s*(?:,|$)) [NC]`,
        `RewriteRule ${quote(atBase(decoded, paths))} ${quote(`${decoded}${paths.replace(/^\^|\$$/g, '')}${stem}.${extension}`)} [L]`,
      ]),
    ),
    ...listTypes().flatMap(([extension, type]) =>
      ['nt', 'nq', 'ttl', 'jsonld'].includes(extension)
        ? [
            'RewriteCond %{HTTP:Accept-Encoding} gzip(?!\\s*;\\s*q=0(?:\\.0*)?\\s*(?:,|$))',
            'RewriteCond %{DOCUMENT_ROOT}%{REQUEST_URI}.gz -f',
            `RewriteRule ${quote(`${atBase(decoded, '')}(?:.*/)?dump/[a-z0-9-]+\\.${extension}$`)} ` +
              `%{REQUEST_URI}.gz [T=${type},E=communique_gzip:1,E=no-gzip:1,L]`,
          ]
        : [],
    ),
  ];
}

function tombstoneLines({ folder, movedTo }: HostTombstone, { decoded, encoded }: BasePath): string[] {
  const pattern = quote(`${atBase(decoded, '')}${folder}/$`);
  if (movedTo !== undefined)
    return [`RewriteRule ${pattern} ${quote(escapeSubstitution(`${encoded}${movedTo}/`))} [R=301,L,NE]`];
  return [
    'RewriteCond %{ENV:REDIRECT_STATUS} ^$',
    `RewriteRule ${pattern} - [R=410,L]`,
    `<Location ${quote(`${decoded}${folder}/`)}>`,
    `  ErrorDocument 410 ${quote(`${encoded}${folder}/`)}`,
    '</Location>',
  ];
}

function listTextExtensions(): string[] {
  return listTypes()
    .filter(([, type]) => type.startsWith('text/'))
    .map(([extension]) => `.${extension}`);
}

function typeLines(): string[] {
  const order: readonly string[] = VARIANTS.map(({ extension }) => extension);
  return listTypes().map(([extension, type]) => {
    const index = order.indexOf(extension);
    const quality = index > 0 ? `;qs=${((1000 - index) / 1000).toFixed(3)}` : '';
    return `  AddType ${quote(type + quality)} .${extension}`;
  });
}

function headerLines(base: string, { decoded }: BasePath): string[] {
  const set = (name: string, value: string, when?: string) =>
    `  Header always set ${name} ${quote(value)}${when === undefined ? '' : ` ${quote(`expr=${when}`)}`}`;
  return [
    '  Header edit Content-Type ";\\s*qs=[0-9.]+" ""',
    ...Object.entries(COMMON_FIELDS).map(([name, value]) => set(name, value)),
    ...Object.entries(PREFLIGHT_FIELDS).map(([name, value]) =>
      set(name, value, "%{REQUEST_METHOD} == 'OPTIONS'"),
    ),
    set('Allow', METHODS.join(', '), '%{REQUEST_STATUS} == 405'),
    set('Cache-Control', 'no-cache'),
    ...[...CACHING_CLASSES]
      .reverse()
      .map(({ paths, cacheControl }) =>
        set('Cache-Control', cacheControl, `${IS_THERE} && %{REQUEST_URI} =~ m#${atBase(decoded, paths)}#`),
      ),
    `  Header unset Vary ${quote(`expr=${IS_FOLDER}`)}`,
    set('Vary', 'Accept', IS_FOLDER),
    '  Header set Content-Encoding gzip "expr=-n reqenv(\'communique_gzip\')"',
    `  Header merge Vary Accept-Encoding ${quote(`expr=%{REQUEST_URI} =~ m#/dump/#`)}`,
    ...linkLines(base, decoded),
  ];
}

function linkLines(base: string, decoded: string): string[] {
  return listAlternates().flatMap(({ paths, value }, index) => {
    const link = `<${describeBase(base).replaceAll('%', '%%')}%{communique_folder}e>; rel="canonical", ${value}`;
    const status = IS_THERE.replace(' }', ", '406', '410' }");
    return [
      `  SetEnvIf Request_URI ${quote(atBase(decoded, '') + paths('('))} communique_class=${index} communique_folder=$1`,
      `  Header always set Link ${quote(link)} ${quote(`expr=${status} && reqenv('communique_class') == '${index}'`)}`,
    ];
  });
}

/** A text that mod_rewrite takes as it is, and not `%2` in it for what a condition has found. */
function escapeSubstitution(text: string): string {
  return text.replaceAll('%', '\\%');
}

/** An argument in quotes; a backslash keeps its meaning for the regular expression in it. */
function quote(text: string): string {
  return `"${text.replaceAll('"', '\\"')}"`;
}
