import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { writeVocabularies } from '../../src/publish/vocabulary-files.ts';
import { makeIri } from '../../src/terms/iri.ts';
import { checkFormats } from '../../src/verify/check-formats.ts';
import { checkVocabulary } from '../../src/verify/check-vocabulary.ts';
import { GraphReader } from '../../src/verify/graph-reader.ts';
import { PublicationFiles } from '../../src/verify/publication-files.ts';
import { PublishedFolder } from '../../src/verify/published-folder.ts';
import { memoryEffects } from '../support/memory-staging.ts';
import { readVocab } from '../vocab/read-turtle.ts';

const root = mkdtempSync(join(tmpdir(), 'communique-vocabulary-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const effects = memoryEffects();
const { files: good } = effects;
writeVocabularies(effects.openStaging('dist'), {
  siteName: 'Site',
  base: makeIri('https://host.example/'),
  uses: new Map(),
});
good.set('shapes/vocabulary.ttl', readVocab('shapes/vocabulary.ttl'));

let folders = 0;

/** What is found, as `CODE file`, when files are changed or removed (`undefined`). */
async function verify(changes: Readonly<Record<string, ((text: string) => string) | undefined>> = {}) {
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
  const reader = new GraphReader(published);
  const formats = await checkFormats(listed, reader);
  const check = await checkVocabulary(formats.vocabularies, listed, reader, published);
  const ofFormats = formats.check.findings.filter(({ code }) => code !== 'NO_DOCUMENTS');
  const found = [...ofFormats, ...check.findings].map(({ code, file }) => `${code} ${file}`);
  return { check, found, companions: formats.companions.length };
}

const replace = (from: string | RegExp, to: string) => (text: string) => text.replace(from, () => to);

describe('checkVocabulary()', () => {
  test('finds nothing in the vocabulary as it is published', async () => {
    const { check, found, companions } = await verify();
    expect([found, companions, check.checked > 200]).toEqual([[], 2, true]);
  });

  test('finds a term that the page has no place for', async () => {
    const { found } = await verify({ 'ns/index.html': replace('id="Meeting"', 'id="Meetings"') });
    expect(found).toEqual(['TERM_WITHOUT_ANCHOR ns/index.html']);
  });

  test('finds it in a version that was kept', async () => {
    const { found } = await verify({ 'codes/0.1.0/index.html': replace('id="role-host"', '') });
    expect(found).toEqual(['TERM_WITHOUT_ANCHOR codes/0.1.0/index.html']);
  });

  test('finds a place that only a comment names', async () => {
    const { found } = await verify({ 'ns/index.html': replace('id="Meeting"', 'data-x="1"') });
    const hidden = replace('<main', '<!-- <p id="Meeting"> --><main');
    const both = await verify({ 'ns/index.html': (text) => hidden(replace('id="Meeting"', '')(text)) });
    expect(both.found).toEqual(found);
  });

  test('finds that a page is missing', async () => {
    expect((await verify({ 'codes/index.html': undefined })).found).toEqual([
      'FORMAT_MISSING codes/index.html',
    ]);
  });

  test('finds that a version is missing', async () => {
    const gone = Object.fromEntries(
      ['ttl', 'jsonld', 'nt', 'rdf', 'html'].map((format) => [`ns/0.1.0/index.${format}`, undefined]),
    );
    expect((await verify(gone)).found).toEqual(['VERSION_MISSING ns/index.ttl']);
  });

  test('finds a term that shapes refuse', async () => {
    const change = replace(/"会合"@ja/, '"会合"@en');
    const { found } = await verify({
      'ns/index.ttl': change,
      'ns/index.nt': change,
      'ns/index.jsonld': undefined,
      'ns/index.rdf': undefined,
    });
    expect(new Set(found)).toEqual(
      new Set([
        'FORMAT_MISSING ns/index.jsonld',
        'FORMAT_MISSING ns/index.rdf',
        'SHAPE_VIOLATED ns/index.ttl',
      ]),
    );
  });

  test.each(['jsonld', 'nt', 'rdf', 'ttl'])(
    'finds that %s of a version says something else',
    async (format) => {
      const path = `ns/0.1.0/index.${format}`;
      const { found } = await verify({
        [path]: replace('One round of a dialogue', 'Two rounds of a dialogue'),
      });
      expect(found).toEqual([`FORMATS_DIFFER ${path}`]);
    },
  );

  test.each(['nt', 'rdf'])('asks for %s', async (format) => {
    const { found } = await verify({ [`codes/index.${format}`]: undefined });
    expect(found).toEqual([`FORMAT_MISSING codes/index.${format}`]);
  });

  test('finds that there are no shapes', async () => {
    expect((await verify({ 'shapes/vocabulary.ttl': undefined })).found).toEqual([
      'NO_SHAPES shapes/vocabulary.ttl',
    ]);
  });
});
