import { describe, expect, test } from 'vitest';
import { createSmallSite, smallRecords } from './small-site.ts';

type Known = Parameters<typeof createSmallSite>[1];

function renderHome(language: 'en' | 'ja', known: Known = {}): string {
  const { site, dataset } = createSmallSite(smallRecords('A'), known);
  return site.renderHome(dataset, language).html;
}

describe('the home page', () => {
  test('leads to the releases once there are some', () => {
    expect(renderHome('en')).not.toContain('"v/"');
    expect(renderHome('en', { releases: [{}] })).toContain('<a href="v/">Releases</a>');
    expect(renderHome('ja', { releases: [{}] })).toContain('<a href="../v/">リリース</a>');
  });

  test('leads from Japanese to the same files as from English', () => {
    const filesOf = (html: string) => {
      return [...html.matchAll(/href="((?:\.\.\/)?(?:dump|feed|catalog|sparql)[^"]*)"/g)].map(([, to]) => to);
    };
    const files = filesOf(renderHome('en'));
    expect(files).toContain('dump/communique.nt');
    expect(filesOf(renderHome('ja'))).toEqual(files.map((to) => `../${to}`));
  });

  test('says in Japanese of how many things there is a page in Japanese, and what is missing', () => {
    const records = smallRecords('A');
    const { site } = createSmallSite(records);
    const folders = records.map(([kind, record]) => `${kind}/${(record as { id: string }).id}`);
    const pages = folders.filter((folder) => site.languagesOf(folder).includes('ja'));
    const html = renderHome('ja');
    expect(html).toContain(`のうち${pages.length}件について`);
    expect(html).toContain('href="../report/translations.json"');
    expect(renderHome('en')).not.toContain('translations.json');
  });
});
