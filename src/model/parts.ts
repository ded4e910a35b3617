import { z } from 'zod';
import { code, date, iri, language, list, number, reference, text, texts } from './values.ts';

/** Numbers of the passages that back a part; see {@link passage}. */
export const evidence = list(number).meta({ description: 'Numbers of the passages (below) that say so' });

const basis = code('basis').meta({ description: 'How an editor knows, where no source says it in words' });

/**
 * A place in a source: the first and the last words, at most eight each. Without them the source as a whole
 * is meant, and the place in it is not known.
 */
const passageFields = {
  n: number,
  source: reference('source'),
  startsWith: text.optional(),
  endsWith: text.optional(),
};

const passage = z.strictObject(passageFields);

/** A passage with what its source says of itself, so that it can be mapped without reading the source. */
export const resolvedPassage = z.strictObject({
  ...passageFields,
  url: iri.optional(),
  language: language.optional(),
});

export type Passage = z.output<typeof resolvedPassage>;

/** What backs a record and its parts. */
export const evidenceFields = {
  evidence: evidence.optional(),
  passages: list(passage).optional(),
};

export const topics = list(reference('topic'));

/** Persons and organizations that did something together. */
export const agents = z.strictObject({
  persons: list(reference('person')).optional(),
  organizations: list(reference('organization')).optional(),
});

export type Agents = z.output<typeof agents>;

/** A link to an organization that may have a period, evidence or a basis of its own. */
export const organizationLink = z.strictObject({
  organization: reference('organization'),
  during: date.optional().meta({ description: 'Only where it did not hold all the time: 2018-07-01/..' }),
  basis: basis.optional(),
  evidence: evidence.optional(),
});

export type OrganizationLink = z.output<typeof organizationLink>;

/** Something that a series or a meeting is for. */
export const purpose = z.strictObject({
  n: number,
  description: texts,
  topics: topics.optional(),
  evidence: evidence.optional(),
});

export type Purpose = z.output<typeof purpose>;

export const basisField = { basis: basis.optional() };

/**
 * How one field of the record is known, where that differs from the rest of it: from other passages, or by an
 * editor.
 */
export function remark<const Field extends string>(fields: readonly [Field, ...Field[]]) {
  return z.strictObject({
    n: number,
    about: z.enum(fields),
    language: language.optional(),
    basis: basis.optional(),
    description: texts.optional(),
    evidence: evidence.optional(),
  });
}
