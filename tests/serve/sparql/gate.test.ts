import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Gate } from '../../../src/serve/sparql/gate.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const { signal } = new AbortController();

/** Enters clients one after the other; `told` has who was let in or turned away, in order. */
function crowd(gate: Gate, clients: readonly string[], told: string[]): void {
  for (const [i, client] of clients.entries()) {
    void gate.enter(client, 1_000, signal).then((entry) => told.push(`${client}${i} ${entry}`));
  }
}

const settle = () => vi.advanceTimersByTimeAsync(0);

test('Gate lets in as many as there are places, then lets them wait, then turns them away', async () => {
  const told: string[] = [];
  crowd(new Gate(2, 1), ['a', 'a', 'a', 'a'], told);
  await settle();
  expect(told).toEqual(['a0 in', 'a1 in', 'a3 full']);
});

test('Gate lets clients take turns', async () => {
  const told: string[] = [];
  const gate = new Gate(1, 9);
  crowd(gate, ['a', 'a', 'a', 'a', 'b', 'b', 'c'], told);
  for (let i = 0; i < 6; i += 1) {
    gate.leave();
    await settle();
  }
  expect(told).toEqual(['a0 in', 'a1 in', 'b4 in', 'c6 in', 'a2 in', 'b5 in', 'a3 in']);
});

test('Gate takes a place in line from who has several of them, the last first', async () => {
  const told: string[] = [];
  crowd(new Gate(1, 3), ['a', 'a', 'a', 'a', 'b', 'c', 'd'], told);
  await settle();
  expect(told).toEqual(['a0 in', 'a3 full', 'a2 full', 'd6 full']);
});

test('Gate lets nobody wait longer than that', async () => {
  const told: string[] = [];
  const gate = new Gate(1, 3);
  crowd(gate, ['a', 'b'], told);
  await vi.advanceTimersByTimeAsync(999);
  expect(told).toEqual(['a0 in']);
  await vi.advanceTimersByTimeAsync(1);
  gate.leave();
  crowd(gate, ['c'], told);
  await settle();
  expect(told).toEqual(['a0 in', 'b1 late', 'c0 in']);
});

test('Gate forgets who has gone', async () => {
  const gate = new Gate(1, 1);
  const controller = new AbortController();
  expect(await gate.enter('a', 1_000, signal)).toBe('in');
  const waiting = gate.enter('b', 1_000, controller.signal);
  controller.abort();
  expect(await waiting).toBe('gone');
  expect(await gate.enter('c', 1_000, controller.signal)).toBe('gone');
  const next = gate.enter('d', 1_000, signal);
  gate.leave();
  expect(await next).toBe('in');
});
