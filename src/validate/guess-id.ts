import { findNearName } from '../problem/near-name.ts';

/** Some two seconds of comparing; nobody reads more guesses. */
const MAX_COMPARISONS = 2_000_000;

interface Guesses {
  readonly ids: Map<string, string | undefined>;
  comparisons: number;
}

const guessesOf = new WeakMap<ReadonlySet<string>, Guesses>();

/**
 * Guesses which id was meant by one that no record has.
 *
 * Each is looked up once; and where thousands of ids are wrong, the last ones get no guess, so that the time grows
 * with the number of records and not with its square.
 *
 * @param known the ids of all records of the kind that is due
 */
export function guessId(id: string, known: ReadonlySet<string>): string | undefined {
  const guesses = guessesOf.get(known) ?? { ids: new Map(), comparisons: 0 };
  guessesOf.set(known, guesses);
  if (!guesses.ids.has(id) && guesses.comparisons < MAX_COMPARISONS) {
    guesses.ids.set(id, findNearName(id, known));
    guesses.comparisons += known.size;
  }
  return guesses.ids.get(id);
}
