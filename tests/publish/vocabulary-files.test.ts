import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DOCUMENT_FORMATS } from '../../src/publish/formats.ts';
import { writeVocabularies } from '../../src/publish/vocabulary-files.ts';
import { makeIri } from '../../src/terms/iri.ts';
import { graphOf } from '../support/graph.ts';
import { memoryEffects } from '../support/memory-staging.ts';
import { readVocab } from '../vocab/read-turtle.ts';

const effects = memoryEffects();
const { files } = effects;
writeVocabularies(effects.openStaging('dist'), {
  siteName: 'Site',
  base: makeIri('https://host.example/sub/'),
  uses: new Map(),
});

const KEPT = readdirSync(new URL('../../vocab/versions/', import.meta.url));

describe('writeVocabularies()', () => {
  test.each(['ns', 'codes'])('writes %s as it is in vocab/', (name) => {
    expect(files.get(`${name}/index.ttl`)).toBe(readVocab(`${name}.ttl`));
  });

  test.each(['ns', 'codes'].flatMap((name) => KEPT.map((version) => [name, version] as const)))(
    'writes version %s of %s as it was kept',
    (name, version) => {
      expect(files.get(`${name}/${version}/index.ttl`)).toBe(readVocab(`versions/${version}/${name}.ttl`));
    },
  );

  test('writes each in the formats of documents and as a page, and nothing else', () => {
    const folders = ['ns', 'codes'].flatMap((name) => [name, ...KEPT.map((version) => `${name}/${version}`)]);
    const expected = folders.flatMap((folder) =>
      [...DOCUMENT_FORMATS, 'html'].map((format) => `${folder}/index.${format}`),
    );
    expect([...files.keys()].sort()).toEqual(expected.sort());
  });

  test.each(['jsonld', 'nt', 'rdf'] as const)('says the same in Turtle and %s', async (format) => {
    const turtle = [...files.keys()].filter((path) => path.endsWith('.ttl'));
    for (const path of turtle) {
      const other = files.get(path.replace(/ttl$/, format)) ?? '';
      expect(await graphOf(other, format)).toEqual(await graphOf(files.get(path) ?? '', 'ttl'));
    }
  });

  test('publishes the version that each vocabulary names', () => {
    for (const name of ['ns', 'codes']) {
      const version = /owl:versionIRI <[^>]*\/([^/>]+)>/.exec(readVocab(`${name}.ttl`))?.[1];
      expect(files.has(`${name}/${version}/index.ttl`)).toBe(true);
    }
  });
});
