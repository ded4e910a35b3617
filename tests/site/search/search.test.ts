import { describe, expect, test } from 'vitest';
import type { SearchDocument } from '../../../src/site/search/search-document.ts';
import { readPage } from '../../../src/verify/read-page.ts';
import { createSmallSite, smallRecords } from '../small-site.ts';

const { site } = createSmallSite(smallRecords('A name'));
const documents: readonly SearchDocument[] = JSON.parse(site.serializeSearch()).documents;

function find(folder: string): SearchDocument | undefined {
  return documents.find((document) => document.folder === folder);
}

describe('what can be found', () => {
  test('has every record once', () => {
    const folders = smallRecords('A name').map(
      ([kind, record]) => `${kind}/${(record as { id: string }).id}`,
    );
    expect(documents.map(({ folder }) => folder).sort()).toEqual([...folders].sort());
  });

  test('has names in all languages, other names and abbreviations', () => {
    expect(find('organization/body')?.names).toEqual([
      ['A name', 'en'],
      ['日 A name', 'ja'],
      ['also A name', 'en'],
      ['A name'],
    ]);
  });

  test('has the titles of pages in other languages, and none where there is no page', () => {
    expect(find('person/head')?.translations).toEqual({ ja: '日 A name' });
    expect(find('place/country')?.translations).toBeUndefined();
  });

  test('has of a meeting its date in words and numbers, its parties, place and topics, and its parts', () => {
    const meeting = find('meeting/round');
    expect(meeting?.dates).toEqual([
      ['9–10 May 2013', 'en'],
      ['2013年5月9日～10日', 'ja'],
      ['2013-05-09/2013-05-10'],
    ]);
    expect(meeting?.related).toEqual([
      ['A name', 'en'],
      ['日 A name', 'ja'],
      ['Government of B', 'en'],
    ]);
    expect(meeting?.parts.map(({ part }) => part)).toEqual([
      'overall',
      'outcome-1',
      'follow-up-1',
      'side-event-1',
    ]);
  });
});

describe('the search page', () => {
  const { html } = site.renderSearch();

  test('leads to everything without any program, letter by letter', () => {
    const { targets } = readPage(html);
    for (const { folder } of documents) expect(targets).toContain(`../${folder}/`);
    expect(html).toContain('<a href="#letter-a">A</a>');
    expect(html).toContain('<h3 id="letter-a">A</h3>');
  });

  test('has no other search box beside its own', () => {
    expect(html.match(/<input /g)).toHaveLength(1);
  });

  test('names by a relative address what it searches', () => {
    expect(html).toContain('data-search="../assets/search-all.json"');
    expect(html).toContain('src="../assets/search.js"');
  });

  test('is the same for hostile labels, but for the text', () => {
    const hostile = createSmallSite(smallRecords('"><svg onload=alert(1)>')).site;
    expect(hostile.renderSearch().html).not.toContain('<svg');
    expect(JSON.parse(hostile.serializeSearch()).documents[0].title).toBe('"><svg onload=alert(1)>');
  });
});

describe('the search page in Japanese', () => {
  const { html } = site.renderSearch('ja');

  test('leads to pages in Japanese where there are any, and else to those in English', () => {
    const { targets } = readPage(html);
    for (const { folder, translations } of documents) {
      expect(targets).toContain(translations === undefined ? `../../${folder}/` : `../../ja/${folder}/`);
    }
  });

  test('names by relative addresses what it searches, and where results are in which language', () => {
    expect(html).toContain(
      'data-search="../../assets/search-all.json" data-root="../../" data-home="../../ja/"',
    );
  });
});

describe('the header', () => {
  test('has a search box on every other page, which leads to the search page', () => {
    expect(site.renderDocument('meeting/round').html).toContain('<form action="../../search/" method="get">');
  });
});
