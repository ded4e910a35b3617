import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FeedItem } from '../../../src/describe/feed/feed-item.ts';
import type { FrozenPage } from '../../../src/describe/feed/frozen-page.ts';
import { type Feed, writeFeed, writeFrozenPages } from '../../../src/describe/feed/write-feed.ts';
import { makeIri } from '../../../src/terms/iri.ts';
import { datasetByOxigraph, datasetOfJsonLd, datasetOfTrig, parseTrig } from './datasets.ts';
import { BASE, feedFolder, feedOf, itemsOf, payloadOf } from './feed-folder.ts';

const TREE = 'https://w3id.org/tree#';
const AS = 'https://www.w3.org/ns/activitystreams#';
const HOSTILE = [
  '} <x> <y> <z> .',
  '"""',
  '\\',
  '"@en . }',
  '\u2028</script>',
  '日本語',
  'حوار',
  '_:b @prefix',
  "'",
];

function write(feed: Feed): Map<string, string> {
  const folder = feedFolder();
  writeFeed(feed, 'Example', folder);
  return folder.files;
}

function freeze(feed: Feed, version: string): { pages: FrozenPage[]; files: Map<string, string> } {
  const folder = feedFolder();
  return { pages: writeFrozenPages(feed, version, folder), files: folder.files };
}

/** Objects of a property in the default graph. */
function objectsOf(trig: string | undefined, property: string): string[] {
  return parseTrig(trig ?? '')
    .filter(({ predicate, graph }) => predicate.value === property && graph.termType === 'DefaultGraph')
    .map(({ object }) => object.value);
}

async function expectSameDatasets(files: ReadonlyMap<string, string>): Promise<void> {
  for (const [path, trig] of files) {
    if (!path.endsWith('.trig')) continue;
    const jsonLd = files.get(path.replace(/trig$/, 'jsonld')) ?? '';
    const dataset = await datasetOfTrig(trig);
    expect(dataset).not.toBe('');
    expect(await datasetOfJsonLd(jsonLd)).toBe(dataset);
    expect(await datasetByOxigraph(jsonLd, 'application/ld+json')).toBe(dataset);
    expect(await datasetByOxigraph(trig, 'application/trig')).toBe(dataset);
  }
}

describe('writeFeed()', () => {
  test('names the page to begin with exactly once, as a file that it writes', () => {
    const files = write(feedOf(itemsOf(600)));
    const views = [...files]
      .filter(([path]) => path.endsWith('.trig'))
      .flatMap(([, text]) => objectsOf(text, `${TREE}view`));
    expect(views).toEqual([`${BASE}feed/index.trig`]);
  });

  test('keeps up to 250 members in the head', () => {
    const files = write(feedOf(itemsOf(250)));
    expect([...files.keys()]).toEqual(['feed/index.trig', 'feed/index.jsonld']);
    expect(objectsOf(files.get('feed/index.trig'), `${TREE}member`)).toHaveLength(250);
  });

  test('puts more than 250 members into open pages, to which the head leads', () => {
    const files = write(feedOf(itemsOf(501)));
    const head = files.get('feed/index.trig');
    expect(new Set(objectsOf(head, `${TREE}node`))).toEqual(
      new Set([1, 2, 3].map((n) => `${BASE}feed/open-${n}.trig`)),
    );
    const sizes = [1, 2, 3].map((n) => objectsOf(files.get(`feed/open-${n}.trig`), `${TREE}member`).length);
    expect(sizes).toEqual([250, 250, 1]);
    expect(objectsOf(head, `${TREE}member`)).toEqual([]);
  });

  test('promises no upper bound for a page that may grow, and one for a page that is frozen', () => {
    const { pages } = freeze(feedOf(itemsOf(2, '2026-11-24')), '1.0.0');
    const head = write(feedOf(itemsOf(251), pages)).get('feed/index.trig') ?? '';
    const bounded = parseTrig(head).filter(
      ({ object }) => object.value === `${TREE}LessThanOrEqualToRelation`,
    );
    expect(bounded.map(({ subject }) => subject.value)).toEqual([`${BASE}feed/#1.0.0/1/to`]);
  });

  test('cuts a page where its payload becomes too large', () => {
    const large = 'x'.repeat(1_500_000);
    const files = write(feedOf(itemsOf(4), [], (folder) => payloadOf(folder, large)));
    expect([...files.keys()].filter((path) => /open-\d+\.trig$/.test(path))).toHaveLength(2);
  });

  test('holds one page at most: asks for a payload when its page is due', () => {
    let asked = 0;
    const askedAt: number[] = [];
    const { createTurtle } = feedFolder();
    const payload = payloadOf('meeting/m-1', 'x');
    const open = () => {
      askedAt.push(asked);
      return { write: () => {}, close: () => {} };
    };
    const feed = feedOf(itemsOf(1_000), [], () => {
      asked += 1;
      return payload;
    });
    writeFeed(feed, 'Example', { open, createTurtle });
    expect(askedAt).toEqual([251, 251, 501, 501, 751, 751, 1_000, 1_000, 1_000, 1_000]);
  });

  test('is a feed without members when nothing was ever published', async () => {
    const files = write(feedOf([]));
    expect(objectsOf(files.get('feed/index.trig'), `${AS}totalItems`)).toEqual(['0']);
    await expectSameDatasets(files);
  });

  test('tells what is gone without a trace, too', async () => {
    const gone: FeedItem = {
      activity: 'Delete',
      isMoved: false,
      folder: 'meeting/m-1',
      revision: 2,
      published: '2026-11-25',
    };
    const files = write(feedOf([gone], [], () => undefined));
    const quads = parseTrig(files.get('feed/index.trig') ?? '');
    expect(quads.filter(({ graph }) => graph.termType !== 'DefaultGraph')).toEqual([]);
    expect(quads.some(({ object }) => object.value === `${AS}Delete`)).toBe(true);
    await expectSameDatasets(files);
  });

  test('puts exactly the statements of the document into the graph of the activity', () => {
    const payload = payloadOf('meeting/m-000001', 'x', HOSTILE);
    const trig = write(feedOf(itemsOf(1), [], () => payload)).get('feed/index.trig') ?? '';
    const graph = `${BASE}feed/#meeting/m-000001/1`;
    const inGraph = parseTrig(trig).filter((quad) => quad.graph.value === graph);
    const alone = parseTrig(payload.nTriples);
    const show = ({ subject, predicate, object }: (typeof alone)[number]) =>
      [subject, predicate, object].map(({ id }) => id);
    expect(inGraph.map(show)).toEqual(alone.map(show));
  });

  test('can be read as a collection of ActivityStreams in order, as plain JSON', () => {
    const { pages, files } = freeze(feedOf(itemsOf(251, '2026-11-24')), '1.0.0');
    const head = JSON.parse(write(feedOf(itemsOf(1), pages)).get('feed/index.jsonld') ?? '');
    expect(head).toMatchObject({ totalItems: 252, first: { id: 'feed/1.0.0/1.jsonld' } });
    expect(head.last).toMatchObject({
      id: 'feed/index.jsonld',
      type: 'OrderedCollectionPage',
      prev: 'feed/1.0.0/2.jsonld',
    });
    expect(head.last.orderedItems).toMatchObject([{ type: 'Create', object: 'meeting/m-000001/#it' }]);
    const page = JSON.parse(files.get('feed/1.0.0/1.jsonld') ?? '');
    expect(page).toMatchObject({
      type: 'OrderedCollectionPage',
      next: 'feed/1.0.0/2.jsonld',
      partOf: { id: 'feed/#stream' },
    });
    expect(page.orderedItems).toHaveLength(250);
  });

  test('says nothing of an activity but what happened, to what, and when', () => {
    const trig = write(feedOf(itemsOf(3))).get('feed/index.trig') ?? '';
    const activity = `${BASE}feed/#meeting/m-000002/1`;
    const said = parseTrig(trig).filter(({ subject }) => subject.value === activity);
    expect(said.map(({ object }) => object.value)).toEqual([
      `${AS}Create`,
      `${BASE}meeting/m-000002/#it`,
      '2026-11-25T00:00:00Z',
    ]);
  });

  test('has no blank node', () => {
    const { pages } = freeze(feedOf(itemsOf(2)), '1.0.0');
    const quads = parseTrig(write(feedOf(itemsOf(2), pages)).get('feed/index.trig') ?? '');
    expect(
      quads.filter(({ subject, object }) => [subject, object].some((term) => term.termType === 'BlankNode')),
    ).toEqual([]);
  });

  test('says the same in TriG and in JSON-LD, whatever is told', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(anyItem, { selector: ({ item }) => item.folder, maxLength: 6 }),
        async (told) => {
          const payloads = new Map(
            told.map(({ item, name, notes }) => [item.folder, payloadOf(item.folder, name, notes)]),
          );
          const items = told.map(({ item }) => item).sort((a, b) => (a.published < b.published ? -1 : 1));
          const feed = feedOf(items, [], (folder) => payloads.get(folder));
          const { pages, files } = freeze(feed, '1.0.0');
          await expectSameDatasets(new Map([...files, ...write({ ...feed, frozen: pages })]));
        },
      ),
      { numRuns: 30 },
    );
  });

  test('works for a base that is a host alone', async () => {
    const base = makeIri('https://example.org/');
    const folder = feedFolder(base);
    writeFeed(
      { ...feedOf(itemsOf(1), [], (path) => payloadOf(path, 'x', [], base)), base },
      'Example',
      folder,
    );
    await expectSameDatasets(folder.files);
    expect(objectsOf(folder.files.get('feed/index.trig'), `${AS}object`)).toEqual([
      `${base}meeting/m-000001/#it`,
    ]);
  });
});

const anyText = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'binary' }).map((text) => text.replaceAll(/\p{Cc}|[\ufffe\uffff]/gu, ' ')),
);
const anyItem = fc.record({
  item: fc.record({
    activity: fc.constantFrom('Create' as const, 'Update' as const, 'Delete' as const),
    isMoved: fc.constant(false),
    folder: fc.stringMatching(/^(?:meeting|topic)\/[a-z0-9][a-z0-9-]{0,20}$/),
    revision: fc.integer({ min: 1, max: 99 }),
    published: fc.constantFrom('2026-11-24', '2026-11-25', '2027-01-01'),
  }),
  name: anyText,
  notes: fc.array(anyText, { maxLength: 3 }),
});

describe('writeFrozenPages()', () => {
  test('writes what it says: pages of 250 with their first and last day', () => {
    const items = [...itemsOf(200, '2026-11-01'), ...itemsOf(100, '2026-11-02')];
    const { pages, files } = freeze(feedOf(items), '1.0.0');
    expect(pages).toEqual([
      { version: '1.0.0', n: 1, from: '2026-11-01', to: '2026-11-02', members: 250 },
      { version: '1.0.0', n: 2, from: '2026-11-02', to: '2026-11-02', members: 50 },
    ]);
    expect([...files.keys()]).toEqual(
      [1, 2].flatMap((n) => [`feed/1.0.0/${n}.trig`, `feed/1.0.0/${n}.jsonld`]),
    );
  });

  test('writes nothing when nothing is new', () => {
    expect(freeze(feedOf([]), '1.0.0')).toEqual({ pages: [], files: new Map() });
  });

  test('speaks of no page that is still to come, and of nothing that changes but the stream', () => {
    const first = freeze(feedOf(itemsOf(251, '2026-11-01')), '1.0.0');
    const second = freeze(feedOf(itemsOf(1), first.pages), '1.1.0');
    for (const [path, text] of new Map([...first.files, ...second.files])) {
      expect(text.replaceAll('feed/#stream', ''), path).not.toMatch(/feed\/(?:index|open)|stream a /);
    }
    expect(second.files.get('feed/1.1.0/1.trig')).toContain('as:prev <feed/1.0.0/2.jsonld>');
    expect(first.files.get('feed/1.0.0/2.trig')).not.toContain('as:next');
  });

  test('writes the same bytes again from the same versions, whatever came after', () => {
    const frozen = freeze(feedOf(itemsOf(3, '2026-11-01')), '1.0.0');
    const kept = new Map(frozen.files);
    write(feedOf(itemsOf(400), frozen.pages));
    freeze(feedOf(itemsOf(2), frozen.pages), '2.0.0');
    expect(frozen.files).toEqual(kept);
    expect(freeze(feedOf(itemsOf(3, '2026-11-01')), '1.0.0').files).toEqual(kept);
  });

  test('leaves the head without members once all is frozen, with all pages in it', () => {
    const { pages } = freeze(feedOf(itemsOf(251)), '1.0.0');
    const head = write(feedOf([], pages)).get('feed/index.trig') ?? '';
    expect(objectsOf(head, `${TREE}member`)).toEqual([]);
    expect(objectsOf(head, `${AS}totalItems`)).toEqual(['251']);
    expect(objectsOf(head, `${AS}last`)).toEqual([`${BASE}feed/1.0.0/2.jsonld`]);
  });
});
