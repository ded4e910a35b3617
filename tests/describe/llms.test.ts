import { describe, expect, test } from 'vitest';
import { serializeLlms } from '../../src/describe/llms.ts';
import { datasetOf } from './dataset-of.ts';

describe('serializeLlms()', () => {
  const text = serializeLlms(datasetOf('https://example.org/sub/'));

  test('has one heading of the first level, then a summary, then lists of links', () => {
    const [heading, empty, summary] = text.split('\n');
    expect(heading).toBe('# Talks \\& \\<dialogues\\>');
    expect(empty).toBe('');
    expect(summary).toBe('> Who met whom \\[and\\] \\*when\\*');
    expect(text.match(/^# /gm)).toHaveLength(1);
    const lists = text.split(/^## .*$/m).slice(1);
    expect(lists.length).toBeGreaterThan(2);
    for (const line of lists.flatMap((list) => list.trim().split('\n')))
      expect(line).toMatch(/^- \[[^\]]+\]\(https:\S+\): \S/);
  });

  test('leads to each dump with its size', () => {
    expect(text).toContain('(https://example.org/sub/dump/communique.nt): one statement a line; 12 bytes');
  });

  test('stays in its place, whatever the publication is called', () => {
    const hostile = serializeLlms(datasetOf('https://example.org/', 'a\n# b\n- [c](javascript:d) `e`'));
    expect(hostile.split('\n')[0]).toBe('# a \\# b - \\[c\\](javascript:d) \\`e\\`');
  });
});
