import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { release } from '../../src/commands/release.ts';
import type { Problem } from '../../src/problem/problem.ts';
import { World } from '../release/world.ts';
import { createFakeConsole } from '../support/fake-console.ts';

function optionsOf({ data, dist }: World) {
  return { data, dist, format: 'text' as const };
}

describe('communique release', () => {
  test('says what was frozen, how to cite it, and what to do next', async () => {
    const world = new World();
    const console = createFakeConsole();
    const exit = await release('1.0.0', optionsOf(world), console, () => ({
      ...world.createEffects(),
      state: undefined,
    }));
    const folder = join(world.releases, '1.0.0');
    const lines = console.out().split('\n');
    expect({ exit, err: console.err() }).toEqual({ exit: 0, err: '' });
    expect(lines.slice(0, 2)).toEqual([
      'Released 1.0.0 of 2026-11-25: 1 record, 2 documents, 3 triples',
      `10 files kept in ${folder}/, in bytes; they never change:`,
    ]);
    expect(lines[2]).toMatch(/^ +\d{3} {2}CITATION\.cff$/);
    expect(lines.slice(-5)).toEqual([
      'Cite as: Archive (2026): Dialogues. Version 1.0.0. Data set. Archive. https://a.example/sub/v/1.0.0/',
      'Next: put them under version control, then publish the folder',
      `  git add ${folder} ${join(world.root, 'publication-state.json')}`,
      '  git commit -m "Release 1.0.0" && git tag v1.0.0',
      '',
    ]);
  });

  test('shows the problems that are in the way, and ends with 1', async () => {
    const world = new World();
    const console = createFakeConsole();
    const problem: Problem = {
      code: 'BAD_DATE',
      severity: 'error',
      place: { file: 'x.yaml', line: 1, column: 1, length: 1 },
      message: 'Cannot read date "x": it must be one',
      help: 'Write one',
    };
    const build = async () => ({ problems: [problem], made: undefined });
    const effects = { ...world.createEffects(), build, state: undefined };
    const exit = await release('1.0.0', optionsOf(world), console, () => effects);
    expect({ exit, out: console.out() }).toEqual({ exit: 1, out: '' });
    expect(console.err()).toContain('x.yaml:1:1: error BAD_DATE');
    expect(console.err()).toContain('1 error: nothing was released');
  });
});
