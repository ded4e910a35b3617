import { describe, expect, test } from 'vitest';
import { describeHosts } from '../../src/host/describe-hosts.ts';
import type { HostTombstone } from '../../src/host/publication-host.ts';

const BASE = 'https://dialogues.example/';
const MOVED: HostTombstone = { folder: 'meeting/old', status: 'moved', movedTo: 'meeting/new' };
const GONE: HostTombstone = { folder: 'meeting/gone', status: 'withdrawn' };
const NAMES = describeHosts({ base: BASE, tombstones: [] }).map(({ path }) => path);
const HOSTILE = [
  'https://a.example/x%22%7D%0Aevil%20on;/',
  "https://a.example/$(id)/$x/'/",
  'https://a.example/a%5C%22b/*/',
  'https://a.example/%ff/%00/',
];

describe('describeHosts()', () => {
  test('makes files of text below host/, with one line end at the end', () => {
    for (const { path, text } of describeHosts({ base: BASE, tombstones: [MOVED, GONE] })) {
      expect(path).toMatch(/^host\/[A-Za-z0-9_./-]+$/);
      expect(text, path).toMatch(/[^\n]\n$/);
      expect(text, path).not.toMatch(/\r|\[object|NaN/);
      if (!path.endsWith('.js')) expect(text, path).not.toContain('undefined');
    }
  });

  test('makes the same bytes each time', () => {
    const host = { base: BASE, tombstones: [MOVED, GONE] };
    expect(describeHosts(host)).toEqual(describeHosts(host));
  });

  test.each(NAMES.filter((name) => !name.endsWith('.md')))(
    '%s says first what it is and what it cannot',
    (path) => {
      const [first, second, ...rest] = read(path, BASE, []).split('\n');
      const head = [second, ...rest.slice(0, 7)].join('\n');
      expect(first).toMatch(/^(?:#|\/\/) (?:nginx|Caddy|Apache|Netlify|Cloudflare)/);
      expect(second).toMatch(/^(?:#|\/\/) /);
      expect(head).toMatch(/Cannot|See _headers/);
    },
  );

  test.each([
    ['host/nginx-server.conf', 'location = "/meeting/old/" { return 301 "/meeting/new/"; }'],
    ['host/nginx-server.conf', 'location = "/meeting/gone/" { error_page 410'],
    ['host/Caddyfile', 'redir "/meeting/old/" "/meeting/new/" 301'],
    ['host/Caddyfile', 'path "/meeting/gone/"'],
    ['host/apache.conf', 'RewriteRule "^/meeting/old/$" "/meeting/new/" [R=301,L,NE]'],
    ['host/apache.conf', 'RewriteRule "^/meeting/gone/$" - [R=410,L]'],
  ])('%s has a line for what is no more: %s', (path, line) => {
    expect(read(path, BASE, [MOVED, GONE])).toContain(line);
    expect(read(path, BASE, [])).not.toContain(line);
  });

  test('puts the path of the base before every address', () => {
    const text = read('host/nginx-server.conf', 'https://host.example/sub/', [MOVED]);
    expect(text).toContain('location ^~ "/sub/" {');
    expect(text).toContain('location = "/sub/meeting/old/" { return 301 "/sub/meeting/new/"; }');
  });

  test('compares a path in another script as the server has it, and sends it as the client needs it', () => {
    const text = read('host/nginx-server.conf', 'https://host.example/対話/', [MOVED]);
    expect(text).toContain(
      'location = "/対話/meeting/old/" { return 301 "/%E5%AF%BE%E8%A9%B1/meeting/new/"; }',
    );
  });

  test.each(HOSTILE)('lets no base add a directive: %s', (base) => {
    const honest = { base: 'https://a.example/x/', tombstones: [MOVED, GONE] };
    const files = describeHosts({ ...honest, base });
    for (const [index, { path, text }] of describeHosts(honest).entries()) {
      expect(shapeOf(files[index]?.text ?? ''), path).toEqual(shapeOf(text));
    }
  });
});

/** What a parser sees first: lines, and marks outside of what a base is made of. */
function shapeOf(text: string): { readonly lines: number; readonly quotes: number; readonly braces: number } {
  const count = (mark: RegExp) => text.match(mark)?.length ?? 0;
  return { lines: count(/\n/g), quotes: count(/"/g), braces: count(/[{}]/g) };
}

function read(path: string, base: string, tombstones: readonly HostTombstone[]): string {
  return describeHosts({ base, tombstones }).find((file) => file.path === path)?.text ?? '';
}
