import { z } from 'zod';
import { agents, evidence, topics } from './parts.ts';
import { code, date, names, number, reference, texts } from './values.ts';

/** A result of the meeting as a source states it, in our own words. */
export const outcome = z.strictObject({
  n: number,
  kind: code('outcome'),
  description: texts,
  topics: topics.optional(),
  evidence: evidence.optional(),
});

export type Outcome = z.output<typeof outcome>;

/** An outcome that commits to something later; the plan stays here for ever, whatever came of it. */
export const followUp = z.strictObject({
  n: number,
  kind: code('outcome'),
  description: texts,
  decidedBy: agents.optional(),
  date: date.optional(),
  asNamed: texts.optional().meta({ description: 'The words of the source for the time' }),
  location: reference('place').optional(),
  topics: topics.optional(),
  realizedBy: reference('meeting').optional().meta({ description: 'The meeting in which an editor sees it' }),
  evidence: evidence.optional(),
});

export type FollowUp = z.output<typeof followUp>;

/** What the source says of the outcomes as a whole. */
export const overall = z.strictObject({ description: texts, evidence: evidence.optional() });

/** Something that led to the meeting. */
export const step = z.strictObject({
  n: number,
  description: texts,
  date: date.optional(),
  location: reference('place').optional(),
  takenBy: agents.optional(),
  evidence: evidence.optional(),
});

export type Step = z.output<typeof step>;

/** An event held beside the meeting. */
export const sideEvent = z.strictObject({
  n: number,
  name: names,
  description: texts.optional(),
  date: date.optional(),
  location: reference('place').optional(),
  organizers: agents.optional(),
  topics: topics.optional(),
  evidence: evidence.optional(),
});

export type SideEvent = z.output<typeof sideEvent>;
