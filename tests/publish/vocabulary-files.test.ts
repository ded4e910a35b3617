import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
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

  test('writes Turtle, JSON-LD and a page of each, and nothing else', () => {
    const folders = ['ns', 'codes'].flatMap((name) => [name, ...KEPT.map((version) => `${name}/${version}`)]);
    const expected = folders.flatMap((folder) =>
      ['ttl', 'jsonld', 'html'].map((format) => `${folder}/index.${format}`),
    );
    expect([...files.keys()].sort()).toEqual(expected.sort());
  });

  test('says the same in Turtle and JSON-LD', async () => {
    const turtle = [...files.keys()].filter((path) => path.endsWith('.ttl'));
    for (const path of turtle) {
      const jsonLd = files.get(path.replace(/ttl$/, 'jsonld')) ?? '';
      expect(await graphOf(jsonLd, 'jsonld')).toEqual(await graphOf(files.get(path) ?? '', 'ttl'));
    }
  });

  test('publishes the version that each vocabulary names', () => {
    for (const name of ['ns', 'codes']) {
      const version = /owl:versionIRI <[^>]*\/([^/>]+)>/.exec(readVocab(`${name}.ttl`))?.[1];
      expect(files.has(`${name}/${version}/index.ttl`)).toBe(true);
    }
  });
});
