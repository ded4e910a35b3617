import { describe, expect, test } from 'vitest';
import { probeServer } from '../../src/probe/probe-server.ts';
import { type Change, serveSite } from '../support/reference-server.ts';
import { createSite, sign } from '../support/reference-site.ts';
import { FAULTS } from './faults.ts';

async function findingsOf(address: string) {
  const { checks } = await probeServer(address);
  return checks.flatMap(({ findings }) => findings);
}

describe('probeServer()', () => {
  test.each(['/', '/some/where/'])(
    'finds nothing wrong with a server that does all things right at %s',
    async (base) => {
      const { checks, documents } = await probeServer(await serveSite(createSite(), undefined, base));
      expect(checks.flatMap(({ findings }) => findings)).toEqual([]);
      expect(documents).toBe(11);
      expect(checks.filter(({ checked }) => checked === 0)).toEqual([]);
    },
  );

  test.each(FAULTS)('calls it $code when a server $does', async ({ change, code, severity = 'error' }) => {
    const findings = await findingsOf(await serveSite(createSite(), change));
    const found = new Set(findings.map((finding) => `${finding.severity} ${finding.code}`));
    expect(found).toEqual(new Set([`${severity} ${code}`]));
  });

  test.each([
    [
      'shuts crawlers out',
      'HTTP_ROBOTS',
      'robots.txt',
      'User-agent: *\nDisallow: /\nSitemap: https://site.example/\n',
    ],
    ['names no sitemap', 'HTTP_ROBOTS', 'robots.txt', 'User-agent: *\nAllow: /\n'],
    ['lists a page that is not there', 'HTTP_SITEMAP', 'sitemap.xml', sitemapOf('', 'place/nowhere/')],
  ])('finds that a file %s: %s', async (_, code, path, text) => {
    const site = createSite();
    site.set(path, {
      mediaType: path.endsWith('.txt') ? 'text/plain' : 'application/xml',
      bytes: Buffer.from(text),
    });
    sign(site);
    const findings = await findingsOf(await serveSite(site));
    expect(findings.map((finding) => `${finding.severity} ${finding.code}`)).toEqual([`error ${code}`]);
  });

  test.each([401, 403, 404, 500])('goes no further where the address answers %i', async (status) => {
    const { checks, requests } = await probeServer(
      await serveSite(createSite(), (answer) => ({ ...answer, status })),
    );
    expect(requests).toBe(1);
    expect(checks.flatMap(({ findings }) => findings)).toMatchObject([
      { code: 'HTTP_STATUS', severity: 'error', file: '' },
    ]);
  });

  test('names some of the addresses that have the same fault, and counts the others', async () => {
    const change: Change = (answer, { path }) => (path.endsWith('.nt') ? { ...answer, status: 404 } : answer);
    const missing = (await findingsOf(await serveSite(createSite(), change))).filter(
      ({ code }) => code === 'FILE_MISSING',
    );
    expect(missing).toHaveLength(1);
    expect(missing[0]?.examples).toHaveLength(4);
    expect(missing[0]?.examples?.at(-1)).toMatch(/^and \d+ more$/);
  });

  test('advises in the words of the server', async () => {
    const change: Change = (answer) => {
      const { 'access-control-allow-origin': _, ...headers } = answer.headers;
      return { ...answer, headers: { ...headers, server: 'nginx/1.22.1' } };
    };
    const [finding] = await findingsOf(await serveSite(createSite(), change));
    expect(finding?.help).toBe(
      'nginx: add_header Access-Control-Allow-Origin * always; host/ of the publication has it all',
    );
  });

  test('asks nothing but the address that was named', async () => {
    const asked: string[] = [];
    const address = await serveSite(
      createSite(),
      (answer, { path }) => {
        asked.push(path);
        return answer;
      },
      '/sub/',
    );
    await probeServer(address);
    expect(asked.filter((path) => !path.startsWith('/sub/'))).toEqual([]);
  });

  test('asks the same each time', async () => {
    const ask = async () => {
      const asked: string[] = [];
      const address = await serveSite(createSite(), (answer, { method, path, headers }) => {
        asked.push(`${method} ${path} ${headers.accept} ${headers.range}`);
        return answer;
      });
      await probeServer(address);
      return asked.sort();
    };
    expect(await ask()).toEqual(await ask());
  });
});

function sitemapOf(...paths: readonly string[]): string {
  return `<urlset>${paths.map((path) => `<url><loc>https://site.example/${path}</loc></url>`).join('')}</urlset>`;
}
