import type { z } from 'zod';
import { meeting } from './meeting.ts';
import { organization } from './organization.ts';
import { resolvedPassage } from './parts.ts';
import { person } from './person.ts';
import { place } from './place.ts';
import { series } from './series.ts';
import { source } from './source.ts';
import { topic } from './topic.ts';
import { id, list } from './values.ts';

/** The kinds of record, in the order in which they are published. */
export const KINDS = ['series', 'meeting', 'organization', 'person', 'place', 'topic', 'source'] as const;

export type Kind = (typeof KINDS)[number];

/** The form of the YAML file of each kind. */
export const RECORD_SCHEMAS = { series, meeting, organization, person, place, topic, source } as const;

const passages = list(resolvedPassage).optional();

/**
 * The form of a record once what it needs of other records was put in, so that it can be mapped alone: the
 * address and language of each cited source, and the meetings of a series.
 *
 * This is also what `communique map` reads, one JSON object a line, with `kind` in front.
 */
export const RESOLVED_SCHEMAS = {
  series: series.extend({ passages, meetings: list(id).optional() }),
  meeting: meeting.extend({ passages }),
  organization: organization.extend({ passages }),
  person: person.extend({ passages }),
  place,
  topic,
  source,
} as const;

/** The resolved record of each kind. */
export type Records = { [K in Kind]: z.output<(typeof RESOLVED_SCHEMAS)[K]> };

export type Meeting = Records['meeting'];
export type Series = Records['series'];
export type Organization = Records['organization'];
export type Person = Records['person'];
export type Place = Records['place'];
export type Topic = Records['topic'];
export type Source = Records['source'];

/** A record with the name of its kind. */
export type AnyRecord = { [K in Kind]: { readonly kind: K; readonly record: Records[K] } }[Kind];
