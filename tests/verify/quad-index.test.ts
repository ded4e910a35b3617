import fc from 'fast-check';
import { DataFactory as factory, type Quad, Store } from 'n3';
import { describe, expect, test } from 'vitest';
import { serializeQuad } from '../../src/verify/graph.ts';
import { QuadIndex } from '../../src/verify/quad-index.ts';

const thing = fc.constantFrom(
  factory.namedNode('http://e/a'),
  factory.namedNode('http://e/b'),
  factory.blankNode('a'),
);
const predicate = fc.constantFrom(factory.namedNode('http://e/a'), factory.namedNode('http://e/p'));
const object = fc.oneof(
  thing,
  fc.constantFrom(
    factory.literal('http://e/a'),
    factory.literal('x'),
    factory.literal('x', 'en'),
    factory.literal('x', factory.namedNode('http://e/a')),
  ),
);
const quads = fc.array(
  fc.tuple(thing, predicate, object).map(([s, p, o]) => factory.quad(s, p, o)),
  { maxLength: 20 },
);
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });

describe('QuadIndex', () => {
  test('answers like the store of n3', () => {
    fc.assert(
      fc.property(quads, maybe(thing), maybe(predicate), maybe(object), (all, s, p, o) => {
        const store = new Store(all);
        const index = new QuadIndex([...store] as Quad[]);
        const expected = [...store.match(s, p, o, factory.defaultGraph())]
          .map((found) => serializeQuad(found as Quad))
          .sort();
        expect([...index.match(s, p, o, factory.defaultGraph())].map(serializeQuad).sort()).toEqual(expected);
      }),
    );
  });
});
