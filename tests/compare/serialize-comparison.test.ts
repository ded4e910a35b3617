import { describe, expect, test } from 'vitest';
import { compare } from '../../src/compare/compare.ts';
import { serializeComparison } from '../../src/compare/serialize-comparison.ts';
import { createDocuments, createThings, type Documents, detailsOf } from './sides.ts';

function serialize(before: Documents, after: Documents): string {
  const [old, now] = [createDocuments('old', before), createDocuments('new', after)];
  const comparison = compare(old, now, 10);
  return [...serializeComparison(comparison, detailsOf(comparison, old, now))].join('');
}

describe('serializeComparison()', () => {
  test('tells all, with the statements of each document', () => {
    const text = serialize({ 'place/jp': ['it name "Ja\\"pan"@en'] }, { 'place/jp': ['it name "日本"@ja'] });
    const none = { added: 0, removed: 0, withdrawn: 0, moved: 0 };
    expect(JSON.parse(text)).toEqual({
      isSame: false,
      mode: 'statements',
      old: { shown: 'old', base: 'https://old.example/' },
      new: { shown: 'new', base: 'https://old.example/' },
      kinds: [{ kind: 'place', before: 1, after: 1, ...none, changed: 1 }],
      classes: [],
      gone: [],
      files: [],
      alarms: [],
      documents: [
        {
          folder: 'place/jp',
          kind: 'place',
          change: 'changed',
          name: '日本',
          removed: ['<place/jp/#it> <http://schema.org/name> "Ja\\"pan"@en .'],
          added: ['<place/jp/#it> <http://schema.org/name> "日本"@ja .'],
        },
      ],
    });
  });

  test.each([0, 1, 25])('is JSON with each of %i documents on a line', (count) => {
    const text = serialize({}, createThings('place', count));
    expect(JSON.parse(text).documents).toHaveLength(count);
    expect(text.split('\n').filter((line) => line.startsWith('    {"folder"'))).toHaveLength(count);
  });
});
