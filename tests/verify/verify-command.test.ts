import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { runCommand } from '../../src/commands/run-command.ts';
import { createFakeConsole } from '../support/fake-console.ts';
import { DamagedPublication, publishSmall } from './small-publication.ts';

const folder = mkdtempSync(join(tmpdir(), 'communique-verify-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const good = await publishSmall(folder);
const bad = new DamagedPublication(good, join(folder, 'bad'));
bad.replace('place/jp/index.ttl', '"Japan"', '"Japon"');
bad.write('place/us/index.nt', 'nothing\n');
bad.sign();
bad.write('CNAME', 'small.example\n');

async function run(...args: string[]) {
  const console = createFakeConsole();
  const exit = await runCommand(['verify', ...args], console);
  return { exit, out: console.out().replaceAll(folder, ''), err: console.err().replaceAll(folder, '') };
}

describe('communique verify', () => {
  test('says of each promise that it is kept', async () => {
    const { exit, out, err } = await run(good);
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(out.replaceAll(/\d[\d,]*/g, 'N')).toBe(`Verified /dist/: N documents, N triples
  manifest    N files hold the bytes that manifest.json promises
  syntax      N files are read alike by independent parsers (RDF/XML by one, the others by two)
  formats     N documents say the same in each of their formats
  names       N statements are about things with an address, none about a blank node
  dumps       N dumps hold exactly the triples of the documents
  gzip        N compressed files hold what the plain files beside them hold
  links       N addresses of ours lead to a description
  terms       N terms of ours are defined in ns/ and codes/
  shapes      N shapes are met by all documents together
  vocabulary  N terms of ours, in all versions, are described as scanners demand and have a place on a page
  catalogue   N statements of the catalogue hold for the files and documents
  pages       N pages say in their markup what they show, and what the documents say
  feed        N changes of the change feed are told once, with what the document says
  atom        N changes of the Atom feed lead to pages
  sitemap     N addresses of the sitemap lead to pages, and no page is missing
Next: serve /dist/ with any web server or communique serve; communique load brings it into a store
`);
  });

  test('marks each promise on a terminal', async () => {
    const console = createFakeConsole();
    const terminal = { ...console, stdout: { ...console.stdout, isTerminal: true } };
    await runCommand(['verify', bad.dist], terminal);
    const marks = console
      .out()
      .split('\n')
      .slice(1, -1)
      .map((line) => line.trim().split(/\s+/, 2).join(' '));
    expect(marks.slice(0, 3)).toEqual(['✓ manifest', '✗ syntax', '✗ formats']);
  });

  test('says which promise is broken', async () => {
    const { exit, out } = await run(bad.dist);
    expect(exit).toBe(1);
    expect(out.split('\n')[0]).toMatch(/^Cannot vouch for \/bad\/: 2 errors \(13 documents, \d+ triples\)$/);
    expect(out).toMatch(/^ {2}formats {5}17 documents checked: 1 error$/m);
  });

  test('shows what is wrong, where, and what to do', async () => {
    const { err } = await run(bad.dist);
    expect(err).toBe(`
/bad/CNAME: note UNLISTED_FILE
  Cannot say anything about "CNAME": manifest.json does not list it
  Help: Leave it, if it is yours; publishing again does not touch it

/bad/place/us/index.nt:1: error NOT_RDF
  Cannot read "place/us/index.nt": it must be N-Triples, but n3 says: Unexpected "nothing" on line 1
  Help: Publish again: communique build; if it stays, the file is written wrongly: please report it

/bad/place/jp/index.ttl: error FORMATS_DIFFER
  Cannot rely on "place/jp/index.ttl": it must say what "place/jp/index.nt" says, but lacks 1 of its triples and adds 1
    - <https://small.example/place/jp/#it> <http://schema.org/name> "Japan"@en .
    + <https://small.example/place/jp/#it> <http://schema.org/name> "Japon"@en .
  Help: Publish again: communique build
`);
  });

  test('writes the report as JSON', async () => {
    const { exit, out, err } = await run(bad.dist, '--format', 'json');
    expect({ exit, err }).toEqual({ exit: 1, err: '' });
    const { checks } = JSON.parse(out) as {
      checks: { name: string; findings: { code: string; line?: number }[] }[];
    };
    const syntax = checks.find(({ name }) => name === 'syntax');
    expect(syntax?.findings).toMatchObject([
      { code: 'NOT_RDF', severity: 'error', file: 'place/us/index.nt', line: 1 },
    ]);
  });

  test('writes annotations for GitHub', async () => {
    const { exit, out } = await run(bad.dist, '--format', 'github');
    expect(exit).toBe(1);
    expect(out).toContain('\n::error file=/bad/place/us/index.nt,line=1,title=NOT_RDF::Cannot read ');
    expect(out).toContain('\n::notice file=/bad/CNAME,title=UNLISTED_FILE::Cannot say ');
  });

  test.each(['https://user:secret@small.example/', 'HTTP://small.example/?page=2'])(
    'refuses %s, with exit code 2',
    async (url) => {
      const { exit, err } = await run(url);
      expect(exit).toBe(2);
      expect(err).toMatch(/^error USAGE\n {2}Cannot verify "http/i);
    },
  );

  test('refuses a folder that is not there, with exit code 2', async () => {
    const { exit, err } = await run(join(folder, 'nowhere'));
    expect(exit).toBe(2);
    expect(err).toMatch(/^error NO_PUBLICATION\n {2}Cannot verify "\/nowhere": there is no such folder\n/);
  });

  test.skipIf(process.geteuid?.() !== 0)('ends with exit code 3 when a file cannot be read', async () => {
    chmodSync(folder, 0o755);
    chmodSync(join(good, 'shapes/core.ttl'), 0o000);
    process.seteuid?.(65_534);
    onTestFinished(() => {
      process.seteuid?.(0);
      chmodSync(join(good, 'shapes/core.ttl'), 0o644);
    });
    const { exit, err } = await run(good);
    expect(exit).toBe(3);
    expect(err).toMatch(/^error READ_FAILED\n {2}Cannot read "\/dist\/shapes\/core.ttl": .*\(EACCES\)\n/);
  });
});
