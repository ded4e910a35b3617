import { formatTerm } from '../../query/format-term.ts';
import { drawing, element } from './element.ts';
import type { RowsAnswer } from './messages.ts';
import type { TermPlace } from './show-term.ts';
import { numberOf } from './sort-rows.ts';

/** A name with its number. */
interface Bar {
  readonly name: string;
  readonly value: number;
}

const MAX_BARS = 40;

/** Shows bars where an answer is a name and a number in each row; the table says the same. */
export function showChart(answer: RowsAnswer, place: TermPlace): HTMLElement | undefined {
  const found = findBars(answer, place);
  if (found === undefined) return undefined;
  const { bars, what } = found;
  const largest = Math.max(...bars.map(({ value }) => value));
  const items = bars.map(({ name, value }) => {
    const width = largest === 0 ? 0 : (value / largest) * 100;
    const bar = drawing('rect', { x: 0, y: 0, width, height: 10 });
    const picture = drawing(
      'svg',
      { viewBox: '0 0 100 10', preserveAspectRatio: 'none', 'aria-hidden': 'true', focusable: 'false' },
      bar,
    );
    return element('li', {}, element('span', {}, name), picture, element('b', {}, String(value)));
  });
  const summary = element('summary', {}, `As bars: ${what}`);
  return element('details', { class: 'bars', open: '' }, summary, element('ul', {}, ...items));
}

/** One column of numbers that are not below zero, beside one of anything else. */
function findBars({ columns, rows, total }: RowsAnswer, place: TermPlace) {
  if (columns.length !== 2 || total < 2 || total > MAX_BARS) return undefined;
  const isNumeric = (column: string) => rows.every((row) => (numberOf(row[column]) ?? -1) >= 0);
  const [names, ...others] = columns.filter((column) => !isNumeric(column));
  const numbers = columns.find(isNumeric);
  if (names === undefined || others.length > 0 || numbers === undefined) return undefined;
  const bars = rows.map((row): Bar => {
    const term = row[names];
    const name = term === undefined ? '' : formatTerm(term, { base: place.base, hasLanguages: false });
    return { name, value: numberOf(row[numbers]) ?? 0 };
  });
  return { bars, what: `${numbers} by ${names}` };
}
