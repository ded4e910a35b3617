import { describe, expect, test } from 'vitest';
import type { RemoteGraph, RemoteState } from '../../src/store/manifest-graph.ts';
import { isUpToDate, makePlan } from '../../src/store/plan.ts';
import type { Publication } from '../../src/store/publication.ts';

const BASE = 'https://e.example/';

function published(hashes: Readonly<Record<string, string>>): Publication {
  const graphs = Object.entries(hashes).map(([path, sha256]) => {
    return { iri: BASE + path, sha256, triples: 1, start: 0, end: 0 };
  });
  return { base: BASE, version: 'v1', path: 'x', graphs };
}

function remote(
  said: Readonly<Record<string, RemoteGraph['said']>>,
  version = 'v1',
  documents = 0,
): RemoteState {
  const graphs = Object.entries(said).map(([iri, facts]) => [iri, { iri, said: facts }] as const);
  return { graphs: new Map(graphs), version, documents };
}

const facts = (sha256: string) => [{ sha256, triples: 1 }];

describe('makePlan', () => {
  test('puts what is new, what is another, and what nobody is sure of', () => {
    const plan = makePlan(
      published({ 'same/': 'a', 'new/': 'b', 'other/': 'c', 'begun/': 'd', 'twice/': 'e', 'half/': 'f' }),
      remote({
        [`${BASE}same/`]: facts('a'),
        [`${BASE}other/`]: facts('x'),
        [`${BASE}begun/`]: [],
        [`${BASE}twice/`]: [...facts('e'), ...facts('x')],
        [`${BASE}half/`]: [{ sha256: 'f' }],
      }),
    );
    expect(plan.kept.map(({ iri }) => iri)).toEqual([`${BASE}same/`]);
    expect(plan.puts.map(({ graph }) => graph.iri.slice(BASE.length))).toEqual([
      'new/',
      'other/',
      'begun/',
      'twice/',
      'half/',
    ]);
  });

  test('deletes what is listed and no longer published, and nothing that is not under the base', () => {
    const plan = makePlan(
      published({ 'a/': 'a' }),
      remote({
        [`${BASE}gone/`]: facts('x'),
        'https://other.example/': facts('y'),
        [`${BASE}a/`]: facts('a'),
      }),
    );
    expect(plan.deletes.map(({ iri }) => iri)).toEqual([`${BASE}gone/`]);
  });

  test('keeps what was put together for a graph that is still to be put, and no other', () => {
    const plan = makePlan(
      published({ 'a/': 'a', 'b/': 'b' }),
      remote({
        [`${BASE}a/#loading`]: facts('a'),
        [`${BASE}b/#loading`]: facts('b'),
        [`${BASE}b/`]: facts('b'),
      }),
    );
    expect(plan.staged.map(({ iri }) => iri)).toEqual([`${BASE}a/#loading`]);
    expect(plan.leftovers.map(({ iri }) => iri)).toEqual([`${BASE}b/#loading`]);
    expect(plan.puts[0]?.staged.said).toEqual(facts('a'));
    expect(plan.deletes).toEqual([]);
  });

  test.each([
    ['v1', 1, true],
    ['v0', 1, false],
    ['v1', 2, false],
  ])('is done when the store says that it has %s with %i graphs: %s', (version, documents, isDone) => {
    const state = remote({ [`${BASE}a/`]: facts('a') }, version, documents);
    expect(isUpToDate(makePlan(published({ 'a/': 'a' }), state))).toBe(isDone);
  });
});
