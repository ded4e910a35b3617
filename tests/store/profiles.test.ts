import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findEndpoints, guessProfile, STORE_PROFILES } from '../../src/store/profiles.ts';

const at = (path: string) => new URL(`http://host:1${path}`);

describe('guessProfile and findEndpoints', () => {
  test.each([
    ['/sparql', 'Virtuoso/07.20.3229 (Linux)', 'virtuoso', '/sparql-auth', '/sparql-graph-crud-auth'],
    ['/sparql-auth', 'Virtuoso/08', 'virtuoso', '/sparql-auth', '/sparql-graph-crud-auth'],
    ['/repositories/r', '', 'graphdb', '/repositories/r/statements', '/repositories/r/rdf-graphs/service'],
    [
      '/rdf4j/repositories/r',
      'x',
      'graphdb',
      '/rdf4j/repositories/r/statements',
      '/rdf4j/repositories/r/rdf-graphs/service',
    ],
    ['/ds/sparql', 'Apache Jena Fuseki (5.1.0)', 'fuseki', '/ds/update', '/ds/data'],
    ['/ds/query', 'Apache Jena Fuseki (5.1.0)', 'fuseki', '/ds/update', '/ds/data'],
    ['/ds', 'Apache Jena Fuseki (5.1.0)', 'fuseki', '/ds/update', '/ds/data'],
    ['/query', 'Oxigraph/0.5.1', 'oxigraph', '/update', '/store'],
    ['/query', '', 'generic', '/query', undefined],
    ['/sparql', 'nginx', 'generic', '/sparql', undefined],
    ['/', '', 'generic', '/', undefined],
  ])('take %s of "%s" for %s', (path, server, name, update, graphStore) => {
    const profile = guessProfile(at(path), server);
    const endpoints = findEndpoints(at(path), profile, {});
    expect(profile.name).toBe(name);
    expect([endpoints.query, endpoints.update, endpoints.graphStore].map((url) => url?.pathname)).toEqual([
      path,
      update,
      graphStore,
    ]);
  });

  test('put what was named before what is usual', () => {
    const named = { update: at('/u'), graphStore: at('/g') };
    const profile = guessProfile(at('/query'), 'Oxigraph/1');
    expect(findEndpoints(at('/query'), profile, named)).toEqual({ query: at('/query'), ...named });
    expect(findEndpoints(at('/query'), profile, { graphStore: false }).graphStore).toBeUndefined();
  });

  test('keep a parameter of the address only for that address', () => {
    const query = at('/query?token=x');
    const profile = guessProfile(query, 'Oxigraph/1');
    expect(findEndpoints(query, profile, {}).update.href).toBe('http://host:1/update');
    expect(findEndpoints(query, guessProfile(query, ''), {}).update.href).toBe(query.href);
  });
});

describe('the profile of Virtuoso', () => {
  test.each([
    ['1.50', '1.5'],
    ['12.0', '12'],
    ['-0.0', '0'],
    ['+007.10', '7.1'],
    ['0.05', '0.05'],
    ['100', '100'],
  ])('spells the decimal %s as %s', (value, spelt) => {
    const bend = STORE_PROFILES.find(({ name }) => name === 'virtuoso')?.bends[0];
    const line = (text: string) => `<urn:a> <urn:b> "${text}"^^<http://www.w3.org/2001/XMLSchema#decimal> .`;
    expect(bend?.spell(line(value))).toBe(line(spelt));
    expect(bend?.spell(`<urn:a> <urn:b> "${value}" .`)).toBe(`<urn:a> <urn:b> "${value}" .`);
  });
});

test('docs/loading.md has a row for each profile, with its endpoints', () => {
  const text = readFileSync('docs/loading.md', 'utf8');
  for (const { name, updatePath, graphStorePath = '$1' } of STORE_PROFILES) {
    const row = text.split('\n').find((line) => line.startsWith(`| \`${name}\``));
    expect(row, name).toBeDefined();
    for (const path of [updatePath, graphStorePath])
      if (path !== '$1') expect(row).toContain(path.replace('$1', ''));
  }
});
