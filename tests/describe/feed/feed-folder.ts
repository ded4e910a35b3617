import type { FeedItem } from '../../../src/describe/feed/feed-item.ts';
import type { FrozenPage } from '../../../src/describe/feed/frozen-page.ts';
import type { Payload } from '../../../src/describe/feed/payload.ts';
import type { Feed } from '../../../src/describe/feed/write-feed.ts';
import type { FeedFiles } from '../../../src/describe/feed/write-page.ts';
import { readContext } from '../../../src/publish/companions.ts';
import { JsonLdSink } from '../../../src/sinks/json-ld.ts';
import { NTriplesSink } from '../../../src/sinks/n-triples.ts';
import type { Origin, Sink } from '../../../src/sinks/sink.ts';
import { TurtleSink } from '../../../src/sinks/turtle.ts';
import { type Iri, makeIri } from '../../../src/terms/iri.ts';
import type { LanguageTag } from '../../../src/terms/language.ts';
import { cmq, schema, skos } from '../../../src/terms/vocabularies.ts';

export const BASE = makeIri('https://example.org/sub/');

const ORIGIN: Origin = { name: 'test', field: '', rule: '' };
const CONTEXT = readContext();

/** Files by path, and what writes to them. */
export function feedFolder(base: Iri = BASE): FeedFiles & { readonly files: Map<string, string> } {
  const files = new Map<string, string>();
  const open: FeedFiles['open'] = (path) => {
    if (files.has(path)) throw new RangeError(`${path} is written twice`);
    files.set(path, '');
    return {
      write: (text) => void files.set(path, files.get(path) + text),
      close: () => {},
    };
  };
  return { files, open, createTurtle: (write) => new TurtleSink(base, write) };
}

/** A document as our sinks write it: a named thing, and as many parts that nothing links to as there are notes. */
export function payloadOf(folder: string, name: string, notes: readonly string[] = [], base = BASE): Payload {
  const document = makeIri(`${base}${folder}/`);
  return render(base, (sink) => {
    sink.openDocument(document);
    sink.resource(makeIri(`${document}#it`), [cmq.Meeting, schema.Event], ORIGIN);
    sink.text(schema.name, name, 'en' as LanguageTag, ORIGIN);
    for (const [i, note] of notes.entries()) {
      sink.resource(makeIri(`${document}#note-${i + 1}`), [skos.Concept], ORIGIN);
      sink.plain(skos.notation, note, ORIGIN);
    }
    sink.closeDocument();
  });
}

function render(base: Iri, tell: (sink: Sink) => void): Payload {
  let nTriples = '';
  let jsonLd = '';
  tell(
    new NTriplesSink((text) => {
      nTriples += text;
    }),
  );
  tell(
    new JsonLdSink(base, CONTEXT, (text) => {
      jsonLd += text;
    }),
  );
  return { nTriples, jsonLd };
}

/** A feed whose documents say their folder, unless told otherwise. */
export function feedOf(
  items: readonly FeedItem[],
  frozen: readonly FrozenPage[] = [],
  payload: Feed['payloadOf'] = (folder) => payloadOf(folder, folder),
): Feed {
  return { base: BASE, items, frozen, payloadOf: payload };
}

export function itemsOf(count: number, published = '2026-11-25'): FeedItem[] {
  return Array.from({ length: count }, (_, i) => {
    const folder = `meeting/m-${String(i + 1).padStart(6, '0')}`;
    return { activity: 'Create', isMoved: false, folder, revision: 1, published };
  });
}
