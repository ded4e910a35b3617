import { countDays } from '../model/count-days.ts';
import { type EdtfDate, parseEdtf } from '../model/edtf.ts';
import type { Meeting } from '../model/kinds.ts';
import type { FollowUp } from '../model/outcome.ts';
import type { Code } from '../terms/codes.ts';

/** What came of the time that a plan names; whether the place was another one is asked apart from it. */
export interface Timing {
  readonly code: Exclude<Code<'fulfilment'>, 'moved'>;
  /** At least so many days after the last one planned; of what is late, and of nothing else. */
  readonly daysLate?: number;
}

/** The meeting in which a plan came true: only one that was held. */
export function realizationOf(
  { realizedBy }: FollowUp,
  meetings: ReadonlyMap<string, Meeting>,
): Meeting | undefined {
  const meeting = realizedBy === undefined ? undefined : meetings.get(realizedBy);
  return meeting?.status === 'held' ? meeting : undefined;
}

/**
 * Weighs a plan against the meeting in which it came true.
 *
 * @returns nothing where the dates allow more than one answer: where one is approximate or uncertain, has no bound
 *   on the side that matters, or where the meeting began before the planned time and ended in it
 */
export function judgeRealized({ date: plan }: FollowUp, { date: held }: Meeting): Timing | undefined {
  if (plan === undefined) return { code: 'kept' };
  if (held === undefined) return undefined;
  const { notBefore, notAfter } = held;
  if (plan.notAfter !== undefined && notBefore !== undefined && notBefore > plan.notAfter) {
    return { code: 'late', daysLate: countDays(plan.notAfter, notBefore) };
  }
  if (plan.notBefore !== undefined && notAfter !== undefined && notAfter < plan.notBefore) {
    return { code: 'early' };
  }
  return beginsWithin(held, plan) ? { code: 'kept' } : undefined;
}

/**
 * Weighs a plan of which no held meeting is known.
 *
 * @param asOf the day up to which sources reach, `YYYY-MM-DD`
 * @returns nothing where it is not certain whether the planned time has passed
 */
export function judgeUnrealized({ date }: FollowUp, asOf: string | undefined): Timing | undefined {
  if (date === undefined) return { code: 'undated' };
  if (asOf === undefined) return undefined;
  const [first, last] = spanOf(date);
  if (last !== undefined && last < asOf) return { code: 'overdue' };
  return (last ?? first ?? '') >= asOf ? { code: 'open' } : undefined;
}

type Span = readonly [first: string | undefined, last: string | undefined];

/** Before all days, as texts sort: what `..` says. Nothing at all is said of any other side without a bound. */
const EVER = '';
/** After all days. */
const NEVER = '~';

function spanOf({ edtf, notBefore, notAfter }: EdtfDate): Span {
  const first = /^\[?\.\./.test(edtf) ? EVER : notBefore;
  return [first, /\.\.\]?$/.test(edtf) ? NEVER : notAfter];
}

function beginsWithin(held: EdtfDate, plan: EdtfDate): boolean {
  const earliest = held.notBefore;
  const latest = latestStartOf(held);
  if (earliest === undefined || latest === undefined) return false;
  return listSpans(plan).some(([first, last]) => {
    return first !== undefined && last !== undefined && first <= earliest && latest <= last;
  });
}

/** The last day on which what lasts that long can have begun. */
function latestStartOf({ start, notAfter }: EdtfDate): string | undefined {
  const ofStart = start && parseEdtf(start.value)?.notAfter;
  if (ofStart === undefined || notAfter === undefined) return ofStart ?? notAfter;
  return ofStart < notAfter ? ofStart : notAfter;
}

/** A set such as `[2013-05,2013-09]` plans one of its dates, and nothing for the time between them. */
function listSpans(plan: EdtfDate): Span[] {
  if (!plan.edtf.includes(',')) return [spanOf(plan)];
  return plan.edtf
    .slice(1, -1)
    .split(',')
    .flatMap((date) => parseEdtf(date) ?? [])
    .map(spanOf);
}
