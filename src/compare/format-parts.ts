import { escapeMarkdown } from '../problem/escape-markdown.ts';
import { formatNumber } from '../problem/format-problems.ts';

const MAX_SHOWN = 20;

/** How many items of a list are shown. */
export function maxShown(showsAll: boolean): number {
  return showsAll ? Number.POSITIVE_INFINITY : MAX_SHOWN;
}

/** An item that says how many were left out; nothing when none were. */
export function formatMore(count: number): string {
  return count === 0 ? '' : `- … and ${formatNumber(count)} more: --all shows them\n`;
}

/** A table of GitHub's Markdown: texts to the left, numbers to the right. */
export function* formatTable(
  heads: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): Generator<string> {
  yield `| ${heads.join(' | ')} |\n`;
  yield `|${heads.map((_, index) => (index === 0 ? ' --- |' : ' ---: |')).join('')}\n`;
  for (const row of rows) yield `| ${row.map(formatCell).join(' | ')} |\n`;
}

function formatCell(cell: string | number): string {
  return typeof cell === 'number' ? formatNumber(cell) : escapeMarkdown(cell);
}
