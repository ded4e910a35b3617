import type { Dataset } from '../../query/ask-store.ts';
import type { Prepared } from '../../query/prepare-question.ts';
import type { EndpointHealth } from '../endpoint.ts';
import type { ProblemDetails } from '../problem-details.ts';
import type { AnswerType } from './answer-types.ts';

/** A question to be answered, and for whom. */
export interface Work {
  readonly prepared: Prepared;
  readonly dataset: Dataset | undefined;
  readonly type: AnswerType;
  /** Who asked first. */
  readonly client: string;
  /** When it is given up, in milliseconds of `performance.now()`. */
  readonly endsAt: number;
  /** Says that nobody waits for the answer any more. */
  readonly signal: AbortSignal;
}

/** How a question ended: with a whole answer, or with none. */
export type Outcome =
  | { readonly is: 'answer'; readonly body: Uint8Array }
  | {
      readonly is: 'problem';
      readonly problem: ProblemDetails;
      /** Whether the same question to the same data ends in the same way. */
      readonly isLasting: boolean;
    };

/** Who computes answers: threads of ours, or a store elsewhere. */
export interface Computer {
  /** What all addresses of the publication start with. */
  readonly base: string;
  /** Names the data: as long as it is the same, so are all answers. */
  readonly dataset: string;
  /** Whether that can be relied on; not of a store that others fill. */
  readonly isFixed: boolean;
  /** Graphs and statements; `undefined` where nobody has counted. */
  readonly figures: { readonly graphs: number; readonly statements: number } | undefined;
  compute(work: Work): Promise<Outcome>;
  follow(version: string): Promise<void>;
  check(): Promise<EndpointHealth>;
  close(): Promise<void>;
}

/** An outcome without an answer. */
export function fail(problem: ProblemDetails, isLasting = false): Outcome {
  return { is: 'problem', problem, isLasting };
}
