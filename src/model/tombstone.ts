import { z } from 'zod';
import {
  day,
  id,
  list,
  names,
  partName,
  type RecordId,
  type ReferenceKind,
  sameKind,
  type Texts,
  textsWithEnglish,
} from './values.ts';

const reason = textsWithEnglish('a reason in English is needed').meta({
  description: 'What became of it, for those who follow an old link',
});

/** The file of a record that was published and is no more: all that is left of it. */
export const tombstone = z.strictObject({
  id,
  name: names.optional(),
  withdrawn: z.strictObject({
    reason,
    date: day.meta({ description: 'The day on which it was withdrawn, YYYY-MM-DD' }),
    replacedBy: sameKind.optional().meta({ description: 'The id of the record to look at instead' }),
  }),
});

export type TombstoneFile = z.output<typeof tombstone>;

/** A part of a record that was published and is no more. */
const withdrawnPart = z.strictObject({
  part: partName.meta({ description: 'Its name in addresses, such as outcome-3' }),
  reason,
  date: day.meta({ description: 'The day on which it was withdrawn, YYYY-MM-DD' }),
  replacedBy: partName.optional().meta({ description: 'The part of this record to look at instead' }),
});

export type WithdrawnPart = z.output<typeof withdrawnPart>;

/** Ids under which a record was published before. */
export const formerIds = list(id).meta({ description: 'Ids under which it was published before' });

/** What keeps old addresses alive, in a record that has parts. */
export const permanenceFields = {
  formerIds: formerIds.optional(),
  withdrawnParts: list(withdrawnPart)
    .optional()
    .meta({ description: 'Parts that were published and are no more' }),
};

/** What an address answers that leads to no record any more, but once did. */
export type Tombstone = Withdrawn | Moved;

export interface Withdrawn {
  readonly kind: ReferenceKind;
  readonly id: RecordId;
  readonly status: 'withdrawn';
  readonly name?: Texts | undefined;
  readonly reason: Texts;
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** Of the same kind; a record, or another one that was withdrawn. */
  readonly replacedBy?: RecordId | undefined;
}

export interface Moved {
  readonly kind: ReferenceKind;
  /** The old one. */
  readonly id: RecordId;
  readonly status: 'moved';
  /** The id of the record that was called so before. */
  readonly movedTo: RecordId;
  /** Position of the old id among the former ones of the record, from 0. */
  readonly position: number;
}
