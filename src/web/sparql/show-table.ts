import { element } from './element.ts';
import type { Row, RowsAnswer } from './messages.ts';
import { showTerm, type TermPlace } from './show-term.ts';
import { numberOf, type Order, sortRows } from './sort-rows.ts';

/** Rows that are put on the page; more make a page slow, and nobody reads them. */
const MAX_SHOWN = 500;

/**
 * Shows rows as a table that can be sorted by each column.
 *
 * @param tell what was done, in words
 */
export function showTable(
  { columns, rows, total }: RowsAnswer,
  place: TermPlace,
  tell: (done: string) => void,
): HTMLElement {
  const body = element('tbody');
  const numeric = new Set(columns.filter((column) => rows.every((row) => isNumberOrNothing(row, column))));
  const fill = (sorted: readonly Row[]) => {
    body.replaceChildren(...sorted.slice(0, MAX_SHOWN).map((row) => showRow(row, columns, numeric, place)));
  };
  fill(rows);
  const heads = columns.map((column) => {
    return element(
      'th',
      { scope: 'col', 'aria-sort': 'none' },
      element('button', { type: 'button' }, column),
    );
  });
  heads.forEach((head, i) => {
    head.addEventListener('click', () => {
      const order = { column: columns[i] as string, isDescending: head.ariaSort === 'ascending' };
      markOrder(heads, head, order);
      fill(sortRows(rows, order));
      tell(`Sorted by ${order.column}, ${order.isDescending ? 'descending' : 'ascending'}`);
    });
  });
  const table = element('table', {}, element('thead', {}, element('tr', {}, ...heads)), body);
  const label = { role: 'region', 'aria-label': 'Rows of the answer', tabindex: '0', class: 'wide' };
  return element('div', {}, ...noteFor(rows.length, total), element('div', label, table));
}

function isNumberOrNothing(row: Row, column: string): boolean {
  return row[column] === undefined || numberOf(row[column]) !== undefined;
}

function showRow(
  row: Row,
  columns: readonly string[],
  numeric: ReadonlySet<string>,
  place: TermPlace,
): HTMLElement {
  const cells = columns.map((column) => {
    const term = row[column];
    const cell = element('td', numeric.has(column) ? { class: 'number' } : {});
    if (term !== undefined) cell.append(showTerm(term, place));
    return cell;
  });
  return element('tr', {}, ...cells);
}

function markOrder(heads: readonly HTMLElement[], sorted: HTMLElement, { isDescending }: Order): void {
  for (const head of heads) head.ariaSort = 'none';
  sorted.ariaSort = isDescending ? 'descending' : 'ascending';
}

function noteFor(held: number, total: number): HTMLElement[] {
  if (total <= MAX_SHOWN) return [];
  const sorted = held < total ? `; sorting is among the first ${held}` : '';
  return [
    element('p', { class: 'note' }, `The first ${MAX_SHOWN} rows are shown${sorted}. Downloads have all.`),
  ];
}
