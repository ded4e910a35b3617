import { describe, expect, test } from 'vitest';
import { type Told, ToldSink } from '../../src/explain/told.ts';
import { IriOf } from '../../src/map/iri-of.ts';
import { mapRecord } from '../../src/map/map-record.ts';
import { mapTombstone } from '../../src/map/tombstone.ts';
import type { AnyRecord } from '../../src/model/kinds.ts';
import { RECORD_SCHEMAS } from '../../src/model/kinds.ts';
import { type Tombstone, type TombstoneFile, tombstone } from '../../src/model/tombstone.ts';
import { readContext } from '../../src/publish/companions.ts';
import { JsonLdSink } from '../../src/sinks/json-ld.ts';
import { NTriplesSink } from '../../src/sinks/n-triples.ts';
import { RdfXmlSink } from '../../src/sinks/rdf-xml.ts';
import type { Sink, Write } from '../../src/sinks/sink.ts';
import { TurtleSink } from '../../src/sinks/turtle.ts';
import { makeIri } from '../../src/terms/iri.ts';
import { type Format, graphByOxigraph, graphOf } from '../support/graph.ts';

const BASE = makeIri('https://communique.example/');
const iriOf = new IriOf(BASE);

const FILE = tombstone.parse({
  id: 'o-imai',
  name: { en: 'O. Imai', ja: '今井' },
  withdrawn: { reason: { en: 'A "double"', ja: '重複' }, date: '2026-11-25', replacedBy: 'osamu-imai' },
});

function withdrawn({ id, name, withdrawn: rest }: TombstoneFile): Tombstone {
  return { kind: 'person', id, status: 'withdrawn', name, ...rest };
}

const MOVED: Tombstone = {
  kind: 'person',
  id: FILE.id,
  status: 'moved',
  movedTo: FILE.withdrawn.replacedBy as NonNullable<TombstoneFile['withdrawn']['replacedBy']>,
  position: 1,
};

const SINKS: Readonly<Record<Format, (write: Write) => Sink>> = {
  nt: (write) => new NTriplesSink(write),
  nq: (write) => new NTriplesSink(write, { graphs: true }),
  ttl: (write) => new TurtleSink(BASE, write),
  jsonld: (write) => new JsonLdSink(BASE, readContext(), write),
  rdf: (write) => new RdfXmlSink(write),
};

function write(format: Format, tell: (sink: Sink) => void): string {
  let text = '';
  tell(
    SINKS[format]((piece) => {
      text += piece;
    }),
  );
  return text;
}

function told(tombstoneToTell: Tombstone): Told[] {
  const sink = new ToldSink();
  mapTombstone(tombstoneToTell, iriOf, sink);
  return sink.told;
}

const OLD = `<${BASE}person/o-imai/#it>`;
const NEW = `<${BASE}person/osamu-imai/#it>`;

describe('mapTombstone()', () => {
  test('tells of what was withdrawn that it was, why, when and what to look at instead', () => {
    const graph = graphByOxigraph(
      write('nt', (sink) => mapTombstone(withdrawn(FILE), iriOf, sink)),
      'nt',
    );
    expect(graph).toEqual(
      [
        `${OLD} <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://www.w3.org/ns/activitystreams#Tombstone>`,
        `${OLD} <http://schema.org/name> "O. Imai"@en`,
        `${OLD} <http://schema.org/name> "今井"@ja`,
        `${OLD} <http://www.w3.org/2002/07/owl#deprecated> "true"^^<http://www.w3.org/2001/XMLSchema#boolean>`,
        `${OLD} <http://schema.org/description> "A \\"double\\""@en`,
        `${OLD} <http://schema.org/description> "重複"@ja`,
        `${OLD} <https://w3id.org/communique/ns#withdrawnDate> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date>`,
        `${OLD} <http://purl.org/dc/terms/isReplacedBy> ${NEW}`,
      ].sort(),
    );
  });

  test('tells of what goes by another id where it is now, and does not deprecate it', () => {
    const graph = graphByOxigraph(
      write('nt', (sink) => mapTombstone(MOVED, iriOf, sink)),
      'nt',
    );
    expect(graph).toEqual([
      `${OLD} <http://purl.org/dc/terms/isReplacedBy> ${NEW}`,
      `${OLD} <http://www.w3.org/2002/07/owl#sameAs> ${NEW}`,
    ]);
  });

  test.each(['ttl', 'jsonld', 'rdf', 'nq'] as const)('says the same in .%s', async (format) => {
    for (const each of [withdrawn(FILE), MOVED]) {
      const tell = (sink: Sink) => mapTombstone(each, iriOf, sink);
      const graph = (text: string, as: Format) => graphOf(text, as);
      expect(await graph(write(format, tell), format)).toEqual(await graph(write('nt', tell), 'nt'));
    }
  });

  test.each([
    ['name', { ...FILE, name: undefined }, 2],
    ['replacedBy', { ...FILE, withdrawn: { ...FILE.withdrawn, replacedBy: undefined } }, 1],
  ])('loses with %s exactly the statements that come from it', (field, without, count) => {
    const show = ({ predicate, object }: Told) => JSON.stringify([predicate.curie, object]);
    const left = new Set(told(withdrawn(without)).map(show));
    const lost = told(withdrawn(FILE)).filter((statement) => !left.has(show(statement)));
    expect(lost).toHaveLength(count);
    expect(
      lost.every(({ from }) => from.every(({ origin }) => origin.field.split('/').includes(field))),
    ).toBe(true);
  });

  test('names the former id that leads from the old address', () => {
    expect(told(MOVED).map(({ from }) => from.map(({ origin, at }) => [origin.field, at]))).toEqual([
      [['formerIds/*', [1]]],
      [['formerIds/*', [1]]],
    ]);
  });
});

describe('mapRecord()', () => {
  const record = {
    kind: 'place',
    record: RECORD_SCHEMAS.place.parse({
      id: 'tokyo',
      name: { en: 'Tokyo' },
      kind: 'city',
      formerIds: ['edo'],
      withdrawnParts: [{ part: 'address', reason: { en: 'Was that of Osaka' }, date: '2026-11-25' }],
    }),
  } as AnyRecord;

  test('leaves a tombstone for a part that was withdrawn', () => {
    const graph = graphByOxigraph(
      write('nt', (sink) => mapRecord(record, iriOf, sink)),
      'nt',
    );
    const part = `<${BASE}place/tokyo/#address>`;
    expect(graph.filter((statement) => statement.startsWith(part))).toEqual([
      `${part} <http://schema.org/description> "Was that of Osaka"@en`,
      `${part} <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://www.w3.org/ns/activitystreams#Tombstone>`,
      `${part} <http://www.w3.org/2002/07/owl#deprecated> "true"^^<http://www.w3.org/2001/XMLSchema#boolean>`,
      `${part} <https://w3id.org/communique/ns#withdrawnDate> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date>`,
    ]);
  });

  test('says nothing of former ids in the document of the record', () => {
    expect(write('nt', (sink) => mapRecord(record, iriOf, sink))).not.toContain('edo');
  });
});
