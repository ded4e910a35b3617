import { padToWidth, widthOf } from '../problem/text-width.ts';
import { formatTerm, hasSeveralLanguages } from './format-term.ts';
import type { ResultTerm } from './results.ts';

type Row = Readonly<Record<string, ResultTerm>>;

interface TableStyle {
  /** What addresses of ours start with. */
  readonly base: string | undefined;
  /** Makes the names of the columns bold; the identity where there is no terminal. */
  readonly bold: (text: string) => string;
}

/**
 * Rows as a table for people: names of columns, a line, and one line for each row, whatever is in it.
 *
 * Columns are as wide as their widest value; nothing is cut. A variable without a value is left blank.
 */
export function formatTable(columns: readonly string[], rows: readonly Row[], style: TableStyle): string {
  const shown = columns.map((name) => formatColumn(name, rows, style.base));
  const widths = shown.map((cells, i) => {
    return cells.reduce((width, cell) => Math.max(width, widthOf(cell)), widthOf(columns[i] as string));
  });
  const lineOf = (cells: readonly string[]) =>
    cells
      .map((cell, i) => padToWidth(cell, widths[i] ?? 0))
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  const lines = rows.map((_, i) => lineOf(shown.map((cells) => cells[i] as string)));
  return [style.bold(lineOf(columns)), rule, ...lines].map((line) => `${line}\n`).join('');
}

function formatColumn(name: string, rows: readonly Row[], base: string | undefined): string[] {
  const terms = rows.map((row) => row[name]);
  const style = { base, hasLanguages: hasSeveralLanguages(terms) };
  return terms.map((term) => (term === undefined ? '' : formatTerm(term, style)));
}
