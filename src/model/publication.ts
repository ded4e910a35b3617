import { z } from 'zod';
import { date, iri, names, texts } from './values.ts';

/** The whole data set: data/publication.yaml. */
export const publication = z.strictObject({
  base: iri
    .refine((value) => /^https?:\/\/[^?#]+\/$/.test(value), {
      message: 'the form is http(s)://…/ with a slash at the end',
    })
    .meta({ description: 'What all addresses start with; ends in a slash' }),
  name: names,
  description: texts,
  publisher: z.strictObject({ name: names, url: iri }),
  license: iri,
  topicScheme: names.meta({ description: 'What the list of topics is called' }),
  date: date.meta({ description: 'The day of the last change, YYYY-MM-DD' }),
});

export type Publication = z.output<typeof publication>;
