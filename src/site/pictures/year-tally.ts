import { compareText } from '../../problem/problem.ts';

/** How often a thing comes, year by year. */
export interface Tallied {
  readonly id: string;
  readonly total: number;
  readonly byYear: ReadonlyMap<Year, number>;
}

/** A year, or that it is not certain which. */
export type Year = number | 'uncertain';

/** Counts things by year. */
export class YearTally {
  readonly #counts = new Map<string, Map<Year, number>>();

  add(id: string, year: Year): void {
    const counts = this.#counts.get(id) ?? new Map<Year, number>();
    this.#counts.set(id, counts.set(year, (counts.get(year) ?? 0) + 1));
  }

  /** The most frequent first; of equals, by id. */
  get rows(): readonly Tallied[] {
    return [...this.#counts]
      .map(([id, byYear]) => ({ id, byYear, total: [...byYear.values()].reduce((sum, n) => sum + n, 0) }))
      .sort((a, b) => b.total - a.total || compareText(a.id, b.id));
  }
}

/** All years between the first and the last of some rows, without a gap; what has no certain year comes last. */
export function listColumns(rows: readonly Tallied[]): readonly Year[] {
  const keys = new Set(rows.flatMap(({ byYear }) => [...byYear.keys()]));
  const years = [...keys].filter((year) => year !== 'uncertain');
  const first = Math.min(...years);
  const columns: Year[] = years.length === 0 ? [] : range(first, Math.max(...years));
  return keys.has('uncertain') ? [...columns, 'uncertain'] : columns;
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
