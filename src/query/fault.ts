import type { Place } from '../problem/problem.ts';

/** Something in a query that has to be changed by the person who wrote it. */
export interface QueryFault {
  /** In the query, lines and columns from 1; left out where the query as a whole is meant. */
  readonly place: Omit<Place, 'file'> | undefined;
  /** What stands on the line of the place. */
  readonly line: string;
  readonly message: string;
  readonly help: string;
}

/** A stretch of a query, in UTF-16 units from 0. */
export interface Span {
  readonly offset: number;
  readonly length: number;
}

/** @param span goes on at most to the end of its line */
export function createFault(
  query: string,
  span: Span | undefined,
  message: string,
  help: string,
): QueryFault {
  if (span === undefined) return { place: undefined, line: '', message, help };
  const before = query.slice(0, span.offset).split(LINE_END);
  const line = query.split(LINE_END)[before.length - 1] ?? '';
  const column = (before.at(-1)?.length ?? 0) + 1;
  const length = Math.max(1, Math.min(span.length, line.length - column + 1));
  return { place: { line: before.length, column, length }, line, message, help };
}

const LINE_END = /\r\n?|\n/;
