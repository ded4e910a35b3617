import { z } from 'zod';
import { basisField, evidence, organizationLink } from './parts.ts';
import { code, count, key, list, names, reference, texts } from './values.ts';

/**
 * A person or an organization in a role at a meeting.
 *
 * Exactly one of `person` and `organization` is given. `key` is needed only when one takes part in more than
 * one role. A body that is merely listed has no role in words: it is a participant.
 */
export const participation = z.strictObject({
  person: reference('person').optional(),
  organization: reference('organization').optional(),
  key: key.optional(),
  role: code('role').default('participant'),
  post: texts.optional().meta({ description: 'The title under which the person came' }),
  representing: list(organizationLink).optional(),
  asNamed: texts.optional().meta({ description: 'The words of the source, in the language of the source' }),
  status: code('status').optional().meta({ description: 'Only where it differs from that of the meeting' }),
  ...basisField,
  evidence: evidence.optional(),
});

export type Participation = z.output<typeof participation>;

/** Whom one party sends to one meeting. */
export const delegation = z.strictObject({
  key,
  party: reference('organization'),
  name: names,
  level: code('level').optional(),
  size: count.optional().meta({ description: 'Number of persons, where a source gives it' }),
  complete: z
    .literal(false)
    .optional()
    .meta({ description: 'false where the source names examples only ("including"); else left out' }),
  participations: list(participation).optional(),
  evidence: evidence.optional(),
});

export type Delegation = z.output<typeof delegation>;
