import type { ResultTerm } from '../../query/results.ts';
import type { Row } from './messages.ts';

/** The order of rows in one column. */
export interface Order {
  readonly column: string;
  readonly isDescending: boolean;
}

/** Sorts rows by a column: numbers by value, all else as text; rows without a value come last, equal ones stay. */
export function sortRows(rows: readonly Row[], { column, isDescending }: Order): Row[] {
  const sign = isDescending ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [one, other] = [a[column], b[column]];
    if (one === undefined || other === undefined)
      return Number(one === undefined) - Number(other === undefined);
    return sign * compareTerms(one, other);
  });
}

function compareTerms(a: ResultTerm, b: ResultTerm): number {
  const [one, other] = [numberOf(a), numberOf(b)];
  if (one !== undefined && other !== undefined) return one - other;
  const [text, otherText] = [a, b].map(textOf) as [string, string];
  return text < otherText ? -1 : text > otherText ? 1 : 0;
}

function textOf({ type, value }: ResultTerm): string {
  return type === 'triple' ? JSON.stringify(value) : value;
}

const NUMBERS =
  /^http:\/\/www\.w3\.org\/2001\/XMLSchema#(?:integer|decimal|double|float|int|long|short|byte|nonNegativeInteger|positiveInteger)$/;

/** The value of a literal that is a finite number by its datatype. */
export function numberOf(term: ResultTerm | undefined): number | undefined {
  if (term?.type !== 'literal' || !NUMBERS.test(term.datatype ?? '')) return undefined;
  const value = Number(term.value);
  return Number.isFinite(value) ? value : undefined;
}
