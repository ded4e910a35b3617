import { describe, expect, test } from 'vitest';
import { takeSample } from '../../src/probe/sample.ts';

function entry(path: string, mediaType: string) {
  return { path, mediaType, bytes: 1, sha256: '' };
}

function documents(...folders: readonly string[]) {
  return folders.flatMap((folder) => [
    entry(`${folder}/index.ttl`, 'text/turtle'),
    entry(`${folder}/index.html`, 'text/html'),
  ]);
}

const ENTRIES = [
  ...documents('place/us', 'place/jp', 'place', 'place/fr', 'meeting'),
  entry('index.html', 'text/html'),
  entry('catalog.ttl', 'text/turtle'),
  entry('dump/communique.nt', 'application/n-triples'),
  entry('dump/communique.nq', 'application/n-quads'),
];

describe('takeSample()', () => {
  test('takes the list, the first and the last document of each kind', () => {
    const { folders } = takeSample(ENTRIES, new Set());
    expect(folders.map(({ folder }) => folder).sort()).toEqual([
      '',
      'meeting/',
      'place/',
      'place/fr/',
      'place/us/',
    ]);
  });

  test('counts all documents', () => {
    expect(takeSample(ENTRIES, new Set()).documents).toBe(6);
  });

  test('takes the catalogue for the RDF of the home page', () => {
    const home = takeSample(ENTRIES, new Set()).folders.find(({ folder }) => folder === '');
    expect([...(home?.variants.values() ?? [])].map(({ path }) => path)).toEqual([
      'index.html',
      'catalog.ttl',
    ]);
  });

  test('takes one file of each sort', () => {
    const { files } = takeSample(ENTRIES, new Set());
    expect(files.map(({ path }) => path)).toContain('dump/communique.nq');
    expect(files.filter(({ path }) => path.startsWith('place/'))).toHaveLength(2);
  });

  test('takes no file of more than 4 MiB', () => {
    const large = { ...entry('v/1/all.nt', 'application/n-triples'), bytes: 4 * 1024 * 1024 + 1 };
    expect(takeSample([...ENTRIES, large], new Set()).files).not.toContain(large);
  });

  test('leaves out what is gone', () => {
    const { folders } = takeSample(ENTRIES, new Set(['place/us/']));
    expect(folders.map(({ folder }) => folder)).toContain('place/jp/');
    expect(folders.map(({ folder }) => folder)).not.toContain('place/us/');
  });

  test('takes the same in whatever order the files are listed', () => {
    expect(takeSample(ENTRIES.toReversed(), new Set())).toEqual(takeSample(ENTRIES, new Set()));
  });
});
