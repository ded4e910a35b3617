/**
 * Whole days from one day to another; negative when the other comes first.
 *
 * @param from `YYYY-MM-DD` of the Gregorian calendar, a day that exists, as the bounds of a date are
 * @param to the same
 */
export function countDays(from: string, to: string): number {
  return dayNumberOf(to) - dayNumberOf(from);
}

/** Counts days from the first of March of the year 0, so that the day which leap years add is the last of its year. */
function dayNumberOf(day: string): number {
  const month = Number(day.slice(5, 7));
  const year = Number(day.slice(0, 4)) - (month < 3 ? 1 : 0);
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  const monthsSinceMarch = (month + 9) % 12;
  const daysBeforeMonth = Math.floor((monthsSinceMarch * 153 + 2) / 5); // five months from March, or August, have 153 days
  return year * 365 + leapDays + daysBeforeMonth + Number(day.slice(8, 10));
}
