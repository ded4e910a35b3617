import { compareText } from './problem.ts';

const MAX_DISTANCE = 3;

/**
 * Finds the name that a person may have meant, for "Did you mean".
 *
 * Counts letters that were added, left out, exchanged or swapped with their neighbour (optimal string alignment),
 * whatever their case: up to one in three letters of `name`, and at most three. Names of one or two letters are
 * near only to themselves in another case. Of several that are equally near the first by code unit is taken, so
 * that the order of the candidates does not matter.
 */
export function findNearName(name: string, candidates: Iterable<string>): string | undefined {
  const wanted = name.toLowerCase();
  let limit = Math.min(MAX_DISTANCE, Math.floor(wanted.length / 3));
  let near: string | undefined;
  for (const candidate of candidates) {
    const distance = countEdits(wanted, candidate.toLowerCase(), limit);
    if (distance > limit) continue;
    if (near === undefined || distance < limit || compareText(candidate, near) < 0) near = candidate;
    limit = distance;
  }
  return near;
}

/**
 * Edits from the rest of `a` to the rest of `b`; any number above `limit` means too many.
 *
 * With three edits at most, trying them all is faster than a table, and it needs no memory.
 */
function countEdits(a: string, b: string, limit: number, i = 0, j = 0): number {
  let [from, to] = [i, j];
  while (from < a.length && a.charCodeAt(from) === b.charCodeAt(to)) {
    from += 1; // equal letters at the start need no edit
    to += 1;
  }
  const [left, wanted] = [a.length - from, b.length - to];
  if (left === 0 || wanted === 0) return left + wanted;
  if (limit === 0 || Math.abs(left - wanted) > limit) return limit + 1;
  const after = (skip: number, take: number) => 1 + countEdits(a, b, limit - 1, from + skip, to + take);
  const edits = Math.min(after(1, 1), after(1, 0), after(0, 1));
  const isSwapped =
    a.charCodeAt(from) === b.charCodeAt(to + 1) && a.charCodeAt(from + 1) === b.charCodeAt(to);
  return isSwapped ? Math.min(edits, after(2, 2)) : edits;
}
