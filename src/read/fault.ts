import type { ProblemCode } from '../problem/codes.ts';

/** A problem of a text whose place is still two offsets. */
export interface Fault {
  readonly code: ProblemCode;
  readonly start: number;
  readonly end: number;
  /** What must hold, to stand after the colon of the message. */
  readonly must: string;
  readonly help: string;
}
