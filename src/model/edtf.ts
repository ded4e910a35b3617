/** A date only as precise as it is known: `2013-05-09`, `2013-05` or `2013`. */
export interface DatePart {
  readonly value: string;
  readonly precision: 'day' | 'month' | 'year';
}

/**
 * A date in the subset of the Extended Date/Time Format that records use, and what it says for certain.
 *
 * What is not said is left out: an end only where one was written, no bound on a side that is open, unknown,
 * approximate or uncertain.
 */
export interface EdtfDate {
  /** As written, but with quarters as `2013-33` to `2013-36`. */
  readonly edtf: string;
  readonly start?: DatePart;
  readonly end?: DatePart;
  /** First day that is possible, `YYYY-MM-DD`. */
  readonly notBefore?: string;
  /** Last day that is possible, `YYYY-MM-DD`. */
  readonly notAfter?: string;
  /** The end comes before the start, whatever days are meant; the bounds are then not in order. */
  readonly reversed?: true;
}

type Bounds = Pick<EdtfDate, 'notBefore' | 'notAfter'>;

interface SingleDate extends Bounds {
  readonly edtf: string;
  readonly known?: DatePart;
}

/**
 * Reads a date of the years 1000 to 2999, without a time or a time zone.
 *
 * A date is `2013`, `2013-05`, `2013-05-09`, a part of a year (`2013-21` to `24` seasons, which have no bounds,
 * `33` to `36` or `Q1` to `Q4` quarters of the calendar year, `37` to `39` thirds, `40` and `41` halves), or has
 * unspecified digits (`201X`, `20XX`, `2013-XX`, `2013-05-XX`); one of `?`, `~` and `%` may end it. An interval is
 * `a/b`, one side of which may be `..` (open) or empty (unknown). One of several dates is `[a,b,c]`, `[a..b]`,
 * `[a..]` or `[..b]`. No other part of EDTF is read, for example no `2013-05-09/10` and no `{a,b}`.
 *
 * @returns the date, or `undefined` when the form is another one or a day does not exist
 * @see https://www.loc.gov/standards/datetime/
 */
export function parseEdtf(text: string): EdtfDate | undefined {
  if (text.length > 1_000) return undefined;
  if (text.startsWith('[')) return parseSet(text);
  if (text.includes('/')) return parseInterval(text);
  const date = parseSingleDate(text);
  return date && { edtf: date.edtf, ...(date.known && { start: date.known }), ...boundsOf(date, date) };
}

function parseInterval(text: string): EdtfDate | undefined {
  const [first, last, ...others] = text.split('/');
  if (first === undefined || last === undefined || others.length > 0) return undefined;
  const sides = parseSides(first, last);
  if (sides === undefined) return undefined;
  const [from, to] = sides;
  return {
    edtf: `${from?.edtf ?? first}/${to?.edtf ?? last}`,
    ...(from?.known && { start: from.known }),
    ...(to?.known && { end: to.known }),
    ...boundsOf(from, to),
  };
}

function parseSet(text: string): EdtfDate | undefined {
  const [, first, last] = /^\[([^,[\].]*)\.\.([^,[\].]*)\]$/.exec(text) ?? [];
  if (first !== undefined && last !== undefined) return parseSpan(first, last);
  const dates = text.endsWith(']') ? text.slice(1, -1).split(',').map(parseSingleDate) : [];
  if (dates.length < 2 || !dates.every((date) => date !== undefined)) return undefined;
  return { edtf: `[${dates.map((date) => date.edtf).join(',')}]`, ...outerBounds(dates) };
}

/** One day out of a span, `[a..b]`: unlike in an interval, nothing lasts from `a` to `b`. */
function parseSpan(first: string, last: string): EdtfDate | undefined {
  const sides = parseSides(first, last);
  if (sides === undefined) return undefined;
  const [from, to] = sides;
  return { edtf: `[${from?.edtf ?? ''}..${to?.edtf ?? ''}]`, ...boundsOf(from, to) };
}

type Sides = readonly [from: SingleDate | undefined, to: SingleDate | undefined];

/** Both sides, of which one may be open or unknown; `undefined` when there is nothing to read or nothing said. */
function parseSides(first: string, last: string): Sides | undefined {
  const [from, to] = [parseSingleDate(first), parseSingleDate(last)];
  const isRead = (text: string, date?: SingleDate) => date !== undefined || text === '' || text === '..';
  if (!isRead(first, from) || !isRead(last, to)) return undefined;
  return from === undefined && to === undefined ? undefined : [from, to];
}

function boundsOf(from?: Bounds, to?: Bounds): Pick<EdtfDate, 'notBefore' | 'notAfter' | 'reversed'> {
  const { notBefore } = from ?? {};
  const { notAfter } = to ?? {};
  return {
    ...(notBefore !== undefined && { notBefore }),
    ...(notAfter !== undefined && { notAfter }),
    ...(notBefore !== undefined && notAfter !== undefined && notBefore > notAfter && { reversed: true }),
  };
}

/** A set is bounded on a side only where each of its dates is. */
function outerBounds(dates: readonly Bounds[]): Bounds {
  const first = dates.map((date) => date.notBefore ?? '').sort()[0];
  const last = dates
    .map((date) => date.notAfter ?? '~')
    .sort()
    .at(-1); // ~ sorts after all digits
  return { ...(first && { notBefore: first }), ...(last && last !== '~' && { notAfter: last }) };
}

const SINGLE_DATE = /^([12]\d(?:\d\d|\dX|XX))(?:-(?:Q([1-4])|(\d\d|XX))(?:-(\d\d|XX))?)?([?~%]?)$/;

function parseSingleDate(text: string): SingleDate | undefined {
  const [, year, quarter, written, day, qualifier] = SINGLE_DATE.exec(text) ?? [];
  if (year === undefined) return undefined;
  const part = quarter === undefined ? written : String(32 + Number(quarter));
  const date = describeDate(year, part, day);
  if (date === undefined) return undefined;
  const edtf = [year, part, day].filter((piece) => piece !== undefined).join('-');
  return qualifier ? { edtf: edtf + qualifier } : { edtf, ...date }; // what is doubtful bounds nothing
}

/** What a date without a qualifier says, or `undefined` when there is no such date. */
function describeDate(year: string, part?: string, day?: string): Omit<SingleDate, 'edtf'> | undefined {
  if (part === undefined || part === 'XX') return day === undefined ? describeYear(year, part) : undefined;
  if (year.includes('X')) return undefined;
  if (Number(part) <= 12) return describeMonth(year, part, day);
  return day === undefined ? describePart(year, part) : undefined;
}

function describeYear(year: string, part?: string): Omit<SingleDate, 'edtf'> | undefined {
  const bounds = span(`${year}-01`, `${year}-12`);
  if (year.includes('X')) return part === undefined ? bounds : undefined;
  return { known: { value: year, precision: 'year' }, ...bounds };
}

function describeMonth(year: string, month: string, day?: string): Omit<SingleDate, 'edtf'> | undefined {
  const value = `${year}-${month}`;
  if (month === '00') return undefined;
  if (day === undefined || day === 'XX') {
    return { known: { value, precision: 'month' }, ...span(value, value) };
  }
  if (day === '00' || Number(day) > daysIn(Number(year), Number(month))) return undefined;
  const date = `${value}-${day}`;
  return { known: { value: date, precision: 'day' }, notBefore: date, notAfter: date };
}

/** First and last month of each part of a year that has bounds. */
const PARTS: Readonly<Record<string, readonly [string, string]>> = {
  33: ['01', '03'],
  34: ['04', '06'],
  35: ['07', '09'],
  36: ['10', '12'],
  37: ['01', '04'],
  38: ['05', '08'],
  39: ['09', '12'],
  40: ['01', '06'],
  41: ['07', '12'],
};

function describePart(year: string, part: string): Bounds | undefined {
  if (/^2[1-4]$/.test(part)) return {}; // a season: which months it has depends on the hemisphere and on who speaks
  const months = PARTS[part];
  return months && span(`${year}-${months[0]}`, `${year}-${months[1]}`);
}

/** From the first day of a month to the last day of another; an unspecified digit is 0 in the first, 9 in the last. */
function span(first: string, last: string): Bounds {
  const end = last.replaceAll('X', '9');
  const days = daysIn(Number(end.slice(0, 4)), Number(end.slice(5)));
  return { notBefore: `${first.replaceAll('X', '0')}-01`, notAfter: `${end}-${days}` };
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
