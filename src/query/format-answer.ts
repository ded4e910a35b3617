import { formatTable } from './format-table.ts';
import type { AnswerFormat } from './formats.ts';
import type { Results } from './results.ts';
import { shortenTurtle } from './shorten-turtle.ts';

/** A whole answer, never a part of it. */
export interface Answer {
  /** Ends with a line end, unless it is empty. */
  readonly text: string;
  /** Left out where the answer is not a table. */
  readonly rows?: number;
}

export interface AnswerStyle {
  readonly format: AnswerFormat;
  /** What addresses of ours start with. */
  readonly base: string | undefined;
  /** Makes the names of columns bold; the identity where there is no terminal. */
  readonly bold: (text: string) => string;
}

/** @param text what the engine wrote, in JSON where a table is due */
export function formatAnswer(text: string, { format, base, bold }: AnswerStyle): Answer {
  if (format === 'ttl') return { text: shortenTurtle(text, base) };
  if (format !== 'table') return { text: text === '' || text.endsWith('\n') ? text : `${text}\n` };
  const { head, results, boolean } = JSON.parse(text) as Results;
  if (results === undefined) return { text: boolean === true ? 'yes\n' : 'no\n' };
  const rows = results.bindings;
  return { text: formatTable(head.vars ?? [], rows, { base, bold }), rows: rows.length };
}
