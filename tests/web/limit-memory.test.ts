import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { limitMemory } from '../../src/web/sparql/limit-memory.ts';

/** A module with one memory of one page, which it exports as `m`. */
const MODULE = Uint8Array.from(
  [
    [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    [5, 3, 1, 0, 1],
    [7, 5, 1, 1, 0x6d, 2, 0],
  ].flat(),
);

async function memoryOf(module: Uint8Array<ArrayBuffer>): Promise<WebAssembly.Memory> {
  const { instance } = await WebAssembly.instantiate(module);
  return instance.exports['m'] as WebAssembly.Memory;
}

test('limitMemory() lets a memory grow as far as allowed, and no further', async () => {
  const memory = await memoryOf(limitMemory(MODULE, 300));
  memory.grow(299);
  expect(() => memory.grow(1)).toThrow(RangeError);
});

test('limitMemory() puts another limit in the place of one', async () => {
  const memory = await memoryOf(limitMemory(limitMemory(MODULE, 2), 3));
  expect(memory.grow(2)).toBe(1);
  expect(() => memory.grow(1)).toThrow(RangeError);
});

test('limitMemory() makes a module of the engine that can be compiled', () => {
  const engine = readFileSync('node_modules/oxigraph/web_bg.wasm');
  expect(WebAssembly.validate(limitMemory(engine, 8_192))).toBe(true);
});

test('limitMemory() refuses a module without a memory of its own, or with a larger one', () => {
  expect(() => limitMemory(MODULE.subarray(0, 8), 300)).toThrow(RangeError);
  expect(() => limitMemory(MODULE, 0)).toThrow(RangeError);
});
