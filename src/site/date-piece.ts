/** A piece of a date in words; a day, month or year that is known also as HTML takes it. */
export interface DatePiece {
  readonly text: string;
  /** `2013-05-09`, `2013-05` or `2013` */
  readonly datetime?: string;
}

/** A piece that says no day, month or year by itself. */
export function say(text: string): DatePiece {
  return { text };
}
