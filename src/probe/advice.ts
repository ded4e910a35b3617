import type { Finding } from '../verify/verification.ts';

/** Servers whose directives are known here. */
export type ServerName = 'nginx' | 'Apache' | 'Caddy';

/** The server that a field `Server` names, if it is one that is known here. */
export function serverOf(field: string): ServerName | undefined {
  return (['nginx', 'Apache', 'Caddy'] as const).find((name) =>
    field.toLowerCase().startsWith(name.toLowerCase()),
  );
}

type Directives = Readonly<Record<ServerName, string>>;

const TYPES: Directives = {
  nginx: 'types { text/turtle ttl; application/ld+json jsonld; … } and charset utf-8',
  Apache: 'AddType text/turtle .ttl … and AddDefaultCharset utf-8',
  Caddy: 'header *.ttl Content-Type "text/turtle; charset=utf-8" …',
};

const NEGOTIATION: Directives = {
  nginx: 'map $http_accept $variant { … } and try_files $uri$variant =406',
  Apache: 'Options +MultiViews, or RewriteCond %{HTTP:Accept} …',
  Caddy: 'a matcher header Accept … and rewrite',
};

const VARY: Directives = {
  nginx: 'add_header Vary Accept always; gzip_vary on',
  Apache: 'Header always merge Vary Accept',
  Caddy: 'header +Vary Accept',
};

const CORS: Directives = {
  nginx: 'add_header Access-Control-Allow-Origin * always',
  Apache: 'Header always set Access-Control-Allow-Origin "*"',
  Caddy: 'header Access-Control-Allow-Origin *',
};

const CACHE: Directives = {
  nginx: 'add_header Cache-Control … always in a location for each',
  Apache: 'Header set Cache-Control … in a <LocationMatch> for each',
  Caddy: 'header /v/* Cache-Control …',
};

const ETAG: Directives = {
  nginx: 'etag on (the default)',
  Apache: 'FileETag MTime Size, and with mod_deflate DeflateAlterETag',
  Caddy: 'file_server sets it; look for header -ETag',
};

const HIDDEN: Directives = {
  nginx: 'location ~ /\\.(?!well-known/) { return 404; }',
  Apache: 'RedirectMatch 404 /\\.(?!well-known/)',
  Caddy: 'file_server { hide .git .* } with a handle for /.well-known/',
};

const METHODS: Directives = {
  nginx: 'if ($request_method !~ ^(GET|HEAD|OPTIONS)$) { return 405; }',
  Apache: 'TraceEnable off, and RewriteCond %{REQUEST_METHOD} !^(GET|HEAD|OPTIONS)$ with [R=405]',
  Caddy: 'a matcher not method GET HEAD OPTIONS, and respond 405',
};

const COMPRESSION: Directives = {
  nginx: 'gzip on; gzip_vary on; gzip_types text/turtle application/ld+json application/n-triples …',
  Apache: 'AddOutputFilterByType DEFLATE text/turtle application/ld+json …',
  Caddy: 'encode { gzip; match header Content-Type text/* application/* }',
};

const DIRECTIVES: Partial<Record<Finding['code'], Directives>> = {
  HTTP_TYPE: TYPES,
  HTTP_CHARSET: TYPES,
  HTTP_NO_NEGOTIATION: NEGOTIATION,
  HTTP_NEGOTIATION: NEGOTIATION,
  HTTP_BROWSER: NEGOTIATION,
  HTTP_CLIENT: NEGOTIATION,
  HTTP_PARAMETER: NEGOTIATION,
  HTTP_WILDCARD: NEGOTIATION,
  HTTP_NOT_ACCEPTABLE: NEGOTIATION,
  HTTP_VARIANT: NEGOTIATION,
  HTTP_VARY: VARY,
  HTTP_CORS: CORS,
  HTTP_CORS_EXPOSE: {
    nginx: 'add_header Access-Control-Expose-Headers "ETag, Link" always',
    Apache: 'Header always set Access-Control-Expose-Headers "ETag, Link"',
    Caddy: 'header Access-Control-Expose-Headers "ETag, Link"',
  },
  HTTP_CACHE: CACHE,
  HTTP_IMMUTABLE: CACHE,
  HTTP_ETAG: ETAG,
  HTTP_ETAG_SHARED: ETAG,
  HTTP_NOT_MODIFIED: ETAG,
  HTTP_EXPOSED: HIDDEN,
  HTTP_LISTING: { nginx: 'autoindex off', Apache: 'Options -Indexes', Caddy: 'file_server without browse' },
  HTTP_METHOD: METHODS,
  HTTP_OPTIONS: {
    nginx: 'if ($request_method = OPTIONS) { return 204; }, with the fields of CORS',
    Apache: 'RewriteCond %{REQUEST_METHOD} =OPTIONS with [R=204]',
    Caddy: 'a matcher method OPTIONS, and respond 204',
  },
  HTTP_COMPRESSION: COMPRESSION,
  HTTP_LINK: {
    nginx: 'add_header Link … always',
    Apache: 'Header always set Link …',
    Caddy: 'header Link …',
  },
  HTTP_NOSNIFF: {
    nginx: 'add_header X-Content-Type-Options nosniff always',
    Apache: 'Header always set X-Content-Type-Options nosniff',
    Caddy: 'header X-Content-Type-Options nosniff',
  },
  HTTP_TOMBSTONE: {
    nginx: 'error_page 410, and a map of the old addresses',
    Apache: 'Redirect gone, or RewriteRule … [G]',
    Caddy: 'handle_errors, and error 410 for the old addresses',
  },
};

/** One next step for a finding: what to look at in the configuration of the server. */
export function adviseOn(code: Finding['code'], server: ServerName | undefined): string {
  const directives = DIRECTIVES[code];
  if (directives === undefined) return GENERAL[code] ?? 'Take the configuration in host/ of the publication';
  if (server !== undefined) return `${server}: ${directives[server]}; host/ of the publication has it all`;
  return `Take it from host/ of the publication; as for nginx: ${directives.nginx}`;
}

const GENERAL: Partial<Record<Finding['code'], string>> = {
  FILE_MISSING: 'Copy dist/ to the server again, manifest.json last',
  FILE_CHANGED:
    'Copy dist/ to the server again, manifest.json last; let nothing rewrite the files on their way',
  MANIFEST_MISSING: 'Name the address at which the folder dist/ is served, or copy the folder again',
  MANIFEST_BROKEN: 'Copy dist/ to the server again; a page that asks for a password is no manifest',
  HTTP_NO_ANSWER: 'Look into the log of the server, or give it more time with --timeout',
  HTTP_RANGE:
    'Look for a module or a proxy that changes bodies on their way; all servers of files can send parts',
  HTTP_ALLOW: 'Live with it: not every server can be told to',
  HTTP_ROBOTS: 'Serve robots.txt of the publication at the root of the host, and let nothing replace it',
  HTTP_SITEMAP: 'Set base in publication.yaml to the address of the publication, and build again',
};
