import fc from 'fast-check';
import jsonld from 'jsonld';
import { DataFactory as factory, Parser, type Quad } from 'n3';
import { describe, expect, test } from 'vitest';
import { canonicalize, compareLines, serializeQuad } from '../../src/verify/graph.ts';

const iri = fc
  .constantFrom('http://e/a', 'http://e/b', 'http://e/日本')
  .map((value) => factory.namedNode(value));
const blank = fc.constantFrom('x', 'y', 'z').map((label) => factory.blankNode(label));
/** Any characters, control characters among them, but no half of a pair. */
const text = fc.string({ unit: 'binary' }).filter((value) => !/\p{Cs}/u.test(value));
const anyLiteral = fc.oneof(
  text.map((value) => factory.literal(value)),
  text.map((value) => factory.literal(value, 'ja')),
  text.map((value) => factory.literal(value, factory.namedNode('http://e/type'))),
);

function quadsWith(thing: fc.Arbitrary<Quad['subject']>): fc.Arbitrary<Quad[]> {
  const one = fc.record({ subject: thing, predicate: iri, object: fc.oneof(thing, anyLiteral) });
  return fc.array(
    one.map(({ subject, predicate, object }) => factory.quad(subject, predicate, object)),
    { minLength: 1, maxLength: 8 },
  );
}

async function canonizeAll(quads: readonly Quad[]): Promise<string[]> {
  const nQuads = `${quads.map(serializeQuad).join('\n')}\n`;
  const text = await jsonld.canonize(nQuads, {
    inputFormat: 'application/n-quads',
    canonizeOptions: { maxWorkFactor: 2 },
  });
  return text.split('\n').slice(0, -1);
}

describe('canonicalize()', () => {
  test('gives what RDFC-1.0 gives for a graph without blank nodes', async () => {
    await fc.assert(
      fc.asyncProperty(quadsWith(iri), async (quads) => {
        expect(await canonicalize(quads)).toEqual(await canonizeAll(quads));
      }),
    );
  });

  test('gives what RDFC-1.0 gives for a graph with blank nodes', async () => {
    await fc.assert(
      fc.asyncProperty(quadsWith(fc.oneof(iri, blank)), async (quads) => {
        expect(await canonicalize(quads)).toEqual(await canonizeAll(quads));
      }),
    );
  });

  test('writes lines that n3 reads back', async () => {
    await fc.assert(
      fc.asyncProperty(quadsWith(iri), async (quads) => {
        const lines = await canonicalize(quads);
        const again = new Parser({ format: 'N-Quads' }).parse(lines.join('\n'));
        expect(await canonicalize(again)).toEqual(lines);
      }),
    );
  });

  test('does not depend on the order, nor on the labels of blank nodes', async () => {
    const parse = (text: string) => new Parser().parse(text);
    const one = parse('<http://e/a> <http://e/p> _:x . _:x <http://e/p> _:y .');
    const other = parse('_:y <http://e/p> _:x . <http://e/a> <http://e/p> _:y .');
    expect(await canonicalize(one)).toEqual(await canonicalize(other));
  });

  test('gives up on blank nodes that are too entangled', async () => {
    const nodes = Array.from({ length: 12 }, (_, index) => factory.blankNode(`b${index}`));
    const clique = nodes.flatMap((a) =>
      nodes.filter((b) => a !== b).map((b) => factory.quad(a, factory.namedNode('http://e/p'), b)),
    );
    await expect(canonicalize(clique)).rejects.toThrow();
  });
});

describe('compareLines()', () => {
  test('shows at most three lines of each side', () => {
    expect(compareLines(['a', 'b', 'c', 'd', 'e'], ['e', 'f'])).toEqual({
      missing: 4,
      extra: 1,
      examples: ['- a', '- b', '- c', '+ f'],
    });
  });
});
