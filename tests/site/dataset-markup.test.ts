import { expect, test } from 'vitest';
import { type Publication, publication } from '../../src/model/publication.ts';
import { describeDataset } from '../../src/site/dataset-markup.ts';
import { datasetOf } from '../describe/dataset-of.ts';

type Node = Readonly<Record<string, unknown>>;

const BASE = 'https://host.example/sub/';

const LEAST = {
  base: BASE,
  name: { en: 'Talks' },
  description: { en: 'Who met whom' },
  publisher: { name: { en: 'Nobody' }, url: 'https://nobody.example/' },
  license: 'https://creativecommons.org/licenses/by/4.0/',
  topicScheme: { en: 'Topics' },
  date: '2026-11-25',
};

/** A node of the markup by its fragment, as JSON has it. */
function markupOf(fragment: string, change: object = {}): Node {
  const changed: Publication = publication.parse({ ...LEAST, ...change });
  const nodes = JSON.parse(
    JSON.stringify(describeDataset({ ...datasetOf(BASE), publication: changed })),
  ) as Node[];
  return nodes.find((node) => node['@id'] === BASE + fragment) ?? {};
}

test('the catalogue is described as what it lists, with its publisher and its data set', () => {
  expect(markupOf('#catalog')).toMatchObject({
    '@type': 'DataCatalog',
    description: markupOf('#dataset')['description'],
    publisher: { '@id': `${BASE}#publisher` },
    dataset: { '@id': `${BASE}#dataset` },
  });
});

test('an organization that publishes is identified by its address', () => {
  expect(markupOf('#publisher')).toMatchObject({
    '@type': 'Organization',
    name: 'Nobody',
    identifier: 'https://nobody.example/',
  });
});

test('a person who publishes has a name with its language', () => {
  const publisher = { name: { en: 'Nobody', ja: '誰か' }, url: 'https://nobody.example/', kind: 'person' };
  expect(markupOf('#publisher', { publisher })).toMatchObject({
    '@type': 'Person',
    name: { '@value': 'Nobody', '@language': 'en' },
  });
});

test('a contact is told where it has a mail address', () => {
  const contact = { name: { en: 'Desk' }, email: 'desk@host.example', url: 'https://host.example/ask' };
  expect(markupOf('#publisher', { contact })['contactPoint']).toEqual({
    '@type': 'ContactPoint',
    name: 'Desk',
    email: 'desk@host.example',
    url: 'https://host.example/ask',
  });
});

test('no contact point is told of a contact with a page only, and of none', () => {
  const contact = { name: { en: 'Desk' }, url: 'https://host.example/ask' };
  expect(markupOf('#publisher', { contact })).not.toHaveProperty('contactPoint');
  expect(markupOf('#publisher')).not.toHaveProperty('contactPoint');
});

test('a download says what is in it, and leaves its day to the data set', () => {
  const downloads = markupOf('#dataset')['distribution'] as Node[];
  expect(downloads).toHaveLength(1);
  expect(downloads[0]).toMatchObject({
    name: 'All data in N-Triples',
    description: 'Every statement of the data set, one a line',
  });
  expect(downloads[0]).not.toHaveProperty('dateModified');
});
