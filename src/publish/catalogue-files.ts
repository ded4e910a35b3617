import { mapCatalogue } from '../describe/catalogue.ts';
import { CATALOGUE_CONTEXT } from '../describe/catalogue-context.ts';
import type { Dataset } from '../describe/dataset.ts';
import { findEntries } from '../describe/entries.ts';
import { Context } from '../sinks/context.ts';
import type { Staging } from '../write/staging.ts';
import { createDocumentSinks, tellTexts } from './document-texts.ts';
import type { Edition } from './edition.ts';
import { MEDIA_TYPES } from './formats.ts';

/** Writes the catalogue in the formats of documents, and once more where VoID wants it. */
export function writeCatalogue(
  { records, iriOf }: Pick<Edition, 'records' | 'iriOf'>,
  dataset: Dataset,
  staging: Staging,
): void {
  const sinks = createDocumentSinks(iriOf.base, new Context(CATALOGUE_CONTEXT));
  const texts = tellTexts(sinks, (sink) => mapCatalogue(dataset, findEntries(records, iriOf), sink));
  for (const [format, text] of texts) {
    staging.writeFile(`catalog.${format}`, MEDIA_TYPES[format], text);
    if (format === 'ttl') staging.writeFile('.well-known/void', MEDIA_TYPES.ttl, text);
  }
}
