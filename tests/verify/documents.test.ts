import { Parser } from 'n3';
import { describe, expect, test } from 'vitest';
import { findBase, findDocumentFolders } from '../../src/verify/documents.ts';

describe('findDocumentFolders()', () => {
  test('finds each folder once, by any of its formats', () => {
    const paths = ['place/jp/index.nt', 'place/jp/index.ttl', 'place/index.rdf', 'topic/norms/index.jsonld'];
    expect(findDocumentFolders(paths)).toEqual(['place/', 'place/jp/', 'topic/norms/']);
  });

  test('finds what is derived', () => {
    expect(findDocumentFolders(['report/follow-ups/index.nt'])).toEqual(['report/follow-ups/']);
  });

  test.each([
    'index.ttl',
    'ns/index.ttl',
    'dump/communique.nt',
    'place/jp/index.html',
    'place/jp/map/index.ttl',
    'v/1.0.0/place/jp/index.ttl',
    'places/jp/index.ttl',
    'report/index.ttl',
  ])('passes over %s', (path) => {
    expect(findDocumentFolders([path])).toEqual([]);
  });
});

describe('findBase()', () => {
  const documentOf = (folder: string, subject: string) => {
    const quads = new Parser().parse(`<${subject}> a <http://schema.org/Place> .`);
    return { folder, graph: { quads, lines: [] } };
  };

  test.each([
    ['https://e.example/place/jp/#it', 'https://e.example/'],
    ['https://e.example/place/place/jp/#it', 'https://e.example/place/'],
    ['https://e.example/place/jp/#capital', 'https://e.example/'],
    ['https://e.example/place/us/#it', undefined],
  ])('finds it in %s', (subject, base) => {
    expect(findBase([documentOf('place/jp/', subject)])).toBe(base);
  });

  test('takes what most documents have', () => {
    const documents = [
      documentOf('place/jp/', 'https://a.example/place/jp/#it'),
      documentOf('place/us/', 'https://b.example/place/us/#it'),
      documentOf('place/kr/', 'https://b.example/place/kr/#it'),
    ];
    expect(findBase(documents)).toBe('https://b.example/');
  });
});
