import { describe, expect, test } from 'vitest';
import { drawRecord } from '../../bench/draw-record.ts';
import { IriOf } from '../../src/map/iri-of.ts';
import { mapRecord } from '../../src/map/map-record.ts';
import { type AnyRecord, KINDS, RESOLVED_SCHEMAS } from '../../src/model/kinds.ts';
import { readContext } from '../../src/publish/companions.ts';
import { JsonLdSink } from '../../src/sinks/json-ld.ts';
import { NTriplesSink } from '../../src/sinks/n-triples.ts';
import { RdfXmlSink } from '../../src/sinks/rdf-xml.ts';
import type { Sink, Write } from '../../src/sinks/sink.ts';
import { TurtleSink } from '../../src/sinks/turtle.ts';
import { makeIri } from '../../src/terms/iri.ts';

const BASE = makeIri('https://communique.example/');
const SINKS: Readonly<Record<string, (write: Write) => Sink>> = {
  nt: (write) => new NTriplesSink(write),
  nq: (write) => new NTriplesSink(write, { graphs: true }),
  ttl: (write) => new TurtleSink(BASE, write),
  jsonld: (write) => new JsonLdSink(BASE, readContext(), write),
  rdf: (write) => new RdfXmlSink(write),
};

type Container = Record<string | number, unknown>;

/** Every place in a record that holds a string. */
function* places(value: unknown): Generator<[Container, string | number]> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, item] of Object.entries(value)) {
    if (typeof item === 'string') yield [value as Container, key];
    else yield* places(item);
  }
}

/**
 * A full record in which each free text and each address holds a token of its own.
 *
 * What is free is found by trying: an id, a code or a date does not take a text with a space in it.
 */
function drawWithTokens(kind: (typeof KINDS)[number]): { record: AnyRecord; tokens: string[] } {
  const drawn = drawRecord(kind, 3);
  const accepts = () => RESOLVED_SCHEMAS[kind].safeParse(drawn).success;
  const tokens: string[] = [];
  for (const [container, key] of places(drawn)) {
    const before = container[key];
    const token = `token${tokens.length}x`;
    const fits = [`${token} and words`, `https://example.org/${token}`].some((candidate) => {
      container[key] = candidate;
      return accepts();
    });
    if (fits) tokens.push(token);
    else container[key] = before;
  }
  return { record: { kind, record: RESOLVED_SCHEMAS[kind].parse(drawn) } as AnyRecord, tokens };
}

describe.each(KINDS)('a %s', (kind) => {
  const { record, tokens } = drawWithTokens(kind);

  test('has free texts', () => expect(tokens.length).toBeGreaterThan(1));

  test.each(Object.keys(SINKS))('publishes each of its texts and addresses in .%s', (format) => {
    let text = '';
    const sink = SINKS[format]?.((piece) => {
      text += piece;
    });
    mapRecord(record, new IriOf(BASE), sink as Sink);
    expect(tokens.filter((token) => !text.includes(token))).toEqual([]);
  });
});
