import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Outcome } from '../../../src/serve/sparql/computer.ts';
import { KeptOutcomes } from '../../../src/serve/sparql/kept-outcomes.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const answer = (bytes: number): Outcome => ({ is: 'answer', body: new Uint8Array(bytes) });
const problem = (isLasting: boolean): Outcome => ({
  is: 'problem',
  problem: { status: 400, title: '' },
  isLasting,
});

test('KeptOutcomes drops what was not asked for longest', () => {
  const kept = new KeptOutcomes(20_000, 1_000);
  for (const key of 'abcdefghi') {
    kept.set(key, answer(1_000));
    kept.get('a');
  }
  kept.set('j', answer(1_000));
  expect('abcdefghij'.split('').filter((key) => kept.get(key) !== undefined)).toEqual('acdefghij'.split(''));
});

test('KeptOutcomes keeps nothing that takes an eighth of the room', () => {
  const kept = new KeptOutcomes(20_000, 1_000);
  kept.set('a', answer(1_500));
  expect(kept.get('a')).toBeUndefined();
});

test('KeptOutcomes keeps problems that last, and no others', () => {
  const kept = new KeptOutcomes(20_000, 1_000);
  kept.set('a', problem(true));
  kept.set('b', problem(false));
  expect([kept.get('a'), kept.get('b')]).toEqual([problem(true), undefined]);
});

test('KeptOutcomes keeps nothing for longer than it may, however often it is asked for', () => {
  const kept = new KeptOutcomes(20_000, 1_000);
  kept.set('a', answer(1));
  vi.advanceTimersByTime(999);
  expect(kept.get('a')).toEqual(answer(1));
  vi.advanceTimersByTime(1);
  expect(kept.get('a')).toBeUndefined();
});
