import { DOCUMENT, readSiteFile, TYPES } from './host-site.mjs';

/**
 * What holds for addresses: what is at them, for how long, and what is not.
 *
 * @type {readonly (readonly [name: string, check: import('./promises-of-forms.mjs').Check])[]}
 */
export const PROMISES_OF_ADDRESSES = [
  [
    'charset of text, and none of the rest',
    async (_, get) => {
      const expected = {
        'robots.txt': 'text/plain; charset=utf-8',
        'assets/style.css': 'text/css; charset=utf-8',
        '.well-known/void': 'text/turtle; charset=utf-8',
        'sitemap.xml': 'application/xml',
        'feed/atom.xml': 'application/atom+xml',
        'v/1.0.0/dump/SHA256SUMS': 'text/plain; charset=utf-8',
        'context/v1.jsonld': 'application/ld+json',
        'dump/communique.nq': 'application/n-quads',
        'dump/communique.nt.gz': 'application/gzip',
        'feed/1.0.0/1.trig': 'application/trig',
        'manifest.json': 'application/json',
      };
      for (const [path, type] of Object.entries(expected)) {
        const { status, fields } = await get(path);
        if (status !== 200 || fields['content-type'] !== type)
          return `${path}: ${status} ${fields['content-type']}`;
        if (fields['content-encoding'] !== undefined)
          return `${path}: Content-Encoding ${fields['content-encoding']}`;
      }
    },
  ],
  [
    'caching',
    async (_, get) => {
      const frozen = 'public, max-age=31536000, immutable';
      const expected = {
        'v/1.0.0/dump/communique.nt': frozen,
        'v/1.0.0/dump/SHA256SUMS': frozen,
        'v/1.0.0/': 'no-cache',
        'v/1.0.0/index.html': 'no-cache',
        'v/': 'no-cache',
        'v/versions.nt': 'no-cache',
        'context/v1.jsonld': frozen,
        'feed/1.0.0/1.trig': frozen,
        'assets/style.css': 'public, max-age=3600',
        'dump/communique.nt': 'no-cache',
        'ns/index.ttl': 'no-cache',
        'feed/index.trig': 'no-cache',
        'v/1.0.0/nothing': 'no-cache',
        [DOCUMENT]: 'no-cache',
        '': 'no-cache',
      };
      for (const [path, control] of Object.entries(expected)) {
        const { fields } = await get(path);
        if (fields['cache-control'] !== control) return `${path}: ${fields['cache-control']}`;
      }
    },
  ],
  [
    'a moved address is 301, and its RDF is still there',
    async ({ basePath, base, port }, get) => {
      const { status, fields } = await get('meeting/moved-away/', { fields: { Accept: 'text/turtle' } });
      const target = new URL(fields.location ?? '', `http://127.0.0.1:${port}${basePath}meeting/moved-away/`);
      if (status !== 301 || decodeURIComponent(target.pathname) !== decodeURIComponent(basePath + DOCUMENT))
        return `${status} ${fields.location} ${base}`;
      const turtle = await get('meeting/moved-away/index.ttl');
      return turtle.status === 200 ? undefined : `index.ttl: ${turtle.status}`;
    },
  ],
  [
    'a withdrawn address is 410 in every form, and its files are still there',
    async ({ dist }, get) => {
      for (const [extension, type] of Object.entries(TYPES)) {
        const { status, fields, body } = await get('meeting/withdrawn-away/', {
          fields: { Accept: type.split(';')[0] },
        });
        if (status !== 410 || fields['content-type']?.replace(' ', '') !== type)
          return `${status} ${fields['content-type']}`;
        if (!body.equals(readSiteFile(dist, `meeting/withdrawn-away/index.${extension}`)))
          return `${extension}: other bytes`;
        if (!/accept/i.test(fields.vary ?? '')) return `Vary is ${fields.vary}`;
      }
      const explicit = await get('meeting/withdrawn-away/index.nt');
      return explicit.status === 200 ? undefined : `index.nt: ${explicit.status}`;
    },
  ],
  [
    'a folder that has a page leads to it without its slash',
    async ({ basePath, port }, get) => {
      for (const folder of [DOCUMENT, 'meeting/', 'ns/']) {
        const { status, fields } = await get(`${folder.slice(0, -1)}?a=b`);
        const target = new URL(fields.location ?? '', `http://127.0.0.1:${port}`);
        const isThere = decodeURIComponent(target.pathname) === decodeURIComponent(basePath + folder);
        if (![301, 308].includes(status) || !isThere) return `${folder}: ${status} ${fields.location}`;
      }
    },
  ],
  [
    'nobody is led to another site',
    async ({ port }, get) => {
      for (const path of [
        '/dump',
        '/dump/..//a.example',
        '/a.example/%2e%2e',
        '\\\\a.example',
        '/%5ca.example/..',
      ]) {
        const { status, fields } = await get(path);
        const { host } = new URL(fields.location ?? '', `http://127.0.0.1:${port}`);
        if (host !== `127.0.0.1:${port}`) return `${path}: ${status} ${fields.location}`;
      }
    },
  ],
  [
    'the home page has its data, the catalogue; the list of releases, and vocabularies have theirs',
    async ({ dist }, get) => {
      for (const [folder, stem] of [
        ['', 'catalog'],
        ['v/', 'versions'],
        ['ns/', 'index'],
        ['codes/0.1.0/', 'index'],
      ]) {
        for (const [accept, file] of [
          ['text/turtle', `${stem}.ttl`],
          ['application/ld+json', `${stem}.jsonld`],
          ['application/n-triples', `${stem}.nt`],
          ['application/rdf+xml', `${stem}.rdf`],
          ['application/rdf+xml, text/rdf;q=0.6, */*;q=0.1', `${stem}.rdf`],
          ['*/*', 'index.html'],
        ]) {
          const { status, body } = await get(folder, { fields: { Accept: accept } });
          if (status !== 200 || !body.equals(readSiteFile(dist, folder + file)))
            return `${folder} ${accept}: ${status}`;
        }
      }
    },
  ],
  [
    'dumps are sent compressed to those who take it',
    async ({ dist }, get) => {
      const path = 'dump/communique.nt';
      const { status, fields, body } = await get(path, { fields: { 'Accept-Encoding': 'gzip' } });
      if (status !== 200 || fields['content-encoding'] !== 'gzip')
        return `${status} ${fields['content-encoding']}`;
      if (fields['content-type'] !== 'application/n-triples') return fields['content-type'];
      if (!/accept-encoding/i.test(fields.vary ?? '')) return `Vary is ${fields.vary}`;
      if (!body.equals(readSiteFile(dist, `${path}.gz`))) return 'other bytes';
      const plain = await get(path);
      return plain.fields.etag !== fields.etag ? undefined : 'one ETag for both';
    },
  ],
  [
    'what is not there is 404',
    async (_, get) => {
      for (const path of ['nothing', 'nothing/', 'meeting/nothing/', `${DOCUMENT}index.pdf`]) {
        for (const fields of [{}, { Accept: 'application/pdf' }]) {
          const { status } = await get(path, { fields });
          if (status !== 404) return `${path}: ${status}`;
        }
      }
    },
  ],
  [
    'nothing outside and no hidden file is sent',
    async (_, get) => {
      const paths = [
        '.secret',
        '../outside.txt',
        '..%2foutside.txt',
        '%2e%2e/outside.txt',
        'meeting/../../outside.txt',
        '..\\outside.txt',
        '..%5coutside.txt',
        '%c0%ae%c0%ae/outside.txt',
        '..;/outside.txt',
        '%00',
        'meeting/%00/',
        '.git/config',
        '.%73ecret',
        '//.secret',
        './/etc/passwd',
      ];
      for (const path of paths) {
        const { status, body } = await get(path);
        if (![400, 403, 404].includes(status)) return `${path}: ${status}`;
        if (body.includes('not for anybody')) return `${path} was sent`;
      }
    },
  ],
  [
    'nothing that was sent comes back',
    async (_, get) => {
      const fields = { Host: 'evil"><script>', Accept: 'text/html, "><script>' };
      const { status, body, fields: received } = await get(`${DOCUMENT}?a=%22><script>`, { fields });
      if (status >= 500) return String(status);
      return body.includes('"><script>') || JSON.stringify(received).includes('<script>')
        ? 'it did'
        : undefined;
    },
  ],
];
