import { readFileSync } from 'node:fs';
import type { FeedItem } from '../src/describe/feed/feed-item.ts';
import { writeFeed } from '../src/describe/feed/write-feed.ts';
import { listSitemapPages, writeSitemap } from '../src/describe/sitemap.ts';
import { IriOf } from '../src/map/iri-of.ts';
import { mapRecord } from '../src/map/map-record.ts';
import { Context } from '../src/sinks/context.ts';
import { FanOut } from '../src/sinks/fan-out.ts';
import { JsonLdSink } from '../src/sinks/json-ld.ts';
import { NTriplesSink } from '../src/sinks/n-triples.ts';
import { TurtleSink } from '../src/sinks/turtle.ts';
import { makeIri } from '../src/terms/iri.ts';
import { drawValidRecord } from './draw-record.ts';

/**
 * Writes the feed and the sitemap of drawn meetings, as many as the first argument says, to nowhere, and prints the
 * peak in megabytes and what came out. Few meetings are drawn, so that they do not count; all have their own address.
 */
const count = Number(process.argv[2] ?? 1_000);
const base = makeIri('https://communique.example/');
const iriOf = new IriOf(base);
const context = new Context(JSON.parse(readFileSync('vocab/context.v1.jsonld', 'utf8')));
const drawn = Array.from({ length: 20 }, (_, seed) => drawValidRecord('meeting', seed));
const folders = Array.from({ length: count }, (_, i) => `meeting/drawn-meeting-${i}`);
let [bytes, members, addresses, payloads] = [0, 0, 0, 0];

const items = folders.map((folder): FeedItem => {
  return { activity: 'Create', isMoved: false, folder, revision: 1, published: '2026-02-03' };
});
const open = (path: string) => ({
  write: (text: string) => {
    bytes += Buffer.byteLength(text);
    if (path.endsWith('.trig') && text.startsWith('\n<') && text.endsWith('}\n')) members += 1;
    if (text.startsWith('  <url>')) addresses += 1;
  },
  close: () => {},
});
const createTurtle = (write: (text: string) => void) => new TurtleSink(base, write);
writeFeed({ base, items, payloadOf: tellPayload, frozen: [] }, 'Drawn', { open, createTurtle });
const states = folders.map((folder) => ({ folder, status: 'published' as const, changed: '2026-02-03' }));
writeSitemap(base, listSitemapPages(states, '2026-02-03'), open);

const peakMb = Math.round(process.resourceUsage().maxRSS / 1024);
process.stdout.write(JSON.stringify({ peakMb, bytes, members, addresses, payloads }));

function tellPayload(folder: string) {
  const i = Number(folder.slice(folder.lastIndexOf('-') + 1));
  const { record } = drawn[i % drawn.length] ?? {};
  let [nTriples, jsonLd] = ['', ''];
  const toNTriples = new NTriplesSink((text) => {
    nTriples += text;
  });
  const toJsonLd = new JsonLdSink(base, context, (text) => {
    jsonLd += text;
  });
  const own = { kind: 'meeting', record: { ...record, id: `drawn-meeting-${i}` } };
  mapRecord(own as Parameters<typeof mapRecord>[0], iriOf, new FanOut([toNTriples, toJsonLd]));
  payloads += 1;
  return { nTriples, jsonLd };
}
