import { describe, expect, test } from 'vitest';
import { createSmallSite, smallRecords } from '../small-site.ts';

/** Two meetings beside the usual one: of another year, and of none. */
function createThree() {
  const more = [
    { id: 'later', date: '2019-12-31/2020-01-01' },
    { id: 'never', date: undefined },
  ];
  const meetings = more.flatMap((own) => smallRecords('A name', own).filter(([kind]) => kind === 'meeting'));
  return createSmallSite([...smallRecords('A name'), ...meetings]).site;
}

describe('the list of meetings', () => {
  const html = createThree().renderDocument('meeting').html;

  test('stands under the years, the newest first, and what has no date last', () => {
    const heads = [...html.matchAll(/<h2 id="group-([^"]+)">([^<]+)</g)].map(([, key, name]) => [key, name]);
    expect(heads).toEqual([
      ['2019', '2019'],
      ['2013', '2013'],
      ['undated', 'Without a date'],
    ]);
  });

  test('says in its items by what they can be found', () => {
    expect(html).toContain('data-party="a b" data-year="2013" data-topic="topic" data-series="series"');
    expect(html).toContain('data-year="2019 2020"');
  });

  test('offers each year that occurs, the last first, and nothing that all have', () => {
    const years = /<select id="filter-year"[^>]*>(.*?)<\/select>/s.exec(html)?.[1] ?? '';
    expect([...years.matchAll(/value="(\d+)"/g)].map(([, year]) => year)).toEqual(['2020', '2019', '2013']);
    expect(html).not.toContain('id="filter-series"');
  });

  test('names the items in its markup in the order in which they stand', () => {
    const { itemListElement } = JSON.parse(
      /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '{}',
    )['@graph'].find((node: { '@type': string }) => node['@type'] === 'ItemList');
    const listed = itemListElement.map(({ url }: { url: string }) => url.split('/').at(-2));
    const shown = [...html.matchAll(/<li data-party[^>]*>.*?href="\.\.\/meeting\/([^"]+)\/"/gs)].map(
      ([, id]) => id,
    );
    expect(listed).toEqual(['later', 'round', 'never']);
    expect(shown).toEqual(listed);
  });
});

describe('the list of organizations', () => {
  const html = createThree().renderDocument('organization').html;

  test('stands under countries, a body under that of its parent, and the others last', () => {
    const heads = [...html.matchAll(/<h2 id="group-([^"]+)">/g)].map(([, key]) => key);
    expect(heads).toEqual(['country', 'none']);
    expect(html).toMatch(/data-country="country"[^>]*><a href="\.\.\/organization\/body\//);
  });
});
