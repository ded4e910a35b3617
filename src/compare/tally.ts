import { compareText } from '../problem/problem.ts';
import type { Change, ClassCounts, KindCounts } from './comparison.ts';

const NONE = { before: 0, after: 0, added: 0, removed: 0, withdrawn: 0, moved: 0, changed: 0 };

/** Counts documents by kind. */
export class KindTally {
  readonly #counts = new Map<string, { -readonly [Key in keyof typeof NONE]: number }>();

  /** @param change missing for a document that is as it was */
  add(kind: string, lives: { readonly before: boolean; readonly after: boolean }, change?: Change): void {
    const counts = this.#counts.get(kind) ?? { ...NONE };
    this.#counts.set(kind, counts);
    if (lives.before) counts.before += 1;
    if (lives.after) counts.after += 1;
    if (change !== undefined) counts[change] += 1;
  }

  list(): KindCounts[] {
    return sortedEntries(this.#counts).map(([kind, counts]) => ({ kind, ...counts }));
  }
}

/** Counts things by class on either side. */
export class ClassTally {
  readonly #counts = new Map<string, { before: number; after: number }>();

  add(side: 'before' | 'after', name: string, count = 1): void {
    const counts = this.#counts.get(name) ?? { before: 0, after: 0 };
    this.#counts.set(name, counts);
    counts[side] += count;
  }

  list(): ClassCounts[] {
    return sortedEntries(this.#counts).map(([name, counts]) => ({ class: name, ...counts }));
  }
}

function sortedEntries<Value>(map: ReadonlyMap<string, Value>): [string, Value][] {
  return [...map].sort(([a], [b]) => compareText(a, b));
}
