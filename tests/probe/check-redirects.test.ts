import { expect, test } from 'vitest';
import { probeServer } from '../../src/probe/probe-server.ts';
import { type Change, serveSite } from '../support/reference-server.ts';
import { createSite } from '../support/reference-site.ts';

const BASE = '/a(b)å/';

/** Writes the path of the publication in an address as some server does. */
function writeBaseAs(written: string): Change {
  return (answer) => {
    const { location } = answer.headers;
    if (location === undefined) return answer;
    return { ...answer, headers: { ...answer.headers, location: location.replace(BASE, written) } };
  };
}

async function findSlashFaults(written: string): Promise<string[]> {
  const { checks } = await probeServer(await serveSite(createSite(), writeBaseAs(written), BASE));
  return checks
    .flatMap(({ findings }) => findings.map(({ code }) => code))
    .filter((code) => code === 'HTTP_SLASH');
}

test.each(['/a%28b%29%C3%A5/', '/a(b)%c3%a5/', '/%61(b)%C3%a5/'])(
  'a redirect may encode a path as it likes: %s',
  async (written) => expect(await findSlashFaults(written)).toEqual([]),
);

test.each(['/a%28b%29%C3%A6/', '/a(b)%C3%A5%2F', '/a(b)%E5/'])(
  'a redirect may not lead to another path: %s',
  async (written) => expect(await findSlashFaults(written)).not.toEqual([]),
);
