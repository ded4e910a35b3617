import type { Series } from '../model/kinds.ts';
import { formatValue } from '../problem/format-value.ts';
import { findNearName } from '../problem/near-name.ts';
import { EXIT, PublishError } from '../problem/publish-error.ts';
import type { ChosenSeries } from './draft-meeting.ts';

/**
 * The series that was asked for, else the one with whose id the id of the meeting starts, if it is only one.
 *
 * @param all the series whose records have no errors
 * @throws {PublishError} `USAGE` when the series that was asked for is not among them
 */
export function chooseSeries(
  id: string,
  asked: string | undefined,
  all: readonly Series[],
): ChosenSeries | undefined {
  if (asked === undefined) {
    const [series, ...others] = all.filter((each) => id.startsWith(`${each.id}-`));
    return series === undefined || others.length > 0 ? undefined : { series, isGuess: true };
  }
  const series = all.find((each) => each.id === asked);
  if (series !== undefined) return { series, isGuess: false };
  const ids = all.map((each) => each.id);
  const near = findNearName(asked, ids);
  const write = `Write its record first: communique new series ${asked}; if there is one, mend it: communique check`;
  const help = near === undefined ? write : `Did you mean "${near}"?`;
  const message = `Cannot find series ${formatValue(asked)}: no good record in series/ has this id`;
  throw new PublishError('USAGE', EXIT.usage, message, help);
}
