import type { Meeting } from '../../model/kinds.ts';
import { stretchOf } from './calendar.ts';
import type { Teller } from './teller.ts';
import type { TimeMark } from './time-rows.tsx';

/** What the marks of rounds mean, by the name of the words for it. */
export const ROUND_SIGNS = [
  { sample: 'held', shape: 'dot', word: 'day' },
  { sample: 'held within', shape: 'bar', word: 'within' },
  { sample: 'held doubtful', shape: 'question', word: 'doubtful' },
  { sample: 'hollow', shape: 'dot', word: 'hollow' },
] as const;

/** The mark of a round, as exact as its date; none for one without a date. */
export function markRound(
  teller: Teller,
  { id, date, status }: Meeting,
  isHeld = status === 'held',
): readonly TimeMark[] {
  const stretch = stretchOf(date);
  if (stretch === undefined) return [];
  const words = [teller.labelOf('meeting', id).text, teller.formatDate(date)];
  if (!isHeld) words.push(teller.formatCode('status', status));
  const look = isHeld ? 'held' : 'hollow';
  return [{ key: id, stretch, look, title: words.join(' · '), href: teller.hrefOf('meeting', id) }];
}
