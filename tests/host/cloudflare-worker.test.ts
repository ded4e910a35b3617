import { describe, expect, test } from 'vitest';
import { serializeCloudflareWorker } from '../../src/host/cloudflare-worker.ts';
import type { HostTombstone } from '../../src/host/publication-host.ts';

interface Worker {
  fetch(request: Request, environment: unknown): Promise<Response>;
}

const BASE = 'https://dialogues.example/sub/';
const TOMBSTONES: HostTombstone[] = [
  { folder: 'meeting/old', status: 'moved', movedTo: 'meeting/new' },
  { folder: 'meeting/gone', status: 'withdrawn' },
];
const worker = await load(serializeCloudflareWorker({ base: BASE, tombstones: TOMBSTONES }));

describe('cloudflare/_worker.js', () => {
  test.each([
    ['text/turtle', 'index.ttl'],
    ['application/rdf+xml, text/rdf;q=0.6, */*;q=0.1', 'index.rdf'],
    ['text/turtle;q=0.84, application/n-triples;q=0.87', 'index.nt'],
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'index.html'],
    ['text/turtle;q=0, */*', 'index.html'],
    ['application/ld+json;profile="a,b;q=0"', 'index.jsonld'],
    ['text/turtle;charset=utf-8', 'index.ttl'],
    ['', 'index.html'],
  ])('sends to "%s" %s', async (accept, file) => {
    const answer = await ask('meeting/a/', accept);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Content-Location')).toBe(file);
    expect(await answer.text()).toBe(`/sub/meeting/a/${file === 'index.html' ? '' : file}`);
    expect(answer.headers.get('Vary')).toBe('Accept');
    expect(answer.headers.get('Link')).toContain(
      '<https://dialogues.example/sub/meeting/a/>; rel="canonical"',
    );
  });

  test('has the catalogue for the home page', async () => {
    expect(await (await ask('', 'text/turtle')).text()).toBe('/sub/catalog.ttl');
  });

  test.each([
    ['meeting/a/', 'application/pdf', 406],
    ['meeting/old/', 'text/turtle', 301],
    ['meeting/gone/', 'text/turtle', 410],
    ['meeting/gone/', 'application/pdf', 410],
    ['meeting/nothing/', '*/*', 404],
  ])('answers %s for %s with %i', async (path, accept, status) => {
    const answer = await ask(path, accept);
    expect(answer.status).toBe(status);
    if (status === 301) expect(answer.headers.get('Location')).toBe('/sub/meeting/new/');
  });

  test.each([
    ['POST', 405],
    ['OPTIONS', 204],
  ])('answers %s with %i, and lets any site read that', async (method, status) => {
    const answer = await ask('meeting/a/', '*/*', method);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*');
  });

  test('hands on what is no folder of the publication', async () => {
    expect(await (await ask('dump/communique.nt', 'text/html')).text()).toBe('/sub/dump/communique.nt');
  });
});

async function ask(path: string, accept: string, method = 'GET'): Promise<Response> {
  return await worker.fetch(new Request(BASE + path, { method, headers: { Accept: accept } }), { ASSETS });
}

/** Files of any name, but for one folder; each holds its path. */
const ASSETS = {
  fetch: (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url);
    return Promise.resolve(new Response(pathname, { status: pathname.includes('nothing') ? 404 : 200 }));
  },
};

async function load(text: string): Promise<Worker> {
  const module = (await import(`data:text/javascript,${encodeURIComponent(text)}`)) as { default: Worker };
  return module.default;
}
