import { escapeControls } from './format-value.ts';
import type { Place } from './problem.ts';
import { widthOf } from './text-width.ts';

const MAX_WIDTH = 100;

/**
 * Shows the line of a place with the value underlined:
 *
 * ```
 *   9 | chair: osamu-imaii
 *     |        ^^^^^^^^^^^
 * ```
 *
 * A long line is cut around the value, control characters are escaped, and wide characters (日本) take two
 * carets: what a library for source code does not do.
 *
 * @param source the line, without its line end
 */
export function formatFrame(source: string, { line, column, length }: Omit<Place, 'file'>): string {
  const start = Math.min(column - 1, source.length);
  const from = startOf(source, Math.max(0, start - MAX_WIDTH / 2));
  const end = startOf(source, Math.min(start + length, start + MAX_WIDTH));
  const to = startOf(source, Math.max(end, from + MAX_WIDTH));
  const before = `${from > 0 ? '…' : ''}${escapeControls(source.slice(from, start))}`;
  const marked = escapeControls(source.slice(start, end));
  const after = `${escapeControls(source.slice(end, to))}${to < source.length ? '…' : ''}`;
  const gutter = String(line);
  const blanks = ' '.repeat(widthOf(before));
  const carets = '^'.repeat(Math.max(1, widthOf(marked)));
  return `${gutter} | ${before}${marked}${after}\n${' '.repeat(gutter.length)} | ${blanks}${carets}`;
}

/** Moves an offset to the left if it would cut a character of two UTF-16 units. */
function startOf(text: string, offset: number): number {
  return /^[\udc00-\udfff]$/.test(text.charAt(offset)) && /[\ud800-\udbff]$/.test(text.charAt(offset - 1))
    ? offset - 1
    : offset;
}
