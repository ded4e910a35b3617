/** What comes most often, and how often. */
export interface Most<Key> {
  readonly count: number;
  /** All that come so often, in the order in which they were given. */
  readonly keys: readonly Key[];
}

/** Finds what comes most often: all of them, where several do, since none is then before the others. */
export function findMost<Key>(counts: Iterable<readonly [Key, number]>): Most<Key> {
  const all = [...counts];
  const count = Math.max(0, ...all.map(([, each]) => each));
  return { count, keys: all.filter(([, each]) => each === count).map(([key]) => key) };
}
