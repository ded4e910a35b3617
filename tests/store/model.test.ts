import fc from 'fast-check';
import { expect, test } from 'vitest';
import { load } from '../../src/store/load.ts';
import { createFakeTiming } from '../remote/fake-timing.ts';
import { createTemporaryFolder } from '../support/dist-files.ts';
import { readQuads, startSparqlStore } from '../support/sparql-store.ts';
import { BASE, type Documents, quadsOf, writeDist } from './publications.ts';

const path = fc.constantFrom('meeting/a/', 'meeting/b/', 'place/c/', 'place/d/', 'topic/e/', 'topic/日本/');
const triple = fc.tuple(fc.nat(3), fc.string({ unit: 'grapheme', maxLength: 8 })).map(([subject, text]) => {
  const escaped = JSON.stringify(text.replaceAll(/[\p{Cc}\p{Cs}]/gu, '?'));
  return `<${BASE}#${subject}> <http://schema.org/name> ${escaped}`;
});
const documents: fc.Arbitrary<Documents> = fc.dictionary(
  path,
  fc.array(triple, { minLength: 1, maxLength: 4 }),
);

/** What happens to the store between two loads, or in one. */
const step = fc.record({
  documents,
  /** The request from which on nothing is answered; a load has fewer than 40. */
  cut: fc.option(fc.nat(40), { nil: Number.POSITIVE_INFINITY }),
  isSwapped: fc.boolean(),
  hasGraphStore: fc.boolean(),
  fault: fc.constantFrom('before' as const, 'after' as const),
});

const CUT_SWAP = { documents: {}, cut: 4, isSwapped: true, hasGraphStore: false, fault: 'before' } as const;
const GRAPH_BY_GRAPH = { ...CUT_SWAP, cut: Number.POSITIVE_INFINITY, isSwapped: false } as const;

test('whatever is published and cut in any order, a store holds what was published last once a load has ended', async () => {
  const dist = createTemporaryFolder();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
      const store = await startSparqlStore();
      for (const { documents: published, cut, isSwapped, hasGraphStore, fault } of steps) {
        writeDist(dist, published);
        const start = store.requests.length;
        store.fault = ({ number }) => (number - start >= cut ? fault : undefined);
        const { STORE_PROFILES } = await import('../../src/store/profiles.ts');
        const profile = STORE_PROFILES.find(({ name }) => name === (isSwapped ? 'oxigraph' : 'generic'));
        const at = (path: string) => new URL(path, store.query);
        const ended = await load({
          dist,
          endpoint: store.query,
          update: at('/update'),
          graphStore: hasGraphStore ? at('/store') : false,
          profile,
          isDryRun: false,
          verifiesAll: false,
          timing: createFakeTiming([10_000, 60_000, 120_000]),
        }).catch((error: unknown) => error);
        if (ended instanceof Error) expect(ended).toMatchObject({ exit: 4 });
        else expect(readQuads(store.store, 'manifest.json')).toEqual(quadsOf(published));
      }
    }),
    { numRuns: 25, examples: [[[CUT_SWAP, GRAPH_BY_GRAPH]]] },
  );
});
