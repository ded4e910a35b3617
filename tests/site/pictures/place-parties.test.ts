import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countPairs } from '../../../src/site/pictures/count-pairs.ts';
import {
  GRAPH_WIDTH,
  type Graph,
  NAME_SIZE,
  type Party,
  placeParties,
  type Tie,
} from '../../../src/site/pictures/place-parties.ts';
import { createTeller } from '../../../src/site/pictures/teller.ts';
import { measureText } from '../../../src/site/pictures/text-width.ts';
import { viewOf } from './real-view.ts';

interface Box {
  readonly what: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What is drawn where, counted here anew: circles with names, and numbers. */
function boxesOf({ parties, ties }: Graph): Box[] {
  const names = parties.map(({ name, x, y, radius }) => {
    const half = Math.max(measureText(name, NAME_SIZE) / 2, radius);
    return { what: name, left: x - half, right: x + half, top: y - radius, bottom: y + radius + NAME_SIZE };
  });
  const numbers = ties.flatMap(({ number, meetings }) => {
    if (number === undefined) return [];
    const half = measureText(String(meetings), 11) / 2;
    const [left, right] = [number.x - half, number.x + half];
    return [{ what: String(meetings), left, right, top: number.y - 5, bottom: number.y + 5 }];
  });
  return [...names, ...numbers];
}

function collisionsOf(graph: Graph): string[] {
  const boxes = boxesOf(graph);
  return boxes.flatMap((a, i) =>
    boxes.slice(i + 1).flatMap((b) => {
      const isApart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
      return isApart ? [] : [`${a.what} and ${b.what}`];
    }),
  );
}

function isInside({ height, ...graph }: Graph): boolean {
  return boxesOf({ height, ...graph }).every(({ left, right, top, bottom }) => {
    return left >= -0.1 && right <= GRAPH_WIDTH + 0.1 && top >= -0.1 && bottom <= height + 0.1;
  });
}

const view = viewOf();

function drawReal(language: 'en' | 'ja'): Graph {
  const { parties, pairs } = countPairs(view.data.index);
  const { shortLabelOf } = createTeller(view, language);
  const nodes = [...parties].map(([id, meetings]) => ({ id, name: shortLabelOf(id).text, meetings }));
  return placeParties(nodes, pairs);
}

describe.each(['en', 'ja'] as const)(
  'the graph of the parties that the repository knows, in %s',
  (language) => {
    const graph = drawReal(language);

    test('has no name or number on another, and all inside', () => {
      expect(collisionsOf(graph)).toEqual([]);
      expect(isInside(graph)).toBe(true);
    });

    test('is the same each time', () => {
      expect(drawReal(language)).toEqual(graph);
    });
  },
);

describe('any graph', () => {
  const graphs = fc.integer({ min: 2, max: 12 }).chain((n) =>
    fc
      .array(
        fc.tuple(
          fc.integer({ min: 0, max: n - 1 }),
          fc.integer({ min: 0, max: n - 1 }),
          fc.integer({ min: 1, max: 30 }),
        ),
        { maxLength: 20 },
      )
      .map((lines) => {
        const parties: Party[] = Array.from({ length: n }, (_, i) => ({
          id: `p${i}`,
          name: 'A'.repeat(1 + ((i * 5) % 14)),
          meetings: 1 + i,
        }));
        const ties: Tie[] = lines
          .filter(([a, b]) => a < b)
          .map(([a, b, meetings]) => ({ a: `p${a}`, b: `p${b}`, meetings }));
        return { parties, ties };
      }),
  );

  test('has no name on another, and all inside', () => {
    fc.assert(
      fc.property(graphs, ({ parties, ties }) => {
        const graph = placeParties(parties, ties);
        expect(collisionsOf(graph)).toEqual([]);
        expect(isInside(graph)).toBe(true);
        expect(graph.parties).toHaveLength(parties.length);
        expect(graph.ties).toHaveLength(ties.length);
      }),
      { numRuns: 25 },
    );
  });
});
