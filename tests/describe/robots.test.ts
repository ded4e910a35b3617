import { describe, expect, test } from 'vitest';
import { serializeRobots } from '../../src/describe/robots.ts';
import { makeIri } from '../../src/terms/iri.ts';

describe('serializeRobots()', () => {
  test('allows everything and names the sitemap', () => {
    expect(serializeRobots(makeIri('https://example.org/'))).toBe(
      'User-agent: *\nAllow: /\n\nSitemap: https://example.org/sitemap.xml\n',
    );
  });

  test('says below a path where robots.txt counts', () => {
    const [remark, ...rest] = serializeRobots(makeIri('https://example.org:8080/a/b/')).split('\n');
    expect(remark).toMatch(/^# .*https:\/\/example\.org:8080\/robots\.txt/);
    expect(rest.join('\n')).toBe(
      '\nUser-agent: *\nAllow: /\n\nSitemap: https://example.org:8080/a/b/sitemap.xml\n',
    );
  });
});
