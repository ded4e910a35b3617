import { describe, expect, test } from 'vitest';
import { probeServer } from '../../src/probe/probe-server.ts';
import { serveSite } from '../support/reference-server.ts';
import { createSite } from '../support/reference-site.ts';

const LARGE = 'dump/communique.ttl';
const LARGE_BYTES = 70 * 1024 * 1024;

/** Probes a site that claims to have a large file; HEAD says how many bytes it has. */
async function probeLarge(bytes: number) {
  const site = createSite();
  const manifest = site.get('manifest.json')?.bytes.toString() ?? '';
  const entry = new RegExp(`("path": "${LARGE}".*?"bytes": )\\d+`);
  const text = manifest.replace(entry, `$1${LARGE_BYTES}`);
  site.set('manifest.json', { mediaType: 'application/json', bytes: Buffer.from(text) });
  const asked = new Set<string>();
  const address = await serveSite(site, (answer, { method, path, headers }) => {
    if (path !== `/${LARGE}`) return answer;
    if (headers.range === undefined && headers.origin === undefined) asked.add(method);
    return method === 'HEAD'
      ? { ...answer, headers: { ...answer.headers, 'content-length': String(bytes) } }
      : answer;
  });
  const { checks } = await probeServer(address);
  return { check: checks.find(({ name }) => name === 'files'), asked };
}

describe('checkFiles()', () => {
  test('asks of what is beyond 64 MiB in all only the size', async () => {
    const { check, asked } = await probeLarge(LARGE_BYTES);
    expect(check).toMatchObject({ remark: 'of 1 only the size', findings: [] });
    expect(asked).toContain('HEAD');
  });

  test('finds that a large file has another size', async () => {
    const { check } = await probeLarge(LARGE_BYTES - 1);
    expect(check?.findings).toMatchObject([{ code: 'FILE_CHANGED', severity: 'error', file: LARGE }]);
  });
});
