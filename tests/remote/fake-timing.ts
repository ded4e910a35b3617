import type { Timing } from '../../src/remote/timing.ts';

/** Time that stands still: waits are over at once, and deadlines when the test says so. */
export interface FakeTiming extends Timing {
  /** How long was waited for, in milliseconds, in order. */
  readonly waits: number[];
  /** Lets the deadlines of that length pass that run now, and those that start later. */
  readonly pass: (ms: number) => void;
  /** Answers `now()`. */
  clock: number;
}

/** @param deadlines lengths that are deadlines; each other timer is a wait */
export function createFakeTiming(deadlines: readonly number[]): FakeTiming {
  const running = new Set<{ readonly ms: number; readonly fire: () => void }>();
  const passed = new Set<number>();
  const waits: number[] = [];
  let nonces = 0;
  return {
    waits,
    clock: 0,
    now() {
      return this.clock;
    },
    random: () => 0.5,
    createNonce: () => {
      nonces += 1;
      return `nonce${nonces}`;
    },
    startTimer: (ms, fire) => {
      const timer = { ms, fire };
      const isWait = !deadlines.includes(ms);
      if (isWait) waits.push(ms);
      running.add(timer);
      if (isWait || passed.has(ms)) queueMicrotask(() => running.delete(timer) && fire());
      return () => void running.delete(timer);
    },
    pass: (ms) => {
      passed.add(ms);
      for (const timer of running) {
        if (timer.ms === ms && running.delete(timer)) timer.fire();
      }
    },
  };
}
