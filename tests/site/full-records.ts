import type { Kind } from '../../src/model/kinds.ts';

/** What a record says of itself on any page, in both languages: with no letter of one in the other. */
function say(what: string): { en: string; ja: string } {
  const kana = what.replaceAll(/[a-z]/g, (letter) => String.fromCodePoint(letter.charCodeAt(0) + 0x3041));
  return { en: `English ${what}`, ja: kana.replaceAll(' ', '・') };
}

const PASSAGES = [
  { n: 1, source: 'original', startsWith: '原文', url: 'https://source.example/', language: 'ja' },
];
const SOURCE = { kind: 'news', standing: 'secondary', extentRead: 'partial', language: 'ja' };

/** Records in which every field of every kind but the meeting is filled somewhere, and leads somewhere. */
export const FULL_RECORDS: readonly (readonly [Kind, object])[] = [
  [
    'series',
    {
      id: 'series',
      name: say('series'),
      alternateNames: { en: ['The talks'], ja: ['話合い'] },
      description: say('description of it'),
      kind: 'dialogue',
      initiatedAt: 'ministers',
      parties: ['gov', 'union'],
      meetings: ['first', 'second'],
      purposes: [{ n: 1, description: say('purpose'), topics: ['narrow'], evidence: [1] }],
      evidence: [1],
      passages: PASSAGES,
    },
  ],
  ['series', { id: 'silent', name: say('another'), kind: 'consultation', parties: ['gov', 'union', 'body'] }],
  [
    'meeting',
    {
      id: 'first',
      series: 'series',
      name: say('first'),
      status: 'held',
      date: '2013-05-09/2013-05-10',
      location: 'city',
      venue: 'house',
      parties: ['gov', 'union'],
      participations: [
        { person: 'lead', role: 'chair', post: say('post of them'), evidence: [1] },
        { organization: 'body', role: 'observer', status: 'planned', basis: 'inferred' },
      ],
      outcomes: [{ n: 1, kind: 'agreed', description: say('agreed'), topics: ['narrow'], evidence: [1] }],
      followUps: [{ n: 1, kind: 'decided', description: say('plan'), decidedBy: { persons: ['lead'] } }],
      steps: [{ n: 1, description: say('step before it'), takenBy: { persons: ['lead'] } }],
      sideEvents: [{ n: 1, name: say('side'), organizers: { persons: ['lead'] }, topics: ['narrow'] }],
      otherSources: ['translation'],
      passages: PASSAGES,
    },
  ],
  [
    'meeting',
    {
      id: 'second',
      series: 'series',
      name: { en: 'Only in English' },
      status: 'planned',
      location: 'quarter',
      parties: ['gov', 'union'],
      participations: [{ person: 'lead' }, { organization: 'body' }],
      outcomes: [{ n: 1, kind: 'planned', description: { en: 'Said in English' }, topics: ['narrow'] }],
    },
  ],
  [
    'organization',
    {
      id: 'gov',
      name: say('government'),
      kind: 'government',
      country: 'country',
      website: 'https://gov.example/',
    },
  ],
  [
    'organization',
    {
      id: 'union',
      name: say('a union'),
      kind: 'international-organization',
      members: [{ organization: 'gov', during: '2001/..', evidence: [1] }, { organization: 'foreign' }],
      evidence: [1],
      passages: PASSAGES,
    },
  ],
  [
    'organization',
    {
      id: 'body',
      name: say('the body'),
      alternateNames: { en: ['The body'], ja: ['当該機関'] },
      abbreviation: 'ABC',
      description: say('words of ours on it'),
      kind: 'ministry',
      parents: [{ organization: 'gov', during: '2005/..', basis: 'inferred' }],
      linkedTo: [{ organization: 'union', basis: 'general-knowledge' }],
      replaces: [{ organization: 'foreign', during: '2005' }],
      existed: '2005/2015-01-09',
      sameAs: ['https://elsewhere.example/body'],
    },
  ],
  ['organization', { id: 'foreign', name: { en: 'Foreign body' }, kind: 'unit' }],
  [
    'person',
    {
      id: 'lead',
      name: say('name of them'),
      alternateNames: { en: ['They'], ja: ['別表記'] },
      givenName: say('given'),
      familyName: say('family'),
      description: say('description of them'),
      sameAs: ['https://elsewhere.example/lead'],
      evidence: [1],
      passages: PASSAGES,
    },
  ],
  [
    'place',
    {
      id: 'country',
      name: say('country'),
      kind: 'country',
      countryCode: 'JP',
      description: say('where it is'),
      sameAs: ['https://elsewhere.example/country'],
    },
  ],
  ['place', { id: 'city', name: say('a city of it'), kind: 'city', containedInPlace: 'country' }],
  ['place', { id: 'quarter', name: { en: 'Some quarter' }, kind: 'city', containedInPlace: 'country' }],
  [
    'place',
    {
      id: 'house',
      name: say('the building there'),
      kind: 'building',
      containedInPlace: 'city',
      address: {
        streetAddress: say('street'),
        postalCode: '100-0001',
        addressLocality: say('locality'),
        addressRegion: { en: 'Some region' },
        addressCountry: 'JP',
      },
    },
  ],
  ['topic', { id: 'broad', name: say('wide'), related: ['narrow'] }],
  [
    'topic',
    {
      id: 'narrow',
      name: say('narrower'),
      alternateNames: { en: ['Thin'], ja: ['細目'] },
      definition: say('what it is about'),
      broader: 'broad',
      sameAs: ['https://elsewhere.example/narrow'],
    },
  ],
  [
    'source',
    {
      id: 'original',
      url: 'https://source.example/',
      name: say('the original'),
      nameBasis: 'composed',
      description: say('words on the original'),
      ...SOURCE,
      date: '2013-05',
      dateBasis: 'inferred',
      publisher: 'body',
    },
  ],
  [
    'source',
    {
      id: 'translation',
      url: 'https://source.example/translation',
      name: say('translated'),
      ...SOURCE,
      publisherName: { en: 'Some press', ja: '某紙' },
      translationOf: 'original',
    },
  ],
  [
    'source',
    {
      id: 'copy',
      url: 'https://source.example/copy',
      name: say('duplicate of'),
      ...SOURCE,
      copyOf: 'original',
    },
  ],
];
