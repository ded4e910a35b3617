import { BROKEN_ACCEPTS } from './accept-cases.mjs';
import { DOCUMENT, readSiteFile, TYPES } from './host-site.mjs';

/**
 * @typedef {import('./check-negotiation.mjs').Place} Place
 * @typedef {(path: string, options?: object) => Promise<import('./ask.mjs').Answer>} Get by path in the publication
 * @typedef {(place: Place, get: Get) => Promise<string | undefined>} Check gives what is wrong
 */

/** What holds for a document in all its forms.
 *
 * @type {readonly (readonly [name: string, check: Check])[]}
 */
export const PROMISES_OF_FORMS = [
  [
    'broken Accept is no 5xx',
    async (_, get) => {
      for (const accept of BROKEN_ACCEPTS) {
        const { status } = await get(DOCUMENT, { fields: { Accept: accept } });
        if (status >= 500) return `${status} for ${accept.slice(0, 40)}`;
      }
    },
  ],
  [
    '20 kB Accept is refused or answered',
    async (_, get) => {
      const { status } = await get(DOCUMENT, { fields: { Accept: 'a/b,'.repeat(5000) } });
      return status < 500 ? undefined : String(status);
    },
  ],
  [
    'each variant has its bytes, type, and an ETag of its own',
    async ({ dist }, get) => {
      const tags = new Set();
      for (const [extension, type] of Object.entries(TYPES)) {
        const { status, fields, body } = await get(DOCUMENT, { fields: { Accept: type.split(';')[0] } });
        if (status !== 200 || fields['content-type']?.replace(' ', '') !== type)
          return `${status} ${fields['content-type']}`;
        if (!body.equals(readSiteFile(dist, `${DOCUMENT}index.${extension}`)))
          return `${extension}: other bytes`;
        if (fields['content-location'] !== `index.${extension}`)
          return `Content-Location ${fields['content-location']}`;
        if (tags.has(fields.etag) || fields.etag === undefined) return `${extension}: ETag ${fields.etag}`;
        tags.add(fields.etag);
      }
    },
  ],
  [
    'explicit addresses have their type',
    async (_, get) => {
      for (const [extension, type] of Object.entries(TYPES)) {
        const { status, fields } = await get(`${DOCUMENT}index.${extension}`, {
          fields: { Accept: 'application/pdf' },
        });
        if (status !== 200 || fields['content-type']?.replace(' ', '') !== type)
          return `${status} ${fields['content-type']}`;
      }
    },
  ],
  [
    '304 with If-None-Match, for the form asked for alone',
    async (_, get) => {
      const turtle = { Accept: 'text/turtle' };
      const { etag } = (await get(DOCUMENT, { fields: turtle })).fields;
      const same = await get(DOCUMENT, { fields: { ...turtle, 'If-None-Match': etag } });
      if (same.status !== 304 || same.body.length > 0) return `${same.status}, ${same.body.length} bytes`;
      if (!/accept/i.test(same.fields.vary ?? '')) return `Vary is ${same.fields.vary}`;
      const other = await get(DOCUMENT, { fields: { Accept: 'text/html', 'If-None-Match': etag } });
      return other.status === 200 ? undefined : `another form: ${other.status}`;
    },
  ],
  [
    'HEAD is GET without a body',
    async (_, get) => {
      const fields = { Accept: 'application/ld+json' };
      const whole = await get(DOCUMENT, { fields });
      const head = await get(DOCUMENT, { method: 'HEAD', fields });
      if (head.status !== 200 || head.body.length > 0) return `${head.status}, ${head.body.length} bytes`;
      return ['content-type', 'content-length', 'etag', 'vary', 'link'].find(
        (name) => head.fields[name] !== whole.fields[name],
      );
    },
  ],
  [
    'Range',
    async ({ dist }, get) => {
      const path = 'dump/communique.nt';
      const { status, body } = await get(path, { fields: { Range: 'bytes=10-19' } });
      if (status !== 206 || !body.equals(readSiteFile(dist, path).subarray(10, 20)))
        return `${status}, ${body.length} bytes`;
      const beyond = await get(path, { fields: { Range: 'bytes=999999999999-' } });
      return beyond.status === 416 ? undefined : `beyond the end: ${beyond.status}`;
    },
  ],
  [
    'CORS, also of errors, and nosniff',
    async (_, get) => {
      for (const path of [DOCUMENT, 'nothing/', 'dump/communique.nq', 'meeting/withdrawn-away/']) {
        const { fields } = await get(path);
        if (fields['access-control-allow-origin'] !== '*')
          return `${path}: ${fields['access-control-allow-origin']}`;
        if (fields['x-content-type-options'] !== 'nosniff') return `${path}: no nosniff`;
        if (!/\bLink\b/.test(fields['access-control-expose-headers'] ?? ''))
          return `${path}: Link is not exposed`;
      }
    },
  ],
  [
    'OPTIONS answers a preflight',
    async (_, get) => {
      for (const path of [DOCUMENT, 'dump/communique.nq']) {
        const { status, fields } = await get(path, {
          method: 'OPTIONS',
          fields: { Origin: 'http://a.example', 'Access-Control-Request-Method': 'GET' },
        });
        if (status !== 204 || !/GET/.test(fields['access-control-allow-methods'] ?? ''))
          return `${path}: ${status}`;
        if (!/accept/i.test(fields['access-control-allow-headers'] ?? ''))
          return `${path}: Accept is not allowed`;
      }
    },
  ],
  [
    'other methods are 405 with Allow',
    async (_, get) => {
      for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'TRACE']) {
        for (const path of [DOCUMENT, 'robots.txt']) {
          const { status, fields } = await get(path, { method });
          if (status !== 405) return `${method} ${path}: ${status}`;
          if (method !== 'TRACE' && !/GET, HEAD/.test(fields.allow ?? ''))
            return `${method} ${path}: Allow ${fields.allow}`;
        }
      }
    },
  ],
  [
    'Link leads to every form and to the canonical address',
    async ({ base }, get) => {
      for (const path of [DOCUMENT, `${DOCUMENT}index.ttl`, `${DOCUMENT}index.html`]) {
        const { fields } = await get(path);
        const link = fields.link ?? '';
        if (!link.includes(`<${base}${DOCUMENT}>; rel="canonical"`)) return `${path}: ${link.slice(0, 100)}`;
        for (const [extension, type] of Object.entries(TYPES)) {
          if (!link.includes(`<index.${extension}>; rel="alternate"; type="${type.split(';')[0]}"`))
            return `${path}: no ${extension}`;
        }
      }
      const { fields } = await get('');
      return fields.link?.includes('<catalog.ttl>; rel="alternate"') ? undefined : `home: ${fields.link}`;
    },
  ],
  [
    '406 has Link to every form, and no long life',
    async (_, get) => {
      const { status, fields } = await get(DOCUMENT, { fields: { Accept: 'application/pdf' } });
      if (status !== 406) return String(status);
      if (!/accept/i.test(fields.vary ?? '')) return `Vary is ${fields.vary}`;
      return /index\.ttl/.test(fields.link ?? '') ? undefined : `Link is ${fields.link}`;
    },
  ],
];
