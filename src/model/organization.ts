import { z } from 'zod';
import { evidenceFields, organizationLink } from './parts.ts';
import { permanenceFields } from './tombstone.ts';
import { code, date, id, iri, list, names, reference, text, textLists, texts } from './values.ts';

/** A government, a part of one, or any other body that takes part in dialogues. */
export const organization = z.strictObject({
  id,
  name: names,
  alternateNames: textLists.optional(),
  abbreviation: text.optional().meta({ description: 'Need not be unique: several bodies are called NCSC' }),
  description: texts.optional(),
  kind: code('organization'),
  country: reference('place').optional().meta({ description: 'Only where no parent leads to it' }),
  parents: list(organizationLink).optional(),
  linkedTo: list(organizationLink)
    .optional()
    .meta({ description: 'Bodies it is affiliated to, not part of' }),
  replaces: list(organizationLink).optional().meta({ description: 'Bodies whose work it took over' }),
  members: list(organizationLink).optional(),
  existed: date.optional().meta({ description: 'From/until: 2005/2015-01-09, or 2014-01-07/..' }),
  website: iri.optional(),
  sameAs: list(iri).optional(),
  ...evidenceFields,
  ...permanenceFields,
});
