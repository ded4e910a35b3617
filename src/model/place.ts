import { z } from 'zod';
import { permanenceFields } from './tombstone.ts';
import { id, iri, list, names, reference, text, texts } from './values.ts';

/** A country, a city, or a building in one. */
export const place = z.strictObject({
  id,
  name: names,
  kind: z.enum(['country', 'city', 'building']),
  description: texts.optional(),
  countryCode: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional()
    .meta({ description: 'ISO 3166-1 alpha-2; of countries only' }),
  containedInPlace: reference('place').optional(),
  address: z
    .strictObject({
      streetAddress: texts.optional(),
      postalCode: text.optional(),
      addressLocality: texts.optional(),
      addressRegion: texts.optional(),
      addressCountry: z
        .string()
        .regex(/^[A-Z]{2}$/)
        .meta({ description: 'ISO 3166-1 alpha-2' }),
    })
    .optional(),
  sameAs: list(iri).optional(),
  ...permanenceFields,
});
