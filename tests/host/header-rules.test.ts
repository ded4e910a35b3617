import { describe, expect, test } from 'vitest';
import { describeHosts } from '../../src/host/describe-hosts.ts';
import type { HostTombstone } from '../../src/host/publication-host.ts';
import { KINDS } from '../../src/model/kinds.ts';

const BASE = 'https://dialogues.example/';
const MANY: HostTombstone[] = Array.from({ length: 2500 }, (_, index) => ({
  folder: `meeting/old-${index}`,
  status: 'moved',
  movedTo: `meeting/new-${index}`,
}));
const PATHS = ['index.html', 'catalog.ttl', '.well-known/void', 'dump/communique.nq', 'v/1.0.0/a/b.ttl']
  .concat([
    'ns/index.ttl',
    'ns/',
    'ns/1.0.0/index.ttl',
    'context/v1.jsonld',
    'feed/',
    'feed/index.trig',
    'feed/1.0.0/2.trig',
    'feed/atom.xml',
    'sitemap.xml',
    'v/1.0.0/dump/SHA256SUMS',
    'v/',
    'v/1.0.0/',
    'v/1.0.0/index.html',
    'v/versions.rdf',
    'catalog.nt',
  ])
  .concat(KINDS.flatMap((kind) => [`${kind}/`, `${kind}/a/`, `${kind}/a/index.ttl`, `${kind}/a/index.rdf`]));

describe.each(['netlify', 'cloudflare'])('%s/_headers', (name) => {
  const rules = parseHeaders(read(`host/${name}/_headers`));

  test('is in the documented syntax: a path, then indented fields', () => {
    for (const { path, fields } of rules) {
      expect(path).toMatch(/^\/[A-Za-z0-9:*./_-]*$/);
      expect(path.split('*').length, `${path} has one * at most`).toBeLessThan(3);
      expect(fields.length, path).toBeGreaterThan(0);
    }
  });

  test('stays within 100 rules, and 2,000 characters a line', () => {
    expect(rules.length).toBeLessThanOrEqual(100);
    for (const line of read(`host/${name}/_headers`).split('\n')) expect(line.length).toBeLessThan(2000);
  });

  test.each(PATHS)('names no field twice for %s, since values would be joined', (path) => {
    const names = rules
      .filter((rule) => fits(rule.path, `/${path}`))
      .flatMap(({ fields }) => fields.map(([field]) => field));
    expect(names).toEqual([...new Set(names)]);
    expect(names).toContain('Access-Control-Allow-Origin');
  });

  test.each([
    ['meeting/a/index.ttl', 'Content-Type', 'text/turtle; charset=utf-8'],
    ['meeting/index.rdf', 'Content-Type', 'application/rdf+xml'],
    ['catalog.jsonld', 'Content-Type', 'application/ld+json'],
    ['.well-known/void', 'Content-Type', 'text/turtle; charset=utf-8'],
    ['feed/atom.xml', 'Content-Type', 'application/atom+xml'],
    ['feed/index.trig', 'Content-Type', 'application/trig'],
    ['v/1.0.0/dump/communique.nt', 'Cache-Control', 'public, max-age=31536000, immutable'],
    ['ns/1.0.0/index.ttl', 'Cache-Control', 'public, max-age=31536000, immutable'],
    ['ns/index.ttl', 'Cache-Control', undefined],
    ['v/1.0.0/', 'Cache-Control', undefined],
    ['v/1.0.0/index.html', 'Cache-Control', undefined],
    ['v/1.0.0/citation.txt', 'Cache-Control', 'public, max-age=31536000, immutable'],
    ['catalog.rdf', 'Content-Type', 'application/rdf+xml'],
    ['catalog.nt', 'Content-Type', 'application/n-triples'],
    ['v/versions.ttl', 'Content-Type', 'text/turtle; charset=utf-8'],
    ['ns/0.1.0/index.rdf', 'Content-Type', 'application/rdf+xml'],
    ['meeting/a/', 'Cache-Control', undefined],
  ])('sends for %s as %s: %s', (path, field, value) => expect(fieldOf(path, field)).toBe(value));

  test('leads from a document to its forms', () => {
    expect(fieldOf('meeting/a/', 'Link')).toContain(
      '<index.nt>; rel="alternate"; type="application/n-triples"',
    );
    expect(fieldOf('', 'Link')).toContain('<catalog.ttl>; rel="alternate"; type="text/turtle"');
    expect(fieldOf('', 'Link')).toContain('<catalog.rdf>; rel="alternate"; type="application/rdf+xml"');
    expect(fieldOf('v/', 'Link')).toContain('<versions.nt>; rel="alternate"; type="application/n-triples"');
  });

  function fieldOf(path: string, field: string): string | undefined {
    const all = rules.filter((rule) => fits(rule.path, `/${path}`)).flatMap(({ fields }) => fields);
    return all.find(([known]) => known === field)?.[1];
  }
});

describe('netlify/_redirects', () => {
  test('shows the page of what was withdrawn with 410, and leads on from what moved', () => {
    const tombstones: HostTombstone[] = [
      { folder: 'meeting/gone', status: 'withdrawn' },
      ...MANY.slice(0, 1),
    ];
    expect(parseRedirects(read('host/netlify/_redirects', tombstones))).toEqual([
      ['/meeting/gone/', '/meeting/gone/index.html', '410!'],
      ['/meeting/old-0/', '/meeting/new-0/', '301!'],
    ]);
  });
});

describe('cloudflare/_redirects', () => {
  test('stays within 2,000 redirects, and says how many it leaves to the worker', () => {
    const text = read('host/cloudflare/_redirects', MANY);
    expect(parseRedirects(text)).toHaveLength(2000);
    expect(text).toContain('the last 500 of the redirects');
  });

  test('has only the statuses that Cloudflare knows', () => {
    const text = read('host/cloudflare/_redirects', [
      { folder: 'meeting/gone', status: 'withdrawn' },
      ...MANY,
    ]);
    for (const [from, to, status] of parseRedirects(text)) {
      expect([from, to]).toEqual([expect.stringMatching(/^\/\S+\/$/), expect.stringMatching(/^\/\S+\/$/)]);
      expect(status).toBe('301');
    }
  });
});

interface Rule {
  readonly path: string;
  readonly fields: [name: string, value: string][];
}

function parseHeaders(text: string): Rule[] {
  const rules: Rule[] = [];
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const field = /^ {2}([A-Za-z-]+): (.+)$/.exec(line);
    if (field === null) rules.push({ path: line, fields: [] });
    else rules.at(-1)?.fields.push([field[1] ?? '', field[2] ?? '']);
  }
  return rules;
}

function parseRedirects(text: string): string[][] {
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(' '));
}

/** `*` is any text, and `:name` is one segment, as both hosts document it. */
function fits(pattern: string, path: string): boolean {
  const parts = pattern.split(/(\*|:[a-z]+)/).map((part) => {
    if (part === '*') return '.*';
    return /^:[a-z]+$/.test(part) ? '[^/]+' : part.replace(/[.+]/g, '\\$&');
  });
  return new RegExp(`^${parts.join('')}$`).test(path);
}

function read(path: string, tombstones: readonly HostTombstone[] = []): string {
  return describeHosts({ base: BASE, tombstones }).find((file) => file.path === path)?.text ?? '';
}
