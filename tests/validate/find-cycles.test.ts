import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupCycles, type Links } from '../../src/validate/find-cycles.ts';

/** Whether one thing can be reached from another by at least one link; as slow as it is simple. */
function leadsTo(links: Links, from: string, to: string): boolean {
  const seen = new Set<string>();
  const open = [...(links.get(from) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === to) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...(links.get(next) ?? []));
  }
  return false;
}

const things = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const anyLinks = fc
  .array(
    fc.tuple(fc.constantFrom(...things), fc.array(fc.constantFrom(...things, 'unknown'), { maxLength: 4 })),
  )
  .map((entries): Links => new Map(entries));

describe('groupCycles()', () => {
  test('puts together exactly what leads to each other', () => {
    const property = fc.property(anyLinks, (links) => {
      const groups = groupCycles(links);
      for (const a of links.keys()) {
        for (const b of links.keys()) {
          const isCycle = a === b || (leadsTo(links, a, b) && leadsTo(links, b, a));
          expect([a, b, groups.get(a) === groups.get(b)]).toEqual([a, b, isCycle]);
        }
      }
    });
    fc.assert(property, { numRuns: 1_000 });
  });

  test('does not care how long a chain is', () => {
    const ids = Array.from({ length: 30_000 }, (_, i) => String(i));
    const chain = new Map(ids.map((id, i) => [id, [String(i + 1)]]));
    const ring = new Map(ids.map((id, i) => [id, [String((i + 1) % ids.length)]]));
    expect([new Set(groupCycles(chain).values()).size, new Set(groupCycles(ring).values()).size]).toEqual([
      ids.length,
      1,
    ]);
  });
});
