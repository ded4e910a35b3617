import { writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { publish } from '../../../src/publish/publish.ts';
import { createEndpoint } from '../../../src/serve/sparql/create-endpoint.ts';
import { publishSmallData, writeSmallData } from '../../query/small-publication.ts';
import { createTemporaryFolder } from '../../support/dist-files.ts';
import { serveEndpoint, targetOf } from './serve-endpoint.ts';

const CSV = { Accept: 'text/csv' };
const RUNAWAY =
  'SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER(STR(?a) < STR(?l)) }';
const COUNT = 'SELECT (COUNT(*) AS ?n) { ?m a cmq:Meeting }';

let dist: string;
beforeAll(async () => {
  dist = await publishSmallData();
});

async function serve(options: Partial<Parameters<typeof createEndpoint>[0]> = {}) {
  const endpoint = await createEndpoint({ dist, version: 'v1', workers: 2, ...options });
  const { ask, close } = await serveEndpoint(endpoint);
  onTestFinished(close);
  return { endpoint, ask };
}

describe('an endpoint', () => {
  test('stops a query that takes too long, and gives the right answer to the next', async () => {
    const { ask } = await serve({ timeoutMs: 300, workers: 1 });
    const stopped = await ask(targetOf(RUNAWAY));
    expect([stopped.status, JSON.parse(stopped.text)]).toEqual([
      504,
      expect.objectContaining({ title: 'Cannot answer the query in time' }),
    ]);
    expect((await ask(targetOf(COUNT), { headers: CSV })).text).toBe('n\r\n2\r\n');
  });

  test('never sends a part of an answer: one that is too large is an error', async () => {
    const { ask } = await serve({ maxRows: 10, maxBytes: 5_000, workers: 1 });
    const statusOf = async (query: string, type: string) =>
      (await ask(targetOf(query), { headers: { Accept: type } })).status;
    for (const type of ['application/json', 'text/csv', 'text/tab-separated-values', 'application/xml']) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect([type, await statusOf('SELECT ?p { ?s ?p ?o } LIMIT 10', type)]).toEqual([type, 200]);
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect([type, await statusOf('SELECT ?p { ?s ?p ?o } LIMIT 11', type)]).toEqual([type, 422]);
    }
    expect(await statusOf('CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }', 'text/turtle')).toBe(422);
    const large = await ask(targetOf('SELECT ?p { ?s ?p ?o } LIMIT 11'));
    expect(JSON.parse(large.text)).toMatchObject({
      detail: 'A part of an answer is never sent, and its answer has more than 10 rows',
    });
  });

  test('asks once what several ask at the same time, and remembers it', async () => {
    const { ask } = await serve({ workers: 1, timeoutMs: 500, maxQueue: 0 });
    // with one place and no line, a second run would be turned away
    const all = await Promise.all(Array.from({ length: 5 }, () => ask(targetOf(RUNAWAY))));
    expect(all.map(({ status }) => status)).toEqual([504, 504, 504, 504, 504]);
    await ask(targetOf(COUNT));
    const runaway = ask(targetOf(RUNAWAY));
    expect((await ask(targetOf(COUNT))).status).toBe(200);
    await runaway;
  });

  test('turns away at once who finds all places in line taken', async () => {
    const { ask } = await serve({ workers: 1, timeoutMs: 1_000, maxQueue: 2 });
    const waiting = Array.from({ length: 3 }, (_, i) => ask(targetOf(`${RUNAWAY} # ${i}`)));
    await ask('', { method: 'OPTIONS' });
    const start = performance.now();
    const turned = await ask(targetOf(COUNT));
    expect([turned.status, turned.headers['retry-after']]).toEqual([503, '1']);
    expect(performance.now() - start).toBeLessThan(200);
    expect((await Promise.all(waiting)).map(({ status }) => status)).toEqual([504, 503, 503]);
  });

  test('lets another client into a line that one has filled', async () => {
    const { ask } = await serve({ workers: 1, timeoutMs: 1_500, maxQueue: 2 });
    const greedy = Array.from({ length: 3 }, (_, i) => ask(targetOf(`${RUNAWAY} # ${i}`)));
    await ask('', { method: 'OPTIONS' });
    const other = ask(targetOf(COUNT), { from: '127.0.0.2' });
    expect((await greedy[2])?.status).toBe(503);
    expect((await other).status).toBe(503); // it waited for half of its time, as the runaway has the only place
    await Promise.all(greedy);
  });

  test('stops what nobody waits for any more', async () => {
    const { ask } = await serve({ workers: 1, timeoutMs: 20_000 });
    const controller = new AbortController();
    const gone = ask(targetOf(RUNAWAY), { signal: controller.signal });
    await ask('', { method: 'OPTIONS' });
    controller.abort();
    await expect(gone).rejects.toThrow('aborted');
    expect((await ask(targetOf(COUNT), { headers: CSV })).text).toBe('n\r\n2\r\n');
  });

  test('says that it is healthy, also after a thread was lost', async () => {
    const { endpoint, ask } = await serve({ timeoutMs: 100 });
    expect(await endpoint.check()).toEqual({
      isHealthy: true,
      detail: '3 of 3 threads answer, 0 are at work or start',
    });
    await ask(targetOf(RUNAWAY));
    expect((await endpoint.check()).isHealthy).toBe(true);
    await endpoint.close();
    expect((await ask(targetOf(COUNT))).status).toBe(503);
  });

  test('goes over to what was published anew, without a wrong answer', async () => {
    const folder = createTemporaryFolder();
    const [data, published] = [join(folder, 'data'), join(folder, 'dist')];
    writeSmallData(data);
    await publish({ data, dist: published });
    const { endpoint, ask } = await serve({ dist: published });
    const first = await ask(targetOf(COUNT), { headers: CSV });
    const meeting =
      'series: jp-us-talks\nname: {en: Third Talks}\nstatus: held\ndate: 2015-01\nparties: [jp-gov, us-gov]\n';
    writeFileSync(
      join(data, 'meeting/jp-us-talks-3.yaml'),
      `id: jp-us-talks-3\nsessionNumber: 3\n${meeting}`,
    );
    await publish({ data, dist: published });
    const following = endpoint.follow('v2');
    const during = await ask(targetOf(COUNT), { headers: CSV });
    await following;
    const after = await ask(targetOf(COUNT), {
      headers: { ...CSV, 'If-None-Match': String(first.headers['etag']) },
    });
    expect([first.text, during.text, after.text]).toEqual(['n\r\n2\r\n', 'n\r\n2\r\n', 'n\r\n3\r\n']);
  });
});

describe('createEndpoint() refuses', () => {
  test('a folder in which nothing is published', async () => {
    const options = { dist: createTemporaryFolder(), version: 'v1' };
    await expect(createEndpoint(options)).rejects.toMatchObject({ code: 'NO_PUBLICATION', exit: 2 });
  });

  test('a dump that is not the one of the manifest', async () => {
    const copy = createTemporaryFolder();
    await cp(dist, copy, { recursive: true });
    writeFileSync(join(copy, 'dump/communique.nq'), '', { flag: 'a' });
    await createEndpoint({ dist: copy, version: 'v1', workers: 1 }).then((endpoint) => endpoint.close());
    writeFileSync(join(copy, 'dump/communique.nq'), '# \n', { flag: 'a' });
    await expect(createEndpoint({ dist: copy, version: 'v1' })).rejects.toMatchObject({
      code: 'READ_FAILED',
      help: 'Make it again: communique build',
    });
  });
});
