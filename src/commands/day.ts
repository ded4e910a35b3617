import { formatValue } from '../problem/format-value.ts';
import { EXIT, PublishError } from '../problem/publish-error.ts';

const LAST_SECOND = 32_503_679_999; // of the year 2999, the last that a record may name

/**
 * The day that a build counts as the day of its changes, when the command line or the environment names one.
 *
 * `--date` wins over `SOURCE_DATE_EPOCH`, which is in seconds and means the day in UTC.
 *
 * @returns `YYYY-MM-DD`, or nothing when neither says so; then the date of publication.yaml is used
 * @throws {PublishError} `USAGE` when either has another form, or names a day that does not exist
 * @see https://reproducible-builds.org/specs/source-date-epoch/
 */
export function readDay(
  option: string | undefined,
  { SOURCE_DATE_EPOCH: epoch }: Readonly<Record<string, string | undefined>>,
): string | undefined {
  if (option !== undefined) return isDay(option) ? option : refuse('--date', option, 'YYYY-MM-DD');
  if (epoch === undefined || epoch === '') return undefined;
  const seconds = /^\d{1,11}$/.test(epoch) ? Number(epoch) : LAST_SECOND + 1;
  if (seconds > LAST_SECOND) return refuse('SOURCE_DATE_EPOCH', epoch, 'seconds since 1970');
  return new Date(seconds * 1_000).toISOString().slice(0, 10);
}

/** Whether it is a day of the calendar; `Date` would turn 30 February into 2 March. */
function isDay(text: string): boolean {
  if (!/^[12]\d{3}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function refuse(name: string, value: string, form: string): never {
  const message = `Cannot use ${name} ${formatValue(value)}: the form is ${form}`;
  throw new PublishError('USAGE', EXIT.usage, message, 'Write for example --date 2026-11-25');
}
