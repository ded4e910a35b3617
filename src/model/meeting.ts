import { z } from 'zod';
import { conflict } from './conflict.ts';
import { followUp, outcome, overall, sideEvent, step } from './outcome.ts';
import { delegation, participation } from './participation.ts';
import { evidenceFields, purpose, remark } from './parts.ts';
import { permanenceFields } from './tombstone.ts';
import { code, count, date, id, list, names, reference, texts } from './values.ts';

/** Fields whose statement may rest on other passages than the meeting, or on an editor. */
const REMARKABLE = [
  'name',
  'sessionNumber',
  'status',
  'level',
  'date',
  'attendanceMode',
  'location',
  'venue',
] as const;

/** One round of a dialogue. */
export const meeting = z.strictObject({
  id,
  series: reference('series'),
  previousMeeting: reference('meeting').optional(),
  name: names,
  description: texts.optional(),
  sessionNumber: count.optional().meta({ description: 'Of the round, as the parties count it' }),
  status: code('status'),
  level: code('level').optional(),
  date: date.optional(),
  attendanceMode: z.enum(['offline', 'online', 'mixed']).optional(),
  location: reference('place').optional(),
  venue: reference('place').optional(),
  onTheSidelinesOf: names
    .optional()
    .meta({ description: 'The name of the larger event, where a source says so' }),
  parties: z.array(reference('organization')).min(2).max(200),
  size: count.optional().meta({ description: 'Number of persons of all sides, where a source gives it' }),
  steps: list(step).optional(),
  delegations: list(delegation).optional(),
  participations: list(participation)
    .optional()
    .meta({ description: 'Those who belong to no delegation, such as observers' }),
  purposes: list(purpose).optional(),
  overall: overall.optional(),
  outcomes: list(outcome).optional(),
  followUps: list(followUp).optional(),
  sideEvents: list(sideEvent).optional(),
  remarks: list(remark(REMARKABLE)).optional(),
  conflicts: list(conflict).optional(),
  otherSources: list(reference('source'))
    .optional()
    .meta({ description: 'Documents about the meeting that no passage below is from' }),
  ...evidenceFields,
  ...permanenceFields,
});
