import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Parser } from 'n3';
import { afterAll, describe, expect, test } from 'vitest';
import { checkPages } from '../../src/verify/check-pages.ts';
import { GraphReader } from '../../src/verify/graph-reader.ts';
import { PublicationFiles } from '../../src/verify/publication-files.ts';
import { PublishedFolder } from '../../src/verify/published-folder.ts';
import { BASE, createSmallSite, renderAll, serializeDocuments, smallRecords } from '../site/small-site.ts';
import { readVocab } from '../vocab/read-turtle.ts';

const root = mkdtempSync(join(tmpdir(), 'communique-pages-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const SHAPES = ['google-breadcrumb', 'google-dataset', 'google-event'];
const small = createSmallSite(smallRecords('Name'));
const texts = serializeDocuments(small);
const documents = [...texts].map(([folder, text]) => {
  return { folder: `${folder}/`, graph: { quads: new Parser().parse(text), lines: [] } };
});
const good = new Map<string, string>([
  ['catalog.ttl', ''],
  ['catalog.jsonld', '{}'],
  ['catalog.nt', ''],
  ['catalog.rdf', ''],
  ['feed/atom.xml', ''],
]);
for (const name of SHAPES) good.set(`shapes/${name}.ttl`, readVocab(`shapes/${name}.ttl`));
for (const [folder, html] of renderAll(small)) {
  good.set(folder === '' ? 'index.html' : `${folder}/index.html`, html);
  if (folder !== '' && !/^ja(?:\/|$)/.test(folder))
    for (const format of ['ttl', 'jsonld', 'nt', 'rdf']) good.set(`${folder}/index.${format}`, '');
}

let folders = 0;

type Changes = Readonly<Record<string, ((text: string) => string) | undefined>>;

/** What is found, as `CODE file: severity`, when files are changed or are not there (`undefined`). */
async function check(changes: Changes = {}): Promise<string[]> {
  folders += 1;
  const dist = join(root, `${folders}`);
  const files = new Map(good);
  for (const [path, change] of Object.entries(changes)) {
    const text = files.get(path) ?? '';
    if (change === undefined) files.delete(path);
    else files.set(path, change(text));
    expect(files.get(path)).not.toBe(text);
  }
  for (const [path, text] of files) {
    mkdirSync(dirname(join(dist, path)), { recursive: true });
    writeFileSync(join(dist, path), text);
  }
  const published = new PublishedFolder(dist);
  const listed = new PublicationFiles(published, new Set(files.keys()));
  const { findings } = await checkPages(documents, BASE, listed, new GraphReader(published), published);
  return [...new Set(findings.map(({ code, file, severity }) => `${code} ${file}: ${severity}`))].sort();
}

const MEETING = 'meeting/round/index.html';

function replace(good: string | RegExp, bad: string): (text: string) => string {
  return (text) => text.replace(good, () => bad);
}

describe('checkPages()', () => {
  test('finds nothing in pages that are as they should be', async () => expect(await check()).toEqual([]));

  test.each<[string, Changes, string]>([
    [
      'a second script',
      { [MEETING]: (html) => html.replace('</body>', `${/<script.*<\/script>/s.exec(html)?.[0]}</body>`) },
      `MARKUP_BROKEN ${MEETING}: error`,
    ],
    ['no script', { [MEETING]: replace(/<script.*<\/script>/s, '') }, `MARKUP_BROKEN ${MEETING}: error`],
    [
      'a script that is not JSON',
      { [MEETING]: replace('"@graph"', '@graph') },
      `MARKUP_BROKEN ${MEETING}: error`,
    ],
    [
      'another context',
      { [MEETING]: replace('"https://schema.org"', '"https://other.example"') },
      `MARKUP_BROKEN ${MEETING}: error`,
    ],
    [
      'a thing of which only the address is known',
      { [MEETING]: replace('"superEvent"', '"workFeatured": {"@id": "https://x.example/"}, "superEvent"') },
      `MARKUP_DANGLING ${MEETING}: error`,
    ],
    [
      'a text that nobody sees',
      { 'index.html': replace('<code class="hash">ab12</code>', '') },
      'MARKUP_HIDDEN index.html: error',
    ],
    [
      'a date that nobody sees',
      // Neither where it is told, nor in the statements under "why".
      { [MEETING]: replace(/datetime="2013-05-10"|(?<=\/|&quot;)2013-05-10(?=&quot;)/g, '') },
      `MARKUP_HIDDEN ${MEETING}: error`,
    ],
    [
      'a date that no document has',
      { [MEETING]: (html) => html.replaceAll('2013-05-09', '2013-05-08') },
      `MARKUP_UNFOUNDED ${MEETING}: error`,
    ],
    [
      'another canonical address',
      { [MEETING]: replace('rel="canonical" href="', 'rel="canonical" href="x') },
      `PAGE_HEAD_WRONG ${MEETING}: error`,
    ],
    [
      'no language',
      { [MEETING]: replace('<html lang="en">', '<html>') },
      `PAGE_HEAD_WRONG ${MEETING}: error`,
    ],
    [
      'no title',
      { [MEETING]: replace(/<title>.*<\/title>/, '<title></title>') },
      `PAGE_HEAD_WRONG ${MEETING}: error`,
    ],
    [
      'no description',
      { [MEETING]: replace('name="description"', 'name="words"') },
      `PAGE_HEAD_WRONG ${MEETING}: error`,
    ],
    [
      'a script that runs',
      { [MEETING]: replace('</body>', '<script>1</script></body>') },
      `PAGE_HEAD_WRONG ${MEETING}: error`,
    ],
    [
      'another format that is not there',
      { 'meeting/round/index.rdf': undefined },
      `PAGE_HEAD_WRONG ${MEETING}: error`,
    ],
    [
      'a translation that is not there',
      { 'ja/meeting/round/index.html': undefined },
      `PAGE_HEAD_WRONG ${MEETING}: error`,
    ],
    ['a document without a page', { [MEETING]: undefined }, `PAGE_MISSING ${MEETING}: error`],
    [
      'a data set with too few words',
      { 'index.html': (html) => html.replaceAll(/Who met whom, when and where[^"<]*/g, 'Few words.') },
      'SHAPE_VIOLATED index.html: error',
    ],
    [
      'an event without an address',
      { [MEETING]: replace(/"address": \{[^}]*\}/, '"identifier": "JP"') },
      `SHAPE_VIOLATED ${MEETING}: error`,
    ],
  ])('finds %s', async (_, changes, expected) => {
    expect(await check(changes)).toContain(expected);
  });

  test('warns of two pages that nobody can tell apart', async () => {
    const head = (html: string) => /<title>.*?(?=<meta name="color-scheme")/s.exec(html)?.[0] ?? '';
    const other = good.get('person/head/index.html') ?? '';
    const found = await check({
      'topic/topic/index.html': (html) => html.replace(head(html), () => head(other)),
    });
    expect(found.filter((finding) => finding.endsWith('warning'))).toEqual([
      'PAGE_HEAD_WRONG topic/topic/index.html: warning',
    ]);
  });
});
