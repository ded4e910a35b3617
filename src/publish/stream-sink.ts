import { JsonLdSink } from '../sinks/json-ld.ts';
import { NTriplesSink } from '../sinks/n-triples.ts';
import type { Sink, Write } from '../sinks/sink.ts';
import { TurtleSink } from '../sinks/turtle.ts';
import type { Iri } from '../terms/iri.ts';
import { readContext } from './companions.ts';
import type { DumpFormat } from './formats.ts';

/** A sink for a stream of documents, and what has to be called after the last one. */
export interface StreamSink {
  readonly sink: Sink;
  readonly end: () => void;
}

/** Makes the sink of a format; JSON-LD carries the whole context, since it cannot know what will come. */
export function createStreamSink(format: DumpFormat, base: Iri, write: Write): StreamSink {
  const none = () => {};
  if (format === 'ttl') return { sink: new TurtleSink(base, write), end: none };
  if (format !== 'jsonld') return { sink: new NTriplesSink(write, { graphs: format === 'nq' }), end: none };
  const context = readContext();
  const sink = new JsonLdSink(base, context, write, { used: context.keys() });
  return { sink, end: () => sink.endStream() };
}
