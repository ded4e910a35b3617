import type { Texts } from '../model/values.ts';
import type { Sink } from '../sinks/sink.ts';
import type { Iri } from '../terms/iri.ts';
import type { LanguageTag } from '../terms/language.ts';
import type { Term } from '../terms/namespace.ts';
import { xsd } from '../terms/vocabularies.ts';
import { from } from './catalogue-origins.ts';
import type { Dataset } from './dataset.ts';
import type { Stubs } from './stubs.ts';

/** What all parts of the catalogue are told with. */
export interface CatalogueScope {
  readonly dataset: Dataset;
  readonly sink: Sink;
  /** Takes what has to be said of the resources of others. */
  readonly stubs: Stubs;
}

/** A part of the catalogue; all are fragments of the home page, which is the document of the data set. */
export function partOf({ base }: Dataset, name: string): Iri {
  return `${base}#${name}` as Iri;
}

export function tellTexts({ sink }: CatalogueScope, predicate: Term, texts: Texts): void {
  for (const [language, text] of Object.entries(texts)) {
    sink.text(predicate, text, language as LanguageTag, from.publication);
  }
}

/** Tells a count as VoID wants it. */
export function tellCount({ sink }: CatalogueScope, predicate: Term, count: number): void {
  sink.typed(predicate, String(count), xsd.integer, from.counts);
}
