import { countDays } from '../../model/count-days.ts';
import { type EdtfDate, parseEdtf } from '../../model/edtf.ts';

/** How a date is drawn: no more exactly than it is known. */
export interface Stretch {
  /** First possible day, `YYYY-MM-DD`; left out where that side is open or unknown. */
  readonly first?: string;
  /** Last possible day. */
  readonly last?: string;
  /**
   * `days`: it took place on these days. `within`: at some time between them. `doubtful`: perhaps or about then,
   * so that even the bounds are not certain.
   */
  readonly certainty: 'days' | 'within' | 'doubtful';
}

/** The stretch of time that a date is drawn as; `undefined` where it leaves both sides open. */
export function stretchOf(date: EdtfDate | undefined): Stretch | undefined {
  if (date === undefined) return undefined;
  const { notBefore, notAfter } = date;
  if (notBefore !== undefined && notAfter !== undefined) {
    return { first: notBefore, last: notAfter, certainty: isOfDays(date) ? 'days' : 'within' };
  }
  const bounds: Partial<EdtfDate> = parseEdtf(date.edtf.replaceAll(DOUBTS, '')) ?? {};
  if (bounds.reversed || (bounds.notBefore ?? bounds.notAfter) === undefined) return undefined;
  return { ...boundsOf(bounds), certainty: 'doubtful' };
}

/** What leaves a date without bounds: a qualifier, or a season, which stands for its year here. */
const DOUBTS = /[?~%]|(?<=(?:^|[/.[,])\d{4})-2[1-4](?![-\d])/g;

function boundsOf({ notBefore, notAfter }: Partial<EdtfDate>): Pick<Stretch, 'first' | 'last'> {
  return {
    ...(notBefore !== undefined && { first: notBefore }),
    ...(notAfter !== undefined && { last: notAfter }),
  };
}

function isOfDays({ edtf, start, end }: EdtfDate): boolean {
  return start?.precision === 'day' && (!edtf.includes('/') || end?.precision === 'day');
}

/** The year in which something certainly began; `undefined` where it may be another. */
export function yearOf(date: EdtfDate | undefined): number | undefined {
  const { start, notBefore, notAfter } = date ?? {};
  if (start !== undefined) return Number(start.value.slice(0, 4));
  const year = notBefore?.slice(0, 4);
  return year === undefined || year !== notAfter?.slice(0, 4) ? undefined : Number(year);
}

/** Whole years, drawn from left to right. */
export interface Calendar {
  readonly firstYear: number;
  readonly lastYear: number;
}

/** The years that stretches reach into; `undefined` for none. */
export function calendarOf(stretches: readonly Stretch[]): Calendar | undefined {
  const years = stretches.flatMap(({ first, last }) => [first, last]).flatMap((day) => yearsOf(day));
  return years.length === 0 ? undefined : { firstYear: Math.min(...years), lastYear: Math.max(...years) };
}

function yearsOf(day: string | undefined): number[] {
  return day === undefined ? [] : [Number(day.slice(0, 4))];
}

/** Where a stretch begins and ends, in percent of the width; a side that is open reaches the edge. */
export interface Extent {
  readonly from: number;
  readonly to: number;
}

export function extentOf({ first, last }: Stretch, calendar: Calendar): Extent {
  const day = countDays(startOf(calendar), first ?? startOf(calendar));
  const end = last === undefined ? lengthOf(calendar) : countDays(startOf(calendar), last) + 1;
  return { from: percentOf(day, calendar), to: percentOf(end, calendar) };
}

/** Years that have a line, and a number where there is room for four digits in 320 pixels. */
export function listYears(calendar: Calendar): readonly { readonly year: number; readonly at: number }[] {
  const { firstYear, lastYear } = calendar;
  const step = [1, 2, 5, 10, 20, 50, 100].find((each) => (lastYear - firstYear + 1) / each <= 8) ?? 200;
  const years: { year: number; at: number }[] = [];
  for (let year = firstYear; year <= lastYear; year += 1) {
    const day = countDays(startOf(calendar), `${year}-01-01`);
    if ((step < 5 ? year - firstYear : year) % step === 0) years.push({ year, at: percentOf(day, calendar) });
  }
  return years;
}

function startOf({ firstYear }: Calendar): string {
  return `${firstYear}-01-01`;
}

function lengthOf(calendar: Calendar): number {
  return countDays(startOf(calendar), `${calendar.lastYear + 1}-01-01`);
}

function percentOf(days: number, calendar: Calendar): number {
  return Math.round((days / lengthOf(calendar)) * 10_000) / 100;
}
