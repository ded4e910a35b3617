import { z } from 'zod';
import { formerIds } from './tombstone.ts';
import { id, iri, list, names, reference, textLists, texts } from './values.ts';

/** A concept of the one topic scheme. */
export const topic = z.strictObject({
  id,
  name: names,
  alternateNames: textLists.optional(),
  definition: texts.optional(),
  broader: reference('topic').optional(),
  related: list(reference('topic')).optional(),
  sameAs: list(iri).optional(),
  formerIds: formerIds.optional(),
});
