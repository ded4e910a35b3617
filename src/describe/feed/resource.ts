import type { Origin, Sink } from '../../sinks/sink.ts';
import type { Iri } from '../../terms/iri.ts';
import type { LanguageTag } from '../../terms/language.ts';
import type { Term } from '../../terms/namespace.ts';

/** A value of a property, as a {@link Sink} takes it. */
export type Value =
  | { readonly link: Iri }
  | { readonly term: Term }
  | { readonly text: string; readonly language: LanguageTag }
  | { readonly typed: string; readonly datatype: Term };

/** A resource of the feed as plain values, so that each format can put it where it wants it. */
export interface Resource {
  readonly subject: Iri;
  readonly types: readonly Term[];
  /** The values of one property follow each other. */
  readonly values: readonly (readonly [Term, Value])[];
}

/** No field of a record: the feed is made of what is remembered of all documents. */
const ORIGIN: Origin = { name: 'feed', field: '', rule: 'tells what changed, and when' };

/** @param document what the addresses of its parts start with, without `#` */
export function tellResources(document: Iri, resources: readonly Resource[], sink: Sink): void {
  sink.openDocument(document);
  for (const { subject, types, values } of resources) {
    sink.resource(subject, types, ORIGIN);
    for (const [property, value] of values) tellValue(property, value, sink);
  }
  sink.closeDocument();
}

function tellValue(property: Term, value: Value, sink: Sink): void {
  if ('link' in value) sink.link(property, value.link, ORIGIN);
  else if ('term' in value) sink.term(property, value.term, ORIGIN);
  else if ('text' in value) sink.text(property, value.text, value.language, ORIGIN);
  else sink.typed(property, value.typed, value.datatype, ORIGIN);
}
