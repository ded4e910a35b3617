import type { Context } from '../sinks/context.ts';
import { FanOut } from '../sinks/fan-out.ts';
import { JsonLdSink } from '../sinks/json-ld.ts';
import { NTriplesSink } from '../sinks/n-triples.ts';
import { RdfXmlSink } from '../sinks/rdf-xml.ts';
import type { Sink, Write } from '../sinks/sink.ts';
import { TurtleSink } from '../sinks/turtle.ts';
import type { Iri } from '../terms/iri.ts';
import type { Tell } from './documents.ts';
import type { DOCUMENT_FORMATS } from './formats.ts';

/** Makes the sink of one format. */
export type MakeSink = (write: Write) => Sink;

/** The sinks that need to know nothing of what they are told. */
export const PLAIN_SINKS = {
  nt: (write: Write) => new NTriplesSink(write),
  rdf: (write: Write) => new RdfXmlSink(write),
} as const satisfies Readonly<Record<string, MakeSink>>;

/** A sink for each format in which every document is published. */
export function createDocumentSinks(
  base: Iri,
  context: Context,
): Readonly<Record<(typeof DOCUMENT_FORMATS)[number], MakeSink>> {
  return {
    ...PLAIN_SINKS,
    ttl: (write) => new TurtleSink(base, write),
    jsonld: (write) => new JsonLdSink(base, context, write),
  };
}

/** Tells one document, and returns its text in each format. */
export function tellTexts<Format extends string>(
  makers: Readonly<Record<Format, MakeSink>>,
  tell: Tell,
): ReadonlyMap<Format, string> {
  const texts = new Map<Format, string>();
  const formats = Object.keys(makers) as Format[];
  const sinks = formats.map((format) => {
    return makers[format]((text) => texts.set(format, (texts.get(format) ?? '') + text));
  });
  tell(new FanOut(sinks));
  return texts;
}
