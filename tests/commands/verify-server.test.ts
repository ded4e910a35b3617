import { describe, expect, test } from 'vitest';
import { verify } from '../../src/commands/verify.ts';
import { createFakeConsole } from '../support/fake-console.ts';
import { type Change, serveSite } from '../support/reference-server.ts';
import { createSite } from '../support/reference-site.ts';

async function run(address: string, options: Partial<Parameters<typeof verify>[1]> = {}) {
  const console = createFakeConsole();
  const exit = await verify(address, { format: 'text', ...options }, console);
  const shorten = (text: string) => text.replaceAll(address.slice(0, -1), 'http://here');
  return { exit, out: shorten(console.out()), err: shorten(console.err()) };
}

const withoutList: Change = (answer) => {
  return answer.status === 406 ? { ...answer, body: Buffer.from('no') } : answer;
};

const withoutTypes: Change = (answer, { path }) => {
  if (!path.endsWith('.ttl')) return answer;
  return { ...answer, headers: { ...answer.headers, 'content-type': 'application/octet-stream' } };
};

describe('communique verify of a server', () => {
  test('says of each promise that it is kept', async () => {
    const { exit, out, err } = await run(await serveSite(createSite()));
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(out.replaceAll(/\d[\d,]*/g, 'N')).toBe(`Verified http://here/: N documents, N requests
  address      N address answers
  manifest     N list is there and lists the files
  files        N files have the bytes that manifest.json promises
  types        N files come with the media type that manifest.json promises
  caching      N files are kept in caches as long as they stay the same
  negotiation  N answers are in the format that the client asked for
  links        N answers name the other formats in Link
  validators   N answers can be kept and asked for again by ETag
  compression  N answers are compressed for who asks, and for nobody else
  ranges       N answers in parts are the bytes asked for
  methods      N answers to other methods than GET are as promised
  cors         N answers can be read by programs of other sites
  redirects    N addresses without a slash lead to those with it
  tombstones   N answers of what was withdrawn or renamed say so
  missing      N addresses that are not there are said not to be there
  hidden       N addresses beside the publication lead nowhere
  crawlers     N files that crawlers go by are as they need them
Next: tell search engines and harvesters of it, as docs/publishing.md says
`);
  });

  test('ends with 0 when there are only warnings, and shows them', async () => {
    const { exit, err } = await run(await serveSite(createSite(), withoutList));
    expect(exit).toBe(0);
    expect(err).toMatch(
      /^\nhttp:\/\/here\/\S+: warning HTTP_CHOICES\n {2}Cannot tell a client what there is: an answer 406 must list the formats\n/,
    );
  });

  test('ends with 1 when a promise is broken, and shows where', async () => {
    const { exit, out, err } = await run(await serveSite(createSite(), withoutTypes));
    expect(exit).toBe(1);
    expect(out).toMatch(/^Cannot vouch for http:\/\/here\/: 1 error \(11 documents, \d+ requests\)\n/);
    expect(out).toMatch(/^ {2}types {8}\d+ files checked: 1 error$/m);
    expect(err).toBe(`
http://here/catalog.ttl: error HTTP_TYPE
  Cannot tell what files .ttl are: the media type must be "text/turtle", but it is "application/octet-stream"
    also codes/index.ttl
    also dump/communique.ttl
    also meeting/first/index.ttl
    and 8 more
  Help: Take it from host/ of the publication; as for nginx: types { text/turtle ttl; application/ld+json jsonld; … } and charset utf-8
`);
  });

  test('writes the report as JSON', async () => {
    const { out } = await run(await serveSite(createSite(), withoutTypes), { format: 'json' });
    const { checks } = JSON.parse(out) as { checks: { name: string; findings: object[] }[] };
    expect(checks.find(({ name }) => name === 'types')?.findings).toMatchObject([
      { code: 'HTTP_TYPE', severity: 'error', file: 'catalog.ttl' },
    ]);
  });

  test('writes annotations for GitHub', async () => {
    const { out } = await run(await serveSite(createSite(), withoutTypes), { format: 'github' });
    expect(out).toMatch(
      /^::error file=http%3A\/\/127\.0\.0\.1%3A\d+\/catalog\.ttl,title=HTTP_TYPE::Cannot tell /m,
    );
  });

  test('refuses texts of sources, which only a folder has', async () => {
    await expect(run('http://127.0.0.1:1/', { sourceText: 'texts' })).rejects.toMatchObject({
      code: 'USAGE',
      exit: 2,
    });
  });

  test('refuses a time limit for a folder', async () => {
    await expect(run('dist', { timeout: 1 })).rejects.toMatchObject({ code: 'USAGE', exit: 2 });
  });
});
