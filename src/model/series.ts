import { z } from 'zod';
import { evidenceFields, purpose } from './parts.ts';
import { permanenceFields } from './tombstone.ts';
import { code, id, list, names, reference, textLists, texts } from './values.ts';

/** A standing dialogue. */
export const series = z.strictObject({
  id,
  name: names,
  alternateNames: textLists.optional(),
  description: texts.optional(),
  kind: code('kind'),
  initiatedAt: code('level').optional().meta({ description: 'The rank of those who began it' }),
  parties: z.array(reference('organization')).min(2).max(200),
  purposes: list(purpose).optional(),
  ...evidenceFields,
  ...permanenceFields,
});
