import { z } from 'zod';
import { evidence } from './parts.ts';
import { count, date, key, list, number, reference, texts } from './values.ts';

/** What another source says instead; under the name of the field that it concerns. */
const otherAccount = z.strictObject({
  n: number,
  name: texts.optional(),
  sessionNumber: count.optional(),
  date: date.optional(),
  location: reference('place').optional(),
  post: texts.optional(),
  asNamed: texts.optional(),
  organization: reference('organization').optional(),
  description: texts.optional(),
  evidence,
});

export type OtherAccount = z.output<typeof otherAccount>;

/** The fields that can be told differently; each account gives exactly one of them. */
const DISPUTED = ['name', 'sessionNumber', 'date', 'location', 'post', 'asNamed', 'organization'] as const;

export type Disputed = (typeof DISPUTED)[number];

/**
 * Sources that disagree. The kept account is what the record says in its own field; the others are published
 * as statements that are not asserted, each with its evidence.
 */
export const conflict = z.strictObject({
  n: number,
  part: key.optional().meta({ description: 'The part it concerns, such as follow-up-1; else the meeting' }),
  others: list(otherAccount),
  reason: texts.meta({ description: 'Why the account in the record is kept' }),
});

export type Conflict = z.output<typeof conflict>;

/** The fields that an account gives; a good one gives exactly one. */
export function disputedIn(account: OtherAccount): Disputed[] {
  return DISPUTED.filter((field) => account[field] !== undefined);
}
