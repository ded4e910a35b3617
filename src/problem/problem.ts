import type { ProblemCode } from './codes.ts';

/** A place in a text file, as an editor counts: lines and columns from 1, columns in UTF-16 units. */
export interface Place {
  /** Path as a person would type it: relative to the working directory where possible. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Number of characters to underline; at least 1, on one line. */
  readonly length: number;
}

/**
 * Finds where a value of a record stands; for a value that is missing, the nearest thing around it.
 *
 * @param path keys and positions, from the outside in
 * @param target `key` for the name of the field instead of what is behind it
 */
export type Locate = (path: readonly (string | number)[], target?: 'key' | 'value') => Place;

/**
 * Something in the data that has to be changed by the person who edits it.
 *
 * Bad data is a value, never an exception: problems are collected, sorted and shown together.
 * An `error` stops publishing; a `warning` does not.
 */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: 'error' | 'warning';
  readonly place: Place;
  /** One sentence, `Cannot ‹do what› "‹value›": ‹what must hold›`, without a final period. */
  readonly message: string;
  /** One next step that can be copied; with a near name where there is one. */
  readonly help: string;
}

/** Orders problems by file (by code unit, so that no locale matters), line, column and code. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    compareText(a.place.file, b.place.file) ||
    a.place.line - b.place.line ||
    a.place.column - b.place.column ||
    compareText(a.code, b.code)
  );
}

/** Orders texts by UTF-16 code unit: the same everywhere, unlike `localeCompare`. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
