import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawRecord } from '../../bench/draw-record.ts';
import { IriOf } from '../../src/map/iri-of.ts';
import { KINDS } from '../../src/model/kinds.ts';
import { mapLines } from '../../src/publish/map-lines.ts';
import { NTriplesSink } from '../../src/sinks/n-triples.ts';
import { makeIri } from '../../src/terms/iri.ts';

const iriOf = new IriOf(makeIri('https://communique.example/'));
const LINES = KINDS.flatMap((kind) =>
  [1, 2].map((seed) => JSON.stringify({ type: kind, ...drawRecord(kind, seed) })),
);

async function* inChunks(bytes: Uint8Array, cuts: readonly number[]): AsyncGenerator<Uint8Array> {
  let from = 0;
  for (const to of [...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length]) {
    yield bytes.subarray(from, to);
    from = to;
  }
}

async function map(text: string, cuts: readonly number[] = []): Promise<string> {
  let output = '';
  const sink = new NTriplesSink((piece) => {
    output += piece;
  });
  const { refused } = await mapLines(inChunks(Buffer.from(text), cuts), iriOf, sink, async () => {});
  expect(refused).toBe(0);
  return output;
}

describe('mapLines()', async () => {
  const whole = await map(LINES.join('\n'));

  test('maps a record of every kind', () => {
    for (const kind of KINDS)
      expect(whole).toContain(
        `/${kind}/drawn-${kind}-1/#it> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type>`,
      );
  });

  test('does not mind where the input is cut, in a line or in a character', async () => {
    const property = fc.asyncProperty(fc.array(fc.nat(), { maxLength: 8 }), async (cuts) => {
      expect(await map(LINES.join('\n'), cuts)).toBe(whole);
    });
    await fc.assert(property, { numRuns: 30 });
  });

  test('gives in shards, one after the other, what it gives in one run', async () => {
    const shards = [LINES.slice(0, 3), LINES.slice(3, 4), LINES.slice(4)];
    const parts = await Promise.all(shards.map((lines) => map(`${lines.join('\n')}\n`)));
    expect(parts.join('')).toBe(whole);
  });

  test('waits until what it told has been taken', async () => {
    const taken: number[] = [];
    let told = 0;
    const sink = new NTriplesSink(() => {
      told += 1;
    });
    const bytes = Buffer.from(LINES.join('\n'));
    await mapLines(inChunks(bytes, [bytes.length >> 1]), iriOf, sink, async () => void taken.push(told));
    expect(taken.length).toBeGreaterThan(1);
    expect(taken[0]).toBeLessThan(taken.at(-1) as number);
  });
});
