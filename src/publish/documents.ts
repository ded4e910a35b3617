import type { Distribution } from '../describe/dataset.ts';
import type { IriOf } from '../map/iri-of.ts';
import type { Context } from '../sinks/context.ts';
import { FanOut } from '../sinks/fan-out.ts';
import { JsonLdSink } from '../sinks/json-ld.ts';
import { NTriplesSink } from '../sinks/n-triples.ts';
import { RdfXmlSink } from '../sinks/rdf-xml.ts';
import type { Sink } from '../sinks/sink.ts';
import { TurtleSink } from '../sinks/turtle.ts';
import { Utf8Buffer } from '../sinks/utf8-buffer.ts';
import type { ManifestEntry } from '../write/manifest.ts';
import type { Staging } from '../write/staging.ts';
import { DOCUMENT_FORMATS, DUMP_FORMATS, type DumpFormat, type Extension, MEDIA_TYPES } from './formats.ts';

/** What a document is told by: a mapper with its record. */
export type Tell = (sink: Sink) => void;

/** Writes documents in all formats, and the dumps beside them, in flat memory. */
export class DocumentWriter {
  readonly #staging: Staging;
  readonly #iriOf: IriOf;
  readonly #context: Context;
  readonly #dumps: Readonly<Record<'nt' | 'nq' | 'ttl', ReturnType<Staging['createFile']>>>;
  readonly #dumpSinks: readonly Sink[];
  readonly #listeners: readonly Sink[];
  readonly #texts = {
    ttl: new Utf8Buffer(),
    jsonld: new Utf8Buffer(),
    nt: new Utf8Buffer(),
    rdf: new Utf8Buffer(),
  };
  readonly #used = new Set<string>();

  /** @param listeners are told each document once, too */
  constructor(staging: Staging, iriOf: IriOf, context: Context, listeners: readonly Sink[] = []) {
    this.#listeners = listeners;
    this.#staging = staging;
    this.#iriOf = iriOf;
    this.#context = context;
    const create = (format: 'nt' | 'nq' | 'ttl') => staging.createFile(dumpPath(format), MEDIA_TYPES[format]);
    const dumps = { nt: create('nt'), nq: create('nq'), ttl: create('ttl') };
    this.#dumps = dumps;
    this.#dumpSinks = [
      new NTriplesSink((text) => dumps.nq.write(text), { graphs: true }),
      new TurtleSink(iriOf.base, (text) => dumps.ttl.write(text)),
    ];
  }

  /**
   * Writes one document.
   *
   * @param folder its path in `dist/`, without a slash at the end
   * @returns its N-Triples, to be looked at before the next document is written
   */
  write(folder: string, tell: Tell): Uint8Array {
    const { base } = this.#iriOf;
    const texts = this.#texts;
    const jsonLd = new JsonLdSink(base, this.#context, (text) => texts.jsonld.write(text));
    const sinks = [
      new TurtleSink(base, (text) => texts.ttl.write(text)),
      jsonLd,
      new NTriplesSink((text) => texts.nt.write(text)),
      new RdfXmlSink((text) => texts.rdf.write(text)),
    ];
    tell(new FanOut([...sinks, ...this.#dumpSinks, ...this.#listeners]));
    for (const key of jsonLd.used) this.#used.add(key);
    for (const format of DOCUMENT_FORMATS) {
      if (format !== 'nt') this.#writeFile(folder, format, texts[format].take());
    }
    const bytes = texts.nt.take();
    this.#writeFile(folder, 'nt', bytes);
    this.#dumps.nt.write(bytes);
    return bytes;
  }

  #writeFile(folder: string, format: Extension, bytes: Uint8Array): void {
    this.#staging.writeFile(`${folder}/index.${format}`, MEDIA_TYPES[format], bytes);
  }

  /**
   * Ends the dumps, and writes the one in JSON-LD.
   *
   * @param all the documents again: JSON-LD says first which keys it uses, and only now are they known
   * @returns the dumps as they are before they are compressed, in the order of {@link DUMP_FORMATS}
   */
  async finish(all: Iterable<Tell>): Promise<Distribution[]> {
    const { nt, nq, ttl } = this.#dumps;
    const closed = { nt: nt.close(), nq: nq.close(), ttl: ttl.close(), jsonld: this.#writeJsonLd(all) };
    for (const format of DUMP_FORMATS) await this.#staging.compressFile(dumpPath(format));
    return DUMP_FORMATS.map((format) => ({ format, ...closed[format] }));
  }

  #writeJsonLd(all: Iterable<Tell>): ManifestEntry {
    const file = this.#staging.createFile(dumpPath('jsonld'), MEDIA_TYPES.jsonld);
    const write = (text: string) => file.write(text);
    const sink = new JsonLdSink(this.#iriOf.base, this.#context, write, { used: this.#used });
    for (const tell of all) tell(sink);
    sink.endStream();
    return file.close();
  }
}

function dumpPath(format: DumpFormat): string {
  return `dump/communique.${format}`;
}
