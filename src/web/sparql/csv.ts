import type { ResultTerm } from '../../query/results.ts';
import type { Row } from './messages.ts';

/**
 * Writes rows in the SPARQL 1.1 Query Results CSV Format: values alone, lines that end in CR LF.
 *
 * Nothing is put before a `=`; a spreadsheet must be told that all columns are text.
 */
export function formatCsv(columns: readonly string[], rows: readonly Row[]): string {
  const lines = rows.map((row) => columns.map((column) => formatCell(row[column])));
  return [columns, ...lines].map((cells) => `${cells.join(',')}\r\n`).join('');
}

function formatCell(term: ResultTerm | undefined): string {
  if (term === undefined) return '';
  const text = formatValue(term);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function formatValue(term: ResultTerm): string {
  if (term.type === 'bnode') return `_:${term.value}`;
  if (term.type !== 'triple') return term.value;
  const { subject, predicate, object } = term.value;
  return `<<( ${[subject, predicate, object].map(formatValue).join(' ')} )>>`;
}
