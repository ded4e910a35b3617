import { describe, expect, test } from 'vitest';
import { serializeAtom } from '../../src/describe/feed/atom.ts';
import { checkAtom } from '../../src/verify/check-atom.ts';
import { datasetOf } from '../describe/dataset-of.ts';
import { itemsOf } from '../describe/feed/feed-folder.ts';
import { see } from './published-feed.ts';

const BASE = 'https://example.org/sub/';
const WRITTEN = serializeAtom(datasetOf(BASE), itemsOf(3), () => undefined);

function check(text: string | undefined): string[] {
  const pages = itemsOf(3).map(({ folder }): [string, string] => [`${folder}/index.html`, '<p>']);
  const seen = see(new Map([...pages, ...(text === undefined ? [] : [['feed/atom.xml', text] as const])]));
  return checkAtom(BASE, seen.files, seen.folder).findings.map(({ message }) => message);
}

describe('checkAtom()', () => {
  test('finds nothing in a feed as it is written', () => expect(check(WRITTEN)).toEqual([]));

  test('finds that there is no feed', () => expect(check(undefined)).toHaveLength(1));

  test.each([
    ['what is not XML', '</entry>', ''],
    ['another root', 'http://www.w3.org/2005/Atom', 'http://e/'],
    ['no author', /<author>[\s\S]*<\/author>/, ''],
    ['no link to itself', 'rel="self"', 'rel="via"'],
    ['no id', /<id>.*<\/id>/, ''],
    ['two titles', '<title>meeting/m-000001</title>', '<title>x</title><title>y</title>'],
    ['an empty title', '<title>meeting/m-000001</title>', '<title></title>'],
    ['a time of day', 'T00:00:00Z', 'T12:34:56Z'],
    ['an id for two entries', 'm-000001/1</id>', 'm-000002/1</id>'],
    ['an entry that leads nowhere', 'sub/meeting/m-000001/"', 'sub/meeting/x/"'],
    [
      'a newer entry further down',
      /(<updated>)2026-11-25(?=T00:00:00Z<\/updated>\n {4}<category term="meeting"\/>\n {4}<summary>Added<\/summary>\n {2}<\/entry>\n<\/feed>)/,
      '$12026-11-26',
    ],
    ['a feed older than its entries', '<updated>2026-11-25', '<updated>2026-11-24'],
  ])('finds %s', (_, from, to) => {
    const text = WRITTEN.replace(from, to);
    expect(text).not.toBe(WRITTEN);
    expect(check(text)).not.toEqual([]);
  });
});
