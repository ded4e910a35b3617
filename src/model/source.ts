import { z } from 'zod';
import { permanenceFields } from './tombstone.ts';
import { code, date, id, iri, language, names, reference, texts } from './values.ts';

/** A document. One record per address; `{publisher}-{language}-{date}` is a good id. */
export const source = z.strictObject({
  id,
  url: iri,
  name: names.meta({ description: 'Its title; an editor’s where it has none, then nameBasis says composed' }),
  nameBasis: code('basis').optional(),
  description: texts.optional(),
  kind: code('source'),
  standing: code('standing'),
  extentRead: code('extent').meta({ description: 'How much of it the editors have read' }),
  language,
  date: date.optional().meta({ description: 'When it was published' }),
  dateBasis: code('basis').optional(),
  publisher: reference('organization').optional(),
  publisherName: names.optional().meta({ description: 'Where the publisher has no record' }),
  copyOf: reference('source').optional(),
  translationOf: reference('source').optional(),
  ...permanenceFields,
});
