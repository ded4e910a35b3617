import jsonld from 'jsonld';
import { Parser, type Quad, Store } from 'n3';
import { parse } from 'oxigraph';
import { expect, test } from 'vitest';
import { writeServiceDescription } from '../../../src/serve/sparql/service-description.ts';

const LOCAL = { base: 'https://e.example/sub/', figures: { graphs: 12, statements: 345 }, isFixed: true };
const SD = 'http://www.w3.org/ns/sparql-service-description#';

test('writeServiceDescription() says the same in all formats', async () => {
  const write = (format: 'ttl' | 'nt' | 'rdf' | 'jsonld') => writeServiceDescription(LOCAL, format);
  const documentLoader = (url: string) => Promise.reject(new Error(`Nothing may be fetched: ${url}`));
  const options = { format: 'application/n-quads', safe: true, documentLoader } as const;
  const graphs = [
    new Parser().parse(write('ttl')),
    new Parser().parse(write('nt')),
    new Parser().parse(await jsonld.toRDF(JSON.parse(write('jsonld')), options)),
    parse(write('rdf'), { format: 'rdf' }) as unknown as Quad[],
  ];
  const [first, ...others] = graphs.map((quads) => quads.map(showQuad).sort());
  for (const other of others) expect(other).toEqual(first);
});

test('writeServiceDescription() names endpoint, language, formats and the data set', () => {
  const store = new Store(new Parser().parse(writeServiceDescription(LOCAL, 'ttl')));
  const objectsOf = (predicate: string) => store.getObjects(null, predicate, null).map(({ value }) => value);
  expect(objectsOf(`${SD}endpoint`)).toEqual(['https://e.example/sub/sparql']);
  expect(objectsOf(`${SD}feature`)).toEqual([`${SD}UnionDefaultGraph`]);
  expect(objectsOf(`${SD}resultFormat`)).toHaveLength(8);
  expect(objectsOf('http://rdfs.org/ns/void#documents')).toEqual(['12']);
  expect(objectsOf('http://www.w3.org/ns/dcat#servesDataset')).toEqual(['https://e.example/sub/#dataset']);
});

test('writeServiceDescription() says nothing of a store that it cannot know', () => {
  const text = writeServiceDescription({ ...LOCAL, figures: undefined, isFixed: false }, 'nt');
  expect(text).not.toMatch(/feature|documents/);
});

function showQuad({ subject, predicate, object }: Quad): string {
  return [subject.value, predicate.value, object.value].join(' ');
}
