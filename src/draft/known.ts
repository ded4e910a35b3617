/** A value that need not be asked for. */
export interface KnownValue {
  readonly value: string | number;
  /** Why it may be wrong; an editor reads it on the same line. */
  readonly remark?: string;
}

/** What is known of a record, in the shape of the record; the rest of it is left to the editor. */
export type Known = KnownValue | readonly Known[] | KnownFields;

export interface KnownFields {
  readonly [field: string]: Known | undefined;
}

export function isKnownValue(known: Known | undefined): known is KnownValue {
  return known !== undefined && 'value' in known && typeof known.value !== 'object';
}
