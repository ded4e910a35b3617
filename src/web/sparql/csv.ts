import type { ResultTerm } from '../../query/results.ts';
import type { Row } from './messages.ts';

/**
 * Writes rows in the SPARQL 1.1 Query Results CSV Format: values alone, lines that end in CR LF.
 *
 * Nothing is put before a `=`, so that programs read what is there; for people, {@link formatSpreadsheetCsv}.
 */
export function formatCsv(columns: readonly string[], rows: readonly Row[]): string {
  return formatLines(columns, rows, (value) => value);
}

/**
 * Writes the same for spreadsheets: with a mark that it is UTF-8, and with `'` before each cell that a spreadsheet
 * could take for a formula and run.
 */
export function formatSpreadsheetCsv(columns: readonly string[], rows: readonly Row[]): string {
  return `\uFEFF${formatLines(columns, rows, disarm)}`;
}

/** What a formula begins with, or what a spreadsheet drops before it; in Japan, wide letters are as good. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

function disarm(value: string): string {
  return FORMULA.test(value) ? `'${value}` : value;
}

function formatLines(
  columns: readonly string[],
  rows: readonly Row[],
  change: (value: string) => string,
): string {
  const lines = rows.map((row) => columns.map((column) => formatCell(row[column], change)));
  return [columns, ...lines].map((cells) => `${cells.join(',')}\r\n`).join('');
}

function formatCell(term: ResultTerm | undefined, change: (value: string) => string): string {
  if (term === undefined) return '';
  const text = change(formatValue(term));
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function formatValue(term: ResultTerm): string {
  if (term.type === 'bnode') return `_:${term.value}`;
  if (term.type !== 'triple') return term.value;
  const { subject, predicate, object } = term.value;
  return `<<( ${[subject, predicate, object].map(formatValue).join(' ')} )>>`;
}
