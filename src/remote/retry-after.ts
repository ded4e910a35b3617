/** Answers after which the same request may be answered in a moment. */
const PASSING = [408, 429, 500, 502, 503, 504];

/** True for an answer after which it is worth to ask again. */
export function isPassing(status: number): boolean {
  return PASSING.includes(status);
}

/**
 * How long a server asks us to wait, in milliseconds, at least 0; `undefined` where it says nothing that can be read.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3
 */
export function readRetryAfter(field: string | undefined, now: number): number | undefined {
  if (field === undefined) return undefined;
  if (/^\d{1,9}$/.test(field)) return Number(field) * 1_000;
  const isDate = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(field);
  const date = isDate ? Date.parse(field) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

/** Doubles from half a second, up to 8 s, and takes by chance between half and all of it, so that clients spread. */
export function backOff(attempt: number, random: number): number {
  return Math.min(8_000, 500 * 2 ** attempt) * (0.5 + random / 2);
}
