import { join } from 'node:path';
import { namedNode } from 'oxigraph';
import { describe, expect, test } from 'vitest';
import { type LoadOptions, load } from '../../src/store/load.ts';
import { createFakeTiming } from '../remote/fake-timing.ts';
import { createTemporaryFolder } from '../support/dist-files.ts';
import {
  readQuads,
  type SparqlStore,
  type SparqlStoreOptions,
  type StoreFault,
  startSparqlStore,
} from '../support/sparql-store.ts';
import { BASE, type Documents, named, quadsOf, THREE, writeDist } from './publications.ts';

const DEADLINES = [10_000, 60_000, 120_000];

interface Way {
  readonly name: string;
  readonly store: SparqlStoreOptions;
  readonly isSwapped: boolean;
  readonly options: (store: SparqlStore) => Partial<LoadOptions>;
}

const other = (store: SparqlStore, path: string) => new URL(path, store.query);
const byUpdate = (store: SparqlStore) => ({ update: other(store, '/update') });
const byBoth = (store: SparqlStore) => ({ ...byUpdate(store), graphStore: other(store, '/store') });

/** Every way in which a store is loaded. */
const WAYS: readonly Way[] = [
  { name: 'all at once, by PUT', store: { server: 'Oxigraph/0.5' }, isSwapped: true, options: () => ({}) },
  {
    name: 'all at once, by update',
    store: { server: 'Oxigraph/0.5', hasGraphStore: false },
    isSwapped: true,
    options: () => ({}),
  },
  { name: 'graph by graph, by PUT', store: {}, isSwapped: false, options: byBoth },
  { name: 'graph by graph, by update', store: { hasGraphStore: false }, isSwapped: false, options: byUpdate },
];

async function loadInto(store: SparqlStore, dist: string, options: Partial<LoadOptions> = {}) {
  const timing = createFakeTiming(DEADLINES);
  return await load({ dist, endpoint: store.query, isDryRun: false, verifiesAll: false, timing, ...options });
}

function writesOf(store: SparqlStore) {
  return store.requests.filter(({ kind }) => kind !== 'query');
}

function quadsIn(store: SparqlStore): string[] {
  return readQuads(store.store, 'manifest.json');
}

describe.each(WAYS)('a store that is loaded $name', ({ store: kind, options, isSwapped }) => {
  test('holds what is published, and says so in its manifest', async () => {
    const dist = createTemporaryFolder();
    writeDist(dist, THREE);
    const store = await startSparqlStore(kind);
    const report = await loadInto(store, dist, options(store));
    expect(quadsIn(store)).toEqual(quadsOf(THREE));
    expect(report).toMatchObject({
      kept: 0,
      deleted: [],
      compared: 4,
      others: 0,
      isSwapped,
      isUpToDate: false,
    });
    expect(report.put).toEqual(Object.keys({ 'series/': [], ...THREE }).map((path) => BASE + path));
    const manifest = readQuads(store.store).filter((quad) => quad.endsWith('manifest.json> .'));
    expect(manifest.filter((quad) => quad.includes('schema.org/sha256'))).toHaveLength(4);
    expect(manifest.join('\n')).toContain(`<http://schema.org/version> "${report.version}"`);
    expect(manifest.join('\n')).not.toContain('#loading');
  });

  test('is not sent again what a bulk loader has put there, but what differs', async () => {
    const dist = createTemporaryFolder();
    writeDist(dist, THREE);
    const store = await startSparqlStore(kind);
    const old = { ...THREE, 'meeting/b/': named('meeting/b/', 'Another') };
    store.store.load(
      quadsOf(old)
        .map((quad) => `${quad}\n`)
        .join(''),
      { format: 'nq' },
    );
    const report = await loadInto(store, dist, options(store));
    expect(report).toMatchObject({ kept: 3, put: [`${BASE}meeting/b/`], compared: 4, isUpToDate: false });
    expect(quadsIn(store)).toEqual(quadsOf(THREE));
    const again = await loadInto(store, dist, options(store));
    expect(again).toMatchObject({ kept: 4, put: [], isUpToDate: true });
  });

  test('is sent nothing when nothing changed', async () => {
    const dist = createTemporaryFolder();
    writeDist(dist, THREE);
    const store = await startSparqlStore(kind);
    await loadInto(store, dist, options(store));
    store.requests.length = 0;
    const report = await loadInto(store, dist, options(store));
    expect(report).toMatchObject({ isUpToDate: true, put: [], kept: 4, requests: 1 });
    expect(store.requests.map((request) => request.kind)).toEqual(['query']);
  });

  test('is sent only what changed, and loses what is no longer published', async () => {
    const dist = createTemporaryFolder();
    writeDist(dist, THREE);
    const store = await startSparqlStore(kind);
    await loadInto(store, dist, options(store));
    store.requests.length = 0;
    writeDist(dist, CHANGED);
    const report = await loadInto(store, dist, options(store));
    expect(quadsIn(store)).toEqual(quadsOf(CHANGED));
    expect(report).toMatchObject({
      put: [`${BASE}place/c/`, `${BASE}topic/d/`],
      deleted: [`${BASE}meeting/b/`],
      kept: 2,
    });
    expect(
      writesOf(store)
        .map(({ text }) => text)
        .join(),
    ).not.toContain('協議');
  });

  test('keeps graphs that are not ours, under the base and elsewhere', async () => {
    const dist = createTemporaryFolder();
    writeDist(dist, THREE);
    const store = await startSparqlStore(kind);
    const theirs = ['https://other.example/g', `${BASE}notes/`, `${BASE}manifest.jsonld`];
    for (const graph of theirs)
      store.store.update(`INSERT DATA { GRAPH <${graph}> { <urn:a> <urn:b> <urn:c> } }`);
    const first = await loadInto(store, dist, options(store));
    writeDist(dist, {});
    await loadInto(store, dist, options(store));
    expect(first.others).toBe(2);
    for (const graph of theirs) expect(store.store.match(null, null, null, namedNode(graph))).toHaveLength(1);
  });

  test('takes two publications that do not touch each other', async () => {
    const [one, two] = [createTemporaryFolder(), createTemporaryFolder()];
    const below = `${BASE}below/`;
    writeDist(one, THREE);
    writeDist(two, { 'place/x/': [`<${below}place/x/#it> <http://schema.org/name> "X"`] }, below);
    const store = await startSparqlStore(kind);
    await loadInto(store, one, options(store));
    await loadInto(store, two, options(store));
    writeDist(one, {});
    await loadInto(store, one, options(store));
    const report = await loadInto(store, two, options(store));
    expect(report.isUpToDate).toBe(true);
    const left = quadsOf({ 'place/x/': [`<${below}place/x/#it> <http://schema.org/name> "X"`] }, below);
    expect(quadsIn(store)).toEqual([...left, ...quadsOf({})].toSorted());
  });

  test('is only looked at by a dry run', async () => {
    const dist = createTemporaryFolder();
    writeDist(dist, THREE);
    const store = await startSparqlStore(kind);
    const report = await loadInto(store, dist, { ...options(store), isDryRun: true });
    expect(report.put).toHaveLength(4);
    expect(writesOf(store)).toEqual([]);
    expect(store.store.size).toBe(0);
  });

  test('is called wrong when somebody changed a graph, and mended by the next load', async () => {
    const dist = createTemporaryFolder();
    writeDist(dist, THREE);
    const store = await startSparqlStore(kind);
    await loadInto(store, dist, options(store));
    store.store.update(`DELETE WHERE { GRAPH <${BASE}meeting/a/> { ?s <http://schema.org/name> ?o } } ;
      INSERT DATA { GRAPH <${BASE}meeting/a/> { <urn:a> <urn:b> "another" } }`);
    const all = { ...options(store), verifiesAll: true };
    await expect(loadInto(store, dist, all)).rejects.toMatchObject({
      code: 'REMOTE_DIFFERS',
      exit: 4,
      message: expect.stringMatching(
        /1 of its graphs .*2 triples of 2, without <.*協議.*@en, but <urn:a> <urn:b> "another"$/,
      ),
    });
    const report = await loadInto(store, dist, all);
    expect(report.put).toEqual([`${BASE}meeting/a/`]);
    expect(quadsIn(store)).toEqual(quadsOf(THREE));
  });

  test.each(isSwapped ? (['before', 'after'] as const) : (['before', 'half', 'after'] as const))(
    'is whole after a load of which no request was answered from any on (%s), once another has ended',
    async (fault) => {
      for (let cut = 0; await isCut(kind, options, fault, (number) => number >= cut); cut += 1);
    },
  );

  test.each(isSwapped ? (['before', 'after'] as const) : (['before', 'half', 'after'] as const))(
    'is whole after a load of which one request was not answered (%s), at once or once another has ended',
    async (fault) => {
      for (let cut = 0; await isCut(kind, options, fault, (number) => number === cut); cut += 1);
    },
  );
});

const { 'meeting/b/': SECOND, ...OTHERS } = THREE;
const CHANGED: Documents = {
  ...OTHERS,
  'place/c/': named('place/c/', 'Kyōto'),
  'topic/d/': named('topic/d/', 'Peace'),
};

/**
 * Loads a change while requests go wrong, and then once more while none does.
 *
 * @returns false where the first load ended before any of its requests could go wrong
 */
async function isCut(
  kind: SparqlStoreOptions,
  options: Way['options'],
  fault: StoreFault,
  isFaulty: (number: number) => boolean,
): Promise<boolean> {
  const [old, dist] = [createTemporaryFolder(), createTemporaryFolder()];
  writeDist(old, { ...OTHERS, 'meeting/b/': SECOND ?? [] });
  writeDist(dist, CHANGED);
  const store = await startSparqlStore(kind);
  await loadInto(store, old, options(store));
  const before = readState(store);
  const start = store.requests.length;
  let hasFailed = false;
  store.fault = ({ number }) => {
    if (!isFaulty(number - start)) return undefined;
    hasFailed = true;
    return fault;
  };
  const ended = await loadInto(store, dist, options(store)).catch((error: unknown) => error);
  if (ended instanceof Error) expect(ended).toMatchObject({ code: 'REMOTE_BROKEN', exit: 4 });
  else expect(readState(store)).toEqual(quadsOf(CHANGED));
  if (kind.server !== undefined) expect([before, quadsOf(CHANGED)]).toContainEqual(readState(store));
  store.fault = () => undefined;
  await loadInto(store, dist, options(store));
  expect(quadsIn(store)).toEqual(quadsOf(CHANGED));
  expect((await loadInto(store, dist, { ...options(store), verifiesAll: true })).isUpToDate).toBe(true);
  return hasFailed;
}

/** What readers see: not what is put together beside. */
function readState(store: SparqlStore): string[] {
  return quadsIn(store).filter((quad) => !quad.includes('#loading> .'));
}

describe('load', () => {
  test.each([
    ['fewer triples', (text: string) => text.split('\n').slice(1).join('\n')],
    ['other triples', (text: string) => text.replace('2013-05-09', '2013-05-10')],
  ])('refuses a store that says 204 and keeps %s', async (_, bend) => {
    const dist = createTemporaryFolder();
    writeDist(dist, THREE);
    const store = await startSparqlStore({ server: 'Oxigraph/0.5', bend });
    await expect(loadInto(store, dist)).rejects.toMatchObject({ code: 'REMOTE_DIFFERS', exit: 4 });
    expect(readState(store)).toEqual([]);
  });

  test('takes values as a store is known to spell them, and says so', async () => {
    const dist = createTemporaryFolder();
    const decimal = (value: string) =>
      `<${BASE}a#it> <urn:p> "${value}"^^<http://www.w3.org/2001/XMLSchema#decimal>`;
    writeDist(dist, { 'place/c/': [decimal('35.680'), decimal('-0.50'), decimal('7.0')] });
    const bend = (text: string) =>
      text.replace('35.680', '35.68').replace('-0.50', '-0.5').replace('7.0', '7');
    const store = await startSparqlStore({ server: 'Virtuoso/07.20', bend });
    const named = { update: other(store, '/update'), graphStore: other(store, '/store') };
    await expect(loadInto(store, dist, named)).rejects.toMatchObject({ code: 'REMOTE_DIFFERS' });
    const { STORE_PROFILES } = await import('../../src/store/profiles.ts');
    const profile = STORE_PROFILES.find(({ name }) => name === 'virtuoso');
    const report = await loadInto(store, dist, { ...named, profile });
    expect(report.bent).toEqual(['leaves out zeros at the ends of xsd:decimal']);
    expect((await loadInto(store, dist, { ...named, profile })).isUpToDate).toBe(true);
  });

  test('puts a graph together beside that is too large for one update', async () => {
    const dist = createTemporaryFolder();
    const many = Array.from({ length: 1_000 }, (_, n) => `<${BASE}a#${n}> <urn:p> "${n}"`);
    writeDist(dist, { 'place/c/': many });
    const store = await startSparqlStore({ maxTriples: 450, hasGraphStore: false });
    const { STORE_PROFILES } = await import('../../src/store/profiles.ts');
    const profile = STORE_PROFILES.find(({ name }) => name === 'virtuoso');
    const options = { update: other(store, '/update'), graphStore: false as const, profile };
    await loadInto(store, dist, options);
    expect(quadsIn(store)).toEqual(quadsOf({ 'place/c/': many }));
    expect(writesOf(store).some(({ text }) => text.startsWith('MOVE GRAPH'))).toBe(true);
    expect((await loadInto(store, dist, options)).isUpToDate).toBe(true);
  });

  test('sends by update what a store takes for no RDF when it is put', async () => {
    const dist = createTemporaryFolder();
    const long = { 'place/c/': named('place/c/', 'x'.repeat(64 * 1024)), 'place/d/': named('place/d/', 'D') };
    writeDist(dist, long);
    const store = await startSparqlStore({});
    const { STORE_PROFILES } = await import('../../src/store/profiles.ts');
    const profile = STORE_PROFILES.find(({ name }) => name === 'virtuoso');
    await loadInto(store, dist, { ...byBoth(store), profile });
    expect(quadsIn(store)).toEqual(quadsOf(long));
    const puts = store.requests.filter(({ kind }) => kind === 'put').map(({ path }) => path);
    expect(puts.join()).not.toContain(encodeURIComponent('place/c/'));
    expect(puts).toHaveLength(2);
  });

  test.each(['DELETE WHERE { GRAPH <g> { ?s <http://schema.org/name> ?o } }', 'DROP GRAPH <g>'])(
    'counts graphs that it did not send, and is not content after %s',
    async (update) => {
      const dist = createTemporaryFolder();
      writeDist(dist, THREE);
      const store = await startSparqlStore({ server: 'Oxigraph/0.5' });
      await loadInto(store, dist);
      store.store.update(update.replace('<g>', `<${BASE}meeting/a/>`));
      writeDist(dist, CHANGED);
      await expect(loadInto(store, dist)).rejects.toMatchObject({
        code: 'REMOTE_DIFFERS',
        message: expect.stringMatching(/of https:\/\/e\.example\/meeting\/a\/, it holds [01] triples of 2$/),
      });
      expect((await loadInto(store, dist)).put).toEqual([`${BASE}meeting/a/`]);
      expect(quadsIn(store)).toEqual(quadsOf(CHANGED));
    },
  );

  test('stops where another load has begun', async () => {
    const dist = createTemporaryFolder();
    writeDist(dist, THREE);
    const store = await startSparqlStore({});
    const begun = { update: other(store, '/update') };
    let isBegun = false;
    store.fault = ({ text }) => {
      if (isBegun || !text.includes('協議')) return undefined;
      isBegun = true;
      const manifest = `<${BASE}manifest.json>`;
      store.store.update(`DELETE WHERE { GRAPH ${manifest} { ${manifest} <http://schema.org/identifier> ?o } } ;
        INSERT DATA { GRAPH ${manifest} { ${manifest} <http://schema.org/identifier> "another" } }`);
      return undefined;
    };
    await expect(loadInto(store, dist, begun)).rejects.toMatchObject({ code: 'REMOTE_TAKEN', exit: 4 });
    expect(readQuads(store.store).join('\n')).not.toContain('schema.org/sha256');
    store.fault = () => undefined;
    await loadInto(store, dist, begun);
    expect(quadsIn(store)).toEqual(quadsOf(THREE));
  });

  test('repeats what may be repeated when a store is busy for a moment', async () => {
    const dist = createTemporaryFolder();
    writeDist(dist, THREE);
    const store = await startSparqlStore({ server: 'Oxigraph/0.5' });
    const refused = new Set<string>();
    store.fault = ({ kind, text }) => {
      if (kind === 'update' && text.includes('MOVE')) return undefined;
      if (refused.has(kind + text)) return undefined;
      refused.add(kind + text);
      return (_, response) => response.writeHead(503, { 'Retry-After': '2' }).end();
    };
    await loadInto(store, dist);
    expect(quadsIn(store)).toEqual(quadsOf(THREE));
  });

  test('never repeats a move', async () => {
    const dist = createTemporaryFolder();
    writeDist(dist, THREE);
    const store = await startSparqlStore({ server: 'Oxigraph/0.5' });
    store.fault = ({ text }) =>
      text.includes('MOVE') ? (_, response) => response.writeHead(503).end() : undefined;
    await expect(loadInto(store, dist)).rejects.toMatchObject({ code: 'REMOTE_BUSY' });
    expect(store.requests.filter(({ text }) => text.includes('MOVE'))).toHaveLength(1);
  });

  test('says how far it came', async () => {
    const dist = createTemporaryFolder();
    const many = Object.fromEntries(
      Array.from({ length: 150 }, (_, n) => [`place/p${n}/`, named(`place/p${n}/`, 'P')]),
    );
    writeDist(dist, many);
    const store = await startSparqlStore({});
    store.fault = ({ text }) => (text.includes('place/p120/#it') ? 'before' : undefined);
    await expect(loadInto(store, dist, { update: other(store, '/update') })).rejects.toMatchObject({
      code: 'REMOTE_BROKEN',
      message: expect.stringContaining('The store is half loaded: 100 of 151 graphs'),
    });
    store.fault = () => undefined;
    const report = await loadInto(store, dist, { update: other(store, '/update') });
    expect(report).toMatchObject({ kept: 100 });
    expect(quadsIn(store)).toEqual(quadsOf(many));
  });

  test('falls back on updates where there is no Graph Store Protocol', async () => {
    const dist = createTemporaryFolder();
    writeDist(dist, THREE);
    const store = await startSparqlStore({ server: 'Oxigraph/0.5', hasGraphStore: false });
    expect((await loadInto(store, dist)).sentBy).toBe('SPARQL Update');
  });

  test('refuses a manifest of which a part is missing', async () => {
    const dist = createTemporaryFolder();
    writeDist(dist, THREE);
    const store = await startSparqlStore({});
    await loadInto(store, dist, { update: other(store, '/update') });
    store.store.update(`DELETE WHERE { GRAPH ?g { ?m <http://schema.org/hasPart> <${BASE}place/c/> } }`);
    await expect(loadInto(store, dist)).rejects.toMatchObject({ code: 'REMOTE_PARTIAL', exit: 4 });
  });

  test('never deletes what a manifest lists that is not under the base', async () => {
    const dist = createTemporaryFolder();
    writeDist(dist, THREE);
    const store = await startSparqlStore({});
    const manifest = `<${BASE}manifest.json>`;
    store.store.update(`INSERT DATA { GRAPH <urn:theirs> { <urn:a> <urn:b> <urn:c> }
      GRAPH ${manifest} { ${manifest} <http://schema.org/hasPart> <urn:theirs> } }`);
    await loadInto(store, dist, { update: other(store, '/update') });
    expect(store.store.match(null, null, null, namedNode('urn:theirs'))).toHaveLength(1);
  });
});

describe('the folder', () => {
  test.each<[string, (dist: string) => void]>([
    ['is empty', () => {}],
    ['has a dump that its manifest does not list', (dist) => writeDist(join(dist, '..', 'x'), THREE)],
  ])('is refused when it %s', async (_, prepare) => {
    const dist = join(createTemporaryFolder(), 'dist');
    prepare(dist);
    const store = await startSparqlStore({});
    await expect(loadInto(store, dist)).rejects.toMatchObject({ code: 'NO_PUBLICATION', exit: 2 });
    expect(store.requests).toEqual([]);
  });
});
