import { escapeControls } from './format-value.ts';

/**
 * Writes a text so that Markdown (CommonMark 0.31, with the tables and autolinks of GitHub) shows it as it is:
 * no markup, no HTML, no link, no end of a cell or line.
 *
 * May stand anywhere but at the start of a line.
 *
 * @see https://spec.commonmark.org/0.31.2/#backslash-escapes
 */
export function escapeMarkdown(text: string): string {
  return escapeControls(text)
    .replaceAll(/[\\`*_[\]<>&|~#!$@]/g, '\\$&')
    .replaceAll(/:(?=\/\/)/g, '\\:')
    .replaceAll(/\b(www)\./gi, '$1\\.');
}
