import { randomBytes } from 'node:crypto';

/** Time and chance, as a client of remotes needs them; a test brings its own and never waits. */
export interface Timing {
  /** Calls `fire` once, after that many milliseconds; what is returned calls it off. */
  startTimer(ms: number, fire: () => void): () => void;
  /** Milliseconds since 1970, to read a `Retry-After` that is a date. */
  now(): number;
  /** From 0 up to, and without, 1. */
  random(): number;
  /** A word that nobody can guess, of characters that need no quoting. */
  createNonce(): string;
}

/** The clock and the chance of this machine. */
export const SYSTEM_TIMING: Timing = {
  startTimer: (ms, fire) => {
    const timer = setTimeout(fire, ms);
    return () => clearTimeout(timer);
  },
  now: () => Date.now(),
  random: () => Math.random(),
  createNonce: () => randomBytes(16).toString('hex'),
};

/** Waits; ends at once, without an error, when the signal says stop. */
export async function pause(ms: number, timing: Timing, signal?: AbortSignal): Promise<void> {
  if (signal?.aborted) return;
  await new Promise<void>((resolve) => {
    const cancel = timing.startTimer(ms, resolve);
    signal?.addEventListener(
      'abort',
      () => {
        cancel();
        resolve();
      },
      { once: true },
    );
  });
}
