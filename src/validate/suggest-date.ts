import { parseEdtf } from '../model/edtf.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Guesses which date was meant by a text that is none; offered to a person, never published.
 *
 * Knows digits of other widths, missing zeros, other separators or none, a time behind the day, quarters, English names
 * of months, and spans with a dash or with the later date first. Where day and month cannot be told apart, as in `05/09/2013`, it guesses
 * nothing.
 */
export function suggestDate(text: string): string | undefined {
  if (text.length > 100) return undefined;
  const plain = text.normalize('NFKC').trim().toLowerCase();
  const whole = rewrite(plain);
  if (whole !== undefined) return whole;
  const sides = plain.split(/\s*(?:–|—|\/|\bto\b|\s-\s)\s*/);
  const dates = sides.map(rewrite);
  if (dates.length !== 2 || dates.includes(undefined)) return undefined;
  return check(dates.join('/')) ?? check(dates.reverse().join('/'));
}

function rewrite(text: string): string | undefined {
  const known = check(text.toUpperCase());
  if (known !== undefined) return known;
  const day = text.replace(/^(\d{4}.*\d)[t ]\d{1,2}:.*$/, '$1');
  const [, year, month, date] =
    /^(\d{4})[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?)?月?$/.exec(day) ??
    /^(\d{4})(\d\d)(\d\d)$/.exec(day) ??
    [];
  if (year !== undefined) return check([year, pad(month), pad(date)].filter((part) => part !== '').join('-'));
  return rewriteQuarter(text) ?? rewriteWords(text);
}

function rewriteQuarter(text: string): string | undefined {
  const [, first, yearAfter] = /^q([1-4])[\s-]*(?:of\s+)?(\d{4})$/.exec(text) ?? [];
  if (first !== undefined) return check(`${yearAfter}-Q${first}`);
  const [, yearBefore, second] = /^(\d{4})[\s-]*q([1-4])$/.exec(text) ?? [];
  return second === undefined ? undefined : check(`${yearBefore}-Q${second}`);
}

/** `9 May 2013`, `May 9, 2013` or `May 2013`. */
function rewriteWords(text: string): string | undefined {
  const words = text.split(/[\s,.]+/).filter((word) => word !== '');
  const year = words.find((word) => /^\d{4}$/.test(word));
  const day = words.find((word) => /^\d{1,2}(?:st|nd|rd|th)?$/.test(word));
  const month = words.map((word) => (/^[a-z]{3,9}$/.test(word) ? MONTHS.indexOf(word.slice(0, 3)) : -1));
  const number = month.find((index) => index >= 0);
  const used = [year, day, number].filter((part) => part !== undefined).length;
  if (year === undefined || number === undefined || words.length !== used) return undefined;
  const parts = [year, pad(String(number + 1)), pad(day?.replace(/\D+$/, ''))];
  return check(parts.filter((part) => part !== '').join('-'));
}

function pad(part: string | undefined): string {
  return part?.padStart(2, '0') ?? '';
}

/** Only what is a date is offered. */
function check(text: string): string | undefined {
  const date = parseEdtf(text);
  return date === undefined || date.reversed ? undefined : text;
}
