import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { KINDS, type Kind } from '../../src/model/kinds.ts';
import { createEdition } from '../../src/publish/edition.ts';
import { loadData } from '../../src/publish/load.ts';
import { openSite } from '../../src/publish/site-files.ts';
import type { Site } from '../../src/site/site.tsx';
import { createSmallSite, smallRecords } from './small-site.ts';

type Node = DefaultTreeAdapterTypes.Node;

/** What is shown or heard of the article of a page as words of the page’s language: what a machine reads is not. */
function listJapanese(html: string): string[] {
  const said: string[] = [];
  const visit = (node: Node, isShown: boolean) => {
    if (node.nodeName === '#text' && isShown) said.push((node as DefaultTreeAdapterTypes.TextNode).value);
    if (!('childNodes' in node)) return;
    const attributes =
      'attrs' in node ? new Map(node.attrs.map(({ name, value }) => [name, value])) : undefined;
    const isArticle = attributes?.get('id') === 'it';
    const isForeign = (attributes?.get('lang') ?? 'ja') !== 'ja' || ['code', 'kbd'].includes(node.nodeName);
    const isIn = (isShown || isArticle) && !isForeign;
    if (isIn) said.push(...HEARD.flatMap((name) => attributes?.get(name) ?? []));
    for (const child of node.childNodes) visit(child, isIn);
  };
  visit(parse(html), false);
  return said;
}

const HEARD = ['aria-label', 'title', 'alt', 'data-label'];

/** Words in Latin letters, but for the ids that tell parts of a meeting apart. */
function listLatin(html: string): string[] {
  const texts = listJapanese(html).map((text) => text.replace(/(代表団|参加者) [a-z0-9-]+/g, '$1'));
  return [...new Set(texts.flatMap((text) => text.match(/\p{Script=Latin}{2,}/gu) ?? []))];
}

const texts = { ja: '文', en: 'Text' };

/** Everything that can be said of a meeting. */
const EVERYTHING = {
  level: 'ministers',
  sessionNumber: 3,
  attendanceMode: 'mixed',
  size: 12,
  evidence: [1],
  otherSources: ['report'],
  previousMeeting: 'before',
  participations: [
    { person: 'head', role: 'speaker', status: 'planned', basis: 'inferred', asNamed: { ja: '別の名' } },
  ],
  purposes: [{ n: 1, description: texts }],
  steps: [
    {
      n: 1,
      description: texts,
      date: '2012-04',
      takenBy: { persons: ['head'] },
      location: 'city',
      evidence: [1],
    },
  ],
  followUps: [
    {
      n: 1,
      kind: 'decided',
      description: texts,
      date: '2013-36',
      asNamed: texts,
      location: 'city',
      decidedBy: { organizations: ['a'] },
      realizedBy: 'after',
      topics: ['topic'],
    },
    { n: 2, kind: 'planned', description: texts },
  ],
  sideEvents: [
    {
      n: 1,
      name: texts,
      description: texts,
      date: '2013-05-10',
      location: 'city',
      organizers: { organizations: ['a'] },
      topics: ['topic'],
    },
  ],
  remarks: [
    { n: 1, about: 'attendanceMode', basis: 'inferred', description: texts, evidence: [1] },
    { n: 2, about: 'venue', basis: 'stated' },
  ],
  conflicts: [
    {
      n: 1,
      others: [{ n: 1, date: '2013-10', description: texts, evidence: [1] }],
      part: 'follow-up-1',
      reason: texts,
    },
    { n: 2, others: [{ n: 1, sessionNumber: 4, evidence: [1] }], reason: texts },
    { n: 3, others: [{ n: 1, organization: 'a', evidence: [1] }], part: 'delegation-a', reason: texts },
  ],
  withdrawnParts: [{ part: 'outcome-9', reason: texts, date: '2014-01-01', replacedBy: 'outcome-1' }],
};

function createFullSite(meeting: object = {}): Site {
  const records = smallRecords('名').map(([kind, record], i): [Kind, object] => {
    if (kind !== 'organization' && kind !== 'place') return [kind, record];
    return [kind, { ...record, name: { ja: `名${i}`, en: `Name ${i}` } }];
  });
  const [round] = records.filter(([kind]) => kind === 'meeting').map(([, record]) => record);
  const beside = { id: '', series: 'series', parties: ['a', 'b'] };
  const all: [Kind, object][] = [
    ...records.filter(([kind]) => kind !== 'meeting'),
    [
      'meeting',
      {
        ...beside,
        id: 'before',
        name: { en: 'Before' },
        status: 'held',
        sessionNumber: 1,
        attendanceMode: 'online',
      },
    ],
    ['meeting', { ...round, ...EVERYTHING, ...meeting }],
    [
      'meeting',
      {
        ...beside,
        id: 'after',
        name: { ja: '後', en: 'After' },
        status: 'planned',
        date: '2015-02',
        previousMeeting: 'round',
      },
    ],
  ];
  return createSmallSite(all.sort(([a], [b]) => KINDS.indexOf(a) - KINDS.indexOf(b))).site;
}

describe('the page of a meeting in Japanese', () => {
  const full = createFullSite();
  const html = full.renderDocument('meeting/round', 'ja').html;

  test.each(['meeting/round', 'meeting/before', 'meeting/after', 'report/follow-ups'])(
    'has no word of another language that does not say so: %s',
    (folder) => expect(listLatin(full.renderDocument(folder, 'ja').html)).toEqual([]),
  );

  test('says everything that the English one says', () => {
    const english = full.renderDocument('meeting/round').html;
    const headings = (page: string) => page.match(/<(?:h[123]|dt|details|time)[ >]/g);
    expect(headings(html)).toEqual(headings(english));
  });

  test('puts pieces in the order of its language', () => {
    const shown = listJapanese(html).join('');
    expect(shown).toContain('（第3回）');
    expect(shown).toContain('予定：2013年');
    expect(shown).toContain('フォローアップ1の時期：');
    expect(shown).toContain('成果1を参照。');
  });

  test('says below a name that is put together that it is ours', () => {
    const heading = (folder: string, language: 'en' | 'ja') =>
      /<h1>.*?<\/h1>(?:<p class="ours">.*?<\/p>)?/.exec(full.renderDocument(folder, language).html)?.[0];
    expect(heading('meeting/before', 'ja')).toBe(
      '<h1>第1回日 名</h1><p class="ours">名称は、対話名と回次から編者が付けた。</p>',
    );
    expect(heading('meeting/before', 'en')).toBe('<h1>Before</h1>');
    expect(heading('meeting/round', 'ja')).toBe('<h1>日 名</h1>');
  });

  test('has the other names beside one that is put together', () => {
    expect(full.renderDocument('meeting/before', 'ja').html).toContain('<bdi lang="en">Before</bdi>');
  });

  test('begins with a sentence in its language, before a description that is in English alone', () => {
    const site = createFullSite({ description: { en: 'They met.' } });
    const page = site.renderDocument('meeting/round', 'ja').html;
    expect(page).toMatch(/<p class="lead">[^<A-Z]*2013年5月9日[^<]*<\/p><p lang="en">They met\.<\/p>/);
    expect(page).toMatch(/<meta name="description" content="[^"A-Z]*2013年5月9日[^"]*"\/>/);
    expect(site.renderDocument('meeting/round').html).toContain('<p class="lead">They met.</p>');
  });

  test('begins with the description, where there is one in its language', () => {
    const site = createFullSite({ description: { en: 'They met.', ja: '会った。' } });
    const page = site.renderDocument('meeting/round', 'ja').html;
    expect(page).toContain('<p class="lead">会った。</p>');
    expect(page).not.toContain('They met.</p>');
  });

  test('has no way to a page of its series that is not there', () => {
    const small = smallRecords('名').map(([kind, record]): [Kind, object] => {
      return kind === 'series' ? [kind, { ...record, name: { en: 'Talks' } }] : [kind, record];
    });
    const page = createSmallSite(small).site.renderDocument('meeting/round', 'ja').html;
    expect(page).not.toContain('ja/series/series/');
    expect(page).toContain('<a href="../../../series/series/" hreflang="en">');
  });

  test('leads to follow-ups on the pages in its language', () => {
    expect(full.renderDocument('report/follow-ups', 'ja').html).toContain(
      'href="../../../ja/meeting/round/#follow-up-1"',
    );
  });
});

describe('the pages of our meetings in Japanese', () => {
  const loaded = loadData('data');
  if (loaded.publication === undefined) throw new Error('There is no publication');
  const edition = createEdition(loaded, loaded.publication, {
    base: undefined,
    day: '2026-11-25',
    releases: [],
  });
  const site = openSite(edition, { releases: [], documents: new Map() });
  const folders = [...edition.documents.keys()].filter(
    (folder) => folder.startsWith('meeting/') && site.languagesOf(folder).includes('ja'),
  );
  const japanese = loaded.records.flatMap(({ record }) => Object.entries(record).flatMap(listTexts));
  const known = new Set(japanese.join(' ').match(/\p{Script=Latin}{2,}/gu));

  test.each(folders)('have no word of another language but from texts in Japanese: %s', (folder) => {
    const latin = listLatin(site.renderDocument(folder, 'ja').html);
    expect(latin.filter((word) => !known.has(word))).toEqual([]);
  });

  test('are some', () => expect(folders.length).toBeGreaterThan(9));
});

/** The texts in Japanese within a value. */
function listTexts([key, value]: [string, unknown]): string[] {
  if (typeof value === 'string') return key === 'ja' ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(listTexts) : [];
}
