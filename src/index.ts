/**
 * The parts of communique that other programs may use: the mapping, the sinks and the build.
 *
 * What is not exported here may change with any version.
 */
export { IriOf } from './map/iri-of.ts';
export { mapRecord } from './map/map-record.ts';
export type { AnyRecord, Kind, Records } from './model/kinds.ts';
export { KINDS, RECORD_SCHEMAS, RESOLVED_SCHEMAS } from './model/kinds.ts';
export type { Locate, Place, Problem } from './problem/problem.ts';
export { EXIT, PublishError } from './problem/publish-error.ts';
export { readContext } from './publish/companions.ts';
export { loadData } from './publish/load.ts';
export { publish } from './publish/publish.ts';
export { Context } from './sinks/context.ts';
export { FanOut } from './sinks/fan-out.ts';
export { JsonLdSink } from './sinks/json-ld.ts';
export { NTriplesSink } from './sinks/n-triples.ts';
export { QuadSink } from './sinks/quads.ts';
export { RdfXmlSink } from './sinks/rdf-xml.ts';
export type { At, Origin, Sink, Write } from './sinks/sink.ts';
export { TurtleSink } from './sinks/turtle.ts';
export { type Iri, makeIri, parseIri } from './terms/iri.ts';
export { type LanguageTag, parseLanguageTag } from './terms/language.ts';
export type { Term } from './terms/namespace.ts';
