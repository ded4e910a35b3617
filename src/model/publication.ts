import { z } from 'zod';
import { DATA_THEMES, FREQUENCIES } from '../terms/eu-authorities.ts';
import { date, iri, list, names, textLists, texts } from './values.ts';

/** Where questions about the data go: an address to write to, a page, or both. */
const contact = z
  .strictObject({
    name: names,
    email: z
      .string()
      .regex(/^[A-Za-z0-9.+_-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$/)
      .optional()
      .meta({ description: 'An address to write to, such as data@example.org' }),
    url: iri
      .refine((value) => /^https?:/.test(value), { message: 'the page must have an address on the web' })
      .optional()
      .meta({ description: 'A page that says how to reach you, such as https://example.org/contact' }),
  })
  .refine(({ email, url }) => email !== undefined || url !== undefined, {
    message: 'email or url must say how to reach them',
    params: { code: 'MISSING_FIELD', help: 'Add a line such as url: https://example.org/contact' },
  });

const theme = iri.refine((value) => DATA_THEMES.has(value), {
  message: 'it must be of the EU table of data themes',
});

const frequency = iri.refine((value) => FREQUENCIES.has(value), {
  message: 'it must be of the EU table of frequencies',
});

/** The whole data set: data/publication.yaml. */
export const publication = z.strictObject({
  base: iri
    .refine((value) => /^https?:\/\/[^?#]+\/$/.test(value), {
      message: 'the form is http(s)://…/ with a slash at the end',
    })
    .meta({ description: 'What all addresses start with; ends in a slash' }),
  name: names,
  description: texts,
  publisher: z.strictObject({
    name: names,
    url: iri,
    kind: z
      .enum(['organization', 'person'])
      .optional()
      .meta({ description: 'Left out where it is neither for certain' }),
  }),
  contact: contact.optional(),
  license: iri,
  topicScheme: names.meta({ description: 'What the list of topics is called' }),
  keywords: textLists.optional().meta({ description: 'Words by which people may look for the data' }),
  themes: list(theme).optional().meta({
    description: 'Such as http://publications.europa.eu/resource/authority/data-theme/INTR',
  }),
  frequency: frequency.optional().meta({
    description: 'How often data is added: http://publications.europa.eu/resource/authority/frequency/IRREG',
  }),
  date: date.meta({ description: 'The day of the last change, YYYY-MM-DD' }),
});

export type Publication = z.output<typeof publication>;
