import type { Dataset } from '../../src/describe/dataset.ts';
import { publication } from '../../src/model/publication.ts';
import type { Iri } from '../../src/terms/iri.ts';

/** What is said of a small publication as a whole. */
export function datasetOf(base: string, name = 'Talks & <dialogues>'): Dataset {
  return {
    base: base as Iri,
    publication: publication.parse({
      base,
      name: { en: name, ja: '対話' },
      description: { en: 'Who met whom [and] *when*' },
      publisher: { name: { en: 'A & B' }, url: 'https://example.org/about?a=1&b=2' },
      license: 'https://creativecommons.org/licenses/by/4.0/',
      topicScheme: { en: 'Topics' },
      date: '2026-11-25',
    }),
    version: '1.2.0',
    issued: '2026-11-01',
    modified: '2026-11-25',
    temporal: undefined,
    spatial: [],
    languages: ['en'],
    counts: {
      triples: 10,
      documents: 2,
      distinctSubjects: 2,
      distinctObjects: 5,
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
        sha256: '0',
      },
    ],
  };
}
