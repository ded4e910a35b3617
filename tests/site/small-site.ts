import type { Dataset } from '../../src/describe/dataset.ts';
import { IriOf } from '../../src/map/iri-of.ts';
import { mapLedger } from '../../src/map/ledger.ts';
import { mapList } from '../../src/map/list.ts';
import { mapRecord } from '../../src/map/map-record.ts';
import { type AnyRecord, KINDS, type Kind, RESOLVED_SCHEMAS } from '../../src/model/kinds.ts';
import { publication as publicationSchema } from '../../src/model/publication.ts';
import type { Tombstone } from '../../src/model/tombstone.ts';
import type { Texts } from '../../src/model/values.ts';
import { NTriplesSink } from '../../src/sinks/n-triples.ts';
import type { Sink } from '../../src/sinks/sink.ts';
import { placePage, readPlace } from '../../src/site/language.ts';
import { createSite } from '../../src/site/site.tsx';
import type { SiteOptions } from '../../src/site/site-data.ts';
import type { Iri } from '../../src/terms/iri.ts';
import { parseTurtle, readVocab } from '../vocab/read-turtle.ts';

export const BASE = 'https://host.example/sub/';

const PUBLICATION = {
  base: BASE,
  name: { en: 'Parleys: who met whom', ja: '対話' },
  description: { en: 'Who met whom, when and where, and what came of it, with the passages that say so.' },
  publisher: { name: { en: 'Those who keep it' }, url: 'https://keepers.example/' },
  license: 'https://creativecommons.org/licenses/by/4.0/',
  topicScheme: { en: 'Topics' },
  date: '2026-11-25',
};

/** One record of each kind that leads to the others, with a text wherever people write one. */
export function smallRecords(label: string, meeting: object = {}): [Kind, object][] {
  const texts = { en: label, ja: `日 ${label}` };
  const passages = [
    { n: 1, source: 'report', startsWith: label, url: 'https://source.example/', language: 'en' },
  ];
  return [
    [
      'series',
      {
        id: 'series',
        name: texts,
        kind: 'dialogue',
        parties: ['a', 'b'],
        meetings: ['round'],
        description: texts,
      },
    ],
    [
      'meeting',
      {
        id: 'round',
        series: 'series',
        name: texts,
        status: 'held',
        date: '2013-05-09/2013-05-10',
        location: 'city',
        parties: ['a', 'b'],
        delegations: [
          {
            key: 'a',
            party: 'a',
            name: texts,
            participations: [
              {
                person: 'head',
                role: 'head',
                post: texts,
                representing: [{ organization: 'body', basis: 'inferred' }],
              },
              { organization: 'body', asNamed: texts },
            ],
          },
        ],
        overall: { description: texts, evidence: [1] },
        outcomes: [{ n: 1, kind: 'agreed', description: texts, topics: ['topic'], evidence: [1] }],
        followUps: [
          { n: 1, kind: 'decided', description: texts, date: '2013-36', asNamed: texts, location: 'city' },
        ],
        sideEvents: [{ n: 1, name: texts, description: texts }],
        remarks: [{ n: 1, about: 'name', language: 'en', description: texts }],
        conflicts: [{ n: 1, others: [{ n: 1, name: texts, evidence: [1] }], reason: texts }],
        onTheSidelinesOf: texts,
        withdrawnParts: [{ part: 'outcome-9', reason: texts, date: '2014-01-01' }],
        passages,
        ...meeting,
      },
    ],
    ['organization', { id: 'a', name: texts, kind: 'government', country: 'country' }],
    [
      'organization',
      {
        id: 'b',
        name: { en: 'Government of B' },
        kind: 'international-organization',
        members: [{ organization: 'a' }],
      },
    ],
    [
      'organization',
      {
        id: 'body',
        name: texts,
        alternateNames: { en: [`also ${label}`] },
        abbreviation: label,
        kind: 'ministry',
        parents: [{ organization: 'a', during: '2005/..' }],
        website: 'https://body.example/',
        existed: '2005/2015-01-09',
      },
    ],
    [
      'person',
      {
        id: 'head',
        name: texts,
        givenName: texts,
        familyName: texts,
        description: { en: `${label}, a person` },
      },
    ],
    [
      'place',
      {
        id: 'city',
        name: texts,
        kind: 'city',
        containedInPlace: 'country',
        address: { streetAddress: texts, postalCode: label, addressLocality: texts, addressCountry: 'JP' },
      },
    ],
    [
      'place',
      { id: 'country', name: { en: 'Japan' }, kind: 'country', countryCode: 'JP', description: texts },
    ],
    [
      'topic',
      {
        id: 'topic',
        name: texts,
        definition: { en: `${label}, a topic` },
        alternateNames: { en: [`another ${label}`] },
      },
    ],
    [
      'source',
      {
        id: 'report',
        url: 'https://source.example/',
        name: texts,
        kind: 'news',
        standing: 'news',
        extentRead: 'full',
        language: 'en',
        date: '2013-05-10',
        publisherName: texts,
      },
    ],
  ];
}

const TOMBSTONES = [
  {
    kind: 'meeting',
    id: 'gone',
    status: 'withdrawn',
    reason: { en: 'Told twice' },
    date: '2026-11-20',
    replacedBy: 'round',
    name: { en: 'Gone' },
  },
  { kind: 'person', id: 'former', status: 'moved', movedTo: 'head', position: 0 },
] as unknown as readonly Tombstone[];

/**
 * The site of some records, with what its documents say.
 *
 * @param known on which lines the files say what; left out, nobody knows
 */
export function createSmallSite(
  plain: readonly (readonly [Kind, object])[],
  known: Pick<SiteOptions, 'linesOf' | 'releases'> = {},
) {
  const publication = publicationSchema.parse(PUBLICATION);
  const iriOf = new IriOf(publication.base);
  const records = plain.map(
    ([kind, record]) => ({ kind, record: RESOLVED_SCHEMAS[kind].parse(record) }) as AnyRecord,
  );
  const documents = new Map<string, (sink: Sink) => void>();
  for (const kind of KINDS) {
    const own = records.filter((each) => each.kind === kind);
    const ids = own.map(({ record }) => record.id);
    documents.set(kind, (sink) => mapList(kind, ids, publication.topicScheme, iriOf, sink));
    for (const each of own)
      documents.set(`${kind}/${each.record.id}`, (sink) => mapRecord(each, iriOf, sink));
  }
  documents.set('report/follow-ups', (sink) => mapLedger(records, iriOf, sink));
  const dayOf = () => '2026-11-25';
  const site = createSite({
    publication,
    iriOf,
    records,
    documents,
    codes: readCodes(),
    tombstones: TOMBSTONES,
    dayOf,
    ...known,
  });
  const folders = [...documents.keys(), ...TOMBSTONES.map(({ kind, id }) => `${kind}/${id}`)];
  const dataset: Dataset = {
    base: publication.base,
    publication,
    version: '2026.11.25',
    issued: '2026-11-24',
    modified: '2026-11-25',
    temporal: { start: '2013-05-09', end: '2013-05-10' },
    spatial: [{ iri: iriOf.thing('place', 'country' as never), sameAs: [], name: 'Japan' }],
    languages: ['en', 'ja'],
    counts: {
      triples: 1,
      documents: 1,
      distinctSubjects: 1,
      distinctObjects: 1,
      classes: [],
      properties: [],
      linksets: [],
    },
    distributions: [
      {
        format: 'nt',
        path: 'dump/communique.nt',
        mediaType: 'application/n-triples',
        bytes: 12,
        sha256: 'ab12',
      },
    ],
  };
  return { site, folders, documents, dataset };
}

/** All pages in all languages, by their place, `ja/meeting/round`; the one at the top has the empty one. */
export function renderAll(small: ReturnType<typeof createSmallSite>): Map<string, string> {
  const pages = ['', ...small.folders].flatMap((folder) => {
    return small.site.languagesOf(folder).map((language) => placePage(folder, language));
  });
  return new Map(pages.map((place) => [place, renderPlace(small, place)]));
}

/** The page at a place. */
export function renderPlace({ site, dataset }: ReturnType<typeof createSmallSite>, place: string): string {
  const { folder, language } = readPlace(place);
  const { html } = folder === '' ? site.renderHome(dataset, language) : site.renderDocument(folder, language);
  return html;
}

/** What the documents say, as N-Triples. */
export function serializeDocuments({ documents }: ReturnType<typeof createSmallSite>): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [folder, tell] of documents) {
    let text = '';
    tell(new NTriplesSink((piece) => (text += piece)));
    texts.set(folder, text);
  }
  return texts;
}

function readCodes(): Map<Iri, Texts> {
  const codes = new Map<Iri, Record<string, string>>();
  for (const { subject, object } of parseTurtle(readVocab('codes.ttl')).getQuads(
    null,
    'http://www.w3.org/2004/02/skos/core#prefLabel',
    null,
    null,
  )) {
    const names = codes.get(subject.value as Iri) ?? {};
    codes.set(subject.value as Iri, {
      ...names,
      ['language' in object ? object.language : '']: object.value,
    });
  }
  return codes;
}
