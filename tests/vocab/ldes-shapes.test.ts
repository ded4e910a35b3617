import { readFileSync } from 'node:fs';
import { Parser, type Quad } from 'n3';
import { describe, expect, test } from 'vitest';
import { writeFeed, writeFrozenPages } from '../../src/describe/feed/write-feed.ts';
import { Shapes } from '../../src/verify/shapes.ts';
import { feedFolder, feedOf, itemsOf } from '../describe/feed/feed-folder.ts';

const SHAPES = new Shapes(
  'shapes/ldes.ttl',
  new Parser().parse(readFileSync('vocab/shapes/ldes.ttl', 'utf8')),
);
const FEED = writeWholeFeed();

/** The head with a member of its own, and a frozen page, as one text. */
function writeWholeFeed(): string {
  const { files, open, createTurtle } = feedFolder();
  const frozen = writeFrozenPages(feedOf(itemsOf(1, '2026-11-01')), '1.0.0', { open, createTurtle });
  const update = {
    activity: 'Update',
    isMoved: false,
    folder: 'topic/t',
    revision: 2,
    published: '2026-11-25',
  } as const;
  writeFeed(feedOf([update], frozen), 'Example', { open, createTurtle });
  return `${files.get('feed/index.trig')}\n${files.get('feed/1.0.0/1.trig')}`;
}

async function messagesOf(trig: string): Promise<string[]> {
  const quads: Quad[] = new Parser({ format: 'application/trig' }).parse(trig);
  const open = quads.filter(({ graph }) => graph.termType === 'DefaultGraph');
  const once = [...new Map(open.map((quad) => [JSON.stringify(quad.toJSON()), quad])).values()];
  const findings = await SHAPES.validate(once, () => undefined);
  return findings.map(({ message, help }) => `${message} ${help}`);
}

describe('shapes/ldes.ttl', () => {
  test('is met by a feed as it is written', async () => expect(await messagesOf(FEED)).toEqual([]));

  test.each([
    ['no title', 'dcterms:title "Changes of Example"@en ;', '', 'what the stream is called'],
    ['a title without language', '"Changes of Example"@en', '"Changes"', 'what the stream is called'],
    ['no page to begin with', 'tree:view <feed/index.trig> ;', '', 'the page to begin with'],
    ['a view that is no page', 'tree:view <feed/index.trig>', 'tree:view <feed/>', 'the page to begin with'],
    ['no shape', 'tree:shape :activity ;', '', 'what members look like'],
    ['another order', 'timestampPath as:published', 'timestampPath as:object', 'by as:published'],
    ['another thing', 'versionOfPath as:object', 'versionOfPath as:url', 'by as:object'],
    ['another creation', 'versionCreateObject as:Create', 'versionCreateObject as:Update', 'as:Create'],
    ['another update', 'versionUpdateObject as:Update', 'versionUpdateObject as:Create', 'as:Update'],
    ['another deletion', 'versionDeleteObject as:Delete', 'versionDeleteObject as:Create', 'as:Delete'],
    ['no total', 'as:totalItems 2 ;', '', 'how many members'],
    ['a total below nothing', 'as:totalItems 2', 'as:totalItems -1', 'how many members'],
    ['two first pages', 'as:first <', 'as:first <feed/index.jsonld> , <', 'the oldest page'],
    ['a last page that is none', 'as:last <feed/index.jsonld>', 'as:last <feed/x.jsonld>', 'the newest page'],
    ['no retention', 'ldes:retentionPolicy :latest ;', '', 'how many versions are kept'],
    ['no amount', 'ldes:versionAmount 1', 'ldes:versionAmount 0', 'how many versions are kept'],
    [
      'an unbounded relation',
      'a tree:LessThanOrEqualToRelation',
      'a tree:Relation',
      'from below or from above',
    ],
    ['a relation to nothing', /tree:node <[^>]+> ;/, '', 'Lead to one page'],
    ['a bound by something else', 'tree:path as:published', 'tree:path as:object', 'Bound the page by'],
    [
      'a bound that is a day',
      '"2026-11-01T00:00:00Z"^^xsd:dateTime ;\n    tree:rem',
      '"2026-11-01"^^xsd:date ;\n    tree:rem',
      'Give the bound',
    ],
    [
      'a page of another type',
      'jsonld> a as:OrderedCollectionPage ;',
      'jsonld> a as:OrderedCollection ;',
      'Type the page',
    ],
    ['a page of nothing', 'as:partOf :stream', 'as:url :stream', 'of which stream'],
    ['two pages before', 'as:prev <', 'as:prev <feed/x.jsonld> , <', 'one page before'],
    ['an activity with more', 'a as:Update ;', 'a as:Update ; as:totalItems 1 ;', 'nothing but its type'],
    ['another activity', 'a as:Update ;', 'a as:Tombstone ;', 'what happened'],
    ['an activity without object', /as:object <topic[^>]+> ;/, '', 'is a version'],
    ['an activity about a text', /as:object <topic[^>]+> ;/, 'as:object "x" ;', 'is a version'],
    ['a time without zone', '"2026-11-25T00:00:00Z"', '"2026-11-25T00:00:00"', 'when it was published'],
    ['an activity on no page', /as:items <feed\/#topic[^>]+> ;/, '', 'on exactly one page'],
    [
      'an activity on two pages',
      'as:items <feed/#topic',
      'as:items <feed/#meeting/m-000001/1> , <feed/#topic',
      'on exactly one page',
    ],
    [
      'an activity of no stream',
      /tree:member <feed\/#topic[^>]+> \./,
      'as:url <x> .',
      'member of the stream',
    ],
  ])('finds %s', async (_, from, to, finding) => {
    const text = FEED.replace(from, to);
    expect(text).not.toBe(FEED);
    expect((await messagesOf(text)).join('\n')).toContain(finding);
  });
});
