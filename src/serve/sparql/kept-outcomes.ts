import type { Outcome } from './computer.ts';

interface Kept {
  readonly outcome: Outcome;
  readonly bytes: number;
  /** In milliseconds of `performance.now()`. */
  readonly until: number;
}

/** What an outcome takes beside its body. */
const EXTRA_BYTES = 1_024;

/** Keeps outcomes that may be given again, within a number of bytes; what was not asked for longest goes first. */
export class KeptOutcomes {
  /** What was asked for last is last. */
  readonly #kept = new Map<string, Kept>();
  readonly #maxBytes: number;
  readonly #maxAgeMs: number;
  #bytes = 0;

  /** @param maxAgeMs how long one is kept at most */
  constructor(maxBytes: number, maxAgeMs: number) {
    this.#maxBytes = maxBytes;
    this.#maxAgeMs = maxAgeMs;
  }

  get(key: string): Outcome | undefined {
    const kept = this.#kept.get(key);
    if (kept === undefined) return undefined;
    this.#remove(key, kept);
    if (kept.until <= performance.now()) return undefined;
    this.#add(key, kept);
    return kept.outcome;
  }

  /** Keeps an outcome, unless it would take more than an eighth of the room or may be another one next time. */
  set(key: string, outcome: Outcome): void {
    if (outcome.is === 'problem' && !outcome.isLasting) return;
    const bytes = EXTRA_BYTES + (outcome.is === 'answer' ? outcome.body.length : 0);
    if (bytes > this.#maxBytes / 8) return;
    const old = this.#kept.get(key);
    if (old !== undefined) this.#remove(key, old);
    this.#add(key, { outcome, bytes, until: performance.now() + this.#maxAgeMs });
    for (const [first, kept] of this.#kept) {
      if (this.#bytes <= this.#maxBytes) break;
      this.#remove(first, kept);
    }
  }

  #add(key: string, kept: Kept): void {
    this.#kept.set(key, kept);
    this.#bytes += kept.bytes;
  }

  #remove(key: string, { bytes }: Kept): void {
    this.#kept.delete(key);
    this.#bytes -= bytes;
  }
}
