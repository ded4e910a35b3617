import { describe, expect, test } from 'vitest';
import { type NameOf, serializeAtom } from '../../../src/describe/feed/atom.ts';
import type { FeedItem } from '../../../src/describe/feed/feed-item.ts';
import type { Texts } from '../../../src/model/values.ts';
import { childrenOf, parseXml, textOf, type XmlElement } from '../../../src/verify/read-xml.ts';
import { datasetOf } from '../dataset-of.ts';
import { itemsOf } from './feed-folder.ts';

const DATASET = datasetOf('https://example.org/sub/');

function read(
  items: readonly FeedItem[],
  nameOf: NameOf = () => undefined,
): { feed: XmlElement; entries: XmlElement[] } {
  const feed = parseXml(serializeAtom(DATASET, items, nameOf));
  return { feed, entries: childrenOf(feed, 'entry') };
}

function item(
  folder: string,
  published: string,
  activity: FeedItem['activity'] = 'Create',
  revision = 1,
): FeedItem {
  return { activity, isMoved: false, folder, revision, published };
}

describe('serializeAtom()', () => {
  test('says whose feed it is, where it is and under which licence', () => {
    const { feed } = read([item('meeting/a', '2026-11-02')]);
    expect(feed.attributes.get('xmlns')).toBe('http://www.w3.org/2005/Atom');
    expect(textOf(feed, 'id')).toBe('https://example.org/sub/feed/atom.xml');
    expect(textOf(feed, 'title')).toBe('Talks & <dialogues>');
    expect(childrenOf(feed, 'author').map((author) => textOf(author, 'name'))).toEqual(['A & B']);
    expect(textOf(feed, 'rights')).toBe('https://creativecommons.org/licenses/by/4.0/');
    expect(
      childrenOf(feed, 'link').map(({ attributes }) => [attributes.get('rel'), attributes.get('href')]),
    ).toEqual([
      ['self', 'https://example.org/sub/feed/atom.xml'],
      ['alternate', 'https://example.org/sub/'],
    ]);
  });

  test('is as new as its newest entry, never as the build', () => {
    expect(textOf(read([item('meeting/a', '2026-11-02')]).feed, 'updated')).toBe('2026-11-02T00:00:00Z');
  });

  test('without entries is as new as the data set', () => {
    expect(textOf(read([]).feed, 'updated')).toBe('2026-11-25T00:00:00Z');
  });

  test('puts the newest day first; of a day meetings, then series, then the others', () => {
    const items = ['topic/a', 'person/b', 'series/c', 'meeting/d'].map((folder) =>
      item(folder, '2026-11-02'),
    );
    const { entries } = read([...items, item('topic/new', '2026-11-03')]);
    expect(entries.map((entry) => textOf(entry, 'title'))).toEqual([
      'topic/new',
      'meeting/d',
      'series/c',
      'person/b',
      'topic/a',
    ]);
  });

  test('has 50 entries at most', () => {
    expect(read(itemsOf(51)).entries).toHaveLength(50);
  });

  test.each([
    ['Create', 'Added'],
    ['Update', 'Changed'],
    ['Delete', 'Withdrawn'],
  ] as const)('says of %s: %s', (activity, word) => {
    expect(
      read([item('meeting/a', '2026-11-02', activity)]).entries.map((entry) => textOf(entry, 'summary')),
    ).toEqual([word]);
  });

  test('says of what goes by another id that it moved', () => {
    const moved = { ...item('meeting/a', '2026-11-02', 'Delete'), isMoved: true };
    expect(read([moved]).entries.map((entry) => textOf(entry, 'summary'))).toEqual(['Moved']);
  });

  test('gives each version an id of its own, and leads to the page of the thing', () => {
    const [entry] = read([item('meeting/a', '2026-11-02', 'Update', 7)]).entries as [XmlElement];
    expect(textOf(entry, 'id')).toBe('https://example.org/sub/feed/#meeting/a/7');
    expect(childrenOf(entry, 'link').map(({ attributes }) => attributes.get('href'))).toEqual([
      'https://example.org/sub/meeting/a/',
    ]);
  });

  test.each(['</title><script>', '&amp;', ']]>', '"><x y="', 'a\nb', '日本語'])(
    'keeps the name %j',
    (name) => {
      const { entries } = read([item('meeting/a', '2026-11-02')], () => ({ en: name }) as Texts);
      expect(entries.map((entry) => textOf(entry, 'title'))).toEqual([name]);
    },
  );

  test('names the language of a name that is not English', () => {
    const [entry] = read([item('meeting/a', '2026-11-02')], () => ({ ja: '対話' }) as Texts).entries as [
      XmlElement,
    ];
    expect(childrenOf(entry, 'title').map(({ attributes }) => attributes.get('xml:lang'))).toEqual(['ja']);
  });
});
