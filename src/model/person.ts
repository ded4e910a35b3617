import { z } from 'zod';
import { evidenceFields } from './parts.ts';
import { permanenceFields } from './tombstone.ts';
import { id, iri, list, names, textLists, texts } from './values.ts';

/** Somebody who takes part. Posts are told where they are evidenced: by the meetings. */
export const person = z.strictObject({
  id,
  name: names,
  alternateNames: textLists.optional(),
  givenName: texts.optional(),
  familyName: texts.optional(),
  description: texts.optional(),
  sameAs: list(iri).optional(),
  ...evidenceFields,
  ...permanenceFields,
});
