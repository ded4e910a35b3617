import { describe, expect, test } from 'vitest';
import { IriOf } from '../../src/map/iri-of.ts';
import { type AnyRecord, type Kind, RESOLVED_SCHEMAS } from '../../src/model/kinds.ts';
import type { Publication } from '../../src/model/publication.ts';
import type { Language } from '../../src/site/language.ts';
import { SiteData } from '../../src/site/site-data.ts';
import { composeSummary, summarize } from '../../src/site/summary.ts';
import { codeTerm } from '../../src/terms/codes.ts';
import { makeIri } from '../../src/terms/iri.ts';
import { FULL_RECORDS } from './full-records.ts';

const BASE = makeIri('https://host.example/');

const MORE: readonly (readonly [Kind, object])[] = [
  ['organization', { id: 'jp', name: { en: 'Japan', ja: '日本' }, kind: 'government' }],
  ['organization', { id: 'us', name: { en: 'United States', ja: '米国' }, kind: 'government' }],
  ['organization', { id: 'eu', name: { en: 'European Union', ja: '欧州連合' }, kind: 'government' }],
  ['place', { id: 'tokyo', name: { en: 'Tokyo', ja: '東京' }, kind: 'city' }],
  ['place', { id: 'nowhere', name: { en: 'Nowhere', ja: '某所' }, kind: 'building' }],
  ['person', { id: 'some', name: { en: 'Somebody', ja: '某' } }],
  ['person', { id: 'none', name: { en: 'Nobody', ja: '無名' } }],
  ['topic', { id: 'norms', name: { en: 'Norms', ja: '規範' } }],
  ['topic', { id: 'silence', name: { en: 'Silence', ja: '沈黙' } }],
  ['series', { id: 'two', name: { en: 'Talks', ja: '協議' }, kind: 'dialogue', parties: ['jp', 'us'] }],
  [
    'series',
    {
      id: 'three',
      name: { en: 'Talks of three', ja: '三者' },
      kind: 'dialogue',
      parties: ['jp', 'us', 'eu'],
    },
  ],
  [
    'meeting',
    {
      id: 'dated',
      name: { en: 'First Talks' },
      sessionNumber: 1,
      series: 'two',
      status: 'held',
      date: '2013-05',
      location: 'tokyo',
      parties: ['jp', 'us'],
      participations: [{ person: 'some' }],
      outcomes: [{ n: 1, kind: 'agreed', description: { en: 'So' }, topics: ['norms'] }],
    },
  ],
  [
    'meeting',
    {
      id: 'bare',
      name: { en: 'Bare', ja: '無日付' },
      series: 'two',
      status: 'held',
      parties: ['jp', 'us'],
    },
  ],
  [
    'source',
    {
      id: 'news',
      url: 'https://source.example/',
      name: { en: 'News of it', ja: '記事' },
      kind: 'news',
      standing: 'official',
      extentRead: 'full',
      language: 'ja',
      date: '2013',
    },
  ],
];

function createData(records: readonly (readonly [Kind, object])[], language: Language): SiteData {
  const codes = new Map([
    [codeTerm('kind', 'dialogue').iri, { en: 'dialogue', ja: '対話' }],
    [codeTerm('status', 'held').iri, { en: 'held', ja: '開催済み' }],
    [codeTerm('organization', 'government').iri, { en: 'government', ja: '政府' }],
    [codeTerm('source', 'news').iri, { en: 'news', ja: '報道' }],
    [codeTerm('standing', 'official').iri, { en: 'official', ja: '公式' }],
  ]);
  const data = new SiteData({
    publication: { base: BASE, name: { en: 'Parleys' } } as unknown as Publication,
    iriOf: new IriOf(BASE),
    records: records.map(
      ([kind, record]) => ({ kind, record: RESOLVED_SCHEMAS[kind].parse(record) }) as AnyRecord,
    ),
    documents: new Map(),
    codes,
    dayOf: () => '2026-11-25',
  });
  return data.in(language);
}

function summaryOf(kind: Kind, id: string, language: Language): string {
  const data = createData(MORE, language);
  return composeSummary(data, data.index.find(kind, id) as AnyRecord).text;
}

describe('composeSummary()', () => {
  test.each<[Kind, string, string]>([
    ['series', 'two', 'Talks: dialogue between Japan and United States.'],
    ['series', 'three', 'Talks of three: dialogue between Japan, United States and European Union.'],
    ['meeting', 'dated', 'First Talks: meeting between Japan and United States, May 2013, Tokyo (held).'],
    ['meeting', 'bare', 'Bare: meeting between Japan and United States (held).'],
    ['organization', 'jp', 'Japan: government, named at 2 meetings.'],
    ['organization', 'eu', 'European Union: government, named at 0 meetings.'],
    ['person', 'some', 'Somebody: named at 1 meeting between governments.'],
    ['place', 'tokyo', 'Tokyo: city, the place of 1 meeting.'],
    ['topic', 'norms', 'Norms: topic of dialogues between governments, mentioned 1 time.'],
    ['source', 'news', 'News of it: news, official, 2013.'],
  ])('sums up in English what is known of %s %s', (kind, id, text) =>
    expect(summaryOf(kind, id, 'en')).toBe(text),
  );

  test.each<[Kind, string, string]>([
    ['series', 'two', '協議：日本と米国による対話。'],
    ['series', 'three', '三者：日本、米国、欧州連合による対話。'],
    ['meeting', 'dated', '第1回協議：日本と米国の会合、2013年5月、東京（開催済み）。'],
    ['meeting', 'bare', '無日付：日本と米国の会合（開催済み）。'],
    ['organization', 'jp', '日本：政府。2回の会合に名が挙がる。'],
    ['organization', 'eu', '欧州連合：政府。名が挙がる会合はない。'],
    ['person', 'some', '某：1回の政府間の会合に名が挙がる。'],
    ['person', 'none', '無名：名が挙がる政府間の会合はない。'],
    ['place', 'tokyo', '東京：都市。1回の会合の開催地。'],
    ['place', 'nowhere', '某所：建物。ここでの会合の記録はない。'],
    ['topic', 'norms', '規範：政府間対話の議題。1件の言及がある。'],
    ['topic', 'silence', '沈黙：政府間対話の議題。言及の記録はない。'],
    ['source', 'news', '記事：報道、公式、2013年。'],
  ])('sums up in Japanese what is known of %s %s', (kind, id, text) =>
    expect(summaryOf(kind, id, 'ja')).toBe(text),
  );

  test('takes no notice of what the record says of itself', () => {
    const data = createData(FULL_RECORDS, 'ja');
    const series = data.index.find('series', 'series') as AnyRecord;
    expect(composeSummary(data, series).text).toContain('による対話');
    expect(composeSummary(data, series).language).toBe('ja');
  });
});

describe('summarize()', () => {
  test.each<[Kind, string, Language, string]>([
    ['series', 'series', 'en', 'English description of it'],
    ['topic', 'narrow', 'en', 'English what it is about'],
  ])('prefers what the record of %s %s says itself', (kind, id, language, text) => {
    const data = createData(FULL_RECORDS, language);
    expect(summarize(data, data.index.find(kind, id) as AnyRecord)).toEqual({ text, language });
  });

  test('says the language of a description in another', () => {
    const data = createData(
      [['person', { id: 'some', name: { en: 'Some', ja: '某' }, description: { en: 'A person' } }]],
      'ja',
    );
    const some = data.index.find('person', 'some') as AnyRecord;
    expect(summarize(data, some)).toEqual({ text: 'A person', language: 'en' });
  });
});
