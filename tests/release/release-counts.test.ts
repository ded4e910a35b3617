import { describe, expect, test } from 'vitest';
import { parseReleaseCounts } from '../../src/release/release-counts.ts';
import { serializeReleaseFile } from '../../src/release/release-file.ts';

const COUNTS = { records: 1, documents: 2, triples: 3 };

describe('parseReleaseCounts()', () => {
  test('reads what a release wrote', () => {
    const file = {
      version: '1.0.0',
      date: '2026-01-01',
      base: 'https://a.example/',
      counts: COUNTS,
      files: [],
    };
    expect(parseReleaseCounts(serializeReleaseFile(file))).toEqual(COUNTS);
  });

  test.each(['', 'null', '[]', '{}', '{"counts": null}', '{"counts": {"records": 1, "documents": 2}}'])(
    'takes nothing from %j',
    (text) => expect(parseReleaseCounts(text)).toBeUndefined(),
  );
});
