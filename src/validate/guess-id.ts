import type { Kind } from '../model/kinds.ts';
import { findNearName } from '../problem/near-name.ts';

/** Ids of every record there is a file for, by kind; also of those that have problems of their own. */
export type KnownIds = { readonly [K in Kind]: ReadonlySet<string> };

/** About four seconds of comparing; nobody reads more guesses. */
const MAX_COMPARISONS = 5_000_000;

interface Guesses {
  readonly ids: Map<string, string | undefined>;
  comparisons: number;
}

const guessesOf = new WeakMap<KnownIds, Guesses>();

/**
 * Guesses which id was meant by one that no record has.
 *
 * Each is looked up once; and where thousands of ids are wrong, the last ones get no guess, so that the time grows
 * with the number of records and not with its square.
 */
export function guessId(id: string, kind: Kind, known: KnownIds): string | undefined {
  const guesses = guessesOf.get(known) ?? { ids: new Map(), comparisons: 0 };
  guessesOf.set(known, guesses);
  const key = `${kind}/${id}`;
  if (!guesses.ids.has(key) && guesses.comparisons < MAX_COMPARISONS) {
    guesses.ids.set(key, findNearName(id, known[kind]));
    guesses.comparisons += known[kind].size;
  }
  return guesses.ids.get(key);
}
