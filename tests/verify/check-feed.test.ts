import { describe, expect, test } from 'vitest';
import { checkFeed } from '../../src/verify/check-feed.ts';
import { GraphReader } from '../../src/verify/graph-reader.ts';
import type { Check } from '../../src/verify/verification.ts';
import { FEED_BASE, publishFeed, see } from './published-feed.ts';

type Change = (files: Map<string, string>) => void;

async function check(change: Change = () => {}, lost: readonly string[] = []): Promise<Check> {
  const { files, documents } = await publishFeed();
  change(files);
  const seen = see(files, lost);
  return await checkFeed(documents, FEED_BASE, seen.files, new GraphReader(seen.folder));
}

/** Codes of what is found, each once. */
async function codesOf(change: Change, lost: readonly string[] = []): Promise<string[]> {
  const { findings } = await check(change, lost);
  return [...new Set(findings.map(({ code }) => code))].sort();
}

/** Replaces a text that must be there, in a file or in both formats of a page. */
function replace(stem: string, from: string | RegExp, to: string): Change {
  return (files) => {
    const paths = [...files.keys()].filter((path) => path === stem || path.replace(/\.\w+$/, '') === stem);
    const changed = paths.filter((path) => {
      const text = files.get(path) ?? '';
      files.set(path, text.replace(from, to));
      return files.get(path) !== text;
    });
    expect(changed).not.toEqual([]);
  };
}

describe('checkFeed()', () => {
  test('finds nothing in a feed as it is written', async () => {
    expect(await check()).toMatchObject({ checked: 3, findings: [] });
  });

  test.each<[string, Change, string]>([
    ['a page that lacks a format', (files) => files.delete('feed/1.0.0/1.jsonld'), 'FORMAT_MISSING'],
    ['a feed without head', (files) => files.delete('feed/index.trig'), 'FORMAT_MISSING'],
    [
      'JSON-LD that says less',
      replace('feed/1.0.0/1.jsonld', '"name":{"en":"before"}', '"name":{}'),
      'FORMATS_DIFFER',
    ],
    ['a page that is not TriG', replace('feed/1.0.0/1.trig', '@prefix', '@prefer'), ''],
    ['no page to begin with', replace('feed/index.trig', /tree:view\b/, 'tree:path'), 'FEED_BROKEN'],
    [
      'two pages to begin with',
      replace(
        'feed/1.0.0/1.trig',
        ':stream tree:member',
        ':stream tree:view <feed/1.0.0/1.trig> ; tree:member',
      ),
      'FEED_BROKEN',
    ],
    [
      'a page to which nothing leads',
      replace('feed/index.trig', /tree:node <[^>]+>/g, 'tree:node <feed/index.trig>'),
      'FEED_BROKEN',
    ],
    [
      'a link to a page that is not there',
      replace('feed/index.trig', /tree:node <[^>]+>/, 'tree:node <feed/x.trig>'),
      'FEED_BROKEN',
    ],
    [
      'a member outside the bounds',
      replace('feed/1.0.0/1.trig', '2026-11-01T', '2026-11-02T'),
      'FEED_BROKEN',
    ],
    [
      'a member of two pages',
      replace('feed/index.trig', 'tree:member <', 'tree:member <feed/#meeting/m-000001/1> , <'),
      'FEED_BROKEN',
    ],
    [
      'a graph of nobody',
      replace('feed/1.0.0/1.trig', /<[^>]*m-000001\/1> \{/, '<http://e/g> {'),
      'FEED_BROKEN',
    ],
    [
      'a member about nothing of ours',
      replace('feed/1.0.0/1.trig', 'as:object <meeting/m-000001/#it>', 'as:object <meeting/x/#it>'),
      'FEED_BROKEN',
    ],
    ['a payload that is old', replace('feed/index.trig', '"now meeting/m-000002"', '"old"'), 'FEED_STALE'],
    [
      'a member with a statement more',
      replace('feed/index.trig', 'a as:Update ;', 'a as:Update ; as:totalItems 1 ;'),
      'SHAPE_VIOLATED',
    ],
    [
      'a bound without type',
      replace('feed/index.trig', 'a tree:LessThanOrEqualToRelation', 'a tree:Node'),
      'SHAPE_VIOLATED',
    ],
    [
      'a stream that is not in order of time',
      replace('feed/index.trig', 'ldes:timestampPath as:published', 'ldes:timestampPath as:object'),
      'SHAPE_VIOLATED',
    ],
    [
      'a stream that keeps nothing',
      replace('feed/index.trig', 'ldes:versionAmount 1', 'ldes:versionAmount 0'),
      'SHAPE_VIOLATED',
    ],
  ])('finds %s', async (_, change, code) => {
    const codes = await codesOf(change);
    if (code === '') expect(codes).not.toEqual([]);
    else expect(codes).toContain(code);
  });

  test('leaves a missing page to the check of the manifest, but not the link to it', async () => {
    const lose: Change = (files) => {
      files.delete('feed/1.0.0/1.trig');
      files.delete('feed/1.0.0/1.jsonld');
    };
    expect(await codesOf(lose, ['feed/1.0.0/1.trig', 'feed/1.0.0/1.jsonld'])).toEqual(['FEED_BROKEN']);
  });

  test('holds only the latest version of a thing against its document', async () => {
    const change = replace('feed/1.0.0/1', '"before"', '"long before"');
    expect(await codesOf(change)).toEqual([]);
  });
});
