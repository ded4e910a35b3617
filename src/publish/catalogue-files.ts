import { mapCatalogue } from '../describe/catalogue.ts';
import { CATALOGUE_CONTEXT } from '../describe/catalogue-context.ts';
import type { Dataset } from '../describe/dataset.ts';
import { findEntries } from '../describe/entries.ts';
import { Context } from '../sinks/context.ts';
import { FanOut } from '../sinks/fan-out.ts';
import { JsonLdSink } from '../sinks/json-ld.ts';
import { TurtleSink } from '../sinks/turtle.ts';
import type { Staging } from '../write/staging.ts';
import type { Edition } from './edition.ts';
import { MEDIA_TYPES } from './formats.ts';

/** Writes the catalogue in Turtle and JSON-LD, and once more where VoID wants it. */
export function writeCatalogue(
  { records, iriOf }: Pick<Edition, 'records' | 'iriOf'>,
  dataset: Dataset,
  staging: Staging,
): void {
  let [turtle, jsonLd] = ['', ''];
  const toTurtle = new TurtleSink(iriOf.base, (text) => {
    turtle += text;
  });
  const toJsonLd = new JsonLdSink(iriOf.base, new Context(CATALOGUE_CONTEXT), (text) => {
    jsonLd += text;
  });
  mapCatalogue(dataset, findEntries(records, iriOf), new FanOut([toTurtle, toJsonLd]));
  staging.writeFile('catalog.ttl', MEDIA_TYPES.ttl, turtle);
  staging.writeFile('catalog.jsonld', MEDIA_TYPES.jsonld, jsonLd);
  staging.writeFile('.well-known/void', MEDIA_TYPES.ttl, turtle);
}
